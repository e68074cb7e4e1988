import { css } from 'lit';

/** Styles of groups in `<danvan-gallery>`. */
export const galleryGroupsStyles = css`
  .content > h2 {
    margin-block: 1em 0.5em;
    padding-block-end: 0.25em;
    border-block-end: 2px solid var(--_accent);
    font-size: 1.1em;
    line-height: 1.4;
  }

  .content > h2:first-child {
    margin-block-start: 0;
  }

  .content > h2 .muted {
    font-weight: normal;
    white-space: nowrap;
  }
`;
