import type { CSSResult, LitElement } from 'lit';

/** Adds the styles of a part that came later to those of its widget, once however often the part is opened. */
export function addStyles(host: LitElement, { styleSheet }: CSSResult): void {
  if (!styleSheet || !(host.renderRoot instanceof ShadowRoot)) return;
  const sheets = host.renderRoot.adoptedStyleSheets;
  if (sheets.indexOf(styleSheet) < 0) sheets.push(styleSheet);
}
