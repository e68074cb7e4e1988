import { css } from 'lit';

/** Styles of `<danvan-visitor-stats>`. A row has its height before its number is there, so nothing moves. */
export const visitorStatsStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    column-gap: 1em;
    min-block-size: 2em;
    border-block-end: 1px solid var(--_line);
  }

  .row:last-child {
    border-block-end: 0;
  }

  dd {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .row.total dd {
    font-weight: bold;
  }

  .compact .rows {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }

  .compact .row {
    border: 0;
  }

  .compact .row {
    gap: 0.35em;
  }

  .compact dt::after {
    content: ':';
  }

  .digits {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.15em;
    margin-block-end: 0.5em;
    font-size: clamp(0.75em, 7.5cqi, 1.5em);
    font-variant-numeric: tabular-nums;
    direction: ltr;
  }

  .digit {
    inline-size: 1.4em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    line-height: 1.8;
    text-align: center;
  }

  .chart {
    display: block;
    inline-size: 100%;
    block-size: 5em;
    margin-block-start: 0.5em;
    border-block-end: 1px solid var(--_line);
    fill: var(--_accent);
    forced-color-adjust: none;
  }

  @media (forced-colors: active) {
    .chart {
      fill: CanvasText;
    }
  }

  summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding-block: 0.25em;
    border-block-end: 1px solid var(--_line);
    font-weight: normal;
    text-align: start;
  }

  td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @media print {
    .numbers::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
