import { html, nothing, type TemplateResult } from 'lit';
import type { RecognitionLevel } from '../../src/campaigns/model.js';
import type { MessagesController } from '../shared/messages.js';
import type { GalleryMessage } from './gallery.messages.js';
import type { GalleryModel } from './gallery-model.js';

/** How cards are shown. */
export interface CardLook {
  readonly messages: MessagesController<GalleryMessage>;
  readonly hasPictures: boolean;
  readonly isList: boolean;
  /** Whether the unit stands above the cards. */
  readonly isGrouped: boolean;
  /** Marks what was searched for. */
  readonly mark: (text: string) => unknown;
  /** Called when a reader clicks on a picture, or on a name that has more to tell. */
  readonly onOpen: (event: MouseEvent) => void;
}

/** One model of the gallery. Its parts are few and flat: a gallery may have ten thousand of them. */
export function renderCard(model: GalleryModel, place: number, look: CardLook): TemplateResult {
  const { messages, mark } = look;
  const facts = [
    ...model.fields.map((each) => messages.say(each)),
    model.year === undefined ? '' : messages.say('registered', { year: model.year }),
    model.form === undefined ? '' : messages.say(model.form),
    model.hasEnded ? messages.say('ended') : '',
  ].filter(Boolean);
  const unit = model.unitName === undefined || look.isGrouped ? nothing : mark(model.unitName);
  return html`<li class="card" data-place=${place}>
    ${look.hasPictures ? renderPicture(model, look) : nothing}
    <div class="words">
      <p class="name">${renderName(model, look)}</p>
      <p class="unit">${unit}</p>
      <p class="facts muted" .textContent=${facts.join(' · ')}></p>
      ${
        look.isList && model.content !== undefined
          ? html`<p class="lead">${mark(model.content)}</p>`
          : nothing
      }
      ${
        model.level === undefined
          ? nothing
          : html`<p class="standing">
              <span part="level">${levelOf(model.level, messages)}</span>
            </p>`
      }
    </div>
  </li>`;
}

function renderName(model: GalleryModel, { mark, onOpen }: CardLook): TemplateResult {
  const name = html`<span class="title">${mark(model.name)}</span>`;
  if (hasDetail(model))
    return html`<button type="button" part="name" aria-haspopup="dialog" @click=${onOpen}>
      ${name}
    </button>`;
  return model.url === undefined
    ? html`<span part="name" tabindex="-1">${name}</span>`
    : html`<a part="name" href=${model.url}>${name}</a>`;
}

/** Whether there is more to tell of a model than its card does. */
function hasDetail({ acts, content, result, address }: GalleryModel): boolean {
  return acts.length > 0 || (content ?? result ?? address) !== undefined;
}

function levelOf(level: RecognitionLevel, messages: MessagesController<GalleryMessage>): string {
  const name = messages.say(level).toLocaleLowerCase(messages.locale);
  return messages.say('recognised', { level: name });
}

/** A picture in a box that keeps its shape before it is there, and when there is none or it never comes. */
export function renderPicture(
  { images, name }: Pick<GalleryModel, 'images' | 'name'>,
  { messages, onOpen }: Pick<CardLook, 'messages' | 'onOpen'>,
): TemplateResult {
  const [first] = images;
  const none = messages.say('no-picture');
  if (!first)
    return html`<div class="picture none">
      <span class="missing" aria-hidden="true">${none}</span>
    </div>`;
  return html`<a class="picture" part="picture" href=${first.url} @click=${onOpen}
    ><span class="missing" aria-hidden="true">${none}</span
    ><img
      src=${first.thumb ?? first.url}
      alt=""
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${onPicture}
      @load=${onPicture}
    /><span class="quiet">${messages.say('view', { name: first.alt || name })}</span>
    ${
      images.length > 1
        ? html`<span class="many-pictures"
            >${messages.say('pictures', { count: images.length })}</span
          >`
        : nothing
    }
  </a>`;
}

function onPicture({ currentTarget, type }: Event): void {
  // Old libraries put something else in the place of `Element`.
  (currentTarget as Element | null)?.parentElement?.classList.toggle('none', type === 'error');
}

/** Cards without words, as high as those that will take their place. */
export function renderSkeleton(count: number): TemplateResult {
  return html`<ul class="grid even">
    ${[...new Array(count).keys()].map(
      () =>
        html`<li class="card">
          <div class="picture"></div>
          <div class="words"><span class="bar"></span><span class="bar short"></span></div>
        </li>`,
    )}
  </ul>`;
}

/** Whether a click has a key with which a link opens in a window of its own. */
export function opensElsewhere({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}
