import { css } from 'lit';

/**
 * Styles of `<danvan-campaign>`. A report that is on its way gets the height of the window, so that what comes after it stands out of
 * sight and is not seen to move.
 */
export const campaignStyles = css`
  .reserve {
    min-block-size: var(--danvan-campaign-size, min(100vh, 90em));
    align-items: start;
  }

  /* Words without an end break in flex and grid places, too; the table scrolls instead. */
  .stack {
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }

  h2 {
    font-size: 1.25em;
    line-height: 1.35;
  }

  h3 {
    margin-block: 1em 0.5em;
    padding-block-end: 0.25em;
    border-block-end: 2px solid var(--_accent);
    font-size: 1.05em;
    line-height: 1.4;
  }

  dl {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: 0.15em 1em;
    margin-block-start: 0.5em;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    grid-column: 2;
    min-inline-size: 0;
  }

  .phases {
    display: flex;
    flex-direction: column;
    counter-reset: phase;
  }

  .phases li {
    position: relative;
    display: flex;
    flex: 1;
    flex-flow: wrap;
    gap: 0 0.75em;
    padding-block-end: 0.75em;
    padding-inline-start: 1.75em;
    border-inline-start: 2px solid var(--_line);
    margin-inline-start: 0.5em;
  }

  .phases span {
    min-inline-size: 0;
  }

  .phases li:last-child {
    padding-block-end: 0;
  }

  .phases li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.25em;
    inset-inline-start: calc(-0.5em - 1px);
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: Canvas;
  }

  .phases .over::before,
  .phases [aria-current]::before {
    background: var(--_accent);
  }

  .phases [aria-current]::before {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .phases [aria-current] .phase {
    font-weight: bold;
  }

  .summary {
    margin-block-end: 0.5em;
  }

  .target {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }

  .words {
    font-weight: bold;
  }

  .strength {
    display: inline-block;
    margin-inline-end: 0.5em;
    padding-inline: 0.5em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    font-size: 0.875em;
  }

  .soft {
    border-style: dashed;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
    margin-block: 0.4em 0.25em;
    forced-color-adjust: none;
  }

  .rest {
    fill: var(--_line);
  }

  .reached {
    fill: var(--_accent);
  }

  .missed .reached,
  .behind .reached {
    fill: var(--_danger);
  }

  .mark {
    fill: currentColor;
  }

  :dir(rtl) > .bar {
    scale: -1 1;
  }

  summary {
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: 2.25em;
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  @container (inline-size >= 48em) {
    .phases {
      flex-direction: row;
    }

    .phases li {
      flex-direction: column;
      padding-block: 1em 0;
      padding-inline: 0 1em;
      border-block-start: 2px solid var(--_line);
      border-inline-start: 0;
      margin-block-start: 0.5em;
      margin-inline-start: 0;
    }

    .phases li::before {
      inset-block-start: calc(-0.5em - 1px);
      inset-inline-start: 0;
    }
  }

  @media (forced-colors: active) {
    .bar {
      color: CanvasText;
    }

    .rest {
      fill: GrayText;
    }
  }

  @media print {
    .reserve {
      min-block-size: 0;
    }

    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    .bar {
      print-color-adjust: exact;
    }
  }
`;
