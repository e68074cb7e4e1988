import { articleSchema } from '../articles/article.js';
import { countSchema, localDateTimeSchema, textSchema, webUrlSchema } from '../schema/fields.js';
import * as z from '../schema/zod.js';

/**
 * Why an item, or a part of it, was left out: `empty` nothing to show, neither title nor text nor address; `cut` the
 * feed ends inside it; `duplicate` it repeats an item before it; `too-long` its body is beyond {@link FEED_LIMITS};
 * `too-many` it and all after it are.
 *
 * @example
 * const reason: RejectionReason = rejectionReasonSchema.parse('duplicate');
 * reason; // 'duplicate'
 */
export const rejectionReasonSchema = z.enum(['empty', 'cut', 'duplicate', 'too-long', 'too-many']);

/** Why an item of a feed was left out. */
export type RejectionReason = z.infer<typeof rejectionReasonSchema>;

/**
 * An item of a feed that was left out, or only its body.
 *
 * @example
 * const rejected: RejectedItem = rejectedItemSchema.parse({ index: 3, reason: 'empty' });
 * rejected.index; // 3
 */
export const rejectedItemSchema = z.object({
  /** Place of the item in the feed, from 0. */
  index: countSchema,
  reason: rejectionReasonSchema,
  /** What alone was left out; without it, the whole item was. */
  field: z.optional(z.enum(['bodyHtml'])),
});

/** An item of a feed that was left out, or only its body. */
export type RejectedItem = z.infer<typeof rejectedItemSchema>;

/**
 * What a feed or the interface of a CMS publishes (nguồn tin): articles, in the order of the feed.
 *
 * @example
 * const feed: Feed = feedSchema.parse({ title: 'Tin', items: [{ id: '1', title: 'Hội nghị' }], rejected: [] });
 * feed.items.length; // 1
 */
export const feedSchema = z.object({
  title: z.optional(textSchema),
  /** The page that the feed is of. */
  link: z.optional(webUrlSchema),
  updated: z.optional(localDateTimeSchema),
  items: z.array(articleSchema),
  rejected: z.array(rejectedItemSchema),
});

/** What a feed or the interface of a CMS publishes (nguồn tin). */
export type Feed = z.infer<typeof feedSchema>;
