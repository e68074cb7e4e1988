/**
 * `css` of Lit for the browsers that danvan supports: all of them adopt style sheets, and no sheet of danvan has an
 * expression. The CDN files take it in place of Lit's own, which writes `<style>` where that can't be had.
 *
 * @module
 */

/** A sheet, made when the first element adopts it. */
export class CSSResult {
  #sheet: CSSStyleSheet | undefined;

  constructor(readonly cssText: string) {}

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }
}

/** A sheet of a template. */
export function css([text = '']: TemplateStringsArray): CSSResult {
  return new CSSResult(text);
}

/** Gives a shadow root its sheets. */
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
}

/** A style as the browser takes it. */
export function getCompatibleStyle(style: CSSResult): CSSResult {
  return style;
}

/** Exported by Lit's own; no widget uses them. */
export const supportsAdoptingStyleSheets = true;
export { CSSResult as unsafeCSS };
