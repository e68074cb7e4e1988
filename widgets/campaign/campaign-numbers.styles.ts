import { css } from 'lit';

/** Styles of the names and the table of `<danvan-campaign>`. */
export const campaignNumbersStyles = css`
  .names {
    columns: 14em auto;
    padding-block-end: 0.5em;
    padding-inline-start: 1.25em;
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    overflow-wrap: break-word;
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    min-inline-size: 5em;
    padding: 0.35em 0.5em;
    border-block-end: 1px solid var(--_line);
    font-weight: normal;
    text-align: start;
    vertical-align: top;
  }

  thead th {
    font-weight: bold;
  }

  tbody th {
    min-inline-size: 12em;
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @media print {
    .scroll {
      overflow: visible;
    }

    table {
      overflow-wrap: anywhere;
    }
  }
`;
