import { bundleForBrowser } from '../scripts/browser-bundle.js';
import { BrowserPage } from './browser-page.js';
import type { BenchCase, BenchGroup } from './harness.js';

/** Below the bound at which a widget cuts an answer off. */
const MEGABYTES = 7.5;

const records = {
  'danvan-news-list': {
    title: 'Tổ dân vận khéo bản Nà Lốc vận động bà con hiến đất mở đường vào khu sản xuất',
    url: 'https://example.gov.vn/tin/1',
    lead: 'Ba tháng đi từng nhà, nghe từng ý kiến, tổ dân vận đã được 42 hộ đồng thuận hiến hơn 3.500 m² đất.',
    publishedAt: '2026-11-22T07:00:00+07:00',
  },
  'danvan-gallery': {
    name: 'Vận động nhân dân hiến đất mở rộng ngõ, hẻm',
    unit: 'Phòng Nội vụ',
    form: 'collective',
    fields: ['economy'],
    content:
      'Tổ dân vận đến từng nhà, nghe từng ý kiến; hộ nào lo mất đất thì cùng đo, cùng vẽ lại ranh giới.',
  },
  'danvan-document-list': {
    symbol: '34/KH-UBND',
    kind: 'ke-hoach',
    issuers: [{ name: 'UBND quận Ba Đình' }],
    issuedOn: '2018-01-24',
    abstract: 'Thực hiện công tác dân vận chính quyền năm 2018 trên địa bàn quận',
  },
};

const script = `
${await bundleForBrowser(`import './widgets/define.js';`)}
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const main = document.querySelector('main');
let series = 0;

window.clear = async () => {
  main.replaceChildren();
  gc?.();
  await frames();
};
/** What a page does that has no widget. */
window.bare = async (address, read) => {
  const response = await fetch(address);
  await response[read]();
  await frames();
};
/** Waits until an answer is on the screen, be it good or bad. */
window.load = async (tag, address, state) => {
  const element = document.createElement(tag);
  const loaded = new Promise((done) => element.addEventListener(tag + '-load', done, { once: true }));
  element.setAttribute('no-address', '');
  element.setAttribute('src', address + (address.includes('?') ? '&' : '?') + 'series=' + (series += 1));
  main.append(element);
  const event = await loaded;
  if (event.state !== state) throw new Error(tag + ' is ' + event.state);
  await element.updateComplete;
  await frames();
};
`;

const page = new BrowserPage(script);

// The peer is measured and not 200 ms alone: where memory is short, whoever takes in so much is many times slower.
const longest = (name: string, tag: string, answer: BareAnswer, ceiling: number): BenchCase => ({
  name: `longest task while ${name}`,
  unit: 'ms',
  better: 'lower',
  measure: () => page.longestTask(`load('${tag}', '${answer.address}', '${answer.state}')`),
  peer: {
    name: `a script that ${answer.read === 'text' ? 'takes in all of it' : 'parses the same'}`,
    measure: () => page.longestTask(`bare('${answer.address}', '${answer.read}')`),
  },
  ceiling,
  goal: 200,
});

/** An answer, what a widget makes of it, and how a page without a widget would read it. */
interface BareAnswer {
  readonly address: string;
  readonly state: 'ready' | 'error';
  readonly read: 'text' | 'json';
}

const group: BenchGroup = {
  group: 'widgets-answers',
  cases: [
    longest(
      '50 MB come',
      'danvan-news-list',
      { address: '/answers/huge', state: 'error', read: 'text' },
      1,
    ),
    ...Object.entries(records).map(([tag, record]) =>
      longest(
        `<${tag}> reads ${MEGABYTES} MB`,
        tag,
        {
          address: `/answers/long?megabytes=${MEGABYTES}&record=${encodeURIComponent(JSON.stringify(record))}`,
          state: 'ready',
          read: 'json',
        },
        tag === 'danvan-news-list' ? 4 : 2,
      ),
    ),
  ],
  close: () => page.close(),
};

export default group;
