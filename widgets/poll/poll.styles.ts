import { css } from 'lit';

/** Styles of `<danvan-poll>`. */
export const pollStyles = css`
  .frame {
    overflow-wrap: anywhere;
  }

  .stack {
    min-block-size: var(--danvan-poll-size, calc(252px + 10em));
    align-items: start;
  }

  @container (inline-size < 30em) {
    .stack {
      min-block-size: var(--danvan-poll-size, calc(252px + 16em));
    }
  }

  .frame > .stack + .notice,
  .body > * + * {
    margin-block-start: var(--_gap);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  .question {
    padding: 0;
    font-size: 1.0625em;
    font-weight: bold;
    line-height: 1.4;
  }

  .text {
    margin-block-start: 0.25em;
    white-space: pre-line;
  }

  .option {
    display: flex;
    gap: 0.75em;
    align-items: start;
    min-block-size: 44px;
    margin-block-start: 0.5em;
    padding: 0.6em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  .option:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  @supports selector(:has(a)) {
    .option:has(:focus-visible) {
      outline: 3px solid var(--_accent);
      outline-offset: 2px;
    }

    .option input:focus-visible {
      outline: none;
    }
  }

  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
    accent-color: var(--_accent);
  }

  .option span {
    min-inline-size: 0;
  }

  #hint {
    margin-block-start: 0.25em;
  }

  .problem {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_danger);
    font-weight: bold;
  }

  .act button {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    padding-inline: 1.5em;
    font-weight: bold;
  }

  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.75;
  }

  button .spinner {
    border-color: color-mix(in srgb, currentColor 35%, transparent);
    border-block-start-color: currentColor;
  }

  @media (forced-colors: active) {
    .option:has(:checked) {
      border-color: Highlight;
    }
  }
`;
