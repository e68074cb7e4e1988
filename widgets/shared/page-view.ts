import { failureOfStatus, LoadError } from './failure.js';
import { pageTable } from './page-table.js';

/** What the service answers to one page view. Whoever reads it checks it: it comes from outside. */
export type ViewAnswer = Readonly<Record<string, unknown>>;

/** Where a page view is counted. */
export interface CountingPlace {
  /** Address of the danvan service, such as `https://danvan.example.gov.vn`. */
  readonly service: string;
  /** Id of the site. */
  readonly site: string;
}

/** Told of each answer: the one to the page view, and later ones that keep the visitor online. */
export type ViewListener = (answer: ViewAnswer) => void;

interface View {
  first: Promise<ViewAnswer>;
  last: ViewAnswer | undefined;
  readonly listeners: Set<ViewListener>;
  timer: ReturnType<typeof setInterval> | undefined;
}

/** Below the five minutes after which the service calls a visitor gone. */
const PRESENCE_MS = 4 * 60_000;
const PATIENCE_MS = 15_000;

/**
 * Counts this page view once, however many widgets ask, and gives the one answer to all of them.
 *
 * @returns the answer; a failed view is counted anew by the next call
 * @throws LoadError with the reason
 */
export function countView(place: CountingPlace): Promise<ViewAnswer> {
  return viewOf(place).first;
}

/**
 * Follows the answers for as long as the page is looked at.
 *
 * @returns a function that ends it
 */
export function followView(place: CountingPlace, listener: ViewListener): () => void {
  const view = viewOf(place);
  view.listeners.add(listener);
  if (view.last) listener(view.last);
  view.timer ??= setInterval(() => {
    if (document.visibilityState === 'visible') void stayOnline(place, view);
  }, PRESENCE_MS);
  return () => {
    view.listeners.delete(listener);
    if (view.listeners.size > 0) return;
    clearInterval(view.timer);
    view.timer = undefined;
  };
}

/** The page as the service counts it: its canonical address where the site names one, without the fragment. */
export function currentPage(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"][href]')?.href;
  const url = new URL(canonical ?? location.href, location.href);
  const home = url.origin === location.origin ? url : new URL(location.href);
  return home.pathname + home.search;
}

function viewOf(place: CountingPlace): View {
  const views = pageTable<View>('views');
  const key = `${place.service} ${place.site} ${currentPage()}`;
  const known = views.get(key);
  if (known) return known;
  const view: View = {
    first: post(place, 'hits', {
      page: currentPage(),
      title: document.title.slice(0, 300),
      view: viewId(),
    }),
    last: undefined,
    listeners: new Set(),
    timer: undefined,
  };
  views.set(key, view);
  view.first.then(
    (answer) => {
      tell(view, answer);
    },
    () => {
      views.delete(key);
    },
  );
  return view;
}

/** An id for one view, so that a request that is sent twice counts once. `randomUUID` is missing on plain-http pages. */
function viewId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

async function stayOnline(place: CountingPlace, view: View): Promise<void> {
  try {
    const stats = await post(place, 'presence', {});
    tell(view, { ...view.last, stats: stats['stats'] ?? stats });
  } catch {
    // The next turn tries again; what is on screen stays.
  }
}

function tell(view: View, answer: ViewAnswer): void {
  view.last = answer;
  for (const listener of view.listeners) listener(answer);
}

async function post(place: CountingPlace, act: string, body: object): Promise<ViewAnswer> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, PATIENCE_MS);
  try {
    const response = await fetch(
      `${place.service.replace(/\/+$/, '')}/v1/sites/${encodeURIComponent(place.site)}/${act}`,
      {
        method: 'POST',
        credentials: 'omit',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: abort.signal,
      },
    );
    if (!response.ok) throw new LoadError(failureOfStatus(response.status));
    const answer: unknown = await response.json();
    if (typeof answer !== 'object' || answer === null) throw new LoadError('unreadable');
    return answer as ViewAnswer;
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (error instanceof SyntaxError) throw new LoadError('unreadable');
    if (abort.signal.aborted) throw new LoadError('timeout');
    throw new LoadError(navigator.onLine ? 'refused' : 'offline');
  } finally {
    clearTimeout(timer);
  }
}
