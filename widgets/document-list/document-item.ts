import { commonKinds } from '../../src/documents/common-kinds.js';
import type { DocumentStatus } from '../../src/documents/document.js';
import { statusAt } from '../../src/documents/publication.js';
import { isIsoDate } from '../../src/schema/iso-date.js';
import { todayInVietnam } from '../../src/vietnamese/today.js';
import { Reading } from '../shared/reading.js';
import { amount, field, list, plain, oneOf } from '../shared/unknown-data.js';
import { safeLink } from '../shared/own-content.js';
import { STATUSES } from './document-list.messages.js';

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
  /** `Kế hoạch`; nothing while the name of a rare kind is on its way. */
  readonly kindName: string | undefined;
  readonly issuers: readonly { readonly name: string }[];
  readonly signers: readonly Signatory[];
  readonly files: readonly DocumentFile[];
}

/**
 * Documents out of an answer of the service, a JSON child or the property, and what they are called together. What has no
 * abstract is left out, what bears a mark of secrecy is never shown, and a part that is not what it should be is passed over.
 */
export class DocumentsShown extends Reading<DocumentItem> {
  readonly title: string | undefined;
  #named: readonly DocumentItem[] | undefined;

  /** @param data - a list, or the core's `DocumentRegister`; at most 10,000 are taken */
  constructor(data: unknown) {
    const today = todayInVietnam();
    super(list(documentsIn(data)).slice(0, MOST_ITEMS), (document, place) =>
      readDocument(document, place, today),
    );
    this.title = plain(field(data, 'title'), MOST_NAME);
  }

  /** What is read so far; another list when all is, and when rare kinds have their names. */
  override get items(): readonly DocumentItem[] {
    return this.#named ?? super.items;
  }

  /** Reads the rest in turns, then gives rare kinds their names; tells when either is done. */
  override goOn(done: () => void): void {
    super.goOn(done);
    if (!this.isWhole || this.#named || !this.items.some(isUnnamed)) return;
    this.#named = this.items;
    // Where they can't be had, slugs are shown.
    const names = import('../../src/documents/kind-names.js').then(
      (module) => module.kindNames,
      () => commonKinds,
    );
    void names.then((names) => {
      this.#named = this.items.map((item) =>
        isUnnamed(item)
          ? Object.assign(item, { kindName: withCapital(names.get(item.kind) ?? item.kind) })
          : item,
      );
      done();
    });
  }
}

const MOST_ITEMS = 10_000;
const MOST_PARTS = 50;
const MOST_NAME = 300;
const MOST_ABSTRACT = 2_000;

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
    issuers: parts(field(data, 'issuers'), named),
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

const SLUG = /^[a-z-]+$/;

/** The name of a kind by its slug, or the name that it is already; nothing for a slug whose name is to be loaded. */
function kindName(kind: string | undefined): string | undefined {
  const name = kind && (commonKinds.get(kind) ?? (SLUG.test(kind) ? undefined : kind));
  return name && withCapital(name);
}

function isUnnamed(item: DocumentItem): item is DocumentItem & { readonly kind: string } {
  return item.kind !== undefined && item.kindName === undefined;
}

function withCapital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
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
