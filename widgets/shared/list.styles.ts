import { css } from 'lit';

/** Styles of lists that are rendered block by block, with tools above and a foot below. */
export const listStyles = css`
  /* Wide tables and pictures of the site. */
  .own {
    overflow-x: auto;
  }

  /* Without the width of its content to ask for, a long list is laid out once. */
  .stack {
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }

  .tools,
  .narrowed,
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .narrowed,
  .foot {
    align-items: center;
    column-gap: 1em;
  }

  .narrowed {
    row-gap: 0;
    min-block-size: calc(44px + 0.5em);
    margin-block: 0.25em;
  }

  .foot {
    min-block-size: 44px;
    margin-block-start: 0.75em;
  }
`;
