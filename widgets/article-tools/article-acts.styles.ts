import { css } from 'lit';

/** Styles of the address that a reader copies by hand. */
export const articleActsStyles = css`
  .address {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    margin-block-start: 0.5em;
  }

  .address input {
    flex: 1 1 12em;
    min-inline-size: 0;
    min-block-size: 44px;
    padding-inline: 0.5em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background: var(--_surface);
    direction: ltr;
  }

  @media print {
    .address {
      display: none;
    }
  }
`;
