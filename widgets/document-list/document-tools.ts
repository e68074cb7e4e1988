import { html, nothing, type TemplateResult } from 'lit';
import type { FacetOption } from '../shared/facets.js';
import type { MessagesController } from '../shared/messages.js';
import type { FilterName } from './document-filters.js';
import type { DocumentFinderMessage } from './document-finder.messages.js';

/** What the tools above the list show, and tell. */
export interface DocumentTools {
  readonly messages: MessagesController<DocumentFinderMessage>;
  /** What an option is called. */
  readonly labelOf: (value: string) => string;
  /** What a filter is called. */
  readonly nameOf: (filter: Exclude<FilterName, 'year'>) => string;
  readonly hasSearch: boolean;
  readonly filters: readonly FilterName[];
  /** The values of a filter; none before the documents are there. */
  optionsOf(filter: FilterName): readonly FacetOption[];
  /** How many documents are left; nothing while that is not known. */
  readonly count: number | undefined;
  readonly query: string;
  readonly isNarrowed: boolean;
  /** Called when a reader comes to the search box. */
  readonly onReach: () => void;
  readonly onSearch: (event: Event) => void;
  readonly onChoose: (filter: FilterName, value: string) => void;
  readonly onWiden: () => void;
}

/** The search box, a menu for each filter, and how many documents are left. All of it has its height from the start. */
export function renderTools(tools: DocumentTools): TemplateResult {
  const { messages, hasSearch, filters } = tools;
  return html`
    <div class="tools" role="search" aria-label=${messages.say('search')}>
      ${
        hasSearch
          ? html`<label class="tool wide"
              ><span class="name">${messages.say('search')}</span>
              <input
                type="search"
                placeholder=${messages.say('search-hint')}
                autocomplete="off"
                maxlength="100"
                @focus=${tools.onReach}
                @input=${tools.onSearch}
            /></label>`
          : nothing
      }
      ${filters.map((filter) => renderMenu(filter, tools))}
    </div>
    <div class="narrowed">
      <p>${foundSentence(tools)}</p>
      ${
        tools.isNarrowed
          ? html`<button type="button" class="widen" @click=${tools.onWiden}>
              ${messages.say('widen')}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** How many documents are left, in words. */
export function foundSentence({
  messages,
  count,
  query,
}: Pick<DocumentTools, 'messages' | 'count' | 'query'>): string {
  if (count === undefined) return '';
  if (count === 0) return messages.say(query === '' ? 'none-left' : 'no-hits', { query });
  return messages.say(query === '' ? 'count' : 'hits', { count, query });
}

function renderMenu(filter: FilterName, tools: DocumentTools): TemplateResult {
  const { messages } = tools;
  const options = tools.optionsOf(filter);
  return html`<label class="tool"
    ><span class="name">${filter === 'year' ? messages.say('year') : tools.nameOf(filter)}</span>
    <select
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) tools.onChoose(filter, target.value);
      }}
    >
      <option value="" .selected=${!options.some(({ isChosen }) => isChosen)}>
        ${messages.say('all')}
      </option>
      ${options.map(
        ({ value, count, isChosen }) =>
          html`<option value=${value} .selected=${isChosen} ?disabled=${count === 0 && !isChosen}>
            ${tools.labelOf(value)} (${messages.number(count)})
          </option>`,
      )}
    </select></label
  >`;
}
