import { css } from 'lit';

/** Styles of search and calendar of `<danvan-news-list>`. */
export const calendarStyles = css`
  .narrowed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    min-block-size: 44px;
  }

  mark {
    background: var(--danvan-mark, Mark);
    color: var(--danvan-on-mark, MarkText);
  }

  dialog {
    max-inline-size: min(26em, 100vw);
    padding: 0.5em 4px;
    border: 1px solid;
    border-radius: var(--_radius);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  .month-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    padding-inline: 4px;
  }

  .month-bar button {
    min-inline-size: 44px;
    padding: 0;
  }

  .month-bar button:dir(rtl) .arrow {
    display: inline-block;
    scale: -1 1;
  }

  .month {
    font-weight: bold;
    text-align: center;
  }

  table {
    margin: 0.25em auto;
    border-collapse: collapse;
  }

  th {
    padding: 0.25em 0;
    font-size: 0.875em;
    font-weight: normal;
    text-align: center;
  }

  td {
    padding: 0;
  }

  .day {
    position: relative;
    display: grid;
    place-content: center;
    justify-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border-color: transparent;
    background: none;
    font-weight: bold;
    line-height: 1.15;
  }

  .day[aria-disabled='true'] {
    font-weight: normal;
    opacity: 0.6;
    cursor: default;
  }

  .day[aria-current='date'] {
    border: 1px dashed currentColor;
  }

  [aria-selected='true'] > .day {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .day:focus-visible {
    outline-offset: -3px;
  }

  .count {
    font-size: 0.7em;
    font-weight: normal;
  }

  .close {
    display: block;
    margin-inline: auto;
  }

  @media (forced-colors: active) {
    .day[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }

    [aria-selected='true'] > .day {
      background: Highlight;
      color: HighlightText;
    }
  }

  @media print {
    dialog {
      display: none;
    }
  }
`;
