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

const longest = (name: string, call: string, ceiling: number): BenchCase => ({
  name: `longest task while ${name}`,
  unit: 'ms',
  better: 'lower',
  measure: () => page.longestTask(call),
  peer: { name: '200 ms', measure: () => 200 },
  ceiling,
  goal: 200,
});

const group: BenchGroup = {
  group: 'widgets-answers',
  cases: [
    longest('50 MB come', `load('danvan-news-list', '/answers/huge', 'error')`, 1),
    ...Object.entries(records).map(([tag, record]) =>
      longest(
        `<${tag}> reads ${MEGABYTES} MB`,
        `load('${tag}', '/answers/long?megabytes=${MEGABYTES}&record=${encodeURIComponent(JSON.stringify(record))}', 'ready')`,
        1,
      ),
    ),
  ],
  close: () => page.close(),
};

export default group;
