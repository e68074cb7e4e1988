import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { toInstant, toLocalDateTime } from '../../src/vietnamese/local-time.js';
import { filled, placesOf, rowsAt, valueAt, withValue } from './draft.js';
import type { Draft, Field, FieldProblem } from './field.js';

/** The form is sent: `detail` is the record without what was left empty. */
export class FormSaveEvent extends CustomEvent<Draft> {
  constructor(record: Draft) {
    super('form-save', { detail: record });
  }
}

/**
 * A form made from a list of fields, in light DOM so that labels and problems are of one tree. What is wrong stands at its
 * field and, with links to the fields, above the form.
 */
export class RecordForm extends LitElement {
  @property({ attribute: false }) fields: readonly Field[] = [];
  /** What the form begins with; another object begins anew. */
  @property({ attribute: false }) value: Draft = {};
  @property({ attribute: false }) problems: readonly FieldProblem[] = [];
  /** What is wrong with no one field. */
  @property({ attribute: false }) failure = '';
  @property({ attribute: false }) isBusy = false;
  @property({ attribute: false }) saveLabel = 'Lưu';
  @state() private draft: Draft = {};

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.draft = this.value;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isTold = changed.has('problems') || changed.has('failure');
    if (isTold && (this.problems.length > 0 || this.failure !== ''))
      this.querySelector<HTMLElement>('.summary')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${this.#renderSummary()} ${this.fields.map((field) => this.#renderField(field, ''))}
      <div class="acts">
        <button type="submit" class="main" ?disabled=${this.isBusy}>${this.saveLabel}</button>
        <button type="button" @click=${this.#onCancel}>Hủy</button>
      </div>
    </form>`;
  }

  #renderSummary(): TemplateResult | typeof nothing {
    if (this.problems.length === 0 && this.failure === '') return nothing;
    const places = placesOf(this.fields, this.draft);
    return html`<div class="summary" role="alert" tabindex="-1">
      <p>${this.failure === '' ? 'Chưa lưu được; hãy sửa các mục sau:' : this.failure}</p>
      <ul>
        ${this.problems.map(({ path, message }) => {
          const place = places.find((each) => each === path || path.startsWith(`${each}[`));
          return html`<li>
            ${
              place === undefined
                ? html`${path === '' ? '' : `${path}: `}${message}`
                : html`<a href="#${idOf(place)}" @click=${this.#onGoTo}
                    >${this.#labelOf(place)}: ${message}</a
                  >`
            }
          </li>`;
        })}
      </ul>
    </div>`;
  }

  #renderField(field: Field, within: string): TemplateResult {
    const place = within === '' ? field.name : `${within}.${field.name}`;
    if (field.kind === 'rows') return this.#renderRows(field, place);
    if (field.kind === 'checks') return this.#renderChecks(field, place);
    const { hint, label } = field;
    const isSwitch = field.kind === 'switch';
    const name = html`<label for=${idOf(place)}>${label}</label>`;
    return html`<div class="field ${isSwitch ? 'switch' : ''}">
      ${isSwitch ? nothing : name}
      ${hint === undefined ? nothing : html`<p class="hint" id="${idOf(place)}-hint">${hint}</p>`}
      ${this.#renderProblem(place)} ${this.#renderControl(field, place)}
      ${isSwitch ? name : nothing}
    </div>`;
  }

  #renderControl(field: Field, place: string): TemplateResult {
    const value = valueAt(this.draft, place);
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    const id = idOf(place);
    const invalid = this.#problemAt(place) === undefined ? nothing : 'true';
    const about = this.#describedBy(field, place);
    switch (field.kind) {
      case 'area':
      case 'lines':
        return html`<textarea
          id=${id}
          rows="4"
          aria-invalid=${invalid}
          aria-describedby=${about}
          .value=${live(Array.isArray(value) ? value.join('\n') : text)}
          @input=${(event: InputEvent) => {
            const typed = (event.target as HTMLTextAreaElement).value;
            this.#set(place, field.kind === 'lines' ? typed.split('\n') : typed);
          }}
        ></textarea>`;
      case 'select':
        return html`<select
          id=${id}
          aria-invalid=${invalid}
          aria-describedby=${about}
          @change=${(event: Event) => {
            this.#set(place, (event.target as HTMLSelectElement).value);
          }}
        >
          ${field.none === undefined ? nothing : html`<option value="" ?selected=${text === ''}>${field.none}</option>`}
          ${field.choices.map(
            (choice) =>
              html`<option value=${choice.value} ?selected=${choice.value === text}>
                ${choice.label}
              </option>`,
          )}
        </select>`;
      case 'switch':
        return html`<input
          type="checkbox"
          id=${id}
          aria-describedby=${about}
          .checked=${live(value === true)}
          @change=${(event: Event) => {
            this.#set(place, (event.target as HTMLInputElement).checked);
          }}
        />`;
      default: {
        const suggestions = 'suggestions' in field ? (field.suggestions ?? []) : [];
        return html`<input
            id=${id}
            type=${INPUT_TYPES[field.kind] ?? 'text'}
            autocomplete="off"
            aria-invalid=${invalid}
            aria-describedby=${about}
            ?aria-required=${'isNeeded' in field && field.isNeeded}
            list=${suggestions.length === 0 ? nothing : `${id}-list`}
            min=${'min' in field ? (field.min ?? nothing) : nothing}
            max=${'max' in field ? (field.max ?? nothing) : nothing}
            .value=${live(field.kind === 'instant' ? localOf(text) : text)}
            @input=${(event: InputEvent) => {
              this.#set(place, readInput(field.kind, (event.target as HTMLInputElement).value));
            }}
          />${
            suggestions.length === 0
              ? nothing
              : html`<datalist id="${id}-list">
                  ${suggestions.map((each) => html`<option value=${each}></option>`)}
                </datalist>`
          }`;
      }
    }
  }

  #renderChecks(field: Extract<Field, { kind: 'checks' }>, place: string): TemplateResult {
    const value = valueAt(this.draft, place);
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
    return html`<fieldset id=${idOf(place)} tabindex="-1">
      <legend>${field.label}</legend>
      ${this.#renderProblem(place)}
      ${field.choices.map(
        (choice) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${live(chosen.includes(choice.value))}
              @change=${(event: Event) => {
                const isOn = (event.target as HTMLInputElement).checked;
                const others = chosen.filter((each) => each !== choice.value);
                this.#set(place, isOn ? [...others, choice.value] : others);
              }}
            />${choice.label}</label
          >`,
      )}
    </fieldset>`;
  }

  #renderRows(field: RowsField, place: string): TemplateResult {
    const rows = rowsAt(this.draft, place);
    return html`<fieldset id=${idOf(place)} tabindex="-1">
      <legend>${field.label}</legend>
      ${field.hint === undefined ? nothing : html`<p class="hint">${field.hint}</p>`}
      ${this.#renderProblem(place)} ${rows.map((_, index) => this.#renderRow(field, place, index))}
      <button
        type="button"
        class="add"
        @click=${() => {
          this.#set(place, [...rows, field.blank ?? {}]);
          void this.#focusIn(place, `:scope > .row:nth-last-of-type(1)`);
        }}
      >
        Thêm ${field.one}
      </button>
    </fieldset>`;
  }

  /** A row of one field is a line; of several, a group with its name. */
  #renderRow(field: RowsField, place: string, index: number): TemplateResult {
    const name = `${capital(field.one)} ${index + 1}`;
    const within = `${place}[${index}]`;
    const remove = html`<button
      type="button"
      class="small"
      @click=${() => {
        this.#set(
          place,
          rowsAt(this.draft, place).filter((_row, other) => other !== index),
        );
        void this.#focusIn(place, ':scope > button');
      }}
    >
      Bỏ ${field.one} ${index + 1}
    </button>`;
    const [only, ...others] = field.fields;
    if (only && others.length === 0)
      return html`<div class="row">
        ${this.#renderField({ ...only, label: name }, within)} ${remove}
      </div>`;
    return html`<fieldset class="row">
      <legend>${name}</legend>
      ${field.fields.map((each) => this.#renderField(each, within))} ${remove}
    </fieldset>`;
  }

  #renderProblem(place: string): TemplateResult | typeof nothing {
    const message = this.#problemAt(place);
    return message === undefined
      ? nothing
      : html`<p class="problem" id="${idOf(place)}-problem">${message}</p>`;
  }

  #problemAt(place: string): string | undefined {
    return this.problems.find(({ path }) => path === place)?.message;
  }

  #describedBy(field: Field, place: string): string | typeof nothing {
    const ids = [
      ...(field.hint === undefined ? [] : [`${idOf(place)}-hint`]),
      ...(this.#problemAt(place) === undefined ? [] : [`${idOf(place)}-problem`]),
    ];
    return ids.length === 0 ? nothing : ids.join(' ');
  }

  #labelOf(place: string): string {
    let fields = this.fields;
    let label = '';
    for (const part of place.split(/\]\.|\[/)) {
      if (/^\d+\]?$/.test(part)) {
        label += ` ${Number.parseInt(part, 10) + 1}`;
        continue;
      }
      const field = fields.find(({ name }) => name === part);
      label += label === '' ? (field?.label ?? part) : `, ${field?.label ?? part}`;
      if (field?.kind === 'rows') fields = field.fields;
    }
    return label;
  }

  #set(place: string, value: unknown): void {
    this.draft = withValue(this.draft, place, value);
  }

  /** A button that is gone, or one that moved away from the row it made, leaves the focus to what is next. */
  async #focusIn(place: string, part: string): Promise<void> {
    await this.updateComplete;
    const found = this.querySelector(`#${CSS.escape(idOf(place))}`)?.querySelector<HTMLElement>(
      part,
    );
    const next = found?.querySelector<HTMLElement>('input, select, textarea') ?? found;
    next?.focus();
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    // Rows left empty go, so that the places of problems are those of the rows that are shown.
    this.draft = (filled(this.draft) ?? {}) as Draft;
    this.dispatchEvent(new FormSaveEvent(this.draft));
  };

  readonly #onCancel = (): void => {
    this.dispatchEvent(new CustomEvent('form-cancel'));
  };

  /** The fragment of the address belongs to the page's own places. */
  readonly #onGoTo = (event: MouseEvent): void => {
    event.preventDefault();
    const { hash } = event.currentTarget as HTMLAnchorElement;
    this.querySelector<HTMLElement>(`#${CSS.escape(hash.slice(1))}`)?.focus();
  };
}

type RowsField = Extract<Field, { kind: 'rows' }>;

const INPUT_TYPES: Readonly<Record<string, string>> = {
  date: 'date',
  instant: 'datetime-local',
  number: 'number',
};

function readInput(kind: Field['kind'], typed: string): unknown {
  if (kind === 'number') return typed === '' ? undefined : Number(typed);
  if (kind === 'instant') return toInstant(typed) ?? '';
  return typed;
}

/** An instant as the clock in Vietnam shows it. */
function localOf(instant: string): string {
  return toLocalDateTime(instant)?.slice(0, 16) ?? '';
}

/** The id of the control of a place. */
function idOf(place: string): string {
  return `field-${place.replace(/[^\w]+/g, '-')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

customElements.define('record-form', RecordForm);
