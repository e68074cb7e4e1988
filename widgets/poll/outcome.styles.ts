import { css } from 'lit';

/** Styles of what follows a ballot of `<danvan-poll>`. */
export const outcomeStyles = css`
  .results {
    font-size: 1em;
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
