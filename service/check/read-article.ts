import { readWidgetFragment } from '../../src/links/index.js';
import { readPagePath } from '../pages/page-place.js';
import { around, attribute, isEmpty, walk, type ArticleElement } from './article-tree.js';
import { allowsLit, isAllowed, readPolicies } from './content-policy.js';

/** In what form a widget stands in an article. */
export type FormName = 'link' | 'address' | 'frame' | 'picture' | 'tag' | 'shortcode' | 'code';

/** What is wrong with a form, so that it does less than it could, or nothing. */
export type FormFault =
  | 'fragment-lost'
  | 'other-host'
  | 'other-scheme'
  | 'empty-link'
  | 'skipped-place'
  | 'not-upgraded'
  | 'src-removed'
  | 'sandboxed'
  | 'frame-blocked'
  | 'picture-blocked'
  | 'nothing-named'
  | 'shown-as-code'
  | 'no-shortcodes';

/** A widget, or what an editor left of it. */
export interface FoundForm {
  readonly form: FormName;
  readonly kind?: string;
  readonly id?: string;
  readonly faults: readonly FormFault[];
}

/** What is wrong with the loader's tag. */
export type LoaderFault = 'not-a-module' | 'insecure' | 'other-service' | 'script-blocked';

/** A tag that loads danvan. */
export interface FoundLoader {
  readonly src: string;
  readonly faults: readonly LoaderFault[];
  /** Whether it makes links of addresses that stand alone. */
  readonly takesLone: boolean;
}

/** What stands in the way of the widgets, though the loader is there. */
export type PageFault = 'connect-blocked' | 'trusted-types';

/** What an article shows in the end. */
export type Verdict = 'live' | 'framed' | 'pictured' | 'link' | 'nothing';

/** What was found in an article. */
export interface ArticleReport {
  readonly forms: readonly FoundForm[];
  readonly loaders: readonly FoundLoader[];
  readonly faults: readonly PageFault[];
  readonly verdict: Verdict;
}

/** A published article as a browser gets it. */
export interface Article {
  readonly html: string;
  /** Its address, after redirects. */
  readonly url: string;
  /** The values of its Content-Security-Policy headers. */
  readonly policies: readonly string[];
}

interface Place {
  readonly service: URL;
  readonly page: string;
  /** What relative addresses of the page start from. */
  readonly base: string;
  readonly policies: ReturnType<typeof readPolicies>;
}

const BLOCKS = new Set(['p', 'div', 'li', 'td']);
const LONE = /^https?:\S+#danvan-\S+$/;
const CODE =
  /<\/?danvan-[a-z]|danvan(?:\.iife)?\.js["']|<a\s[^>]*#danvan-|<iframe\s[^>]*\/embed\//i;
const SHORTCODE = /\[danvan-[a-z]+[^\]]{0,200}\]/i;
const VISITORS = /comment|binhluan|binh-luan|discussion/i;

/**
 * Reads what a CMS left of a widget in a published article: each form that may carry one, what was done to it, whether the
 * loader is there, and what the page's Content-Security-Policy stops.
 *
 * @param service - address of the danvan service
 */
export function readArticle(article: Article, service: string): ArticleReport {
  const met = [...walk(article.html)];
  const meta = met.flatMap(({ element, text }) =>
    text === undefined &&
    element.tagName === 'meta' &&
    attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy'
      ? [attribute(element, 'content') ?? '']
      : [],
  );
  const base = met.find(({ element }) => element.tagName === 'base');
  const place: Place = {
    service: new URL(service),
    page: article.url,
    base:
      resolve((base && attribute(base.element, 'href')) ?? '', article.url)?.href ?? article.url,
    policies: readPolicies([...article.policies, ...meta]),
  };
  const loaders = met.flatMap(({ element, text }) =>
    text === undefined && element.tagName === 'script' ? loaderOf(element, place) : [],
  );
  const takesLone = loaders.some((loader) => loader.takesLone);
  const forms = met.flatMap(({ element, text }) =>
    text === undefined ? formsOf(element, place) : textForms(element, text, takesLone, place),
  );
  const faults = pageFaults(place);
  return { forms, loaders, faults, verdict: verdictOf(forms, loaders, faults) };
}

function loaderOf(element: ArticleElement, place: Place): FoundLoader[] {
  const src = resolve(attribute(element, 'src') ?? '', place.base);
  const name = /\/danvan(\.iife)?\.js$/.exec(src?.pathname ?? '');
  if (!src || !name) return [];
  const listed = (attribute(element, 'data-origins') ?? '').split(/[\s,]+/);
  const knows = [src.href, ...listed].some(
    (address) => resolve(address)?.origin === place.service.origin,
  );
  const question = { directives: ['script-src-elem', 'script-src'], url: src.href };
  const nonce = attribute(element, 'nonce');
  const faults: LoaderFault[] = [];
  if (name[1] === undefined && attribute(element, 'type') !== 'module') faults.push('not-a-module');
  if (src.protocol === 'http:' && place.page.startsWith('https:')) faults.push('insecure');
  if (!knows) faults.push('other-service');
  if (!isAllowed(place.policies, place.page, { ...question, nonce })) faults.push('script-blocked');
  return [{ src: src.href, faults, takesLone: attribute(element, 'data-lone') !== undefined }];
}

function formsOf(element: ArticleElement, place: Place): FoundForm[] {
  const { tagName } = element;
  if (tagName === 'a') return linkOf(element, place);
  if (tagName === 'iframe') return frameOf(element, place);
  if (tagName === 'img') return pictureOf(element, place);
  return tagName.startsWith('danvan-') ? [tagOf(element, place)] : [];
}

function linkOf(element: ArticleElement, { service, base }: Place): FoundForm[] {
  const href = resolve(attribute(element, 'href') ?? '', base);
  if (!href) return [];
  const named = readWidgetFragment(href.hash);
  const isOurs = href.origin === service.origin;
  const page = readPagePath(href.pathname);
  if (!named) {
    // A picture may be linked to the page without a widget, and so may a frame's fallback.
    const isLost = isOurs && page?.isFrame === false;
    return isLost ? [{ form: 'link', ...idOf(page), faults: ['fragment-lost'] }] : [];
  }
  const faults: FormFault[] = [];
  if (!isOurs) faults.push(href.host === service.host ? 'other-scheme' : 'other-host');
  if (isEmpty(element)) faults.push('empty-link');
  if (isSkipped(element)) faults.push('skipped-place');
  return [{ form: 'link', ...named, faults }];
}

function frameOf(element: ArticleElement, { service, base, page, policies }: Place): FoundForm[] {
  const told = attribute(element, 'src') ?? '';
  if (told === '' && attribute(element, 'srcdoc') === undefined)
    return [{ form: 'frame', faults: ['src-removed'] }];
  const src = resolve(told, base);
  const found = readPagePath(src?.pathname ?? '');
  if (!src || src.origin !== service.origin || !found?.isFrame) return [];
  const sandbox = attribute(element, 'sandbox');
  const faults: FormFault[] = [];
  if (sandbox !== undefined && !/\ballow-scripts\b/.test(sandbox)) faults.push('sandboxed');
  if (!isAllowed(policies, page, { directives: ['frame-src', 'child-src'], url: src.href }))
    faults.push('frame-blocked');
  return [{ form: 'frame', ...idOf(found), faults }];
}

function pictureOf(element: ArticleElement, { service, base, page, policies }: Place): FoundForm[] {
  const src = resolve(attribute(element, 'src') ?? '', base);
  const found = readPagePath(src?.pathname.replace(/\.(?:png|svg)$/, '') ?? '');
  if (!src || src.origin !== service.origin || !found) return [];
  const isShown = isAllowed(policies, page, { directives: ['img-src'], url: src.href });
  return [{ form: 'picture', ...idOf(found), faults: isShown ? [] : ['picture-blocked'] }];
}

const DATA_ATTRIBUTES = ['poll', 'site', 'feed', 'campaign', 'src', 'for'];

function tagOf(element: ArticleElement, { service, base }: Place): FoundForm {
  const faults: FormFault[] = [];
  if (DATA_ATTRIBUTES.every((name) => attribute(element, name) === undefined))
    faults.push('nothing-named');
  const told = attribute(element, 'service');
  if (told !== undefined && resolve(told, base)?.origin !== service.origin)
    faults.push('other-host');
  return { form: 'tag', kind: element.tagName, faults };
}

function textForms(
  element: ArticleElement,
  text: string,
  takesLone: boolean,
  { service }: Place,
): FoundForm[] {
  if (element.tagName === 'script') return [];
  const address = text.trim();
  const url = LONE.test(address) ? resolve(address) : undefined;
  const isAlone = BLOCKS.has(element.tagName) && element.childNodes.length === 1;
  const named = url?.origin === service.origin ? readWidgetFragment(url.hash) : undefined;
  if (named) {
    const isUpgraded = isAlone && takesLone;
    return [{ form: 'address', ...named, faults: isUpgraded ? [] : ['not-upgraded'] }];
  }
  if (SHORTCODE.test(text)) return [{ form: 'shortcode', faults: ['no-shortcodes'] }];
  return CODE.test(text) ? [{ form: 'code', faults: ['shown-as-code'] }] : [];
}

function pageFaults({ service, page, policies }: Place): PageFault[] {
  const faults: PageFault[] = [];
  if (!isAllowed(policies, page, { directives: ['connect-src'], url: service.href }))
    faults.push('connect-blocked');
  if (!allowsLit(policies)) faults.push('trusted-types');
  return faults;
}

function verdictOf(
  forms: readonly FoundForm[],
  loaders: readonly FoundLoader[],
  faults: readonly PageFault[],
): Verdict {
  const has = (names: readonly FormName[], ...borne: readonly FormFault[]): boolean =>
    forms.some(
      (form) => names.includes(form.form) && form.faults.every((fault) => borne.includes(fault)),
    );
  const isLoaded = faults.length === 0 && loaders.some((loader) => loader.faults.length === 0);
  if (isLoaded && has(['link', 'address', 'tag'], 'empty-link')) return 'live';
  if (has(['frame'], 'sandboxed')) return 'framed';
  if (has(['picture'])) return 'pictured';
  return has(['link'], 'fragment-lost', 'skipped-place', 'other-scheme') ? 'link' : 'nothing';
}

/** Where the loader leaves a link alone: navigation, editors, and wherever visitors write. */
function isSkipped(link: ArticleElement): boolean {
  if (/\bugc\b/i.test(attribute(link, 'rel') ?? '')) return true;
  return [...around(link)].some((element) => {
    if (element.tagName === 'nav' || (attribute(element, 'contenteditable') ?? 'false') !== 'false')
      return true;
    // Themes say of the whole page whether it has comments.
    if (['html', 'body', 'main', 'article'].includes(element.tagName)) return false;
    return VISITORS.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`);
  });
}

function idOf({ kind, id }: { kind: string; id: string }): { kind: string; id: string } {
  return { kind, id };
}

function resolve(address: string, base?: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}
