import type { Citation } from './citation.js';

/**
 * A resolution that people call by the meeting of the Central Committee that passed it.
 *
 * @example
 * const resolution: NamedResolution | undefined = namedResolutions.find(({ meeting }) => meeting === 6);
 * resolution?.symbols.length; // 4
 */
export interface NamedResolution {
  /** Number of the meeting, `Trung ương 4`. */
  readonly meeting: number;
  /** Term of the Central Committee in Roman digits, `khóa XII`. */
  readonly term: string;
  /** Symbols of the resolutions of that meeting that go by the name, in the order of their numbers. */
  readonly symbols: readonly string[];
}

/**
 * Named resolutions whose symbols danvan knows (nghị quyết Trung ương n khóa m). One name may stand for several.
 *
 * @example
 * namedResolutions.find(({ meeting, term }) => meeting === 4 && term === 'XII')?.symbols; // ['04-NQ/TW']
 */
export const namedResolutions: readonly NamedResolution[] = [
  { meeting: 4, term: 'XI', symbols: ['12-NQ/TW'] },
  { meeting: 4, term: 'XII', symbols: ['04-NQ/TW'] },
  { meeting: 6, term: 'XII', symbols: ['18-NQ/TW', '19-NQ/TW', '20-NQ/TW', '21-NQ/TW'] },
];

const byCanonical = new Map(
  namedResolutions.map(({ meeting, term, symbols }) => [`NQTW${meeting}/${term}`, symbols]),
);

/**
 * The symbols that a named citation stands for.
 *
 * @returns a list, for one name may stand for several resolutions; empty where the name is not known, lacks the term
 *   of the committee, or where the citation is not of the form `named`
 * @example
 * const [citation] = findCitations('Nghị quyết Trung ương 6 khóa XII');
 * citation && resolveNamed(citation); // ['18-NQ/TW', '19-NQ/TW', '20-NQ/TW', '21-NQ/TW']
 */
export function resolveNamed(citation: Pick<Citation, 'form' | 'canonical'>): readonly string[] {
  if (citation.form !== 'named' || citation.canonical === null) return [];
  return byCanonical.get(citation.canonical) ?? [];
}
