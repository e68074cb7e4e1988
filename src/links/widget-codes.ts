import { escapeHtml } from './escape-html.js';
import type { LinkOption } from './widget-form.js';

/** What a link names. */
export interface LinkedWidget {
  /** `poll`, `stats`, `news`, `gallery`, `documents` or `campaign`. */
  readonly kind: string;
  readonly id: string;
  readonly options: readonly LinkOption[];
  /** The words of the link, and the name of frame and picture. */
  readonly text: string;
}

/** Everything that can be put into a page for one widget. */
export interface WidgetCodes {
  /** The address that stands for the widget: its full page, with the widget in the fragment. */
  readonly address: string;
  /** A link to that address, as HTML. */
  readonly link: string;
  /** A frame, as HTML. */
  readonly frame: string;
  /** A linked picture, as HTML; only what has a picture. */
  readonly picture?: string;
}

/** Kinds that are there as a picture. */
const PICTURED = ['poll', 'stats'];
const FRAME_HEIGHTS: Readonly<Record<string, number>> = { poll: 480, stats: 560 };
const LIST_HEIGHT = 720;
const FRAGMENT =
  /^#danvan-(poll|stats|news|gallery|documents|campaign)-([A-Za-z\d][\w-]{0,63})(?:\.[a-z][\w-]*)*$/;

/**
 * The fragment that names a widget: `#danvan-KIND-ID(.key-value)*`. It has no character that an editor or filter changes.
 *
 * @example
 * widgetFragment({ kind: 'stats', id: 'cam-lo', options: [['layout', 'digits'], ['no-count', '']] });
 * // => '#danvan-stats-cam-lo.layout-digits.no-count'
 */
export function widgetFragment({ kind, id, options }: Omit<LinkedWidget, 'text'>): string {
  const tail = options.map(([name, value]) => `.${value === '' ? name : `${name}-${value}`}`);
  return `#danvan-${kind}-${id}${tail.join('')}`;
}

/**
 * The widget that a fragment names, whatever its options.
 *
 * @param fragment - with its `#`, as `URL.hash` gives it
 */
export function readWidgetFragment(
  fragment: string,
): Pick<LinkedWidget, 'kind' | 'id'> | undefined {
  const [, kind, id] = FRAGMENT.exec(fragment) ?? [];
  return kind === undefined || id === undefined ? undefined : { kind, id };
}

/**
 * What to put into a page for a widget.
 *
 * @param base - address of the service, with or without a slash at its end
 */
export function widgetCodes(base: string, widget: LinkedWidget): WidgetCodes {
  const { kind, id, text } = widget;
  const service = base.replace(/\/+$/, '');
  const page = `${service}/${kind}/${id}`;
  const address = page + widgetFragment(widget);
  const [href, name] = [address, text].map(escapeHtml);
  const frame = escapeHtml(`${service}/embed/${kind}/${id}`);
  return {
    address,
    link: `<a href="${href}">${name}</a>`,
    frame: `<iframe src="${frame}" title="${name}" width="100%" height="${FRAME_HEIGHTS[kind] ?? LIST_HEIGHT}"></iframe>`,
    ...(PICTURED.includes(kind)
      ? {
          picture: `<a href="${href}"><img src="${escapeHtml(`${page}.png`)}" alt="${name}"></a>`,
        }
      : {}),
  };
}

/**
 * The tags that a site needs once, in its theme: the sheet keeps the room of the widgets free, so that nothing moves when
 * they come, and the loader makes them out of links.
 */
export function loaderTags(base: string): string {
  const home = escapeHtml(base.replace(/\/+$/, ''));
  return `<link rel="stylesheet" href="${home}/danvan.css">
<script type="module" src="${home}/danvan.js"></script>`;
}
