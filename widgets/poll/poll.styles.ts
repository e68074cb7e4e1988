import { css } from 'lit';

/** Styles of `<danvan-poll>`. */
export const pollStyles = css`
  .frame {
    overflow-wrap: anywhere;
  }

  .waiting {
    min-block-size: var(--danvan-poll-size, 16em);
  }

  .frame > * + .notice,
  .body > * + * {
    margin-block-start: var(--_gap);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  .question {
    padding: 0;
    font-size: 1.0625em;
    font-weight: bold;
    line-height: 1.4;
  }

  .results {
    font-size: 1em;
  }

  .text {
    margin-block-start: 0.25em;
    white-space: pre-line;
  }

  .option {
    display: flex;
    gap: 0.75em;
    align-items: start;
    min-block-size: 44px;
    margin-block-start: 0.5em;
    padding: 0.6em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  .option:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  @supports selector(:has(a)) {
    .option:has(:focus-visible) {
      outline: 3px solid var(--_accent);
      outline-offset: 2px;
    }

    .option input:focus-visible {
      outline: none;
    }
  }

  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
    accent-color: var(--_accent);
  }

  .option span {
    min-inline-size: 0;
  }

  #hint {
    margin-block-start: 0.25em;
  }

  .problem {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_danger);
    font-weight: bold;
  }

  .act button {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    padding-inline: 1.5em;
    font-weight: bold;
  }

  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.75;
  }

  button .spinner {
    border-color: color-mix(in srgb, currentColor 35%, transparent);
    border-block-start-color: currentColor;
  }

  .thanks {
    padding: 0.6em 0.75em;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.45em 0;
    border-block-end: 1px solid var(--_line);
    font-weight: normal;
    text-align: start;
    vertical-align: top;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .number {
    padding-inline-start: 0.75em;
    text-align: end;
    white-space: nowrap;
    overflow-wrap: normal;
    font-variant-numeric: tabular-nums;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    margin-block-start: 0.3em;
    border-radius: 0.25em;
    fill: var(--_accent);
    forced-color-adjust: none;
  }

  .bar:dir(rtl) {
    transform: scaleX(-1);
  }

  .rest {
    opacity: 0.15;
  }

  summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }

  .receipt {
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .receipt label {
    display: block;
    font-weight: bold;
  }

  .receipt input {
    inline-size: 100%;
    max-inline-size: 17em;
    min-block-size: 44px;
    padding: 0 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: transparent;
    font-family: ui-monospace, Consolas, 'DejaVu Sans Mono', monospace;
    direction: ltr;
    user-select: text;
  }

  .receipt p {
    margin-block-start: 0.5em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  @container (max-width: 24em) {
    .number {
      padding-inline-start: 0.5em;
    }
  }

  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
      fill: CanvasText;
    }

    .option:has(:checked) {
      border-color: Highlight;
    }
  }

  @media print {
    .results-before::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    .bar {
      print-color-adjust: exact;
      fill: #444;
    }
  }
`;
