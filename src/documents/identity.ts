import { toneKey } from '../vietnamese/index.js';
import type { OfficialDocument } from './document.js';
import { organsOf } from './organs.js';
import type { SymbolParts } from './symbol-schema.js';
import { parseSymbol, systemOfSymbol } from './symbols.js';

/**
 * The key that tells one document from all others: leading issuer, kind, number, and the period within which numbers are
 * not used again. That is the calendar year with the state, the term of the committee with the Party. Two records of one
 * document have one key when both name the issuer alike: by unit, or by name (tone place and case do not matter).
 *
 * @returns the key, or `undefined` when a part of it is missing or contradicts another. Nothing is guessed: a Party
 *   document without its term has none
 * @example
 * const plan = documentSchema.parse({
 *   id: 'kh-34-2018',
 *   symbol: '34/KH-UBND',
 *   kind: 'ke-hoach',
 *   issuers: [{ name: 'UBND quận Ba Đình' }],
 *   issuedOn: '2018-01-24',
 *   abstract: 'Công tác dân vận năm 2018',
 * });
 * documentIdentity(plan) === documentIdentity({ ...plan, symbol: '034/KH-UBND' }); // true; the key is to be compared, not shown
 */
export function documentIdentity(document: OfficialDocument): string | undefined {
  const issuer = document.issuers[0];
  const symbol = parseSymbol(document.symbol ?? '');
  if (!issuer || !symbol) return undefined;
  const number = symbol.number.replace(/^0+(?=\d)/, '').toLowerCase();
  const system = document.system ?? systemOfIssuer(symbol);
  const period = system === 'party' ? document.term?.trim() : yearOf(document, symbol);
  if (period === undefined) return undefined;
  return [issuer.unit ?? toneKey(issuer.name.trim()), document.kind, number, period].join('|');
}

/** Portals write Party documents in the form of the state too (`21/CT-TW`), so the organ decides beside the form. */
function systemOfIssuer(symbol: SymbolParts): 'state' | 'party' {
  const isParty = symbol.parts.some((part) =>
    organsOf(part).some((organ) => organ.system === 'party'),
  );
  return isParty ? 'party' : systemOfSymbol(symbol);
}

function yearOf(document: OfficialDocument, { year }: SymbolParts): string | undefined {
  const issued = document.issuedOn?.slice(0, 4);
  if (year?.length !== 4) return issued;
  return issued === undefined || issued === year ? year : undefined;
}
