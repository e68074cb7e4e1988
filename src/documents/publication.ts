import type { DocumentStatus, OfficialDocument } from './document.js';

/**
 * The fields that NĐ 42/2022/NĐ-CP asks a portal to publish and that a record may lack.
 *
 * @example
 * const names: Record<RequiredMetadata, string> = {
 *   symbol: 'Số, ký hiệu', issuers: 'Cơ quan ban hành', issuedOn: 'Ngày ban hành', effectiveOn: 'Ngày có hiệu lực', files: 'Tệp',
 * };
 * const letter = documentSchema.parse({ id: 'cv-252', symbol: '252-CV/HU', kind: 'cong-van', abstract: 'Về việc trả lời kiến nghị' });
 * missingMetadata(letter).map((field) => names[field])[0]; // 'Cơ quan ban hành'
 */
export type RequiredMetadata = 'symbol' | 'issuers' | 'issuedOn' | 'effectiveOn' | 'files';

/**
 * Whether a document may be shown in public at all: it bears no mark of secrecy.
 * @example
 * isPublishable({ secrecy: 'confidential' }); // false
 */
export function isPublishable(document: Pick<OfficialDocument, 'secrecy'>): boolean {
  return document.secrecy === undefined;
}

/**
 * What is still missing of the metadata that NĐ 42/2022/NĐ-CP asks for: number and symbol, competent issuer, day of issue, day
 * of effect, a file to download. Form (kind) and abstract are in every record.
 *
 * @example
 * const plan = documentSchema.parse({
 *   id: 'kh-34-2018',
 *   symbol: '34/KH-UBND',
 *   kind: 'ke-hoach',
 *   issuers: [{ name: 'UBND quận Ba Đình' }],
 *   issuedOn: '2018-01-24',
 *   abstract: 'Công tác dân vận năm 2018',
 * });
 * missingMetadata(plan); // ['effectiveOn', 'files']
 */
export function missingMetadata(document: OfficialDocument): RequiredMetadata[] {
  const fields = ['symbol', 'issuers', 'issuedOn', 'effectiveOn', 'files'] as const;
  return fields.filter((field) => (document[field]?.length ?? 0) === 0);
}

/**
 * Whether a document is in force on a day. Its dates decide where they can, since a stated status grows stale: before
 * `effectiveOn` it is not yet in force, from `expiresOn` on it is expired. Between them the stated status holds, if it
 * says something the dates do not.
 *
 * @param date - `YYYY-MM-DD`
 * @returns `undefined` when neither dates nor status tell
 * @example
 * statusAt({ effectiveOn: '2018-02-01' }, '2018-01-31'); // 'not-yet-in-force'
 * statusAt({ effectiveOn: '2018-02-01' }, '2018-02-01'); // 'in-force'
 */
export function statusAt(
  document: Pick<OfficialDocument, 'effectiveOn' | 'expiresOn' | 'status'>,
  date: string,
): DocumentStatus | undefined {
  const { effectiveOn, expiresOn, status } = document;
  if (expiresOn !== undefined && expiresOn <= date) return 'expired';
  if (effectiveOn === undefined) return status;
  if (date < effectiveOn) return 'not-yet-in-force';
  return status === undefined || status === 'not-yet-in-force' ? 'in-force' : status;
}
