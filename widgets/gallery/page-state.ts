import type { ReactiveController } from 'lit';
import { firstOf } from '../../src/schema/first-of.js';
import { isId } from '../../src/schema/id.js';
import { readFragment, writeFragment, type FragmentState } from './gallery-fragment.js';

/** What {@link PageState} needs of its gallery. */
export interface StatefulHost extends HTMLElement {
  readonly site: string | undefined;
  addController(controller: ReactiveController): void;
}

/**
 * Keeps what a gallery is narrowed to in the fragment of the page's address, so that it can be shared and the browser's
 * back button works. A fragment of somebody else, such as the route of a site in one page, is never touched; the place of
 * a heading or of another widget gives way when a reader narrows the gallery, and comes back with the back button.
 */
export class PageState implements ReactiveController {
  readonly #host: StatefulHost;
  readonly #changed: (state: FragmentState) => void;

  /** @param changed - called when the reader went to another state of the address, back or by a link */
  constructor(host: StatefulHost, changed: (state: FragmentState) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHash);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHash);
  }

  /** What the address says of this gallery; undefined where it speaks of other things. */
  read(): FragmentState | undefined {
    // `#` alone is a link to the top of the page.
    if (location.href.endsWith('#')) return undefined;
    const states = readFragment(location.hash);
    return states && (states.get(this.#name) ?? {});
  }

  /**
   * Writes the state into the address.
   *
   * @param isStep - whether the back button should come back to the state before
   */
  write(state: FragmentState, isStep: boolean): void {
    const states = readFragment(location.hash);
    if (!states && !isPlace(location.hash)) return;
    const written = writeFragment(new Map(states).set(this.#name, state));
    // Not relative: a page with <base> would leave its address.
    const [page] = location.href.split('#');
    const address = `${page ?? ''}${written === '' ? '' : `#${written}`}`;
    try {
      if (isStep) history.pushState(history.state, '', address);
      else history.replaceState(history.state, '', address);
    } catch {
      // A sandboxed frame has no address of its own, and browsers refuse too many changes a minute.
    }
  }

  /** The `id` of the element, or its site, or else its place among the galleries of the page. */
  get #name(): string {
    const { id, site } = this.#host;
    if (isId(id)) return id;
    const all = [...document.querySelectorAll<StatefulHost>(this.#host.localName)];
    const isFirst = firstOf(all, (each) => each.site === site) === this.#host;
    return site !== undefined && isId(site) && isFirst
      ? site
      : String(1 + Math.max(0, all.indexOf(this.#host)));
  }

  readonly #onHash = (): void => {
    const state = this.read();
    if (state) this.#changed(state);
  };
}

/** Whether a fragment is the place of something on this page. */
function isPlace(hash: string): boolean {
  const id = hash.slice(1);
  return (
    id === '' || id === 'top' || id.startsWith('danvan-') || document.getElementById(id) !== null
  );
}
