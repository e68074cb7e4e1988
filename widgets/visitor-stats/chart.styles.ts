import { css } from 'lit';

/** Styles of the chart of visits and of the table of its numbers. */
export const chartStyles = css`
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
