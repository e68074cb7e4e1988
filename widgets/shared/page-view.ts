import { LoadError } from './failure.js';
import { sendJson } from './page-requests.js';
import { pageTable } from './page-table.js';
import { pathPart } from './place.js';
import { randomId } from './random-id.js';

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
    first: send(place, 'hits', {
      page: currentPage(),
      title: document.title.slice(0, 300),
      view: randomId(),
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

async function stayOnline(place: CountingPlace, view: View): Promise<void> {
  try {
    const { stats } = await send(place, 'presence', {});
    tell(view, { ...view.last, stats });
  } catch {
    // The next turn tries again; what is on screen stays.
  }
}

/** Straight to the address: the client of all calls would be a tenth of what a counter loads. */
async function send(
  { service, site }: CountingPlace,
  act: 'hits' | 'presence',
  texts: Readonly<Record<string, string>>,
): Promise<ViewAnswer> {
  const answer = await sendJson(`${service}/v1/sites/${pathPart(site)}/${act}`, texts);
  if (typeof answer !== 'object' || answer === null) throw new LoadError('unreadable');
  return answer as ViewAnswer;
}

function tell(view: View, answer: ViewAnswer): void {
  view.last = answer;
  for (const listener of view.listeners) listener(answer);
}
