import { css } from 'lit';

/** Styles of `<danvan-citations>`: nothing of it shows but the panel. The article in it looks as it would without. */
export const citationsStyles = css`
  :host {
    text-align: inherit;
    overflow-wrap: inherit;
    color: inherit;
  }

  .panel {
    position: absolute;
    inset: auto;
    z-index: 9999;
    inline-size: min(24em, 100vw - 16px);
    max-block-size: min(30em, 100vh - 16px);
    margin: 0;
    padding: 0.75em 1em;
    overflow: auto;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background: var(--danvan-surface, Canvas);
    color: var(--danvan-text, CanvasText);
    font-size: 1em;
    font-weight: normal;
    font-style: normal;
    text-align: start;
    overflow-wrap: break-word;
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 25%);
  }

  .panel:focus-visible {
    outline-width: 2px;
    outline-offset: 0;
  }

  summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }

  .title {
    padding-inline-end: 44px;
    font-weight: bold;
  }

  .close {
    position: absolute;
    inset-block-start: 0.25em;
    inset-inline-end: 0.25em;
    min-inline-size: 44px;
    padding: 0;
    border-color: transparent;
  }

  .rows {
    display: grid;
    grid-template-columns: minmax(6em, auto) 1fr;
    gap: 0.25em 0.75em;
    margin-block: 0.5em;
  }

  .rows dt {
    color: var(--_muted);
  }

  .panel p,
  .panel ul {
    margin-block-start: 0.5em;
  }

  .panel li a {
    display: inline-block;
    padding-block: 0.25em;
  }

  @media print {
    .panel {
      display: none;
    }
  }
`;
