import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { slugOf } from '../src/tables/slug.js';
import { AdminProblem, type AdminApi } from './api.js';
import { confirmAct } from './confirm.js';
import type { Draft, Field, FieldProblem } from './form/field.js';
import type { FormSaveEvent } from './form/record-form.js';
import './form/record-form.js';
import { editButtonId, type ListActEvent } from './record-list.js';
import { SayEvent } from './say-event.js';
import type { Section, SectionTools } from './section.js';

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

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('section') && !changed.has('site') && !changed.has('api')) return;
    this.records = undefined;
    this.edited = undefined;
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { section } = this;
    return html`<section aria-labelledby="section-title">
      <h2 id="section-title" tabindex="-1">${section.title}</h2>
      ${this.#renderList()} ${this.edited ? this.#renderForm() : nothing}
    </section>`;
  }

  #renderList(): TemplateResult {
    const { section, records } = this;
    if (this.failure !== '')
      return html`<p class="problem" role="alert">${this.failure}</p>
        <button type="button" @click=${() => void this.#load()}>Thử lại</button>`;
    if (records === undefined) return html`<p>Đang tải…</p>`;
    return html`<record-list
      .section=${section}
      .records=${records}
      .tools=${this.#tools}
      ?hidden=${this.edited !== undefined}
      @list-edit=${(event: ListActEvent) => void this.#edit(event.detail)}
      @list-remove=${(event: ListActEvent) => event.detail && void this.#remove(event.detail)}
    ></record-list>`;
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
    this.#find('#form-title')?.focus();
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

  /** Whoever goes through a long list goes on where they left it. */
  readonly #close = (): void => {
    const id = this.edited?.id;
    this.edited = undefined;
    void this.updateComplete.then(() => {
      const opener = id === undefined ? null : this.#find(`#${editButtonId(id)}`);
      (opener ?? this.#find('#section-title'))?.focus();
    });
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
    this.#find('#section-title')?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }

  #tell(error: unknown): void {
    if (!(error instanceof AdminProblem)) throw error;
    this.dispatchEvent(new SayEvent(error.message, true));
    if (error.status === 401)
      this.dispatchEvent(new CustomEvent('admin-logout', { bubbles: true }));
  }
}

customElements.define('record-section', RecordSection);
