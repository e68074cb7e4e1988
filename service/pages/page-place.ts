import { isId } from '../../src/schema/id.js';
import type { RequestContext } from '../http/request-context.js';
import type { Service } from '../service-context.js';

/** What a page or frame can show; the same words name the widget in a link's fragment. */
export const PAGE_KINDS = ['poll', 'stats', 'news', 'gallery', 'documents', 'campaign'] as const;

/** What a page shows. */
export type PageKind = (typeof PAGE_KINDS)[number];

/** A page behind a link: what it shows, of whom, and whether inside another page. */
export interface PagePlace {
  /** Address of the service, without a slash at its end. */
  readonly base: string;
  readonly kind: PageKind;
  readonly id: string;
  readonly isFrame: boolean;
}

const PAGE_PATH = new RegExp(`/(embed/)?(${PAGE_KINDS.join('|')})/([^/]+)$`);

/** Reads the path of a page, wherever the service is mounted: `/poll/giao-dien`, `/danvan/embed/stats/cam-lo`. */
export function readPagePath(path: string): Omit<PagePlace, 'base'> | undefined {
  const [, frame, kind, id = ''] = PAGE_PATH.exec(path) ?? [];
  if (!isId(id)) return undefined;
  return { kind: kind as PageKind, id, isFrame: frame !== undefined };
}

/** The address under which whoever asks knows the service. */
export function baseFor(service: Service, context: RequestContext): string {
  return service.publicUrl === '' ? new URL(context.url).origin : service.publicUrl;
}

/** Address of the full page. */
export function pageAddress({ base, kind, id }: PagePlace): string {
  return `${base}/${kind}/${id}`;
}

/** Address of the framed page. */
export function frameAddress({ base, kind, id }: PagePlace): string {
  return `${base}/embed/${kind}/${id}`;
}

/** The link that the loader puts a widget around. */
export function widgetLink(place: PagePlace): string {
  return `${pageAddress(place)}#danvan-${place.kind}-${place.id}`;
}

/** Address of the oEmbed description of a page. */
export function oembedAddress(place: PagePlace): string {
  return `${place.base}/oembed?url=${encodeURIComponent(pageAddress(place))}&format=json`;
}
