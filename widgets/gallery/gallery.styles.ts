import { css } from 'lit';

/**
 * Styles of `<danvan-gallery>`. The words of a card have a fixed number of lines each, and the cards that stand in for models
 * on their way are as high as real ones, so that nothing moves when those come.
 */
export const galleryStyles = css`
  .frame {
    --_ratio: var(--danvan-gallery-ratio, 4 / 3);
  }

  /* How many lines the words of a card can take: all cards that come over the net are that high. */
  .stack {
    --_name: 3;
    --_unit: 2;
    --_facts: 3;
    --_lead: 0em;
    --_words: calc(
      var(--_name) * 1.4em + var(--_unit) * 1.5em + var(--_facts) * 1.3125em + var(--_lead) + 4em
    );
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

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: var(--_gap);
  }

  .grid + .grid {
    margin-block-start: var(--_gap);
  }

  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }

  .many > .card {
    contain-intrinsic-block-size: auto 24em;
  }

  .later {
    contain-intrinsic-block-size: auto 1600em;
  }

  .picture {
    position: relative;
    z-index: 1;
    display: grid;
    flex: none;
    place-items: center;
    aspect-ratio: var(--_ratio);
    overflow: hidden;
    background: color-mix(in srgb, currentColor 8%, transparent);
    color: inherit;
    text-decoration: none;
  }

  .picture > * {
    grid-area: 1 / 1;
  }

  .picture img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .picture:focus-visible {
    outline-offset: -3px;
  }

  .missing,
  .none > img {
    visibility: hidden;
  }

  .none > .missing {
    visibility: visible;
    color: var(--_muted);
  }

  .many-pictures {
    z-index: 1;
    place-self: end;
    margin: 0.5em;
    padding: 0 0.5em;
    border-radius: var(--_radius);
    background: rgb(0 0 0 / 75%);
    color: #fff;
  }

  .words {
    flex: 1;
    min-inline-size: 0;
    padding: 0.6em 0.75em 0.75em;
  }

  .even .words {
    min-block-size: var(--_words);
  }

  .title,
  .unit,
  .facts,
  .lead {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_clamp);
  }

  .name {
    --_clamp: var(--_name);
    font-weight: bold;
    line-height: 1.4;
  }

  .name :is(button, a) {
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    text-align: start;
    text-decoration: none;
    vertical-align: top;
    user-select: text;
  }

  .name :is(button, a):hover {
    color: var(--_accent);
    text-decoration: underline;
  }

  /* The whole card opens the detail, but for its picture. */
  .name :is(button, a)::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }

  .name :focus {
    outline: none;
  }

  .name :is(button, a):focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }

  .unit {
    --_clamp: var(--_unit);
  }

  .facts {
    --_clamp: var(--_facts);
  }

  .lead {
    --_clamp: 2;
  }

  .unit,
  .facts,
  .lead {
    margin-block-start: 0.25em;
  }

  .missing,
  .many-pictures,
  .facts,
  .standing {
    font-size: 0.875em;
  }

  .words > :empty {
    display: none;
  }

  .standing {
    margin-block-start: 0.5em;
  }

  .standing > span {
    display: inline-block;
    max-inline-size: 100%;
    padding-inline: 0.5em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    overflow: hidden;
    color: var(--_accent);
    font-weight: bold;
    text-overflow: ellipsis;
    vertical-align: top;
    white-space: nowrap;
  }

  /* One below the other. */
  .list .grid {
    grid-template-columns: minmax(0, 1fr);
  }

  .list .card {
    flex-direction: row;
    align-items: start;
  }

  .list .picture {
    inline-size: 14em;
    margin: 0.75em;
    margin-inline-end: 0;
    border-radius: var(--_radius);
  }

  .list .stack {
    --_lead: 3.25em;
  }

  @container (inline-size >= 40em) {
    .list .stack {
      --_name: 2;
      --_unit: 1;
      --_facts: 2;
    }
  }

  @container (inline-size < 30em) {
    .list .card {
      flex-direction: column;
      align-items: stretch;
    }

    .list .picture {
      inline-size: auto;
      margin: 0;
      border-radius: 0;
    }
  }

  .empty {
    padding-block: 0.75em;
  }

  @media (forced-colors: active) {
    .picture {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .name button {
      display: inline !important;
    }

    .card {
      break-inside: avoid;
    }

    .title,
    .unit,
    .facts,
    .lead {
      display: block;
      overflow: visible;
    }
  }
`;
