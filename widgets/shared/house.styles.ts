import { css } from 'lit';

/**
 * Tokens and the look that all widgets share. A widget takes font and colours from the page around it; a site sets the
 * public tokens `--danvan-*`, and what it does not set follows the system's colours, so that dark pages and forced
 * colours work. Sizes are in em of the page's own text, never in rem: many themes set `html { font-size: 62.5% }`.
 *
 * @cssproperty [--danvan-accent=LinkText] - links, chosen options, bars, the main button
 * @cssproperty [--danvan-on-accent=Canvas] - text upon the accent colour
 * @cssproperty [--danvan-text=inherit] - text
 * @cssproperty [--danvan-muted=color-mix(in srgb, currentColor 72%, transparent)] - text of less weight: dates, sources, hints
 * @cssproperty [--danvan-line=color-mix(in srgb, currentColor 28%, transparent)] - borders and rules
 * @cssproperty [--danvan-surface=transparent] - ground of buttons and fields
 * @cssproperty [--danvan-danger=#b3261e] - what is wrong, and what is hot
 * @cssproperty [--danvan-radius=0.25em] - roundness of corners
 * @cssproperty [--danvan-gap=0.75em] - space between parts
 */
export const house = css`
  :host {
    --_accent: var(--danvan-accent, LinkText);
    --_on-accent: var(--danvan-on-accent, Canvas);
    --_text: var(--danvan-text, inherit);
    --_muted: var(--danvan-muted, color-mix(in srgb, currentColor 72%, transparent));
    --_line: var(--danvan-line, color-mix(in srgb, currentColor 28%, transparent));
    --_surface: var(--danvan-surface, transparent);
    --_danger: var(--danvan-danger, #b3261e);
    --_radius: var(--danvan-radius, 0.25em);
    --_gap: var(--danvan-gap, 0.75em);
    display: block;
    color: var(--_text);
    font: inherit;
    text-align: start;
    overflow-wrap: break-word;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  .frame {
    container-type: inline-size;
    line-height: 1.5;
    letter-spacing: normal;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
  }

  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  a {
    color: var(--_accent);
  }

  /* Tables of pages in quirks mode have a font of their own. */
  table {
    color: inherit;
    font: inherit;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }

  button,
  .button {
    min-block-size: 44px;
    padding: 0.4em 1em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button:disabled {
    cursor: default;
    opacity: 0.6;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .muted {
    color: var(--_muted);
  }

  .quiet {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }

  /* What says of a load lies over the space that its data will take, so that nothing moves when they come. */
  .stack {
    display: grid;
  }

  .stack > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }

  .stack > .notice {
    place-self: center;
    padding: 0.25em 0.75em;
    background: Canvas;
    color: CanvasText;
  }

  .unseen {
    visibility: hidden;
  }

  .spinner {
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 3px solid var(--_line);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_muted: CanvasText;
      --_line: CanvasText;
      --_danger: CanvasText;
    }

    /* Else the browser puts a plate of the page's colour behind its words, which have the same. */
    button.primary {
      forced-color-adjust: none;
    }
  }

  @media print {
    button,
    .tools,
    .spinner,
    .unseen {
      display: none !important;
    }

    /* What says of a load comes below what is there. */
    .stack {
      display: block;
    }

    :focus-visible {
      outline: 0 !important;
    }
  }
`;
