import type { LitElement, TemplateResult } from 'lit';
import type { DocumentStatus } from '../../src/documents/document.js';
import { compareVietnamese } from '../../src/vietnamese/collation.js';
import { addStyles } from '../shared/add-styles.js';
import { shieldEvents } from '../shared/event-shield.js';
import {
  choose,
  FacetIndex,
  type Facet,
  type FacetChoices,
  type NarrowedList,
} from '../shared/facets.js';
import { markedText } from '../shared/marked-text.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { TextIndex } from '../shared/text-index.js';
import type { DocumentItem, DocumentsShown } from './document-item.js';
import type { FilterName } from './document-filters.js';
import { DocumentListFilterEvent } from './document-list-filter-event.js';
import { documentFinderMessages, type DocumentFinderMessage } from './document-finder.messages.js';
import { documentFinderStyles } from './document-finder.styles.js';
import type { DocumentListMessage } from './document-list.messages.js';
import { foundSentence, renderTools } from './document-tools.js';

const SLICE_MS = 8;

/** Narrows documents to words and by their metadata. Loaded where a site asks for search or filters. */
export class DocumentFinder {
  readonly #host: LitElement;
  readonly #messages: MessagesController<DocumentFinderMessage>;
  readonly #list: MessagesController<DocumentListMessage>;
  readonly #changed: (sentence: string) => number;
  readonly #statuses: readonly DocumentStatus[];
  #taken: readonly unknown[] = [];
  #facets = new FacetIndex<DocumentItem>([], []);
  #texts = indexOf([]);
  #query = '';
  #choices: FacetChoices = {};
  #narrowed: NarrowedList<DocumentItem> | undefined;
  #shielded: Element | null = null;

  /**
   * @param list - the texts of the list
   * @param statuses - in the order in which they come to be
   * @param changed - called with what the live region says when a reader asked for other documents; gives how many are left
   */
  constructor(
    host: SpeakingHost & LitElement,
    list: MessagesController<DocumentListMessage>,
    statuses: readonly DocumentStatus[],
    changed: (sentence: string) => number,
  ) {
    this.#statuses = statuses;
    this.#host = host;
    this.#messages = new MessagesController(host, documentFinderMessages);
    this.#list = list;
    this.#changed = changed;
    addStyles(host, documentFinderStyles);
  }

  /** The documents that are left, in their order; nothing before there are any. */
  get list(): readonly DocumentItem[] | undefined {
    return this.#narrowed?.items;
  }

  get query(): string {
    return this.#query;
  }

  /** Takes documents and filters where they are others than before; what was asked for stays. */
  take({ items }: DocumentsShown, filters: readonly FilterName[]): void {
    const taken = [items, String(filters)];
    if (taken.every((part, place) => part === this.#taken[place])) return;
    this.#taken = taken;
    this.#texts = indexOf(items);
    const facets = facetsOf(this.#statuses);
    this.#facets = new FacetIndex(
      items,
      filters.map((name) => facets[name]),
    );
    if (this.#facets.read(SLICE_MS)) this.#narrow();
    else this.#readOn(this.#facets);
  }

  /** Reads the values of a long list in turns. */
  #readOn(facets: FacetIndex<DocumentItem>): void {
    setTimeout(() => {
      if (facets !== this.#facets) return;
      if (!facets.read(SLICE_MS)) {
        this.#readOn(facets);
        return;
      }
      this.#narrow();
      // To count and to show take a turn each.
      setTimeout(() => {
        this.#host.requestUpdate();
      });
    });
  }

  /** Keeps what a reader does in the tools from the page; goes into `updated`. */
  shield(): void {
    const tools = this.#host.renderRoot.querySelector('.finder');
    if (tools && tools !== this.#shielded) shieldEvents((this.#shielded = tools));
  }

  /** The search box, the menus, and how many documents are left. */
  render(hasSearch: boolean, filters: readonly FilterName[]): TemplateResult {
    const query = this.#query;
    const choices = this.#choices;
    return renderTools({
      messages: this.#messages,
      labelOf: (value) => {
        const status = this.#statuses[this.#statuses.indexOf(value as DocumentStatus)];
        return status === undefined ? value : this.#list.say(status);
      },
      nameOf: (filter) => this.#list.say(`column-${filter}`),
      hasSearch,
      filters,
      optionsOf: (filter) => this.#narrowed?.options.get(filter) ?? [],
      count: this.#count,
      query,
      isNarrowed: query !== '' || Object.values(choices).some((values) => values.length > 0),
      // The first key finds the texts ready.
      onReach: () => {
        this.#texts.prepare();
      },
      onSearch: ({ target }) => {
        const words = (target as HTMLInputElement).value.trim();
        if (words !== this.#query) this.#ask(words, this.#choices);
      },
      onChoose: (name, value) => {
        this.#ask(query, choose(choices, { name }, value));
      },
      onWiden: () => {
        this.#ask('', {});
        const [first] = this.#host.renderRoot.querySelectorAll<HTMLElement>(
          '.tool input, .tool select',
        );
        // Its value is never bound: a letter that is typed while the list is rendered would be lost.
        if (first instanceof HTMLInputElement) first.value = '';
        first?.focus();
      },
    });
  }

  /** A text with what was searched for marked in it. */
  mark(text: string): unknown {
    return markedText(text, this.#query);
  }

  /** How many documents are left; nothing before there are any to count. */
  get #count(): number | undefined {
    return (this.#taken[0] as readonly unknown[] | undefined)?.length
      ? this.#narrowed?.items.length
      : undefined;
  }

  #ask(query: string, choices: FacetChoices): void {
    this.#query = query;
    this.#choices = choices;
    this.#narrow();
    const sentence = foundSentence({ messages: this.#messages, count: this.list?.length, query });
    const count = this.#changed(sentence);
    this.#host.dispatchEvent(new DocumentListFilterEvent(query, choices, count));
  }

  #narrow(): void {
    this.#narrowed = this.#facets.narrow(this.#choices, this.#texts.matcher(this.#query));
  }
}

type Facets = Readonly<Record<FilterName, Facet<DocumentItem>>>;

const facetsOf = (statuses: readonly string[]): Facets => ({
  kind: { name: 'kind', values: ({ kindName }) => known(kindName), compare: compareVietnamese },
  issuer: {
    name: 'issuer',
    values: ({ issuers }) => issuers.map(({ name }) => name),
    compare: compareVietnamese,
  },
  year: {
    name: 'year',
    values: ({ issuedOn }) => known(issuedOn?.slice(0, 4)),
    compare: (a, b) => Number(b) - Number(a),
  },
  status: {
    name: 'status',
    values: ({ status }) => known(status),
    compare: (a, b) => statuses.indexOf(a) - statuses.indexOf(b),
  },
  field: { name: 'field', values: ({ field }) => known(field), compare: compareVietnamese },
});

function known(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

function indexOf(items: readonly DocumentItem[]): TextIndex<DocumentItem> {
  return new TextIndex(items, ({ symbol = '', abstract }) => `${symbol}\n${abstract}`);
}
