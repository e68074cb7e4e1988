import { citationSchema } from '../documents/index.js';
import { articleImageSchema } from '../articles/index.js';
import { countSchema, localDateTimeSchema, textSchema, webUrlSchema } from '../schema/fields.js';
import * as z from '../schema/zod.js';

/**
 * A quantified target as a page words it (chỉ tiêu).
 *
 * @example
 * const target: PageTarget = pageTargetSchema.parse({ value: 100, unit: '%', subject: 'các phường', action: 'ban hành kế hoạch' });
 * target.subject; // 'các phường'
 */
export const pageTargetSchema = z.object({
  value: z.optional(z.number()),
  /** Bounds of a range such as `40%-50%`. */
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  /** `%`, or the noun that is counted. */
  unit: textSchema,
  /** Whom the target is set. */
  subject: z.optional(textSchema),
  /** What they are to do. */
  action: z.optional(textSchema),
});

/** A quantified target as a page words it. */
export type PageTarget = z.infer<typeof pageTargetSchema>;

/**
 * A file or an article that a page links to; the address is there when the page was HTML.
 *
 * @example
 * const link: PageLink = pageLinkSchema.parse({ text: 'Phụ lục', url: 'https://badinh.example.vn/phu-luc.doc' });
 * link.text; // 'Phụ lục'
 */
export const pageLinkSchema = z.object({ text: textSchema, url: webUrlSchema });

/** A file or an article that a page links to. */
export type PageLink = z.infer<typeof pageLinkSchema>;

/**
 * What an article page of an old portal shows (trang tin cũ). Only what is really there: a field that the page does not
 * have is missing, lists may be empty.
 *
 * @example
 * const page: PortalPage = readPortalPage('Lễ ra mắt tổ dân vận\n14:05 - 02/06/2016 | Lượt xem: 1.042\nSáng 01/6, phường ra mắt tổ.');
 * page.readCount; // 1042
 * validate(portalPageSchema, page).ok; // true
 */
export const portalPageSchema = z.object({
  title: z.optional(textSchema),
  /** Sa-pô: the first paragraph where it stands before the body. */
  lead: z.optional(textSchema),
  /** Paragraphs of the body, in order, without lead, captions, byline and chrome. */
  body: z.array(textSchema),
  /** What stands under the first picture. */
  caption: z.optional(textSchema),
  /** All captions, each once. */
  captions: z.array(textSchema),
  /** Chuyên mục. */
  category: z.optional(textSchema),
  /** Local time as precise as the page: never the day of an event, the clock of the visit or a relative date. */
  publishedAt: z.optional(localDateTimeSchema),
  /** The byline without its label; an office that signs alone is an author. */
  author: z.optional(textSchema),
  source: z.optional(textSchema),
  sourceUrl: z.optional(webUrlSchema),
  /** Of this article (số lượt xem). */
  readCount: z.optional(countSchema),
  commentCount: z.optional(countSchema),
  /** Of the site (tổng lượt truy cập). */
  visitorTotal: z.optional(countSchema),
  onlineNow: z.optional(countSchema),
  guestsOnline: z.optional(countSchema),
  membersOnline: z.optional(countSchema),
  visitorsToday: z.optional(countSchema),
  visitorsYesterday: z.optional(countSchema),
  visitorsThisWeek: z.optional(countSchema),
  visitorsThisMonth: z.optional(countSchema),
  pollQuestion: z.optional(textSchema),
  pollOptions: z.array(textSchema),
  /** Titles below `Tin liên quan`, `Các tin khác` and the like. */
  relatedTitles: z.array(textSchema),
  /** Names of the files that the page offers. */
  attachments: z.array(textSchema),
  /** Entries of the page's list of documents, as they stand. */
  documents: z.array(textSchema),
  targets: z.array(pageTargetSchema),
  /** Citations in title, lead and body; places are those in `[title, lead, ...body].join('\n')`, absent ones left out. */
  citations: z.array(citationSchema),
  /** Pictures of the article; empty when the page came as text. */
  images: z.array(articleImageSchema),
  /** Addresses of `relatedTitles`, where the page was HTML. */
  relatedLinks: z.array(pageLinkSchema),
  /** Addresses of `attachments`, where the page was HTML. */
  attachmentLinks: z.array(pageLinkSchema),
});

/** What an article page of an old portal shows (trang tin cũ). */
export type PortalPage = z.infer<typeof portalPageSchema>;
