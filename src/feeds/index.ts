export * from './feed.js';
export * from './feed-limits.js';
export { readFeed, type ReadFeedOptions } from './read-feed.js';
export { writeFeed, FEED_MEDIA_TYPES, type FeedFormat } from './write-feed.js';
export type { Channel } from './channel.js';
