import { css } from 'lit';

/** Styles of search box and calendar button of `<danvan-news-list>`. */
export const newsToolsStyles = css`
  .search {
    flex: 1;
    min-inline-size: 0;
  }

  .search input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.4em 0.75em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
`;
