import { css } from 'lit';

/**
 * Styles of the marks in the site's own text: its font and its colour with a dotted line, so the contrast is the site's. As
 * a sheet that is adopted, which a strict Content-Security-Policy lets in.
 */
const markStyles = css`
  .danvan-citation {
    text-decoration: underline dotted;
    text-decoration-thickness: 0.1em;
    text-underline-offset: 0.2em;
    border-radius: 0.15em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    cursor: pointer;
  }

  .danvan-citation:hover,
  .danvan-citation[aria-expanded='true'] {
    background: color-mix(in srgb, currentColor 12%, transparent);
  }

  .danvan-citation:focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 2px;
  }

  @media print {
    .danvan-citation {
      text-decoration: none;
    }
  }
`;

/** Gives the styles of the marks to the page, or to the shadow root, that holds an element. Twice is once. */
export function adoptMarkStyles(element: Element): void {
  const root = element.getRootNode();
  const sheet = markStyles.styleSheet;
  if (!sheet || !(root instanceof Document || root instanceof ShadowRoot)) return;
  if (root.adoptedStyleSheets.indexOf(sheet) >= 0) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
