import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../shared/messages.js';
import type { GalleryFinder } from './gallery-finder.js';
import type { GalleryMessage } from './gallery.messages.js';

/** What stands above the cards of a gallery. */
export interface GalleryTools {
  readonly messages: MessagesController<GalleryMessage>;
  readonly hasSearch: boolean;
  readonly canFilter: boolean | undefined;
  /** Whether the menus are open. */
  readonly isOpen: boolean;
  /** What narrows the gallery; nothing before it is loaded. */
  readonly finder: GalleryFinder | undefined;
  /** How many models there are; nothing before all are read. */
  readonly count: number | undefined;
  /** Called when a reader comes near a tool. */
  readonly onReach: () => void;
  readonly onSearch: (event: Event) => void;
  readonly onFilters: () => void;
}

/** The search box, the button of the menus, and how many models are left. */
export function renderTools(tools: GalleryTools): TemplateResult {
  const { messages, hasSearch, canFilter, isOpen, finder, count, onReach } = tools;
  const chosen = finder?.chosen ?? 0;
  const label = messages.say('search');
  return html`
    <div role="search" aria-label=${label}>
      <div class="tools" @focusin=${onReach} @pointerover=${onReach}>
        ${
          hasSearch
            ? html`<div class="search">
                <input
                  type="search"
                  aria-label=${label}
                  placeholder=${label}
                  autocomplete="off"
                  maxlength="100"
                  .value=${finder?.query ?? ''}
                  @input=${tools.onSearch}
                />
              </div>`
            : nothing
        }
        ${
          canFilter
            ? html`<button
                type="button"
                aria-expanded=${isOpen}
                aria-controls=${isOpen ? 'filters' : nothing}
                @click=${tools.onFilters}
              >
                ${messages.say(chosen > 0 ? 'filter-set' : 'filter', { count: chosen })}
              </button>`
            : nothing
        }
      </div>
      ${isOpen ? finder?.render() : nothing}
    </div>
    <div class="narrowed">
      <p>
        ${
          finder?.isNarrowed
            ? finder.description
            : count !== undefined && messages.say('count', { count })
        }
      </p>
      ${finder?.renderReset()}
    </div>
  `;
}
