/** A widget that a link names. */
export interface WidgetLink {
  /** Name of the widget's file and, after `danvan-`, of its tag. */
  readonly widget: string;
  /** Attributes of the tag: the one that names the data, then the options. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Of each kind: its widget, the attribute that takes the id, and the attributes that a link may set. */
export const LINK_KINDS = new Map([
  ['poll', ['poll', 'poll', 'lang results-only']],
  ['stats', ['visitor-stats', 'site', 'lang layout show history no-count']],
  ['news', ['news-list', 'feed', 'lang layout show limit order featured hot search by-day']],
  ['gallery', ['gallery', 'site', 'lang layout limit group filters search no-address']],
  ['documents', ['document-list', 'site', 'lang limit order show filter search']],
  ['campaign', ['campaign', 'campaign', 'lang']],
] as const);

/** The names of all widgets, with those that no link names. */
export const WIDGETS: readonly string[] = [
  ...[...LINK_KINDS.values()].map(([widget]) => widget),
  'article-tools',
  'citations',
];

/** Attributes that hold words, which a link joins by `_`. */
const LISTS = /show|filter/;

const FRAGMENT = /^#danvan-([a-z]+)-([A-Za-z\d][\w-]{0,63})((?:\.[a-z][\w-]*)*)$/;

/**
 * Reads the widget that the fragment of a link names: `#danvan-KIND-ID(.key-value)*`, such as
 * `#danvan-news-tin-moi.layout-headlines.limit-5.by-day`. A key without a value is a switch; words of a list are joined
 * by `_`. Keys that are not in the closed list of the kind are passed over: a link sets no address and no text.
 *
 * @param fragment - with its `#`, as `URL.hash` gives it
 * @returns nothing where the fragment names no widget
 * @example
 * readWidgetLink('#danvan-stats-cam-lo.show-online_total');
 * // { widget: 'visitor-stats', attributes: Map { 'site' => 'cam-lo', 'show' => 'online total' } }
 */
export function readWidgetLink(fragment: string): WidgetLink | undefined {
  const [, kind = '', id = '', options = ''] = FRAGMENT.exec(fragment) ?? [];
  const [widget, idAttribute, names] = LINK_KINDS.get(kind as 'poll') ?? [];
  if (!widget) return undefined;
  const attributes = new Map<string, string>([[idAttribute, id]]);
  for (const option of options.split('.'))
    for (const name of names.split(' '))
      if (`${option}-`.startsWith(`${name}-`)) {
        const value = option.slice(name.length + 1);
        attributes.set(name, LISTS.test(name) ? value.replace(/_/g, ' ') : value);
      }
  return { widget, attributes };
}
