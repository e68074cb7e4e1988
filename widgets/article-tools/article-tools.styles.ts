import { css } from 'lit';

/** Styles of `<danvan-article-tools>`. */
export const articleToolsStyles = css`
  .bar,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
  }

  .bar {
    justify-content: space-between;
    gap: 0.25em 1em;
  }

  /* As large as what says of a load that takes long. */
  .reads {
    align-content: center;
    min-inline-size: 8.5em;
    min-block-size: 2em;
    font-variant-numeric: tabular-nums;
  }

  .tools button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-inline-size: 44px;
    padding: 0.25em 0.5em;
    border-color: transparent;
  }

  .tools button:hover {
    border-color: var(--_line);
  }

  .tools button[aria-disabled='true'] {
    border-color: transparent;
    cursor: default;
    opacity: 0.5;
  }

  .sizes {
    display: flex;
    align-items: center;
  }

  .letter {
    font-weight: bold;
    line-height: 1;
  }

  .letter.smaller {
    font-size: 0.85em;
  }

  .letter.larger {
    font-size: 1.25em;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :host(:dir(rtl)) .back .icon {
    transform: scaleX(-1);
  }

  /* The words stand beside the signs where there is room for a line of them. */
  @container (inline-size < 46em) {
    .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
