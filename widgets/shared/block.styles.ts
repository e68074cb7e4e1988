import { css } from 'lit';

/** Styles of lists that come block by block, and of the rows without words that stand for them until then. */
export const blockStyles = css`
  /* Out of sight: the browser leaves it undone. Of later blocks it watches one thing instead of hundreds. */
  .many > *,
  .later {
    content-visibility: auto;
  }

  :host([data-danvan-fits]) .unseen {
    display: none;
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
    .bar {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .skeleton {
      display: none;
    }

    .later,
    .many > * {
      content-visibility: visible;
    }
  }
`;
