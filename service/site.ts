import { createPublicKey } from 'node:crypto';
import { idSchema, mend, textSchema } from '../src/schema/index.js';
import * as z from '../src/schema/zod.js';

/**
 * An origin as browsers send it: scheme, host and port, no path.
 *
 * @example
 * validate(originSchema, 'https://www.example.gov.vn').ok; // true
 * validate(originSchema, 'https://www.example.gov.vn/tin').ok; // false
 */
export const originSchema = z
  .string()
  .check(
    z.refine(
      isOrigin,
      mend(
        'Cần địa chỉ gốc như https://www.example.gov.vn, không có đường dẫn.',
        'Give an origin such as https://www.example.gov.vn, without a path.',
      ),
    ),
  );

/**
 * A key with which the CMS signs the tokens of its members (JWT).
 *
 * @example
 * const key: MemberKey = memberKeySchema.parse({ algorithm: 'HS256', secret: 'mot-khoa-dung-chung-voi-cms-dai-32-ky-tu' });
 * key.algorithm; // 'HS256'
 */
export const memberKeySchema = z.discriminatedUnion('algorithm', [
  z.object({
    algorithm: z.literal('HS256'),
    /** The secret shared with the CMS, at least 32 characters. */
    secret: z.string().check(z.minLength(32), z.maxLength(1024)),
  }),
  z.object({
    algorithm: z.literal('EdDSA'),
    /** The public key as PEM (`-----BEGIN PUBLIC KEY-----`). */
    publicKey: z
      .string()
      .check(
        z.maxLength(2048),
        z.refine(
          isEd25519,
          mend(
            'Khóa công khai phải là PEM của khóa Ed25519.',
            'The public key must be the PEM of an Ed25519 key.',
          ),
        ),
      ),
  }),
]);

/** A key with which the CMS signs the tokens of its members. */
export type MemberKey = z.infer<typeof memberKeySchema>;

/**
 * A site (cổng, trang thông tin điện tử) that the service counts for and whose polls it holds.
 *
 * @example
 * const site: Site = siteSchema.parse({ id: 'cong-tinh', origins: ['https://www.example.gov.vn'] });
 * site.visitMinutes; // 30
 */
export const siteSchema = z.object({
  id: idSchema,
  name: z.optional(textSchema.check(z.maxLength(500))),
  /** Pages of these origins may call the service and frame its pages. */
  origins: z._default(z.array(originSchema).check(z.maxLength(100)), []),
  /** Minutes after which a returning visitor counts again (một lượt truy cập); 30 unless told. */
  visitMinutes: z._default(z.int().check(z.minimum(1), z.maximum(24 * 60)), 30),
  memberKeys: z._default(z.array(memberKeySchema).check(z.maxLength(5)), []),
  /** What members' tokens must name as their issuer (`iss`) and audience (`aud`), where told. */
  memberIssuer: z.optional(textSchema),
  memberAudience: z.optional(textSchema),
});

/** A site that the service counts for. */
export type Site = z.infer<typeof siteSchema>;

function isEd25519(pem: string): boolean {
  try {
    return createPublicKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

function isOrigin(text: string): boolean {
  if (!/^https?:\/\/[^/?#]+$/i.test(text) || !URL.canParse(text)) return false;
  return new URL(text).origin === text.toLowerCase();
}
