import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keep } from '../shared/keep.js';
import { kept } from '../shared/kept.js';
import { enlarge, release } from './enlarge.js';
import { LARGEST, sizeListeners, TEXT_SIZE } from './text-sizes.js';

/** How many times as large as the site has it. */
const FACTORS = [1, 1.2, 1.4, 1.6] as const;

/** The reader's size of text: one for all articles and all pages of the site, remembered by the browser. */
export class TextSize implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #article: () => HTMLElement | undefined;
  #shown: HTMLElement | undefined;
  #applied = 0;

  constructor(host: ReactiveControllerHost, article: () => HTMLElement | undefined) {
    this.#host = host;
    this.#article = article;
    host.addController(this);
    host.requestUpdate();
  }

  /** 0 is the site's own size. */
  get step(): number {
    const step = Number(kept(TEXT_SIZE) ?? 0);
    return FACTORS[step] === undefined ? 0 : step;
  }

  get percent(): number {
    return Math.round((FACTORS[this.step] ?? 1) * 100);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#turnTo(undefined);
  }

  hostUpdated(): void {
    this.#turnTo(this.#article());
    const { step } = this;
    if (step === this.#applied || !this.#shown) return;
    this.#applied = step;
    enlarge(this.#shown, FACTORS[step] ?? 1, this);
  }

  /** Sets the size in all articles of the page and remembers it. */
  choose(step: number): void {
    keep(TEXT_SIZE, step <= 0 ? undefined : String(Math.min(step, LARGEST)));
    for (const listener of sizeListeners) listener();
  }

  #turnTo(article: HTMLElement | undefined): void {
    if (article === this.#shown) return;
    if (this.#shown) release(this.#shown, this);
    this.#shown = article;
    this.#applied = 0;
  }
}
