import type { Citation, OfficialDocument } from '../src/documents/index.js';
import { freeId, slugOf } from '../src/tables/index.js';
import type { PortalArticle } from './content.js';

/** What the words after a citation say that the document is about. */
const ABOUT = /(?:^|\s)về (?:việc )?(?:[“"]([^”"]{10,300})[”"]|([^.;,“”"]{10,200}))/u;
/** How far behind a citation its subject stands. */
const NEAR = 220;

/**
 * Every document that the articles cite, once, as a record of the register: what the articles say of it and no more. Where
 * none says what it is about, the abstract says where it is cited.
 */
export function citedDocuments(articles: readonly PortalArticle[]): OfficialDocument[] {
  const documents = new Map<string, OfficialDocument>();
  const ids = new Set<string>();
  for (const { title, page } of articles) {
    const text = textOf(page);
    for (const [index, citation] of page.citations.entries()) {
      const key = citation.canonical ?? `${citation.type} ${citation.number}`;
      if (documents.has(key)) continue;
      const id = freeId(slugOf(`${citation.type} ${key}`), (taken) => ids.has(taken));
      ids.add(id);
      const end = Math.min(citation.end + NEAR, page.citations[index + 1]?.start ?? Infinity);
      const about = ABOUT.exec(text.slice(citation.end, end));
      documents.set(key, recordOf(citation, id, about?.[1] ?? about?.[2], title));
    }
  }
  return [...documents.values()];
}

function recordOf(
  { type, canonical, number, form, text, issuer, date }: Citation,
  id: string,
  about: string | undefined,
  citedIn: string,
): OfficialDocument {
  const abstract =
    about?.replace(/[\s,–-]+$/, '') ??
    (form === 'named' ? text : `Được dẫn trong bài “${citedIn.replace(/\.$/, '')}”`);
  return {
    id,
    kind: type,
    ...(form === 'named' ? {} : { symbol: canonical ?? number }),
    abstract: abstract.charAt(0).toUpperCase() + abstract.slice(1),
    issuers: issuer === null ? [] : [{ name: issuer }],
    ...(date === null ? {} : { issuedOn: date }),
    signers: [],
    basis: [],
    amends: [],
    replaces: [],
    files: [],
  };
}

/** The text in which the offsets of a page's citations count. */
function textOf({ title, lead, body }: PortalArticle['page']): string {
  return [title, lead, ...body].filter((part) => part !== undefined).join('\n');
}
