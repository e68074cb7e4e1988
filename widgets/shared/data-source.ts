import type { PropertyValues, ReactiveControllerHost } from 'lit';
import { LoadError } from './failure.js';
import { ownJson, visibleText } from './own-content.js';
import { requestJson } from './page-requests.js';
import { ResourceController, type ResourceOptions } from './resource.js';
import { warn } from './warn.js';

/** Where a widget has its data from. */
export interface DataSourceOptions<T> extends Omit<ResourceOptions<T>, 'load'> {
  /** Properties that say where the data are; another value of one loads anew. */
  readonly places: readonly string[];
  /** What the console says where none of them, nor the page, says it. */
  readonly hint: string;
  /** The address that they make, absolute and safe. */
  address(): string | undefined;
  /** Reads an answer. */
  read(data: unknown): T | Promise<T>;
  /** Takes the JSON inside the tag, as the property for data does. */
  take(data: object): void;
  /** Whether the site wrote something inside the tag; its visible text, unless told otherwise. */
  hasOwn?(): boolean;
  /** Reads what the site wrote inside the tag as data; nothing where it is to stay as it is. */
  readOwn?(): Promise<T | undefined> | undefined;
}

type DataHost = ReactiveControllerHost &
  HTMLElement & { readonly hasUpdated: boolean; readonly service?: unknown };

/** Data that stand inside the tag or come from one address, and whether space is to be kept for them. */
export class DataSource<T> extends ResourceController<T> {
  readonly #host: DataHost;
  readonly #source: DataSourceOptions<T>;
  #hasReserve = false;

  constructor(host: DataHost, options: DataSourceOptions<T>) {
    super(host, { ...options, load: (_, again) => this.#request(again) });
    this.#host = host;
    this.#source = options;
  }

  /** Whether data come over the net, for which space is kept. */
  get hasReserve(): boolean {
    return this.#hasReserve;
  }

  /** Whether the site wrote something inside the tag, which shows until the data are there. */
  get hasOwn(): boolean {
    return this.#source.hasOwn?.() ?? visibleText(this.#host) !== '';
  }

  /** Reads the tag and loads, where a property calls for it; goes into `willUpdate`. */
  follow(changed: PropertyValues): void {
    const host = this.#host;
    const { places } = this.#source;
    if (!host.hasUpdated) this.#readOwn();
    if (!host.hasUpdated || [...places, 'service'].some((name) => changed.has(name))) this.#begin();
  }

  /** Tells that a part of the widget could not be had. */
  readonly failPart = (): void => {
    this.fail(navigator.onLine ? 'not-found' : 'offline');
  };

  #readOwn(): void {
    if (this.resource.state !== 'idle') return;
    const data = ownJson(this.#host);
    if (typeof data === 'object' && data !== null) this.#source.take(data);
    else void this.#offerOwn();
  }

  async #offerOwn(): Promise<void> {
    const own = await this.#source.readOwn?.();
    if (own !== undefined) this.offer(own);
  }

  #begin(): void {
    const source = this.#source;
    const host = this.#host;
    // A page may name its service for other widgets alone: what stands inside the tag is then meant to stay.
    if (!source.places.some((name) => Reflect.get(host, name) !== undefined)) {
      if (this.resource.state !== 'idle' || this.hasOwn) return;
      if (source.address() === undefined) {
        warn(host, source.hint);
        return;
      }
    }
    this.#hasReserve = this.data === undefined;
    void this.load();
  }

  async #request(again: boolean): Promise<T> {
    const url = this.#source.address();
    if (url === undefined) throw new LoadError('not-found');
    return this.#source.read(await requestJson(url, { again }));
  }
}
