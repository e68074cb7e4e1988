import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { includesFolded } from '../src/vietnamese/search.js';
import { copyTag, type Tag } from './copy-tag.js';
import type { Draft } from './form/field.js';
import { SayEvent } from './say-event.js';
import type { Column, Section, SectionTools } from './section.js';

/** A record is to be changed or removed; without one, a new one is to be made. */
export class ListActEvent extends CustomEvent<Draft | undefined> {
  constructor(act: 'edit' | 'remove', record?: Draft) {
    super(`list-${act}`, { detail: record });
  }
}

/** The id of the button that opens a record. */
export function editButtonId(record: string): string {
  return `edit-${record}`;
}

/** Rows shown at first, and added by each press. */
const SHOWN = 50;

/** The records of a section as a table: searched, and shown a part at a time. */
export class RecordList extends LitElement {
  @property({ attribute: false }) section!: Section;
  @property({ attribute: false }) records: readonly Draft[] = [];
  @property({ attribute: false }) tools!: SectionTools;
  @state() private words = '';
  @state() private shown = SHOWN;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { section, records } = this;
    const isSearched = this.words.trim() !== '';
    const found = isSearched
      ? records.filter((record) => includesFolded(this.#textOf(record), this.words) !== null)
      : records;
    return html`
      <div class="acts">
        <button
          type="button"
          class="main"
          @click=${() => {
            this.#ask('edit');
          }}
        >
          Thêm ${section.one}
        </button>
        ${
          section.siteTag
            ? html`<button
                type="button"
                @click=${() => void this.#copy(section.siteTag?.(this.tools.site))}
              >
                Chép liên kết danh sách
              </button>`
            : nothing
        }
      </div>
      ${section.above?.(this.tools)} ${records.length > 10 ? this.#renderSearch() : nothing}
      <p role="status">${this.#told(found.length, isSearched)}</p>
      ${
        found.length === 0
          ? nothing
          : html`<table role="table" class="stacked">
              <thead>
                <tr role="row">
                  ${section.columns.map(
                    (column) =>
                      html`<th scope="col" role="columnheader" class=${column.holds ?? nothing}>
                        ${column.title}
                      </th>`,
                  )}
                  <th scope="col" role="columnheader">Thao tác</th>
                </tr>
              </thead>
              <tbody>
                ${found.slice(0, this.shown).map((record) => this.#renderRecord(record))}
              </tbody>
            </table>`
      }
      ${
        found.length > this.shown
          ? html`<button type="button" @click=${() => void this.#showMore()}>
              Xem thêm (còn ${found.length - this.shown})
            </button>`
          : nothing
      }
    `;
  }

  #renderSearch(): TemplateResult {
    return html`<div class="field">
      <label for="list-search">Tìm trong danh sách</label>
      <input
        id="list-search"
        type="search"
        .value=${this.words}
        @input=${(event: InputEvent) => {
          this.words = (event.target as HTMLInputElement).value;
        }}
      />
    </div>`;
  }

  #told(count: number, isSearched: boolean): string {
    const { one } = this.section;
    if (count > 0) return `Có ${count} ${one}.`;
    return isSearched ? `Không tìm thấy ${one} nào.` : `Chưa có ${one} nào.`;
  }

  #renderRecord(record: Draft): TemplateResult {
    const { section } = this;
    const name = section.nameOf(record);
    const [first, ...others] = section.columns;
    return html`<tr role="row">
      <th scope="row" role="rowheader">${first?.cell(record)}</th>
      ${others.map(
        (column) =>
          html`<td role="cell" data-label=${column.title} class=${column.holds ?? nothing}>
            ${contentOf(column, record)}
          </td>`,
      )}
      <td role="cell">
        <div class="record-acts">
          <button
            type="button"
            class="small"
            id=${editButtonId(section.idOf(record))}
            aria-label="Sửa ${name}"
            @click=${() => {
              this.#ask('edit', record);
            }}
          >
            Sửa
          </button>
          ${section.acts?.(record, this.tools)}
          ${
            section.tagOf
              ? html`<button
                  type="button"
                  class="small"
                  aria-label="Chép liên kết ${name}"
                  @click=${() => void this.#copy(section.tagOf?.(record))}
                >
                  Chép liên kết
                </button>`
              : nothing
          }
          ${
            section.remove
              ? html`<button
                  type="button"
                  class="small danger"
                  aria-label="Xóa ${name}"
                  @click=${() => {
                    this.#ask('remove', record);
                  }}
                >
                  Xóa
                </button>`
              : nothing
          }
        </div>
      </td>
    </tr>`;
  }

  /** The button may go with the last rows: the focus goes on to the first of the new ones. */
  async #showMore(): Promise<void> {
    const first = this.shown;
    this.shown += SHOWN;
    await this.updateComplete;
    this.querySelectorAll('tbody tr')[first]?.querySelector('button')?.focus();
  }

  #ask(act: 'edit' | 'remove', record?: Draft): void {
    this.dispatchEvent(new ListActEvent(act, record));
  }

  async #copy(tag: Tag | undefined): Promise<void> {
    if (tag) this.dispatchEvent(new SayEvent(await copyTag(this, this.tools.api.base, tag)));
  }

  #textOf(record: Draft): string {
    return this.section.columns.map(({ cell }) => cell(record) ?? '').join(' ');
  }
}

function contentOf({ cell, holds }: Column, record: Draft): TemplateResult | string | undefined {
  const text = cell(record);
  return holds === 'id' ? html`<code>${text}</code>` : text;
}

customElements.define('record-list', RecordList);
