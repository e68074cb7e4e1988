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

  /* Its place is that of the row's end, however long the number. */
  dd {
    flex: 1 0 auto;
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
    gap: 0.35em;
    border: 0;
  }

  /* As wide before the number is there. */
  .compact dd {
    flex: none;
    min-inline-size: 3em;
    text-align: start;
  }

  .compact .total dd {
    min-inline-size: 5.5em;
  }

  .compact dt::after {
    content: ':';
  }

  .boxes {
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
`;
