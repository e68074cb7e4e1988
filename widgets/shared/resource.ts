import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf, type FailureReason } from './failure.js';

/** What a widget knows of the data it shows. The last good data stay on screen while new ones load, and beside an error. */
export type Resource<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading'; readonly last?: T }
  | { readonly state: 'ready'; readonly data: T }
  | { readonly state: 'empty' }
  | { readonly state: 'error'; readonly reason: FailureReason; readonly last?: T };

/** How a {@link ResourceController} comes by its data. */
export interface ResourceOptions<T> {
  /**
   * Gets the data; a rejection becomes the state `error`.
   *
   * @param again - whether an answer that is there already does not count, as after a retry
   */
  load(signal: AbortSignal, again: boolean): Promise<T>;
  /** Whether good data hold nothing to show. */
  isEmpty?(data: T): boolean;
  /** Called when a load ends, good or bad. */
  settled?(resource: Resource<T>): void;
}

const SPINNER_AFTER_MS = 500;
let sequence = 0;

/** Loads data for a widget and renders it anew at each change of state. */
export class ResourceController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ResourceOptions<T>;
  #resource: Resource<T> = { state: 'idle' };
  #offered: T | undefined;
  #isSlow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;
  #run = 0;
  #wasCut = false;

  constructor(host: ReactiveControllerHost, options: ResourceOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The state now. */
  get resource(): Resource<T> {
    return this.#resource;
  }

  /** The data on screen: those that are ready, or the last good ones. */
  get data(): T | undefined {
    const resource = this.#resource;
    if (resource.state === 'ready') return resource.data;
    return resource.state === 'loading' || resource.state === 'error' ? resource.last : undefined;
  }

  /** Whether a load has taken so long that a sign of it should be shown. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  hostConnected(): void {
    if (this.#wasCut) void this.load();
  }

  hostDisconnected(): void {
    if (this.#resource.state !== 'loading') return;
    this.#wasCut = true;
    this.#stop();
  }

  /** Loads anew, whatever answer is there. */
  readonly retry = (): void => {
    void this.load(true);
  };

  /** Loads. A load that is still under way is given up. */
  async load(again = false): Promise<void> {
    this.#stop();
    this.#wasCut = false;
    const run = (this.#run = ++sequence);
    const abort = (this.#abort = new AbortController());
    this.#set({ state: 'loading', ...this.#last() });
    this.#timer = setTimeout(() => {
      this.#isSlow = true;
      this.#host.requestUpdate();
    }, SPINNER_AFTER_MS);
    let resource: Resource<T>;
    try {
      resource = this.#settledBy(await this.#options.load(abort.signal, again));
    } catch (error) {
      resource = { state: 'error', reason: failureOf(error), ...this.#last() };
    }
    // Old polyfills of fetch ignore the signal, so a load that was given up may still end.
    if (run !== this.#run) return;
    this.#stop();
    this.#set(resource);
    this.#options.settled?.(resource);
  }

  /** Shows data that came another way: by property, from the light DOM, from a reply that another widget got. */
  show(data: T): void {
    this.#stop();
    this.#wasCut = false;
    this.#set(this.#settledBy(data));
  }

  /**
   * Gives what a page had from the start: it is shown where nothing better is on its way, and beside an error. Until a load
   * that is under way has ended the page shows it in its own form.
   */
  offer(data: T): void {
    const resource = this.#resource;
    this.#offered = data;
    if (resource.state === 'idle') this.show(data);
    else if (resource.state === 'error') this.#set({ ...resource, ...this.#last() });
  }

  /** Shows an error that came another way, beside the last good data. */
  fail(reason: FailureReason): void {
    this.#stop();
    this.#set({ state: 'error', reason, ...this.#last() });
  }

  #settledBy(data: T): Resource<T> {
    return this.#options.isEmpty?.(data) === true ? { state: 'empty' } : { state: 'ready', data };
  }

  #last(): { last?: T } {
    const last = this.data ?? this.#offered;
    return last === undefined ? {} : { last };
  }

  #set(resource: Resource<T>): void {
    this.#resource = resource;
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#isSlow = false;
    this.#run = 0;
    this.#abort?.abort();
    this.#abort = undefined;
  }
}
