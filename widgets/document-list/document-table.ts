import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { oneOf } from '../shared/unknown-data.js';
import type { DocumentItem } from './document-item.js';
import { SORT_COLUMNS, type DocumentOrder, type SortColumn } from './document-order.js';
import { renderRow, type RowLook } from './document-row.js';

const MOST_SKELETON = 20;
/** Rows from which on the browser is told to leave those out of sight undone. */
const MANY = 30;

/** A list of documents as it is rendered. */
export interface DocumentTable {
  readonly look: RowLook;
  readonly title: string;
  readonly blocks: readonly (readonly DocumentItem[])[];
  /** What rows depend on beside their documents, the columns and the language. */
  readonly state: readonly unknown[];
  readonly order: DocumentOrder | undefined;
  readonly sort: (column: SortColumn) => void;
  /** What stands below the rows. */
  readonly foot: unknown;
}

/** The table and its foot. */
export function renderTable(table: DocumentTable): TemplateResult {
  const { look, title, blocks, state, order, sort, foot } = table;
  const { messages, columns } = look;
  return html`<div class="content">
    <table role="table">
      <caption class="quiet">
        ${title}
      </caption>
      ${renderHead(look, order, sort)}
      ${blocks.map((block, index) =>
        guard([block, String(columns), messages.locale, ...state], () =>
          renderRows(block, look, index > 0),
        ),
      )}
    </table>
    ${foot}
  </div>`;
}

/** The headings of the columns; those by which the list can be put in order are buttons. */
function renderHead(
  { messages, columns }: Pick<RowLook, 'messages' | 'columns'>,
  order: DocumentOrder | undefined,
  sort?: (column: SortColumn) => void,
): TemplateResult {
  return html`<thead>
    <tr role="row">
      ${columns.map((column) => {
        const name = messages.say(`column-${column}`);
        const sortable = oneOf(SORT_COLUMNS, column);
        if (!sortable)
          return html`<th role="columnheader" scope="col" class="bare ${column}">
            <span class="label">${name}</span>
          </th>`;
        const direction =
          order?.column !== column ? nothing : order.isDown ? 'descending' : 'ascending';
        return html`<th role="columnheader" scope="col" class=${column} aria-sort=${direction}>
          <button
            type="button"
            class="label"
            ?disabled=${!sort}
            @click=${() => {
              sort?.(sortable);
            }}
          >
            ${name}<span class="arrow" aria-hidden="true"></span>
          </button>
        </th>`;
      })}
    </tr>
  </thead>`;
}

/** One block of rows. */
function renderRows(
  items: readonly DocumentItem[],
  look: RowLook,
  isLater: boolean,
): TemplateResult {
  return html`<tbody class=${isLater ? 'later' : items.length > MANY ? 'many' : ''}>
    ${items.map((item) => renderRow(item, look))}
  </tbody>`;
}

/** Rows without words, as high as those that will take their place. */
export function renderSkeleton(
  { messages, columns }: Pick<RowLook, 'messages' | 'columns'>,
  limit: number,
): TemplateResult {
  return html`<table role="presentation">
    ${renderHead({ messages, columns }, undefined)}
    <tbody>
      ${[...new Array(Math.min(limit, MOST_SKELETON)).keys()].map(
        () =>
          html`<tr class="item">
            ${columns.map((column) => html`<td class=${column}><span class="bar"></span></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
