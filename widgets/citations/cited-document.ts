import type { Citation } from '../../src/documents/citation.js';
import type { OfficialDocument } from '../../src/documents/document.js';
import { documentIdentity } from '../../src/documents/identity.js';
import { formatSymbol, parseSymbol } from '../../src/documents/symbols.js';
import { issuerOf } from '../../src/units/issuer.js';
import type { UnitRegister } from '../../src/units/unit-register.js';

/** Documents of a list that a citation means, or may mean. */
export interface CitedDocuments {
  /** The same document for certain. Several where the list holds it twice. */
  readonly exact: readonly OfficialDocument[];
  /** Nothing speaks against these, but the text says too little. */
  readonly possible: readonly OfficialDocument[];
}

/**
 * Finds the documents of a list that a citation means. A symbol alone tells no document: number, kind, issuer and period have to
 * be the same (see `documentIdentity`); where the citation lacks one of them, what is left are possible ones.
 */
export function findCited(
  citation: Citation,
  documents: readonly OfficialDocument[],
  units: UnitRegister,
): CitedDocuments {
  const symbol = plainSymbol(citation.canonical);
  if (symbol === undefined) return { exact: [], possible: [] };
  const issuer = issuerIn(units, citation);
  const exact: OfficialDocument[] = [];
  const possible: OfficialDocument[] = [];
  for (const document of documents) {
    if (document.kind !== citation.type || plainSymbol(document.symbol) !== symbol) continue;
    const { issuedOn } = document;
    if (citation.date !== null && issuedOn !== undefined && citation.date !== issuedOn) continue;
    const listed = withUnit(units, document);
    const unit = listed.issuers[0]?.unit;
    if (issuer?.unit !== undefined && unit !== undefined && issuer.unit !== unit) continue;
    // Documents of one day are of one term.
    const term = citation.date === null ? undefined : document.term;
    const cited = {
      ...document,
      issuers: issuer ? [issuer] : [],
      issuedOn: citation.date ?? undefined,
      term,
    };
    const identity = documentIdentity(cited);
    const isSame = identity !== undefined && identity === documentIdentity(listed);
    (isSame ? exact : possible).push(document);
  }
  return { exact, possible };
}

/** `034/KH-UBND` and `34/KH-UBND` are one number. */
function plainSymbol(text: string | null | undefined): string | undefined {
  const symbol = parseSymbol(text ?? '');
  return symbol && formatSymbol({ ...symbol, number: symbol.number.replace(/^0+(?=\d)/, '') });
}

function issuerIn(
  units: UnitRegister,
  citation: Citation,
): OfficialDocument['issuers'][number] | undefined {
  const reading = issuerOf(units, citation);
  const unit = reading.isResolved ? reading.units[0]?.id : undefined;
  const name = citation.issuer ?? unit;
  return name === undefined ? undefined : { name, unit };
}

function withUnit(units: UnitRegister, document: OfficialDocument): OfficialDocument {
  const [first, ...others] = document.issuers;
  if (!first || first.unit !== undefined) return document;
  const reading = issuerOf(units, { issuer: first.name, date: document.issuedOn });
  const unit = reading.isResolved ? reading.units[0]?.id : undefined;
  return { ...document, issuers: [{ ...first, unit }, ...others] };
}
