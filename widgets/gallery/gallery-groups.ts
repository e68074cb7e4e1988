import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { compareVietnamese } from '../../src/vietnamese/collation.js';
import { addStyles } from '../shared/add-styles.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import type { CardLook } from './gallery-card.js';
import { galleryGroupsMessages, type GalleryGroupsMessage } from './gallery-groups.messages.js';
import { galleryGroupsStyles } from './gallery-groups.styles.js';
import type { GalleryModel } from './gallery-model.js';

/** Models under the name of each unit. Loaded where a site asks for that. */
export class GalleryGroups {
  readonly #messages: MessagesController<GalleryGroupsMessage>;
  #given: readonly GalleryModel[] = [];
  #ordered: readonly GalleryModel[] = [];

  constructor(host: SpeakingHost & LitElement) {
    this.#messages = new MessagesController(host, galleryGroupsMessages);
    addStyles(host, galleryGroupsStyles);
  }

  /** The models by the names of their units. */
  inOrder(models: readonly GalleryModel[]): readonly GalleryModel[] {
    if (models !== this.#given)
      this.#ordered = [...models].sort((a, b) => compareUnits(a.unitName, b.unitName));
    this.#given = models;
    return this.#ordered;
  }

  /**
   * Some models of a list, each unit under its name unless the models before them have it.
   *
   * @param from - the place of the first in the list
   * @param renderCards - renders models one beside the other
   */
  render(
    models: readonly GalleryModel[],
    from: number,
    list: readonly GalleryModel[],
    { mark }: CardLook,
    renderCards: (models: readonly GalleryModel[], from: number) => TemplateResult,
  ): TemplateResult[] {
    return unitRuns(models).map(([first, last]) => {
      const place = from + first;
      const name = models[first]?.unitName;
      const isNew = place === 0 || list[place - 1]?.unitName !== name;
      const count = list.filter(({ unitName }) => unitName === name).length;
      return html`
        ${
          isNew
            ? html`<h2 part="heading">
                ${name === undefined ? this.#messages.say('no-unit') : mark(name)}
                <span class="muted">(${this.#messages.say('group-count', { count })})</span>
              </h2>`
            : nothing
        }
        ${renderCards(models.slice(first, last), place)}
      `;
    });
  }
}

/** Where the models of each unit begin and end in a list that is ordered by unit. */
function unitRuns(models: readonly GalleryModel[]): (readonly [number, number])[] {
  const starts = [...models.keys()].filter(
    (place) => place === 0 || models[place - 1]?.unitName !== models[place]?.unitName,
  );
  return starts.map((start, index) => [start, starts[index + 1] ?? models.length]);
}

function compareUnits(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareVietnamese(a, b);
}
