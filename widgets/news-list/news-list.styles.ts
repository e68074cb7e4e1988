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

  .item {
    position: relative;
    display: flex;
    gap: var(--_gap);
    padding-block: 0.75em;
  }

  .item + .item {
    border-block-start: 1px solid var(--_line);
  }

  .title span:focus {
    outline: none;
  }

  .later > .item:first-child {
    border-block-start: 1px solid var(--_line);
  }

  .many > .item {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8em;
  }

  /* Blocks out of sight: one thing for the browser to watch instead of hundreds. */
  .later {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2400em;
  }

  .words {
    flex: 1;
    min-inline-size: 0;
  }

  .title,
  .lead {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_clamp);
  }

  .title {
    --_clamp: var(--_lines);
    font-weight: bold;
    line-height: 1.4;
  }

  .title a {
    color: inherit;
    text-decoration: none;
  }

  .title a:hover {
    color: var(--_accent);
    text-decoration: underline;
  }

  /* The whole row leads to the article. */
  .title a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }

  .title a:focus-visible {
    outline: none;
  }

  .title a:focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    max-block-size: calc(var(--_meta-lines) * 1.5em);
    margin-block-start: 0.25em;
    overflow: clip;
    font-size: 0.875em;
  }

  /* The dot before the first of a line falls outside and is not seen. */
  .meta > * {
    position: relative;
    max-inline-size: calc(100% + 0.75em);
    margin-inline-start: -0.75em;
    padding-inline-start: 0.75em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .meta > *::before {
    content: '·';
    position: absolute;
    inset-inline-start: 0;
  }

  .meta > :empty,
  .lead:empty {
    display: none;
  }

  .lead {
    --_clamp: 2;
    margin-block-start: 0.25em;
  }

  .hot {
    display: inline-block;
    padding-inline: 0.4em;
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_danger);
    color: #fff;
    font-size: 0.8em;
    line-height: 1.4;
  }

  .picture {
    flex: none;
    inline-size: 11.5em;
    aspect-ratio: var(--_ratio);
    align-self: start;
    overflow: hidden;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 8%, transparent);
  }

  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
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

  h2 {
    margin-block: 0.75em 0.25em;
    padding-block-end: 0.25em;
    border-block-end: 2px solid var(--_accent);
    font-size: 1.05em;
    line-height: 1.4;
    text-transform: uppercase;
  }

  h2:first-child {
    margin-block-start: 0;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    min-block-size: 44px;
    margin-block-start: 0.5em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: 0.5em;
  }

  .search {
    flex: 1 1 12em;
    min-inline-size: 0;
  }

  .search input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.4em 0.75em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .empty {
    padding-block: 0.75em;
  }

  .bar {
    display: block;
    block-size: 0.8em;
    margin-block-start: 0.3em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 10%, transparent);
  }

  .bar.short {
    inline-size: 40%;
  }

  @media (forced-colors: active) {
    .picture,
    .bar {
      border: 1px solid CanvasText;
    }

    .hot {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }

  @media print {
    .skeleton {
      display: none;
    }

    .later,
    .many > .item {
      content-visibility: visible;
    }

    .item {
      break-inside: avoid;
    }

    .title,
    .lead {
      display: block;
      overflow: visible;
    }
  }
`;
