import { css } from 'lit';

/** Styles of the detail of a model. */
export const modelDetailStyles = css`
  .detail {
    inline-size: min(44em, 100vw);
    max-inline-size: 100vw;
    max-block-size: 100vh;
    padding: 1em;
    border: 1px solid;
    border-radius: var(--_radius);
    overflow: auto;
    overflow-wrap: anywhere;
    line-height: 1.5;
  }

  .detail::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  .detail .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1em;
  }

  .detail .head button {
    flex: none;
    overflow-wrap: normal;
  }

  .detail h2 {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 1.25em;
    line-height: 1.35;
  }

  .detail h3 {
    margin-block: 1em 0.25em;
    font-size: 1em;
  }

  .detail .sheet {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: 0.25em 1em;
    margin-block-start: 0.75em;
  }

  .detail .prose {
    white-space: pre-line;
  }

  .detail .album {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9em, 100%), 1fr));
    gap: 0.5em;
    margin-block-start: 1em;
  }

  .detail .life {
    border-inline-start: 2px solid var(--_line);
    padding-inline-start: 1em;
  }

  .detail .life li {
    position: relative;
    padding-block: 0.25em;
  }

  .detail .life li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.75em;
    inset-inline-start: calc(-1em - 6px);
    inline-size: 10px;
    block-size: 10px;
    border: 1px solid Canvas;
    border-radius: 50%;
    background: var(--_accent);
  }

  .detail time {
    margin-inline-end: 0.5em;
    font-weight: bold;
    white-space: nowrap;
  }

  .detail cite {
    display: block;
    font-style: normal;
  }

  @media (forced-colors: active) {
    .detail .life li::before {
      background: CanvasText;
    }
  }

  @media print {
    .detail {
      position: absolute;
      max-block-size: none;
      border: 0;
      overflow: visible;
    }

    .detail::backdrop {
      display: none;
    }

    .frame:has(> .detail[open]) > .stack {
      visibility: hidden;
    }
  }
`;
