import { isoDateSchema, textSchema } from '../schema/fields.js';
import { mend, validate, type Problem } from '../schema/problems.js';
import * as z from '../schema/zod.js';

const codeSchema = z
  .string()
  .check(
    z.refine(
      (text) => /^\d{1,10}$/.test(text),
      mend('Mã đơn vị chỉ gồm chữ số, ví dụ 19597.', 'A code holds digits only, such as 19597.'),
    ),
  );

/**
 * A commune of today as a row of a register (xã, phường, đặc khu).
 *
 * @example
 * const row: CommuneRow = communeRowSchema.parse({ code: '19597', name: 'Xã Cam Lộ', province: '44' });
 * row.name; // 'Xã Cam Lộ'
 */
export const communeRowSchema = z.object({
  /** Code of the Statistics Office, five digits. */
  code: codeSchema,
  /** With the word for its kind: `Phường Ba Đình`. */
  name: textSchema,
  /** Code of its province. */
  province: codeSchema,
});

/**
 * A row of the table that says what became of a commune of before (bảng chuyển đổi).
 *
 * @example
 * const move: CommuneMove = communeMoveSchema.parse({
 *   from: { code: '19600', name: 'Xã Cam Thành', district: 'Huyện Cam Lộ', province: 'Tỉnh Quảng Trị' },
 *   to: '19597',
 * });
 * move.to; // '19597'
 */
export const communeMoveSchema = z.object({
  /** The commune of before, with the words for the kinds: `Xã Cam Thành`, `Huyện Cam Lộ`, `Tỉnh Quảng Trị`. */
  from: z.object({
    code: codeSchema,
    name: textSchema,
    district: textSchema,
    province: textSchema,
  }),
  /** Code of a commune of today. */
  to: codeSchema,
  /** Left out: `part` where the commune of before has several rows, else `whole`. */
  share: z.optional(z.enum(['whole', 'part'])),
});

/**
 * A later change of a commune that the register does not have yet.
 *
 * @example
 * const change: CommuneChange = communeChangeSchema.parse({ code: '19597', date: '2026-01-01', name: 'Phường Cam Lộ' });
 * change.name; // 'Phường Cam Lộ'
 */
export const communeChangeSchema = z.object({
  code: codeSchema,
  /** First day of the new name or kind. */
  date: isoDateSchema,
  /** The name from then on, with the word for its kind. */
  name: textSchema,
  /** Symbol of the document on which it rests. */
  basis: z.optional(textSchema),
});

/** See {@link communeRowSchema}. */
export type CommuneRow = z.infer<typeof communeRowSchema>;
/** See {@link communeMoveSchema}. */
export type CommuneMove = z.infer<typeof communeMoveSchema>;
/** See {@link communeChangeSchema}. */
export type CommuneChange = z.infer<typeof communeChangeSchema>;

/**
 * The rows of a register of communes. Each is checked, so they may come straight from a file.
 *
 * @example
 * const rows: CommuneRows = { communes: [{ code: '19597', name: 'Xã Cam Lộ', province: '44' }] };
 * loadCommunes(rows, { known: nationalUnits }).rejected.length; // 0
 */
export interface CommuneRows {
  /** See {@link CommuneRow}. */
  readonly communes: readonly unknown[];
  /** See {@link CommuneMove}. */
  readonly moves?: readonly unknown[];
  /** See {@link CommuneChange}. */
  readonly changes?: readonly unknown[];
}

/**
 * Why a row was left out: `invalid-row` it lacks a field, `unknown-kind` its name begins with no word for a kind, `unknown-province`
 * no province of that code or name stood then, `duplicate` a row before says the same, `unknown-commune` no commune of today
 * has the code, `too-early` the change comes before the commune.
 *
 * @example
 * const sentences: Partial<Record<RowRejection, string>> = { duplicate: 'Dòng này trùng với một dòng trước.' };
 * const row = { code: '19597', name: 'Xã Cam Lộ', province: '44' };
 * const { rejected } = loadCommunes({ communes: [row, row] }, { known: nationalUnits });
 * rejected.map(({ reason }) => sentences[reason]); // ['Dòng này trùng với một dòng trước.']
 */
export type RowRejection =
  | 'invalid-row'
  | 'unknown-kind'
  | 'unknown-province'
  | 'duplicate'
  | 'unknown-commune'
  | 'too-early';

/**
 * A row that was left out.
 *
 * @example
 * const { rejected } = loadCommunes({ communes: [{ code: '19597', name: 'Cam Lộ', province: '44' }] }, { known: nationalUnits });
 * const row: RejectedRow | undefined = rejected[0];
 * row?.reason; // 'unknown-kind'
 */
export interface RejectedRow {
  readonly list: keyof CommuneRows;
  /** Place of the row in its list, from 0. */
  readonly index: number;
  readonly reason: RowRejection;
  /** What is wrong with an `invalid-row`. */
  readonly problems?: readonly Problem[];
}

/** A row that was read, with its place in its list. */
export interface ReadRow<T> {
  readonly index: number;
  readonly row: T;
}

/** Checks the rows of one list; those with problems go to `rejected`. */
export function readRows<S extends z.core.$ZodType>(
  list: keyof CommuneRows,
  rows: readonly unknown[],
  schema: S,
  rejected: RejectedRow[],
): ReadRow<z.core.output<S>>[] {
  const read: ReadRow<z.core.output<S>>[] = [];
  for (const [index, input] of rows.entries()) {
    const checked = validate(schema, input);
    if (checked.ok) read.push({ index, row: checked.value });
    else rejected.push({ list, index, reason: 'invalid-row', problems: checked.problems });
  }
  return read;
}
