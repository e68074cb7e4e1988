import { html, nothing, type TemplateResult } from 'lit';
import type { DataSource } from './data-source.js';
import type { MessagesController } from './messages.js';
import { renderOwnContent } from './own-content.js';
import { renderState, spokenState, type StateMessage } from './states.js';

/** What a {@link renderListFrame} holds. */
export interface ListFrame<T, Name extends string> {
  readonly source: DataSource<T>;
  readonly messages: MessagesController<Name | StateMessage | 'more'>;
  /** Classes of the frame. */
  readonly look: string;
  /** What stands above the list, and what lies over the page. */
  readonly tools: unknown;
  readonly dialogs?: unknown;
  /** Rows without words, as high as those that will take their place. */
  readonly skeleton: () => unknown;
  /** The list, or what stands for it where there is none; what the site wrote shows until then. */
  readonly content: (foot: unknown) => unknown;
  /** Shows more; nothing where all is shown. */
  readonly more: (() => void) | undefined;
  /** Whether data that are there wait for a part that puts them in order. */
  readonly isWaiting?: boolean;
  /** What the live region says beside the state of the load. */
  readonly told: string;
}

/** A list with its tools above, the state of its load over it or beside the last good data, and a live region. */
export function renderListFrame<T, Name extends string>({
  source,
  messages,
  look,
  tools,
  dialogs,
  skeleton,
  content,
  more,
  isWaiting,
  told,
}: ListFrame<T, Name>): TemplateResult {
  const { resource, data, isSlow, hasReserve, hasOwn, retry } = source;
  const state = renderState(resource, isSlow, messages, retry);
  const isBare = isWaiting || (resource.state === 'loading' && !data && !hasOwn);
  const isKnown = data !== undefined || resource.state === 'empty';
  const isBeside = resource.state === 'error' && data !== undefined;
  const foot =
    more || isBeside
      ? html`<div class="foot">
          ${
            more
              ? html`<button type="button" class="more" @click=${more}>
                  ${messages.say('more')}
                </button>`
              : nothing
          }
          ${isBeside ? state : nothing}
        </div>`
      : nothing;
  return html`
    <div class="frame ${look}">
      ${tools}
      <div class="stack">
        ${
          hasReserve || isWaiting
            ? html`<div class=${isBare ? 'skeleton' : 'skeleton unseen'} aria-hidden="true">
                ${skeleton()}
                <div class="foot"></div>
              </div>`
            : nothing
        }
        ${hasOwn ? html`<div class="own">${renderOwnContent(isKnown)}</div>` : nothing}
        ${isKnown ? content(foot) : nothing} ${isBeside ? nothing : state}
      </div>
      <p class="quiet" role="status">${spokenState(resource, isSlow, messages) || told}</p>
      ${dialogs}
    </div>
  `;
}
