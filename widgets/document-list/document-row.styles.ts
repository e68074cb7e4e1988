import { css } from 'lit';

/** Styles of a row as a card; `documentListStyles`, which follow, make it a line where there is room. */
export const documentRowStyles = css`
  /* A row as a card. */
  .item {
    display: flex;
    flex-direction: column;
    gap: 0.15em;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  .item > .symbol,
  .item > .abstract {
    order: -1;
  }

  .item > .symbol {
    font-weight: bold;
  }

  .item > td:empty,
  .item > th:empty {
    display: none;
  }

  .item > td:not(.abstract)::before {
    content: attr(data-label) ': ';
    content: attr(data-label) ': ' / '';
    color: var(--_muted);
    font-size: 0.875em;
  }

  .skeleton td::before {
    visibility: hidden;
  }

  .many > .item {
    contain-intrinsic-block-size: auto 14em;
  }

  .later {
    contain-intrinsic-block-size: auto 840em;
  }

  .item [tabindex]:focus {
    outline: none;
  }

  .standing::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.4em;
    border: 1px solid var(--_muted);
    border-radius: 50%;
    background: var(--_mark, transparent);
  }

  .in-force {
    --_mark: #2e7d32;
  }

  .partly-expired,
  .suspended {
    --_mark: #e08a00;
  }

  .expired {
    --_mark: var(--_danger);
  }

  summary {
    inline-size: fit-content;
    min-block-size: 2.25em;
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  /* Rows of one height. Whoever opens the details sees all of the row. */
  .even .item:not(:has(details[open])) > :not(.abstract) {
    display: block;
    block-size: 1.5em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .even .item > .abstract {
    min-block-size: 8.25em;
  }

  .even .item:not(:has(details[open])) > .abstract > p {
    display: -webkit-box;
    block-size: 6em;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  .even .item a:focus-visible {
    outline-offset: -3px;
  }
`;
