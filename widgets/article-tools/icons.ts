import { html, type TemplateResult } from 'lit';

/** Lines of the icons in a square of 24. */
export const ICONS = {
  back: 'M20 12H4m7-7-7 7 7 7',
  top: 'M12 21V8m-6 6 6-6 6 6M5 3h14',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 13h10v8H7z',
  copy: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1m2 3.5a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1',
  share: 'M12 15V3m-4 4 4-4 4 4M5 11v10h14V11',
} as const;

/** A sign beside the words of a button. */
export function renderIcon(lines: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${lines} />
  </svg>`;
}
