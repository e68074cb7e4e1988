import { css } from 'lit';

/**
 * Styles of `<danvan-news-list>`. Titles and leads have a fixed number of lines for the room there is, and the rows that
 * stand in for news on their way are as high as the highest real ones, so that nothing moves when those come.
 */
export const newsListStyles = css`
  .frame {
    --_ratio: var(--danvan-news-ratio, 16 / 10);
  }

  /*
   * How high the words of a row can become: a fixed number of lines for each part, fewer where there is more room. Rows
   * that come over the net are all that high, and so are those that stand in for them.
   */
  .frame > * {
    --_lines: 3;
    --_meta-most: 2;
    --_meta-lines: min(var(--_meta-count), var(--_meta-most));
    --_words: calc(
      var(--_lines) * 1.4em + var(--_meta-lines) * 1.3125em + var(--_lead-lines) * 1.5em + 0.5em
    );
  }

  .frame {
    --_meta-count: 0;
    --_lead-lines: 0;
  }

  .meta-1 {
    --_meta-count: 1;
  }

  .meta-2 {
    --_meta-count: 2;
  }

  .meta-3 {
    --_meta-count: 3;
  }

  .has-lead {
    --_lead-lines: 2;
  }

  .frame .even .words {
    min-block-size: var(--_words);
  }

  .frame .even .big .words {
    min-block-size: calc(var(--_lines) * 1.755em + var(--_meta-lines) * 1.3125em + 6.5em);
  }

  /* Without the width of its content to ask for, a long list is laid out once. */
  .stack {
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }

  /* Headlines and compact lines. */
  .headlines .item {
    padding-block: 0.5em;
  }

  .headlines .title {
    font-weight: inherit;
  }

  .compact .item.item {
    padding-block: 0.4em;
    border: 0;
  }

  .compact .item:not(.big)::before {
    content: '';
    flex: none;
    inline-size: 0.35em;
    block-size: 0.35em;
    margin-block-start: 0.525em;
    border-radius: 50%;
    background: var(--_accent);
  }

  .compact .words {
    min-block-size: calc(44px - 0.8em);
  }

  .compact .title {
    font-weight: inherit;
  }

  /* Cards. */
  .cards .rows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    gap: 1.25em var(--_gap);
  }

  .cards .item.item {
    flex-direction: column;
    gap: 0.5em;
    padding-block: 0;
    border: 0;
  }

  .cards .picture {
    inline-size: 100%;
  }

  .cards > * {
    --_meta-most: 3;
  }

  .cards .big {
    grid-column: 1 / -1;
  }

  /* The featured article. */
  .item.big {
    flex-direction: column;
    gap: 0.5em;
    padding-block: 0 1em;
  }

  .big .picture {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
  }

  .big .title {
    font-size: 1.35em;
    font-weight: bold;
    line-height: 1.3;
  }

  .big .lead {
    --_clamp: 4;
  }

  @container (inline-size >= 40em) {
    .stack {
      --_lines: 2;
      --_meta-most: 1;
    }

    .cards .stack {
      --_lines: 3;
      --_meta-most: 3;
    }

    .item.big {
      flex-direction: row;
      gap: calc(2 * var(--_gap));
    }

    .big .picture {
      inline-size: 52%;
    }

    .cards .big,
    .big {
      --_lines: 3;
    }
  }

  @container (inline-size < 30em) {
    .list .item:not(.big) .picture {
      inline-size: 6.5em;
    }

    .list .stack {
      --_lines: 4;
      --_meta-most: 3;
      --_lead-lines: 0;
    }

    .list .item:not(.big) .lead {
      display: none;
    }
  }

  @container (inline-size < 15em) {
    .frame .stack {
      --_lines: 8;
      --_meta-most: 3;
    }

    .list .item:not(.big) {
      flex-direction: column;
    }

    .list .item:not(.big) .picture {
      inline-size: 100%;
    }
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    min-block-size: 44px;
    margin-block-start: 0.5em;
  }

  /* As high before its file is there. */
  .tools {
    display: flex;
    gap: 0.5em;
    min-block-size: 44px;
    margin-block-end: 0.5em;
  }

  @container (inline-size < 24em) {
    .tools.both {
      flex-direction: column;
      align-items: start;
      min-block-size: calc(88px + 0.5em);
    }

    .tools.both > * {
      flex: none;
    }

    .tools.both > .search {
      align-self: stretch;
    }
  }

  .empty {
    padding-block: 0.75em;
  }

  @media (forced-colors: active) {
    .picture {
      border: 1px solid CanvasText;
    }

    .hot {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }

  @media print {
    .item {
      break-inside: avoid;
    }

    .title,
    .lead {
      display: block;
      overflow: visible;
    }

    .hot {
      background: none;
      color: inherit;
    }

    .meta {
      max-block-size: none;
    }

    .meta > * {
      white-space: normal;
    }
  }
`;
