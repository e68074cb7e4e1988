import { css } from 'lit';

/** Styles of search and menus of `<danvan-document-list>`. */
export const documentFinderStyles = css`
  .tool .name {
    display: block;
    overflow: hidden;
    font-size: 0.875em;
    line-height: calc(1.3em / 0.875);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .tool input,
  .tool select {
    display: block;
    inline-size: 100%;
    block-size: max(44px, 2.4em);
    padding: 0.4em 0.75em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .tool option {
    background: Canvas;
    color: CanvasText;
  }

  mark {
    background: var(--danvan-mark, Mark);
    color: var(--danvan-on-mark, MarkText);
  }
`;
