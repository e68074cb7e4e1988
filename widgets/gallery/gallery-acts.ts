import type { LitElement } from 'lit';
import type { SpeakingHost } from '../shared/messages.js';
import { GalleryOpenEvent } from './gallery-open-event.js';
import type { GalleryModel, GalleryPicture } from './gallery-model.js';
import type { ModelDetail, ModelDetailOptions } from './model-detail.js';
import type { PictureViewer } from './picture-viewer.js';

/** Opens pictures and details. Loaded when a reader comes near a card. */
export class GalleryActs {
  readonly #host: SpeakingHost & LitElement;
  readonly #options: Omit<ModelDetailOptions, 'view'>;
  readonly #failed: () => void;
  #viewer: PictureViewer | undefined;
  #detail: ModelDetail | undefined;

  /** @param failed - called when what shows a detail can't be had */
  constructor(
    host: SpeakingHost & LitElement,
    options: Omit<ModelDetailOptions, 'view'>,
    failed: () => void,
  ) {
    this.#host = host;
    this.#options = options;
    this.#failed = failed;
  }

  /** The dialogs, closed or open. */
  render(): unknown {
    return [this.#detail?.render(), this.#viewer?.render()];
  }

  /** Opens what a reader clicked on: the picture of a card, or the detail behind its name. */
  open(opener: HTMLElement, models: readonly GalleryModel[]): void {
    const place = Number(opener.closest<HTMLElement>('[data-place]')?.dataset['place']);
    const model = models[place];
    if (!model) return;
    if (opener instanceof HTMLButtonElement) {
      void this.#openDetail(model, opener);
      return;
    }
    let before = 0;
    for (const { images } of models.slice(0, place)) before += images.length;
    void this.#view(models, before, opener);
  }

  /** Opens a picture among all of these models; where the viewer can't be had, the picture alone. */
  async #view(models: readonly GalleryModel[], place: number, opener: HTMLElement): Promise<void> {
    const pictures = models.flatMap((model) =>
      model.images.map((image): GalleryPicture & { name: string; model: string } => ({
        ...image,
        name: model.name,
        model: model.id,
      })),
    );
    this.#host.dispatchEvent(new GalleryOpenEvent(pictures[place]?.model ?? '', 'picture'));
    try {
      const { PictureViewer } = await import('./picture-viewer.js');
      this.#viewer ??= new PictureViewer(this.#host);
    } catch {
      location.assign(pictures[place]?.url ?? '');
      return;
    }
    await this.#viewer.open(pictures, place, opener);
  }

  async #openDetail(model: GalleryModel, opener: HTMLElement): Promise<void> {
    this.#host.dispatchEvent(new GalleryOpenEvent(model.id, 'detail'));
    try {
      const { ModelDetail } = await import('./model-detail.js');
      this.#detail ??= new ModelDetail(this.#host, {
        ...this.#options,
        view: (of, place, from) => void this.#view([of], place, from),
      });
    } catch {
      this.#failed();
      return;
    }
    await this.#detail.open(model, opener);
  }
}
