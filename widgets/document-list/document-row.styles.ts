import { css } from 'lit';

/** Styles of a row, and of it as a card; those of it as a line are in `documentListStyles`. */
export const documentRowStyles = css`
  .item,
  thead tr {
    display: flex;
  }

  .item {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  .item > .symbol {
    font-weight: bold;
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
    forced-color-adjust: none;
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

  /* A row as a card. */
  @container (inline-size < 48em) {
    .item {
      flex-direction: column;
      gap: 0.15em;
    }

    .item > .symbol,
    .item > .abstract {
      order: -1;
    }

    .item > :empty {
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

    thead tr {
      flex-wrap: wrap;
      gap: 0.25em 0.5em;
      padding-block-end: 0.5em;
    }

    .bare {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .label {
      padding-inline: 0.6em;
      border-color: var(--_line);
    }
  }
`;
