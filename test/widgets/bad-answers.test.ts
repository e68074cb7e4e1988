import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { jsonAt } from '../../stories/story.js';
import '../../widgets/define.js';
import { createWidget, wordsOf } from './hostile-checks.js';
import { waitUntil } from './patience.js';

const echo = (body: string, type = 'application/json') =>
  `/answers/echo?type=${encodeURIComponent(type)}&body=${encodeURIComponent(body)}`;

const SENTENCES = {
  server: 'Máy chủ đang gặp lỗi.',
  'not-found': 'Không tìm thấy dữ liệu.',
  refused: 'Không được phép lấy dữ liệu.',
  unreachable: 'Không kết nối được với máy chủ.',
  'too-large': 'Dữ liệu quá lớn.',
  unreadable: 'Dữ liệu không đọc được.',
};

type Reason = keyof typeof SENTENCES;

/** What servers answer that fail, and what a reader is told. */
const answers: readonly (readonly [string, string, Reason])[] = [
  ['a fault of the server', '/answers/status?code=500', 'server'],
  ['a server that is overrun', '/answers/status?code=429', 'server'],
  ['an address that is not there', '/answers/status?code=404', 'not-found'],
  ['a log-in that is wanted', '/answers/status?code=401', 'refused'],
  ['a page of HTML', '/answers/html', 'unreadable'],
  ['a redirect to a page of HTML', '/answers/redirect', 'unreadable'],
  ['fifty megabytes', '/answers/huge', 'too-large'],
  ['a line that is cut in the middle', '/answers/truncated', 'unreachable'],
  ['nothing at all', echo(''), 'unreadable'],
  ['JSON that is cut off', echo('{"items":[{"title":"Bà con hi'), 'unreadable'],
  ['XML that is cut off', echo('<rss><channel><item><tit', 'application/rss+xml'), 'unreadable'],
  ['a picture', echo('\u0089PNG\r\n\u001a\n\u0000', 'image/png'), 'unreadable'],
  ['JSON of another shape', echo('{"a":{"b":[1]}}'), 'unreadable'],
  ['JSON that is a number', echo('5'), 'unreadable'],
  ['JSON that is null', echo('null'), 'unreadable'],
];

interface Asking {
  readonly tag: string;
  /** Good data with this word in them. */
  good(word: string): unknown;
  /** What the reader is told where it is not what all widgets say. */
  readonly sentences?: Partial<Record<Reason, string>>;
  /** Words of the first, and of the second good data. */
  readonly words: readonly [string, string];
  /** Attributes beside the address. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The attribute that takes the address; `src` unless told. */
  readonly address?: string;
}

const widgets: readonly Asking[] = [
  {
    tag: 'danvan-news-list',
    words: ['Tin đầu', 'Tin sau'],
    good: (title) => ({
      items: [{ id: '1', title }],
      rejected: [],
    }),
  },
  {
    tag: 'danvan-gallery',
    words: ['Mô hình đầu', 'Mô hình sau'],
    attributes: { 'no-address': '' },
    good: (name) => ({ units: [], models: [{ id: 'a', name }] }),
  },
  {
    tag: 'danvan-document-list',
    words: ['Kế hoạch đầu', 'Kế hoạch sau'],
    good: (abstract) => ({ documents: [{ id: 'a', symbol: '1/KH-UBND', abstract }] }),
  },
  {
    tag: 'danvan-campaign',
    words: ['Phong trào đầu', 'Phong trào sau'],
    good: (name) => ({
      campaign: { id: 'c', name, owners: [], basis: [], phases: [] },
      on: '2018-05-29',
      units: [],
      progress: [],
    }),
  },
  {
    tag: 'danvan-poll',
    words: ['Câu hỏi đầu', 'Câu hỏi sau'],
    sentences: {
      'not-found': 'Không tìm thấy cuộc bình chọn này.',
      unreadable: 'Không đọc được cuộc bình chọn.',
    },
    good: (question) => ({
      poll: {
        id: 'p',
        question,
        options: ['Tốt', 'Khá'].map((text, index) => ({ id: `o${index}`, text })),
        results: 'always',
        proofOfWork: false,
      },
      state: 'open',
      tally: { ballots: 0, options: [] },
    }),
  },
  {
    tag: 'danvan-visitor-stats',
    words: ['1.234', '5.678'],
    good: (total) => ({ total: Number(total.replace('.', '')) }),
  },
  {
    tag: 'danvan-article-tools',
    words: ['1.234', '5.678'],
    address: 'service',
    attributes: { site: 'cam-lo', 'no-count': '', show: 'reads' },
    good: (reads) => ({ reads: [{ page: '/', reads: Number(reads.replace('.', '')) }] }),
  },
];

let series = 0;

/** An address that answers like each of these, one after the other. */
const inTurn = (...addresses: readonly string[]) =>
  `/answers/turns/${Date.now()}-${(series += 1)}/${addresses.map(encodeURIComponent).join(',')}`;

const status = (element: LitElement) =>
  element.renderRoot.querySelector('[role=status]')?.textContent.replace(/\s+/g, ' ').trim();

const retry = (element: LitElement) =>
  [...element.renderRoot.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes('Thử lại'),
  );

function ask(element: LitElement, { address = 'src' }: Asking, url: string): void {
  element.setAttribute(address, url);
}

/** The widget with this address. */
async function asking(widget: Asking, url: string): Promise<LitElement> {
  const element = createWidget(widget.tag);
  for (const [name, value] of Object.entries(widget.attributes ?? {}))
    element.setAttribute(name, value);
  ask(element, widget, url);
  await fixture<HTMLElement>(html`<div lang="vi">${element}</div>`);
  return element;
}

const shows = (element: LitElement, word: string) =>
  waitUntil(() => wordsOf(element).includes(word), `does not show ${word}`);

describe('an answer that is bad', () => {
  afterEach(fixtureCleanup);

  for (const widget of widgets)
    describe(`to <${widget.tag}>`, () => {
      const [first, second] = widget.words;
      const sentences = { ...SENTENCES, ...widget.sentences };

      for (const [what, address, reason] of answers)
        it(`is told in words, and asked for again when the reader wants: ${what}`, async () => {
          const element = await asking(widget, inTurn(address, jsonAt(widget.good(first))));
          await waitUntil(() => retry(element), 'no way on');
          expect(status(element)).to.equal(sentences[reason]);
          retry(element)!.click();
          await shows(element, first);
          expect(retry(element)).to.equal(undefined);
          expect(status(element)).not.to.equal(sentences[reason]);
        });

      it('leaves the last good data where they are', async () => {
        const element = await asking(widget, inTurn(jsonAt(widget.good(first))));
        await shows(element, first);
        const told = oneEvent(element, `${widget.tag}-load`);
        ask(element, widget, inTurn('/answers/status?code=503', jsonAt(widget.good(second))));
        expect(Reflect.get(await told, 'state')).to.equal('error');
        await element.updateComplete;
        expect(wordsOf(element)).to.include(first);
        expect(status(element)).to.equal(sentences.server);
      });

      it('is a host that is not there', async () => {
        const element = await asking(widget, 'http://127.0.0.1:1/');
        await waitUntil(() => retry(element), 'no way on');
        expect(status(element)).to.equal(sentences.unreachable);
      });

      it('shows that it is awaited after half a second, not before', async () => {
        const kept = Object.getOwnPropertyDescriptor(window, 'setTimeout')!;
        const setTimeout = window.setTimeout.bind(window);
        const after: (() => void)[] = [];
        Reflect.set(window, 'setTimeout', (act: () => void, delay: number) =>
          delay === 500 ? after.push(act) : setTimeout(act, delay),
        );
        try {
          const element = await asking(widget, '/answers/slow');
          await element.updateComplete;
          expect(element.renderRoot.querySelector('.spinner')).to.equal(null);
          for (const act of after) act();
          await element.updateComplete;
          expect(element.renderRoot.querySelector('.spinner')).not.to.equal(null);
          expect(status(element)).to.equal('Đang tải…');
        } finally {
          Object.defineProperty(window, 'setTimeout', kept);
        }
      });
    });

  describe('to the panel of <danvan-citations>', () => {
    const plan = {
      id: 'kh-34',
      symbol: '34/KH-UBND',
      kind: 'ke-hoach',
      issuers: [{ name: 'UBND quận Ba Đình' }],
      issuedOn: '2018-01-24',
      abstract: 'Công tác dân vận chính quyền',
    };

    /** The widget around an article, with the panel of its citation open. */
    async function opened(src: string): Promise<LitElement> {
      const element = createWidget('danvan-citations');
      element.setAttribute('src', src);
      element.textContent = 'Kế hoạch số 34/KH-UBND ngày 24/01/2018 của UBND quận Ba Đình.';
      const marked = oneEvent(element, 'danvan-citations-load');
      await fixture<HTMLElement>(html`<div lang="vi">${element}</div>`);
      await marked;
      const open = oneEvent(element, 'danvan-citations-open');
      element.querySelector<HTMLElement>('[role=button]')!.click();
      await open;
      return element;
    }

    for (const [what, address, reason] of answers)
      it(`is told beside the parts of the citation, and asked for again: ${what}`, async () => {
        const element = await opened(inTurn(address, jsonAt([plan])));
        await waitUntil(() => retry(element), 'no way on');
        expect(status(element)).to.equal(SENTENCES[reason]);
        expect(wordsOf(element)).to.include('24/01/2018');
        retry(element)!.click();
        await shows(element, plan.abstract);
      });
  });
});
