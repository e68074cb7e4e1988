import type { DocumentStatus } from '../../src/documents/document.js';
import { kindNames } from '../../src/documents/kind-names.js';
import { statusAt } from '../../src/documents/publication.js';
import { isIsoDate } from '../../src/schema/iso-date.js';
import { todayInVietnam } from '../../src/vietnamese/today.js';
import { Reading } from '../shared/reading.js';
import { amount, field, list, plain, oneOf } from '../shared/unknown-data.js';
import { safeLink } from '../shared/own-content.js';

/** What a document may be told of its force, in the order in which it comes to be (tình trạng hiệu lực). */
export const STATUSES = [
  'not-yet-in-force',
  'in-force',
  'partly-expired',
  'suspended',
  'expired',
] as const satisfies readonly DocumentStatus[];

/** A file of a document, with what is known of it before it is fetched. */
export interface DocumentFile {
  readonly url: string;
  readonly name?: string | undefined;
  /** Media type, or in short: `PDF`, `DOCX`. */
  readonly type?: string | undefined;
  readonly bytes?: number | undefined;
}

/** Another document, as one names it. */
export interface Reference {
  readonly symbol: string;
  readonly issuer?: string | undefined;
  readonly issuedOn?: string | undefined;
  /** Id of the document, where the list may hold it. */
  readonly document?: string | undefined;
}

/**
 * A document as a page may hand it over, such as the core's `OfficialDocument`: an abstract, and what else there is.
 *
 * @example
 * const documents: DocumentInput[] = [{ symbol: '34/KH-UBND', kind: 'ke-hoach', abstract: 'Công tác dân vận năm 2018' }];
 * const list = document.querySelector('danvan-document-list');
 * if (list) list.documents = documents;
 */
export interface DocumentInput {
  readonly id?: string | undefined;
  /** Page of the document on the site. */
  readonly url?: string | undefined;
  readonly symbol?: string | undefined;
  /** Slug of the kind, such as `ke-hoach`, or its name. */
  readonly kind?: string | undefined;
  readonly issuers?: readonly { readonly name: string }[] | undefined;
  readonly signers?: readonly Signatory[] | undefined;
  readonly issuedOn?: string | undefined;
  readonly effectiveOn?: string | undefined;
  readonly expiresOn?: string | undefined;
  readonly status?: DocumentStatus | undefined;
  readonly abstract: string;
  readonly field?: string | undefined;
  readonly basis?: readonly Reference[] | undefined;
  readonly amends?: readonly Reference[] | undefined;
  readonly replaces?: readonly Reference[] | undefined;
  readonly files?: readonly DocumentFile[] | undefined;
  /** A document that bears a mark of secrecy is never shown. */
  readonly secrecy?: string | undefined;
}

/** Who signed. */
interface Signatory {
  readonly name: string;
  readonly post?: string | undefined;
  readonly capacity?: string | undefined;
}

/**
 * A document as the list shows it: every text is plain, every address leads to the web, the status is that of today. What
 * stands in its details alone is as it came, and read when they are opened.
 *
 * @example
 * const kinds = document.querySelector('danvan-document-list')?.documents?.map((each: DocumentItem) => each.kindName);
 */
export interface DocumentItem extends DocumentInput {
  readonly id: string;
  /** `Kế hoạch`. */
  readonly kindName: string | undefined;
  readonly issuers: readonly { readonly name: string }[];
  readonly signers: readonly Signatory[];
  readonly files: readonly DocumentFile[];
}

/** Documents and what they are called together. */
export class DocumentsShown extends Reading<DocumentItem> {
  readonly title: string | undefined;

  constructor(data: unknown, documents: readonly unknown[]) {
    const today = todayInVietnam();
    super(documents, (document, place) => readDocument(document, place, today));
    this.title = plain(field(data, 'title'), MOST_NAME);
  }
}

const MOST_ITEMS = 10_000;
const MOST_PARTS = 50;
const MOST_NAME = 300;
const MOST_ABSTRACT = 2_000;

/**
 * Takes documents out of an answer of the service, a JSON child or the property: a list, or the core's `DocumentRegister`.
 * What has no abstract is left out, what bears a mark of secrecy is never shown, and a part that is not what it should be is
 * passed over. At most 10,000 are taken.
 */
export function readDocuments(data: unknown): DocumentsShown {
  return new DocumentsShown(data, list(documentsIn(data)).slice(0, MOST_ITEMS));
}

/** What should be the list of documents in an answer. */
export function documentsIn(data: unknown): unknown {
  return Array.isArray(data) ? data : field(data, 'documents');
}

function readDocument(data: unknown, place: number, today: string): DocumentItem | undefined {
  const abstract = plain(field(data, 'abstract'), MOST_ABSTRACT);
  if (abstract === undefined || (field(data, 'secrecy') ?? null) !== null) return undefined;
  const text = (name: string) => plain(field(data, name), MOST_NAME);
  const day = (name: string) => readDay(field(data, name));
  const [effectiveOn, expiresOn] = [day('effectiveOn'), day('expiresOn')];
  const status = oneOf(STATUSES, field(data, 'status'));
  return {
    id: text('id') ?? String(place),
    url: safeLink(text('url')),
    symbol: text('symbol'),
    kind: text('kind'),
    kindName: kindName(text('kind')),
    issuers: parts(field(data, 'issuers'), (issuer) => named(issuer)),
    signers: parts(field(data, 'signers'), readSigner),
    issuedOn: day('issuedOn'),
    effectiveOn,
    expiresOn,
    status: statusAt({ effectiveOn, expiresOn, status }, today),
    abstract,
    field: text('field'),
    basis: field(data, 'basis') as DocumentItem['basis'],
    amends: field(data, 'amends') as DocumentItem['amends'],
    replaces: field(data, 'replaces') as DocumentItem['replaces'],
    files: parts(field(data, 'files'), readFile),
  };
}

const capitals = new Map<string, string>();

/** The name of a kind by its slug; a slug that the core does not know, and a name, come back with a capital. */
function kindName(kind: string | undefined): string | undefined {
  if (kind === undefined) return undefined;
  const known = capitals.get(kind);
  if (known !== undefined) return known;
  const name = kindNames.get(kind) ?? kind;
  const capital = name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1);
  capitals.set(kind, capital);
  return capital;
}

/** A file at an address, with its type in short. */
function readFile(file: unknown): DocumentFile | undefined {
  const url = safeLink(plain(field(file, 'url'), MOST_ABSTRACT));
  if (url === undefined) return undefined;
  return {
    url,
    name: plain(field(file, 'name'), MOST_NAME),
    type: typeOf(url, plain(field(file, 'type'), MOST_NAME) ?? ''),
    bytes: amount(field(file, 'bytes')),
  };
}

/** By the end of the address, or else by the media type. */
function typeOf(url: string, mediaType: string): string | undefined {
  const end =
    /\.(docx?|xlsx?|pptx?|od[tsp]|pdf|rtf|txt|zip|rar|7z|jpe?g|png|tiff?|html?)(?:[?#]|$)/i;
  const [, office = ''] = /openxmlformats.*\.([wsp])/.exec(mediaType) ?? [];
  const short =
    end.exec(url)?.[1] ??
    { w: 'docx', s: 'xlsx', p: 'pptx' }[office] ??
    (mediaType === 'application/msword' ? 'doc' : /\/(?:x-)?([a-z\d]{3,4})$/i.exec(mediaType)?.[1]);
  return short?.toUpperCase();
}

function named(person: unknown): { name: string } | undefined {
  const name = plain(field(person, 'name'), MOST_NAME);
  return name === undefined ? undefined : { name };
}

function readSigner(signer: unknown): Signatory | undefined {
  const person = named(signer);
  return (
    person && {
      ...person,
      post: plain(field(signer, 'post'), MOST_NAME),
      capacity: oneOf(['TM', 'KT', 'TL', 'TUQ', 'Q'], field(signer, 'capacity')),
    }
  );
}

function readDay(value: unknown): string | undefined {
  return typeof value === 'string' && isIsoDate(value) ? value : undefined;
}

function parts<Part>(value: unknown, read: (part: unknown) => Part | undefined): readonly Part[] {
  return list(value)
    .slice(0, MOST_PARTS)
    .map(read)
    .filter((part) => part !== undefined);
}
