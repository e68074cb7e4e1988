import { css } from 'lit';

/** Styles of the details of a document. */
export const documentDetailsStyles = css`
  dl {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: 0.15em 1em;
    padding-block: 0.25em 0.5em;
    font-size: 0.9375em;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    grid-column: 2;
    min-inline-size: 0;
  }

  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
