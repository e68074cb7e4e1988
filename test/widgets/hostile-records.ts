import type { LitElement } from 'lit';
import { createWidget, expectHarmless } from './hostile-checks.js';
import { waitUntil } from './patience.js';

/** A widget that shows records, with a record whose every field holds what is given. */
export interface HostileRecord {
  readonly tag: string;
  create(): LitElement;
  /** Data with these in every text, and addresses and days in order. */
  texts(payloads: readonly string[]): unknown;
  /** Data with these in every address, day, id and word of a list as well. */
  addresses(payloads: readonly string[]): unknown;
  /** Whether its `src` is read as a feed, whose texts are markup. */
  readonly isFeed?: boolean;
  /** What shows that a part which is loaded after the data is there. */
  readonly late?: string;
  /** Opens what shows more of the first record. */
  open?(element: LitElement): Promise<void>;
}

const ADDRESS = 'https://example.gov.vn/x';
const DAY = '2018-05-29';

const element = (tag: string, attributes: Readonly<Record<string, string>> = {}) => {
  const created = createWidget(tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  return created;
};

const article = (text: string, place: number, address = ADDRESS, day = DAY, id = `a${place}`) => ({
  id,
  title: text,
  url: address,
  lead: text,
  images: [{ url: address, alt: text }],
  publishedAt: day,
  source: { name: text },
  categories: [text],
  [text]: text,
});

const model = (
  text: string,
  place: number,
  { address = ADDRESS, day = DAY, id = `m${place}`, word = 'culture-society' } = {},
) => ({
  id,
  name: text,
  url: address,
  unit: text,
  form: word === 'culture-society' ? 'collective' : word,
  fields: [word],
  images: [{ url: address, alt: text, caption: text, width: 4, height: 3 }],
  address: text,
  content: text,
  result: text,
  acts: [
    { act: 'registered', on: day },
    {
      act: 'recognised',
      on: day,
      level: 'province',
      decision: { symbol: text, issuer: text, issuedOn: day, document: text },
    },
    { act: 'ended', on: day, reason: text },
  ],
});

const paper = (
  text: string,
  place: number,
  { address = ADDRESS, day = DAY, id = `d${place}`, word = 'in-force' } = {},
) => ({
  id,
  url: address,
  symbol: text,
  kind: text,
  issuers: [{ name: text }],
  signers: [{ name: text, post: text, capacity: word }],
  issuedOn: day,
  effectiveOn: day,
  status: word,
  abstract: text,
  field: text,
  basis: [{ symbol: text, issuer: text, issuedOn: day, document: id }],
  replaces: [{ symbol: text, issuer: text, issuedOn: day, document: id }],
  files: [{ url: address, name: text, type: text, bytes: 10 }],
});

const report = (payloads: readonly string[], day = DAY, word = 'units') => ({
  campaign: {
    id: 'c',
    name: payloads[0],
    owners: payloads.map((name) => ({ name })),
    period: { from: day, to: day },
    basis: payloads.map((symbol) => ({ symbol, issuer: symbol, issuedOn: day })),
    phases: payloads.map((note) => ({ phase: 'launch', period: { from: day, to: day }, note })),
  },
  on: day,
  units: payloads.map((name, place) => ({ id: `u${place}`, name })),
  progress: payloads.map((text, place) => ({
    target: { id: text, text, subject: text, action: text, noun: text, deadline: day },
    counts: word,
    required: 1,
    reached: 1,
    state: 'reached',
    by: [`u${place}`],
    missing: [text],
  })),
});

const poll = (payloads: readonly string[], day = '2099-12-31T17:00:00+07:00') => ({
  poll: {
    id: 'p',
    question: payloads[0],
    description: payloads.at(-1),
    options: [...payloads, 'x', 'y'].map((text, place) => ({ id: `o${place}`, text })),
    results: 'always',
    opensAt: day,
    closesAt: day,
    proofOfWork: false,
  },
  state: 'open',
  tally: { ballots: 3, options: payloads.map((_, place) => ({ id: `o${place}`, votes: 1 })) },
});

/** The widgets that show texts of others. */
export const hostileRecords: readonly HostileRecord[] = [
  {
    tag: 'danvan-news-list',
    isFeed: true,
    create: () =>
      element('danvan-news-list', { limit: '1000', show: 'image lead date source reads' }),
    texts: (payloads) => payloads.map((text, place) => article(text, place)),
    addresses: (payloads) => payloads.map((text) => article(text, 0, text, text, text)),
  },
  {
    tag: 'danvan-gallery',
    create: () =>
      element('danvan-gallery', {
        limit: '1000',
        'no-address': '',
        'document-url': 'https://example.gov.vn/{id}',
      }),
    texts: (payloads) => ({ units: [], models: payloads.map((text, place) => model(text, place)) }),
    addresses: (payloads) => ({
      units: payloads.map((text) => ({ id: text, name: text })),
      models: payloads.map((text) =>
        model(text, 0, { address: text, day: text, id: text, word: text }),
      ),
    }),
    async open(gallery) {
      for (const button of gallery.renderRoot.querySelectorAll<HTMLElement>(
        '.content li [part=name]:not([href])',
      )) {
        button.click();
        const dialog = () => gallery.renderRoot.querySelector<HTMLDialogElement>('dialog.detail');
        await waitUntil(() => dialog()?.open, 'no detail', { interval: 5 });
        expectHarmless(gallery.renderRoot);
        dialog()?.close();
      }
    },
  },
  {
    tag: 'danvan-document-list',
    create: () =>
      element('danvan-document-list', {
        limit: '1000',
        show: 'symbol kind issuer signer issued effective abstract status field files',
      }),
    texts: (payloads) => ({
      title: payloads[0],
      documents: payloads.map((text, place) => paper(text, place)),
    }),
    addresses: (payloads) =>
      payloads.map((text) => paper(text, 0, { address: text, day: text, id: text, word: text })),
  },
  {
    tag: 'danvan-campaign',
    late: 'details table',
    create: () => element('danvan-campaign'),
    texts: (payloads) => report(payloads),
    addresses: (payloads) => report(payloads, payloads.at(-1), payloads[0]),
  },
  {
    tag: 'danvan-poll',
    create: () => element('danvan-poll'),
    texts: (payloads) => poll(payloads),
    addresses: (payloads) => poll(payloads, payloads[0]),
  },
];
