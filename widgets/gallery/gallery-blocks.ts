import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { renderCard, type CardLook } from './gallery-card.js';
import type { GalleryGroups } from './gallery-groups.js';
import type { GalleryModel } from './gallery-model.js';

/** Cards from which on the browser is told to leave those out of sight undone. */
const MANY = 30;

/** The cards of a gallery as they are rendered. */
export interface GalleryBlocks {
  readonly blocks: readonly (readonly GalleryModel[])[];
  /** All models, in their order. */
  readonly items: readonly GalleryModel[];
  readonly look: CardLook;
  /** What puts them under the names of their units; nothing where they are not grouped. */
  readonly groups: GalleryGroups | undefined;
  /** Whether all cards are of one height. */
  readonly isEven: boolean;
  /** What cards depend on beside their models, their look and the language. */
  readonly state: readonly unknown[];
}

/** The cards, block by block: one that shows what it showed before is left as it is. */
export function renderBlocks(cards: GalleryBlocks): unknown {
  const { blocks, items, look, groups, isEven, state } = cards;
  let place = 0;
  return blocks.map((block, index) => {
    const from = place;
    place += block.length;
    const kind = `grid ${isEven ? 'even' : ''} ${index > 0 ? 'later' : block.length > MANY ? 'many' : ''}`;
    const renderCards = (models: readonly GalleryModel[], first: number): TemplateResult =>
      html`<ul class=${kind}>
        ${models.map((model, at) => keyed(model, renderCard(model, first + at, look)))}
      </ul>`;
    const { hasPictures, isList, messages } = look;
    return guard(
      [block, from, messages.locale, hasPictures, isList, groups, kind, ...state],
      () => groups?.render(block, from, items, look, renderCards) ?? renderCards(block, from),
    );
  });
}
