import { css } from 'lit';

/** Styles of one article in the list, whatever the layout. */
export const newsRowStyles = css`
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
    contain-intrinsic-block-size: auto 8em;
  }

  .later {
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
`;
