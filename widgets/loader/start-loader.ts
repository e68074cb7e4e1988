import type * as FrameHeights from './frame-heights.js';
import { importFile } from './loader-files.js';
import { allAt, create, ofDocument, root } from './page-root.js';
import { isEditingPage, isSkippedPlace } from './skipped-places.js';
import { readTrustedOrigins, serviceBehind } from './trusted-origins.js';
import { readWidgetLink, WIDGETS } from './widget-link.js';

const MOST_UPGRADES = 20;
const TAG = 'danvan-';
const TAGS = TAG + WIDGETS.join(`,${TAG}`);

/** The widgets put around links, each with its link; of all loaders that a page has. */
const PAGE = Symbol.for(TAG);

/**
 * Starts the loader on a page: now and whenever content comes, it puts a widget around each link that names one, and
 * registers the widgets whose tags stand there. A link whose widget can't be had stays as it is.
 *
 * @param loader - address of the loader's file; widgets lie beside it
 * @param script - its tag, which may carry `data-origins`, `data-scope` and `data-lone`
 */
export function startLoader(loader: string, script: Element | undefined): void {
  const setting = (name: string): string => script?.getAttribute(`data-${name}`) ?? '';
  const origins = readTrustedOrigins(loader, setting('origins'));
  const scope = setting('scope');
  const page = globalThis as { [PAGE]?: Map<Element, Element> };
  const upgrades = page[PAGE] ?? (page[PAGE] = new Map<Element, Element>());
  const dealt: Promise<unknown>[] = [];
  let heights: Promise<unknown> | undefined;

  const isFree = (element: Element): boolean =>
    element.isConnected && !element.closest(TAGS) && !isSkippedPlace(element, scope);

  const load = async (tag: string): Promise<unknown> =>
    customElements.get(tag) ?? importFile(`${tag.slice(TAG.length)}.js`, loader);

  const upgrade = async (link: HTMLAnchorElement): Promise<void> => {
    const service = serviceBehind(link.href, origins);
    const found = service && isFree(link) && readWidgetLink(link.hash);
    if (!found) return;
    const tag = TAG + found.widget;
    await load(tag);
    // Meanwhile another loader, or the page, may have been here.
    if (!isFree(link) || upgrades.size >= MOST_UPGRADES) return;
    const element = create(tag);
    element.setAttribute('service', service);
    for (const [name, value] of found.attributes) element.setAttribute(name, value);
    link.before(element);
    element.append(link);
    upgrades.set(element, link);
    try {
      await (element as { readonly updateComplete?: unknown }).updateComplete;
    } catch {
      element.replaceWith(link);
    }
  };

  const register = async (element: Element): Promise<void> => {
    if (isSkippedPlace(element, scope)) return;
    for (const name of ['service', 'src']) {
      const { href, origin } = new URL(element.getAttribute(name) ?? '', element.baseURI);
      if (origin === location.origin || serviceBehind(href, origins)) continue;
      element.removeAttribute(name);
      console.warn(`danvan: add ${origin} to data-origins`);
    }
    await load(element.localName);
  };

  /** Makes a link of an address that stands alone in its block. */
  const link = (block: Element): void => {
    const address = block.firstElementChild ? '' : block.textContent.trim();
    if (!/^\S+#danvan-\S+$/.test(address) || !serviceBehind(address, origins) || !isFree(block))
      return;
    const made = create('a');
    made.href = made.textContent = address;
    block.replaceChildren(made);
  };

  const scan = (node: Element): void => {
    if (script?.hasAttribute('data-lone')) allAt(node, 'p,div,li,td').forEach(link);
    for (const found of allAt<HTMLAnchorElement>(node, 'a[href*="#danvan-"]'))
      dealt.push(upgrade(found).catch(leave));
    for (const found of allAt(node, TAGS)) register(found).catch(leave);
    for (const { src } of allAt<HTMLIFrameElement>(node, 'iframe'))
      if (serviceBehind(src, origins)) heights ??= fit().catch(leave);
  };

  const fit = async (): Promise<void> => {
    const { fitFrames } = (await importFile('frame-heights.js', loader)) as typeof FrameHeights;
    fitFrames(origins);
  };

  /** What danvan.css keeps free for links that became no widget is given back. */
  const giveBack = async (): Promise<void> => {
    for (const each of dealt) await each;
    root.setAttribute('data-danvan', '');
  };

  const start = (): void => {
    if (isEditingPage(location.pathname)) return;
    scan(root);
    void giveBack();
    new MutationObserver((records) => {
      for (const [element, link] of upgrades)
        if (!element.isConnected || !element.contains(link)) {
          upgrades.delete(element);
          element.remove();
        }
      for (const { type, target, addedNodes } of records) {
        if (type === 'attributes') scan(target as Element);
        for (const node of addedNodes) if (node.nodeType === 1) scan(node as Element);
      }
    }).observe(root, { childList: true, subtree: true, attributeFilter: ['href'] });
  };
  if (ofDocument('readyState') === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}

/** Whatever was in the way: the link is there. */
function leave(): void {
  return undefined;
}
