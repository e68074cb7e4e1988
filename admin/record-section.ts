import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { slugOf } from '../src/tables/slug.js';
import { AdminProblem, type AdminApi } from './api.js';
import { confirmAct } from './confirm.js';
import { copyTag, type Tag } from './copy-tag.js';
import type { Draft, Field, FieldProblem } from './form/field.js';
import type { FormSaveEvent } from './form/record-form.js';
import './form/record-form.js';
import { includesFolded } from '../src/vietnamese/search.js';

/** What a section of the page shows and does: a list of records, each with its form. */
export interface Section {
  readonly title: string;
  /** What one record is called: `cuộc bình chọn`. */
  readonly one: string;
  readonly columns: readonly {
    readonly title: string;
    readonly cell: (record: Draft) => unknown;
  }[];
  /** Id of a record in its address. */
  idOf(record: Draft): string;
  /** What a record is called. */
  nameOf(record: Draft): string;
  list(api: AdminApi, site: string): Promise<readonly Draft[]>;
  fields(api: AdminApi, site: string): Promise<readonly Field[]>;
  /** A record as its form holds it, and back. */
  toDraft?(record: Draft): Draft;
  fromDraft?(draft: Draft): Draft;
  readonly blank: Draft;
  save(api: AdminApi, site: string, id: string, record: Draft): Promise<void>;
  remove?(api: AdminApi, site: string, id: string): Promise<void>;
  /** What is lost with a record. */
  readonly removal?: string;
  /** The link that puts a record into a page, or the whole list of a site. */
  tagOf?(record: Draft): Tag;
  siteTag?(site: string): Tag;
  /** Further buttons of a record. */
  acts?(record: Draft, tools: SectionTools): TemplateResult;
  /** What stands above the list. */
  above?(tools: SectionTools): TemplateResult;
}

/** What a section's own parts work with. */
export interface SectionTools {
  readonly api: AdminApi;
  readonly site: string;
  /** Runs an act, tells its outcome, and reads the list again. */
  readonly run: (act: () => Promise<string>) => Promise<void>;
}

/** Says something to who uses the page: shown, and read aloud. */
class SayEvent extends CustomEvent<{ readonly text: string; readonly isProblem: boolean }> {
  constructor(text: string, isProblem = false) {
    super('admin-say', { bubbles: true, detail: { text, isProblem } });
  }
}

const SHOWN = 50;

/** A list of records with the form of the one that is edited. */
export class RecordSection extends LitElement {
  @property({ attribute: false }) api!: AdminApi;
  @property({ attribute: false }) section!: Section;
  @property() site = '';
  @state() private records: readonly Draft[] | undefined;
  @state() private failure = '';
  @state() private edited: { readonly record: Draft; readonly id: string | undefined } | undefined;
  @state() private fields: readonly Field[] = [];
  @state() private problems: readonly FieldProblem[] = [];
  @state() private formFailure = '';
  @state() private isBusy = false;
  @state() private words = '';
  @state() private shown = SHOWN;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('section') && !changed.has('site') && !changed.has('api')) return;
    this.records = undefined;
    this.edited = undefined;
    this.words = '';
    this.shown = SHOWN;
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { section } = this;
    return html`<section aria-labelledby="section-title">
      <h2 id="section-title" tabindex="-1">${section.title}</h2>
      ${this.edited ? this.#renderForm() : this.#renderList()}
    </section>`;
  }

  #renderList(): TemplateResult {
    const { section, records } = this;
    if (this.failure !== '')
      return html`<p class="problem" role="alert">${this.failure}</p>
        <button type="button" @click=${() => void this.#load()}>Thử lại</button>`;
    if (records === undefined) return html`<p>Đang tải…</p>`;
    const found =
      this.words.trim() === ''
        ? records
        : records.filter((record) => includesFolded(this.#textOf(record), this.words) !== null);
    return html`
      <div class="acts">
        <button type="button" class="main" @click=${() => void this.#edit()}>
          Thêm ${section.one}
        </button>
        ${
          section.siteTag
            ? html`<button
                type="button"
                @click=${() => void this.#copy(section.siteTag?.(this.site))}
              >
                Chép liên kết danh sách
              </button>`
            : nothing
        }
      </div>
      ${section.above?.(this.#tools)}
      ${
        records.length > 10
          ? html`<div class="field">
              <label for="list-search">Tìm trong danh sách</label>
              <input
                id="list-search"
                type="search"
                .value=${this.words}
                @input=${(event: InputEvent) => {
                  this.words = (event.target as HTMLInputElement).value;
                }}
              />
            </div>`
          : nothing
      }
      <p role="status">
        ${found.length === 0 ? `Chưa có ${section.one} nào.` : `Có ${found.length} ${section.one}.`}
      </p>
      ${
        found.length === 0
          ? nothing
          : html`<table role="table" class="stacked">
              <thead>
                <tr role="row">
                  ${section.columns.map(({ title }) => html`<th scope="col" role="columnheader">${title}</th>`)}
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
          ? html`<button
              type="button"
              @click=${() => {
                this.shown += SHOWN;
              }}
            >
              Xem thêm (còn ${found.length - this.shown})
            </button>`
          : nothing
      }
    `;
  }

  #renderRecord(record: Draft): TemplateResult {
    const { section } = this;
    const name = section.nameOf(record);
    const [first, ...others] = section.columns;
    return html`<tr role="row">
      <th scope="row" role="rowheader">${first?.cell(record)}</th>
      ${others.map(({ title, cell }) => html`<td role="cell" data-label=${title}>${cell(record)}</td>`)}
      <td role="cell">
        <div class="record-acts">
          <button
            type="button"
            class="small"
            aria-label="Sửa ${name}"
            @click=${() => void this.#edit(record)}
          >
            Sửa
          </button>
          ${section.acts?.(record, this.#tools)}
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
                  @click=${() => void this.#remove(record)}
                >
                  Xóa
                </button>`
              : nothing
          }
        </div>
      </td>
    </tr>`;
  }

  #renderForm(): TemplateResult {
    const { edited, section } = this;
    if (!edited) return html``;
    const isNew = edited.id === undefined;
    const id: Field = {
      name: 'id',
      label: 'Mã',
      kind: 'text',
      hint: 'Chữ không dấu, số, dấu - hoặc _. Để trống thì tự đặt theo tên. Về sau không đổi được.',
    };
    return html`<h3 id="form-title" tabindex="-1">
        ${isNew ? `Thêm ${section.one}` : `Sửa: ${section.nameOf(edited.record)}`}
      </h3>
      <record-form
        .fields=${isNew ? [...this.fields, id] : this.fields}
        .value=${edited.record}
        .problems=${this.problems}
        .failure=${this.formFailure}
        .isBusy=${this.isBusy}
        @form-save=${this.#onSave}
        @form-cancel=${this.#close}
      ></record-form>`;
  }

  get #tools(): SectionTools {
    return {
      api: this.api,
      site: this.site,
      run: async (act) => {
        try {
          this.dispatchEvent(new SayEvent(await act()));
          await this.#load();
        } catch (error) {
          this.#tell(error);
        }
      },
    };
  }

  async #load(): Promise<void> {
    const { api, section, site } = this;
    this.failure = '';
    try {
      const records = await section.list(api, site);
      // Another section may have been chosen while this one was asked for.
      if (section === this.section && site === this.site) this.records = records;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : '';
      this.#tell(error);
    }
  }

  async #edit(record?: Draft): Promise<void> {
    const { section } = this;
    try {
      this.fields = await section.fields(this.api, this.site);
    } catch (error) {
      this.#tell(error);
      return;
    }
    this.problems = [];
    this.formFailure = '';
    this.edited = record
      ? { record: section.toDraft?.(record) ?? record, id: section.idOf(record) }
      : { record: section.blank, id: undefined };
    await this.updateComplete;
    this.querySelector<HTMLElement>('#form-title')?.focus();
  }

  readonly #onSave = (event: FormSaveEvent): void => {
    void this.#save(event.detail);
  };

  async #save(draft: Draft): Promise<void> {
    const { section, edited } = this;
    if (!edited) return;
    const name = section.nameOf(draft);
    const given = typeof draft['id'] === 'string' ? draft['id'] : slugOf(name);
    const id = edited.id ?? (given || 'muc-moi');
    this.isBusy = true;
    try {
      if (edited.id === undefined && this.records?.some((record) => section.idOf(record) === id))
        throw new AdminProblem(409, `Mã “${id}” đã có; hãy đặt mã khác.`);
      await section.save(this.api, this.site, id, section.fromDraft?.(draft) ?? draft);
      this.#close();
      this.dispatchEvent(new SayEvent(`Đã lưu “${name === '' ? id : name}”.`));
      await this.#load();
    } catch (error) {
      if (!(error instanceof AdminProblem)) throw error;
      this.problems = error.problems;
      this.formFailure = error.problems.length === 0 ? error.message : '';
      if (error.status === 401) this.#tell(error);
    } finally {
      this.isBusy = false;
    }
  }

  readonly #close = (): void => {
    this.edited = undefined;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#section-title')?.focus());
  };

  async #remove(record: Draft): Promise<void> {
    const { section } = this;
    const name = section.nameOf(record);
    const isSure = await confirmAct(this, {
      question: `Xóa ${section.one} “${name}”?`,
      consequence: section.removal ?? '',
      act: 'Xóa',
    });
    if (!isSure) return;
    await this.#tools.run(async () => {
      await section.remove?.(this.api, this.site, section.idOf(record));
      return `Đã xóa ${name}.`;
    });
    this.querySelector<HTMLElement>('#section-title')?.focus();
  }

  async #copy(tag: Tag | undefined): Promise<void> {
    if (tag) this.dispatchEvent(new SayEvent(await copyTag(this, this.api.base, tag)));
  }

  #textOf(record: Draft): string {
    return this.section.columns.map(({ cell }) => String(cell(record))).join(' ');
  }

  #tell(error: unknown): void {
    if (!(error instanceof AdminProblem)) throw error;
    this.dispatchEvent(new SayEvent(error.message, true));
    if (error.status === 401)
      this.dispatchEvent(new CustomEvent('admin-logout', { bubbles: true }));
  }
}

customElements.define('record-section', RecordSection);

declare global {
  interface HTMLElementEventMap {
    'admin-say': SayEvent;
  }
}
