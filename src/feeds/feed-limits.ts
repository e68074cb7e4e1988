/**
 * The most that {@link readFeed} takes from one feed; lengths in UTF-16 units.
 *
 * @example
 * FEED_LIMITS.items; // 5000
 */
export const FEED_LIMITS = {
  /** The whole text; what is beyond is cut off, and the item it cuts is rejected. */
  text: 32_000_000,
  items: 5_000,
  /** A longer title ends in `…`. */
  title: 1_000,
  /** A longer lead ends in `…`. */
  lead: 10_000,
  /** A longer body is left out and told in `rejected`. */
  body: 1_000_000,
  /** Of pictures, categories and attachments of one item, each. */
  parts: 50,
} as const;
