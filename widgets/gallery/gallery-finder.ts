import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { firstOf } from '../../src/schema/first-of.js';
import { FacetIndex, type FacetChoices, type NarrowedList } from '../shared/facets.js';
import { addStyles } from '../shared/add-styles.js';
import { markedText } from '../shared/marked-text.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { TextIndex } from '../shared/text-index.js';
import { galleryFacets, UNRECOGNISED } from './gallery-facets.js';
import { GalleryFilterEvent } from './gallery-filter-event.js';
import { galleryFinderMessages, type GalleryFinderMessage } from './gallery-finder.messages.js';
import { galleryFinderStyles } from './gallery-finder.styles.js';
import type { FragmentState } from './gallery-fragment.js';
import type { GalleryMessage } from './gallery.messages.js';
import type { GalleryModel } from './gallery-model.js';
import type { GalleryFilter, ModelWords } from './model-words.js';
import { PageState, type StatefulHost } from './page-state.js';

/** What a {@link GalleryFinder} asks and tells. */
export interface GalleryFinderOptions {
  readonly messages: MessagesController<GalleryMessage>;
  readonly words: ModelWords;
  /** Whether the address of the page is read and written. */
  isShared(): boolean;
  /** Called when a reader narrowed the gallery, here or by the address; gives how many models are shown then. */
  readonly changed: () => number;
  /** Says in the live region what is left. */
  readonly tell: (words: string) => void;
}

/** As much of the content as makes the folding of ten thousand models no long task. */
const MOST_CONTENT = 200;

/**
 * Narrows the models of a gallery by filters and by words, and keeps both in the address of the page. Loaded when a reader
 * first reaches for one of them, or when the address asks for it.
 */
export class GalleryFinder {
  readonly #host: LitElement;
  readonly #options: GalleryFinderOptions;
  readonly #messages: MessagesController<GalleryFinderMessage>;
  readonly #page: PageState;
  #taken: readonly unknown[] = [];
  #filters: readonly GalleryFilter[] = [];
  #units = new Map<string, string>();
  #facets = new FacetIndex<GalleryModel>([], []);
  #index = new TextIndex<GalleryModel>([], () => '');
  #narrowed: NarrowedList<GalleryModel> = { items: [], options: new Map() };
  #choices: FacetChoices = {};
  #query = '';

  constructor(host: SpeakingHost & LitElement & StatefulHost, options: GalleryFinderOptions) {
    this.#host = host;
    this.#options = options;
    this.#messages = new MessagesController(host, galleryFinderMessages);
    addStyles(host, galleryFinderStyles);
    this.#page = new PageState(host, (state) => {
      if (options.isShared() && this.#adopt(state)) this.#show();
    });
    const state = options.isShared() ? this.#page.read() : undefined;
    if (state) this.#adopt(state);
  }

  /** The models that are left, in their order; nothing before there are any. */
  get list(): readonly GalleryModel[] | undefined {
    return this.#taken.length > 0 ? this.#narrowed.items : undefined;
  }

  /** The words that are searched for, as typed. */
  get query(): string {
    return this.#query;
  }

  /** How many of the filters are set. */
  get chosen(): number {
    return Object.values(this.#choices).filter(({ length }) => length > 0).length;
  }

  /** Whether less than all is asked for. */
  get isNarrowed(): boolean {
    return this.chosen > 0 || this.#query.trim() !== '';
  }

  /** How much is left, in words. */
  get description(): string {
    const count = this.#narrowed.items.length;
    return this.#messages.say(count === 0 ? 'no-hits' : 'found', { count });
  }

  /**
   * Takes the models in their order, where they or the filters are others than before; what they were narrowed to stays.
   *
   * @param wanted - which filters there are, in words; all where that is not said
   */
  take(models: readonly GalleryModel[], wanted: string | null): void {
    if (models === this.#taken[0] && wanted === this.#taken[1]) return;
    this.#taken = [models, wanted];
    const names = wanted?.split(/[\s,]+/);
    const { words } = this.#options;
    const filters = words.FILTERS.filter((filter) => !names || names.indexOf(filter) >= 0);
    this.#filters = filters;
    this.#units = new Map(models.map(({ unit = '', unitName = '' }) => [unit, unitName]));
    const facets = galleryFacets(words, (unit) => this.#units.get(unit) ?? unit);
    this.#facets = new FacetIndex(
      models,
      facets.filter(({ name }) => filters.indexOf(name) >= 0),
    );
    this.#index = new TextIndex(models, ({ name, unitName = '', address = '', content = '' }) =>
      [name, unitName, address, content.slice(0, MOST_CONTENT)].join('\n'),
    );
    this.#narrow();
  }

  /** Makes the search ready before its first word is typed. */
  prepare(): void {
    this.#index.prepare();
  }

  /** Leaves the models that hold the words. */
  search(query: string): void {
    // Typing is one step back, not one for each key.
    const isStep = (this.#query.trim() === '') !== (query.trim() === '');
    this.#query = query;
    this.#write(isStep);
    this.#show();
  }

  /** A text with what was searched for marked in it. */
  readonly mark = (text: string): unknown => markedText(text, this.#query.trim());

  /** A menu for each filter that tells models apart; its options tell how many models they would leave. */
  render(): TemplateResult {
    const shown = this.#filters.filter(
      (filter) => (this.#narrowed.options.get(filter)?.length ?? 0) > 1,
    );
    return html`<div class="filters" id="filters">
      ${shown.map((filter) => this.#renderFilter(filter))}
    </div>`;
  }

  /** The way back to all models, where less is asked for. */
  renderReset(): TemplateResult | typeof nothing {
    return this.isNarrowed
      ? html`<button type="button" class="reset" @click=${this.#onReset}>
          ${this.#messages.say('reset')}
        </button>`
      : nothing;
  }

  #renderFilter(filter: GalleryFilter): TemplateResult {
    const isAll = (this.#choices[filter] ?? []).length === 0;
    const options = this.#narrowed.options.get(filter) ?? [];
    return html`<label>
      <span>${this.#messages.say(`filter-${filter}`)}</span>
      <select
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement) this.#choose(filter, target.value);
        }}
      >
        <option value="" .selected=${isAll}>${this.#messages.say('all')}</option>
        ${options.map(
          ({ value, count, isChosen }) =>
            html`<option value=${value} ?disabled=${count === 0 && !isChosen} .selected=${isChosen}>
              ${this.#messages.say('option', { name: this.#nameOf(filter, value), count })}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** A value of a filter in the words of the language. */
  #nameOf(filter: GalleryFilter, value: string): string {
    if (filter === 'unit') return this.#units.get(value) ?? value;
    if (value === UNRECOGNISED) return this.#messages.say('none');
    const { FIELDS, FORMS, LEVELS } = this.#options.words;
    const name = firstOf([...FIELDS, ...LEVELS, ...FORMS], (each) => each === value);
    return name === undefined ? value : this.#options.messages.say(name);
  }

  get #state(): FragmentState {
    const chosen = this.#options.words.FILTERS.flatMap((filter) => {
      const [value] = this.#choices[filter] ?? [];
      return value === undefined ? [] : [[filter, value] as const];
    });
    const query = this.#query.trim();
    return Object.fromEntries(query === '' ? chosen : [...chosen, ['q', query] as const]);
  }

  /** Takes up a state of the address; tells whether it is another one. */
  #adopt(state: FragmentState): boolean {
    const before = JSON.stringify(this.#state);
    this.#choices = Object.fromEntries(
      this.#options.words.FILTERS.flatMap((filter) => {
        const value = state[filter];
        return value === undefined ? [] : [[filter, [value]]];
      }),
    );
    this.#query = state['q'] ?? '';
    return JSON.stringify(this.#state) !== before;
  }

  #choose(filter: GalleryFilter, value: string): void {
    this.#choices = { ...this.#choices, [filter]: value === '' ? [] : [value] };
    this.#write(true);
    this.#show();
  }

  readonly #onReset = (): void => {
    this.#choices = {};
    this.#query = '';
    this.#write(true);
    this.#show();
  };

  #write(isStep: boolean): void {
    if (this.#options.isShared()) this.#page.write(this.#state, isStep);
  }

  #show(): void {
    this.#narrow();
    const { messages, changed, tell } = this.#options;
    const count = changed();
    tell(this.isNarrowed ? this.description : messages.say('count', { count }));
    const { shadowRoot } = this.#host;
    // The button that goes back to all goes with what it undid.
    if (!this.isNarrowed && shadowRoot?.activeElement?.classList.contains('reset'))
      shadowRoot.querySelector<HTMLElement>('.tools :is(input, button)')?.focus();
    this.#host.dispatchEvent(new GalleryFilterEvent(this.#query.trim(), this.#choices, count));
  }

  #narrow(): void {
    this.#narrowed = this.#facets.narrow(this.#choices, this.#index.matcher(this.#query));
  }
}
