import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { jsonAt } from '../../stories/story.js';
import '../../widgets/define.js';
import { expectHarmless, removeTraps, rendered, setTraps, wordsOf } from './hostile-checks.js';
import { hostileRecords, type HostileRecord } from './hostile-records.js';
import { hostilePayloads } from './hostile-payloads.js';
import { waitUntil } from './patience.js';

const HARMLESS = 'Lành';
/** The longest address that the test server takes. */
const LONGEST_QUERY = 12_000;

const harmless = (payloads: readonly string[]) =>
  payloads.map((_, place) => `${HARMLESS} ${place}`);

/** The elements by tag: the same for every text, however hostile. */
const outline = (element: LitElement) =>
  rendered(element.renderRoot).map(({ localName }) => localName);

/** What of a text must be seen: its beginning, in one line. */
function beginning(payload: string): string {
  return payload.replace(/\s+/g, ' ').trim().slice(0, 40).trimEnd();
}

function expectShown(element: LitElement, payloads: readonly string[], tag: string): void {
  const words = wordsOf(element).toLocaleLowerCase('vi');
  for (const payload of payloads) {
    const seen = beginning(payload).toLocaleLowerCase('vi');
    if (seen !== '') expect(words, `${tag} shows ${JSON.stringify(seen)}`).to.include(seen);
  }
}

/** The widget with these data as the JSON inside its tag. */
async function inside(record: HostileRecord, data: unknown): Promise<LitElement> {
  const element = record.create();
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(data);
  element.append(script);
  const around = await fixture<HTMLElement>(html`<div lang="vi">${element}</div>`);
  await settled(element, record.late);
  expectHarmless(around);
  return element;
}

/** Waits until nothing more is rendered; what comes in blocks comes within some frames. */
async function settled(element: LitElement, late?: string): Promise<void> {
  await waitUntil(() => wordsOf(element).trim() !== '', 'nothing is shown');
  if (late !== undefined)
    await waitUntil(() => element.renderRoot.querySelector(late), 'comes too late');
  let before: number;
  do {
    before = rendered(element.renderRoot).length;
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  } while (rendered(element.renderRoot).length !== before);
}

/** Parts of a list whose addresses are short enough for the test server. */
function parts(payloads: readonly string[], address: (part: readonly string[]) => string) {
  const fitting: string[][] = [];
  for (const payload of payloads) {
    const last = fitting.at(-1);
    if (address([payload]).length > LONGEST_QUERY) continue;
    if (last && address([...last, payload]).length <= LONGEST_QUERY) last.push(payload);
    else fitting.push([payload]);
  }
  return fitting;
}

describe('hostile data', () => {
  beforeEach(setTraps);
  afterEach(removeTraps);

  for (const record of hostileRecords)
    describe(`in <${record.tag}>`, () => {
      for (const [kind, payloads] of Object.entries(hostilePayloads)) {
        it(`shows ${kind} as text, in every field that is one`, async () => {
          const calm = outline(await inside(record, record.texts(harmless(payloads))));
          const element = await inside(record, record.texts(payloads));
          expectShown(element, payloads, record.tag);
          expect(outline(element)).to.deep.equal(calm);
          await record.open?.(element);
          expectHarmless(element.renderRoot);
        });

        it(`takes ${kind} for no address and no day`, async () => {
          const calm = new Set(outline(await inside(record, record.texts(harmless(payloads)))));
          const element = await inside(record, record.addresses(payloads));
          expect([...new Set(outline(element))].filter((tag) => !calm.has(tag))).to.deep.equal([]);
          await record.open?.(element);
          expectHarmless(element.renderRoot);
        });

        it(`is ready with ${kind} in the answer of a service`, async () => {
          for (const part of parts(payloads, (some) => jsonAt(record.texts(some)))) {
            const element = record.create();
            const loaded = oneEvent(element, `${record.tag}-load`);
            element.setAttribute('src', jsonAt(record.texts(part)));
            const around = await fixture<HTMLElement>(html`<div lang="vi">${element}</div>`);
            expect(Reflect.get(await loaded, 'state')).to.equal('ready');
            await settled(element, record.late);
            if (record.isFeed !== true) expectShown(element, part, record.tag);
            expectHarmless(around);
          }
        });
      }
    });

  describe('in a feed', () => {
    const escaped = (text: string) =>
      text
        .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
        .replace(/[^\t\n\r -\uFFFD]/g, '');
    const rss = (payloads: readonly string[]) =>
      `<rss version="2.0"><channel><title>x</title>${payloads
        .map(escaped)
        .map(
          (text, place) =>
            `<item><title>${HARMLESS} ${place} ${text}</title><link>${text}</link><guid>${text}</guid>` +
            `<description>${text}</description><category>${text}</category><author>${text}</author>` +
            `<enclosure url="${text}" type="image/png" length="1"/><pubDate>${text}</pubDate></item>`,
        )
        .join('')}</channel></rss>`;
    const at = (body: string) =>
      `/answers/echo?type=application/rss%2Bxml&body=${encodeURIComponent(body)}`;

    for (const [kind, payloads] of Object.entries(hostilePayloads))
      it(`runs nothing of ${kind}, and shows every item`, async () => {
        const wellFormed = payloads.map((payload) => payload.replace(/\p{Cs}/gu, ''));
        for (const part of parts(wellFormed, (some) => at(rss(some)))) {
          const element = document.createElement('danvan-news-list');
          element.limit = 1_000;
          element.layout = 'list';
          const loaded = oneEvent(element, 'danvan-news-list-load');
          element.src = at(rss(part));
          const around = await fixture<HTMLElement>(html`<div lang="vi">${element}</div>`);
          expect(Reflect.get(await loaded, 'state')).to.equal('ready');
          await settled(element);
          expectShown(
            element,
            harmless(part).map((title) => `${title} `),
            'danvan-news-list',
          );
          expectHarmless(around);
        }
      });
  });

  describe('in an article with citations', () => {
    for (const [kind, payloads] of Object.entries(hostilePayloads))
      it(`marks beside ${kind}, and shows what is listed as text`, async () => {
        const short = payloads.filter((each) => each.length < 1_000);
        const texts = short.map(
          (payload, place) =>
            `Kế hoạch số ${place + 10}/KH-UBND ngày 24/01/2018 của UBND quận Ba Đình. ${payload}`,
        );
        const element = document.createElement('danvan-citations');
        element.append(
          ...texts.map((text) => {
            const paragraph = document.createElement('p');
            paragraph.textContent = text;
            return paragraph;
          }),
        );
        element.hrefTemplate = 'https://vbpl.vn/?q={symbol}';
        Reflect.set(
          element,
          'documents',
          short.map((payload, place) => ({
            id: `kh-${place}`,
            symbol: `${place + 10}/KH-UBND`,
            kind: 'ke-hoach',
            issuers: [{ name: 'Ủy ban nhân dân quận Ba Đình' }],
            issuedOn: '2018-01-24',
            abstract: payload,
            url: payload,
            files: [{ url: payload, name: payload }],
          })),
        );
        const marked = oneEvent(element, 'danvan-citations-load');
        const around = await fixture<HTMLElement>(html`<div lang="vi">${element}</div>`);
        expect(Reflect.get(await marked, 'state')).to.equal(short.length === 0 ? 'empty' : 'ready');
        const paragraphs = [...element.querySelectorAll('p')];
        expect(paragraphs.map((each) => each.textContent)).to.deep.equal(texts);
        for (const paragraph of paragraphs) {
          const opened = oneEvent(element, 'danvan-citations-open');
          paragraph.querySelector<HTMLElement>('.danvan-citation[role=button]')?.click();
          await opened;
          await element.updateComplete;
          expectHarmless(around);
        }
      });
  });
});
