/**
 * The classes of the elements and their events, without side effects; `danvan/widgets/define` registers them.
 *
 * @module danvan/widgets
 */
export type { DocumentInput, DocumentItem } from './document-list/document-item.js';
export type { GalleryModel } from './gallery/gallery-model.js';
export type { ActView } from './gallery/model-acts.js';
export type { NewsInput, NewsItem, NewsPicture } from './news-list/news-item.js';
export type { FacetChoices } from './shared/facets.js';
export type { Message } from './shared/messages.js';
export * from './article-tools/article-tools-events.js';
export * from './article-tools/article-tools.js';
export * from './campaign/campaign-events.js';
export * from './campaign/campaign.js';
export * from './citations/citations-events.js';
export * from './citations/citations.js';
export * from './document-list/document-list-events.js';
export * from './document-list/document-list-filter-event.js';
export * from './document-list/document-list.js';
export * from './gallery/gallery-events.js';
export * from './gallery/gallery-filter-event.js';
export * from './gallery/gallery-open-event.js';
export * from './gallery/gallery.js';
export * from './news-list/news-list-events.js';
export * from './news-list/news-list-filter-event.js';
export * from './news-list/news-list.js';
export * from './poll/poll-events.js';
export * from './poll/poll-vote-event.js';
export * from './poll/poll.js';
export * from './visitor-stats/visitor-stats.js';
