import {
  countSchema,
  fileSchema,
  localDateTimeSchema,
  textSchema,
  webUrlSchema,
} from '../schema/fields.js';
import { citationSchema } from '../documents/citation.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';

/**
 * A picture of an article (ảnh).
 *
 * @example
 * const image: ArticleImage = articleImageSchema.parse({
 *   url: 'https://badinh.example.vn/anh.jpg', caption: 'Ảnh: Ngọc Lan', alt: 'Hội nghị triển khai kế hoạch',
 * });
 * image.caption; // 'Ảnh: Ngọc Lan'
 */
export const articleImageSchema = z.object({
  url: webUrlSchema,
  /** What stands under the picture (chú thích ảnh). */
  caption: z.optional(textSchema),
  /** What the picture shows, for who does not see it; empty for a mere ornament. */
  alt: z.optional(z.string()),
  width: z.optional(z.int().check(z.minimum(1))),
  height: z.optional(z.int().check(z.minimum(1))),
});

/** A picture of an article (ảnh). */
export type ArticleImage = z.infer<typeof articleImageSchema>;

/**
 * Where a taken-over article comes from (nguồn): its name, its address, or both.
 *
 * @example
 * const source: ArticleSource = articleSourceSchema.parse({ name: 'TTXVN' });
 * source.name; // 'TTXVN'
 */
export const articleSourceSchema = z
  .object({ name: z.optional(textSchema), url: z.optional(webUrlSchema) })
  .check(
    z.refine(
      (source) => source.name !== undefined || source.url !== undefined,
      mend('Ghi tên nguồn hoặc địa chỉ nguồn.', 'Give the name of the source or its address.'),
    ),
  );

/** Where a taken-over article comes from (nguồn). */
export type ArticleSource = z.infer<typeof articleSourceSchema>;

/**
 * An article of a portal (tin, bài). Everything but `bodyHtml` is plain text, to be shown as text.
 *
 * Its times are local times in Vietnam as precise as the page or feed gives them, not instants: a portal often shows only
 * a day, and a day is no instant. A feed's time with an offset is turned into the Vietnamese wall clock
 * (`toLocalDateTime`) when it is read.
 *
 * @example
 * const article: Article = articleSchema.parse({
 *   id: '4521',
 *   url: 'https://badinh.example.vn/tin/4521',
 *   title: 'Ba Đình: Thực hiện hiệu quả công tác dân vận chính quyền năm 2018',
 *   author: 'Phòng Nội Vụ',
 *   publishedAt: '2018-05-29T17:04',
 * });
 * article.body; // []
 */
export const articleSchema = z.object({
  /** What the site or feed tells this article from others by: a number, a guid, its address. */
  id: textSchema,
  url: z.optional(webUrlSchema),
  title: textSchema,
  /** Sa-pô: what stands between the title and the body. */
  lead: z.optional(textSchema),
  /** Paragraphs of the body. */
  body: z._default(z.array(textSchema), []),
  /** The body as it was delivered: HTML by a stranger. Never put it into a page unsanitised. */
  bodyHtml: z.optional(z.string()),
  images: z._default(z.array(articleImageSchema), []),
  /** The byline without its label (tác giả, `Tin và ảnh`). */
  author: z.optional(textSchema),
  source: z.optional(articleSourceSchema),
  /** Chuyên mục, the most telling first. */
  categories: z._default(z.array(textSchema), []),
  /** Whether the site puts it before others (tin nổi bật). */
  featured: z.optional(z.boolean()),
  publishedAt: z.optional(localDateTimeSchema),
  updatedAt: z.optional(localDateTimeSchema),
  /** Số lượt xem. */
  reads: z.optional(countSchema),
  /** Number of comments (số bình luận). */
  comments: z.optional(countSchema),
  attachments: z._default(z.array(fileSchema), []),
  /** Documents that the body mentions; offsets are those in its paragraphs joined by `\n`. */
  citations: z.optional(z.array(citationSchema)),
});

/** An article of a portal (tin, bài). */
export type Article = z.infer<typeof articleSchema>;
