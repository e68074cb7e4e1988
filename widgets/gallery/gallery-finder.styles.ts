import { css } from 'lit';

/** Styles of the filters of `<danvan-gallery>` and of what a search has hit. */
export const galleryFinderStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em var(--_gap);
    margin-block-start: 0.5em;
  }

  .filters label {
    display: grid;
    flex: 1 1 8.5em;
    align-content: end;
    min-inline-size: 0;
  }

  .filters span {
    overflow: hidden;
    font-size: 0.875em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .filters select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0.4em 0.5em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background-color: var(--danvan-surface, Field);
    color: var(--danvan-text, FieldText);
  }

  mark {
    background: var(--danvan-mark, Mark);
    color: var(--danvan-on-mark, MarkText);
  }

  @media print {
    .filters {
      display: none;
    }
  }
`;
