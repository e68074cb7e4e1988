import { documentKinds } from './kind-list.js';

/** Joint and compound abbreviations that stand at the head of a symbol, with the kind they say. */
const COMPOUND: readonly (readonly [string, string])[] = [
  ['QCPH', 'quy-che'],
  ['QCLN', 'quy-che'],
  ['CTPH', 'chuong-trinh'],
  ['CTrPH', 'chuong-trinh'],
  ['CTHĐ', 'chuong-trinh'],
  ['CTrHĐ', 'chuong-trinh'],
  ['CTLT', 'chi-thi'],
  ['KHPH', 'ke-hoach'],
  ['KHLT', 'ke-hoach'],
  ['KHLN', 'ke-hoach'],
  ['HDLN', 'huong-dan'],
  ['HDLT', 'huong-dan'],
  ['HDLB', 'huong-dan'],
  ['TBKL', 'thong-bao'],
  ['KLTTr', 'ket-luan'],
  ['BBTT', 'bien-ban'],
  ['TTLN', 'thong-tu-lien-tich'],
  ['LTTT', 'thong-tu-lien-tich'],
  ['QĐST', 'quyet-dinh'],
  ['QĐPT', 'quyet-dinh'],
  ['HĐMB', 'hop-dong'],
  ['HĐKT', 'hop-dong'],
  ['HĐLĐ', 'hop-dong'],
  ['QĐXP', 'quyet-dinh'],
  ['TTHĐ', 'thong-tu'],
];

/** Forms of an abbreviation that typists use, with the official one. */
const VARIANTS: readonly (readonly [string, string])[] = [['QUYĐ', 'QyĐ']];

/** Official abbreviation by its upper-case form: `CTR` gives `CTr`. */
export const kindAbbreviationByUpper: ReadonlyMap<string, string> = new Map([
  ...documentKinds.flatMap((kind) =>
    kind.abbreviations.map((each): [string, string] => [each.toUpperCase(), each]),
  ),
  ...COMPOUND.map(([each]): [string, string] => [each.toUpperCase(), each]),
  ...VARIANTS,
]);

/** Where one abbreviation serves several kinds, what it says with the state and with the Party. */
const SHARED: readonly (readonly [string, string, string])[] = [
  ['TT', 'thong-tu', 'thong-tri'],
  ['SL', 'sac-lenh', 'sao-luc'],
  ['L', 'lenh', 'lenh'],
];

const stateKinds = kindTable(1);
const partyKinds = kindTable(2);

function kindTable(column: 1 | 2): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const kind of documentKinds) {
    for (const each of kind.abbreviations) if (!table.has(each)) table.set(each, kind.slug);
  }
  for (const [each, slug] of COMPOUND) table.set(each, slug);
  for (const row of SHARED) table.set(row[0], row[column]);
  return table;
}

/**
 * The kind that an abbreviation says in its official case.
 *
 * `QĐ` of the Party is a decision or a regulation (quy định); the abbreviation alone does not tell, and a decision is
 * given.
 *
 * @param system - whose symbol it is: `TT` is a thông tư of the state, a thông tri of the Party
 * @returns the slug, or undefined for what is no abbreviation of a kind
 * @example
 * kindOfAbbreviation('TT', 'party'); // 'thong-tri'
 */
export function kindOfAbbreviation(
  abbreviation: string,
  system: 'state' | 'party',
): string | undefined {
  return (system === 'party' ? partyKinds : stateKinds).get(abbreviation);
}
