import {
  fileSchema,
  idSchema,
  isoDateSchema,
  localDateTimeSchema,
  textSchema,
} from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';
import { kindSlugSchema } from './fields.js';
import { isPublishable } from './publication.js';
import { documentReferenceSchema, issuerSchema } from './reference.js';

/**
 * Who signed (người ký) and in what capacity: `TM` thay mặt, for a collective; `KT` ký thay, a deputy for the head; `TL` thừa
 * lệnh, by order; `TUQ` thừa ủy quyền, by delegation; `Q` quyền, acting. Without one the head signed as such.
 *
 * @example
 * const signer: Signer = signerSchema.parse({ name: 'Đỗ Viết Bình', post: 'Chủ tịch', capacity: 'TM' });
 * signer.capacity; // 'TM'
 */
export const signerSchema = z.object({
  name: textSchema,
  /** Chức vụ. */
  post: z.optional(textSchema),
  capacity: z.optional(z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q'])),
});

/** Who signed a document (người ký). */
export type Signer = z.infer<typeof signerSchema>;

/**
 * Tình trạng hiệu lực: chưa có hiệu lực, còn hiệu lực, hết hiệu lực một phần, ngưng hiệu lực, hết hiệu lực.
 *
 * @example
 * const status: DocumentStatus = documentStatusSchema.parse('in-force');
 * status; // 'in-force'
 */
export const documentStatusSchema = z.enum([
  'not-yet-in-force',
  'in-force',
  'partly-expired',
  'suspended',
  'expired',
]);

/** Whether a document is in force (tình trạng hiệu lực). */
export type DocumentStatus = z.infer<typeof documentStatusSchema>;

/**
 * An official document with the metadata that NĐ 42/2022/NĐ-CP asks a portal to publish and that law sites show
 * (văn bản). Its symbol is not its identity: see {@link documentIdentity}. What is not known stays away; never write
 * `Đang cập nhật` into a field.
 *
 * A document with a mark of secrecy may be kept in a register, but with neither `publishedAt` nor files: such a record
 * is refused (Luật Bảo vệ bí mật nhà nước).
 *
 * @example
 * const plan: OfficialDocument = documentSchema.parse({
 *   id: 'kh-34-2018',
 *   symbol: '34/KH-UBND',
 *   kind: 'ke-hoach',
 *   issuers: [{ name: 'UBND quận Ba Đình' }],
 *   issuedOn: '2018-01-24',
 *   abstract: 'Thực hiện công tác dân vận chính quyền năm 2018',
 *   basis: [{ symbol: '114-KL/TW' }],
 * });
 * plan.files; // []
 */
export const documentSchema = z
  .object({
    id: idSchema,
    /** Số và ký hiệu as written: `34/KH-UBND`, `252-CV/HU`. */
    symbol: z.optional(textSchema),
    /** Slug of the kind (loại văn bản): `ke-hoach`, `nghi-dinh`. */
    kind: kindSlugSchema,
    /** Whose rules the number follows: `state` counts within a year, `party` within a term of the committee. */
    system: z.optional(z.enum(['state', 'party'])),
    /** Term of the issuing Party committee (nhiệm kỳ, khóa): `XII`, `2015-2020`. */
    term: z.optional(textSchema),
    /** The leading body first: a joint document is numbered in its series. */
    issuers: z._default(z.array(issuerSchema), []),
    signers: z._default(z.array(signerSchema), []),
    /** Ngày ban hành. */
    issuedOn: z.optional(isoDateSchema),
    /** Ngày có hiệu lực. */
    effectiveOn: z.optional(isoDateSchema),
    /** The first day on which it is in force no more (hết hiệu lực kể từ ngày). */
    expiresOn: z.optional(isoDateSchema),
    /** As the issuer or a law site states it; `statusAt` sets it beside the dates. */
    status: z.optional(documentStatusSchema),
    /** Trích yếu. */
    abstract: textSchema,
    /** Lĩnh vực. */
    field: z.optional(textSchema),
    /** Căn cứ. */
    basis: z._default(z.array(documentReferenceSchema), []),
    /** Sửa đổi, bổ sung. */
    amends: z._default(z.array(documentReferenceSchema), []),
    /** Thay thế, bãi bỏ. */
    replaces: z._default(z.array(documentReferenceSchema), []),
    files: z._default(z.array(fileSchema), []),
    /** Công báo. */
    gazette: z.optional(
      z.object({ number: z.optional(textSchema), date: z.optional(isoDateSchema) }),
    ),
    /** Độ khẩn: khẩn, thượng khẩn, hỏa tốc. */
    urgency: z.optional(z.enum(['urgent', 'very-urgent', 'most-urgent'])),
    /** Độ mật: mật, tối mật, tuyệt mật. */
    secrecy: z.optional(z.enum(['confidential', 'secret', 'top-secret'])),
    /** When the portal published it: local time in Vietnam. */
    publishedAt: z.optional(localDateTimeSchema),
  })
  .check(
    z.refine((document) => isPublishable(document) || document.publishedAt === undefined, {
      path: ['publishedAt'],
      ...mend(
        'Văn bản có độ mật không được đăng: bỏ publishedAt.',
        'A document with a mark of secrecy is not published: remove publishedAt.',
      ),
    }),
    z.refine((document) => isPublishable(document) || document.files.length === 0, {
      path: ['files'],
      ...mend(
        'Văn bản có độ mật không được kèm tệp: bỏ files.',
        'A document with a mark of secrecy carries no files: remove them.',
      ),
    }),
    z.refine(
      ({ effectiveOn, expiresOn }) => !effectiveOn || !expiresOn || effectiveOn <= expiresOn,
      {
        path: ['expiresOn'],
        ...mend(
          'Ngày hết hiệu lực không được trước ngày có hiệu lực.',
          'A document must not expire before it takes effect.',
        ),
      },
    ),
  );

/** An official document (văn bản). The name keeps it apart from the DOM's `Document`. */
export type OfficialDocument = z.infer<typeof documentSchema>;
