import { css } from 'lit';

/**
 * Styles of `<danvan-document-list>`: one table, whose rows are lines where there is room and cards where there is not. Rows that
 * come over the net all have one height, and so have those that stand in for them, so that nothing moves when they come.
 */
export const documentListStyles = css`
  .tools {
    gap: 0.5em var(--_gap);
  }

  /* As high as the name and the field of a tool, before and after those are there. */
  .tool {
    flex: 1 1 9em;
    min-inline-size: 0;
    min-block-size: calc(1.3em + max(44px, 2.4em));
  }

  .tool.wide {
    flex-basis: 16em;
  }

  .narrowed {
    min-block-size: 44px;
  }

  table,
  thead,
  tbody {
    display: block;
  }

  th,
  td {
    display: block;
    min-inline-size: 0;
    padding: 0;
    font-weight: normal;
    text-align: start;
  }

  .label {
    font-size: 0.875em;
    text-align: start;
  }

  .arrow::after {
    content: '↕';
    padding-inline-start: 0.3em;
    opacity: 0.6;
  }

  .bar {
    margin-block: 0.35em;
  }

  .foot {
    margin-block-start: 0.5em;
  }

  /* A row as a line. */
  @container (inline-size >= 48em) {
    table {
      border-block-end: 1px solid var(--_line);
    }

    .item,
    thead tr {
      align-items: start;
      gap: var(--_gap);
    }

    thead tr {
      align-items: end;
      padding-block-end: 0.25em;
    }

    /* The columns are as wide as the text of the rows has it, so the size is set inside. */
    .label {
      display: block;
      align-content: center;
      min-block-size: 44px;
      padding: 0.25em 0;
      border: 0;
      background: none;
      font-weight: bold;
    }

    tr > * {
      flex: 1 1 8em;
      inline-size: 0;
    }

    .abstract {
      flex: 5 1 20em;
    }

    .issued,
    .effective {
      flex: 0 0 6.75em;
    }

    .kind {
      flex: 0 1 7em;
    }

    .issuer,
    .signer,
    .symbol {
      flex: 1 1 9em;
    }

    .many > .item {
      contain-intrinsic-block-size: auto 7em;
    }

    .later {
      contain-intrinsic-block-size: auto 420em;
    }
  }

  /* Rows of one height. Whoever opens the details sees all of the row, and so does who prints. */
  @media screen {
    .even .item:not(.open) > :not(.abstract),
    .even .item:not(.open) > .abstract > p {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 4;
    }

    .even .item a:focus-visible {
      outline-offset: -3px;
    }

    @container (inline-size < 48em) {
      .even .item:not(.open) > :not(.abstract) {
        display: block;
        block-size: 1.5em;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .even .item > .abstract {
        min-block-size: 8.25em;
      }

      .even .item:not(.open) > .abstract > p {
        block-size: 6em;
      }
    }

    @container (inline-size >= 48em) {
      .even .item:not(.open) > :not(.abstract) {
        max-block-size: 6em;
      }

      .even .item > .abstract {
        min-block-size: 6.75em;
      }

      .even .item:not(.open) > .abstract > p {
        block-size: 4.5em;
        -webkit-line-clamp: 3;
      }
    }
  }

  @media print {
    thead button {
      display: inline !important;
      min-block-size: 0;
      padding: 0;
      border: 0;
      font-weight: bold;
    }

    .arrow,
    summary {
      display: none;
    }

    .item {
      break-inside: avoid;
    }

    /* Each field of a card has its own name before it. */
    @container (inline-size < 48em) {
      thead {
        display: none;
      }
    }
  }
`;
