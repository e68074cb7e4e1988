import { bundleForBrowser } from '../scripts/browser-bundle.js';
import { BrowserPage } from './browser-page.js';
import type { BenchGroup } from './harness.js';

/** Bytes of the long article: a report of a congress on one page. */
const BYTES = 190_000;

const script = `
${await bundleForBrowser(`import './widgets/citations/define.js';`)}
const sentences = [
  'Thực hiện Kế hoạch số 34/KH-UBND ngày 24/01/2018 của UBND quận Ba Đình, các phường đã tổ chức quán triệt <b>Kết luận số</b> <i>114-KL/TW</i> ngày 14/5/2015 của Ban Bí thư.',
  'Tổ dân vận khéo bản Nà Lốc vận động bà con hiến đất mở đường vào khu sản xuất, đi từng nhà, nghe từng ý kiến.',
  'Toàn tỉnh có 1.284 mô hình được công nhận, trong đó 317 mô hình về cải cách thủ tục hành chính.',
  'Căn cứ <a href="/vb/61">Nghị định số 61/2018/NĐ-CP</a> và văn bản số 252-CV/HU ngày 13/6/2018 của Huyện ủy.',
];
let html = '<article>';
for (let place = 0, bytes = 0; bytes < ${BYTES}; place += 1) {
  const text = '<p>' + sentences[place % 4] + ' ' + sentences[(place + 1) % 4] + '</p>';
  html += text;
  bytes += new TextEncoder().encode(text).length;
}
html += '</article>';
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const main = document.querySelector('main');

const idle = window.requestIdleCallback;
let held = [];
let element;

/** The article stands there and is laid out when the work on it begins. */
window.clear = async () => {
  main.replaceChildren();
  gc?.();
  await frames();
  window.requestIdleCallback = (...call) => held.push(call);
  element = document.createElement('danvan-citations');
  element.innerHTML = html;
  main.append(element);
  await frames();
};
window.layOut = async () => {
  element.remove();
  await frames();
  main.append(element.firstChild.cloneNode(true));
  await frames();
};
window.mark = async () => {
  const marked = new Promise((done) => element.addEventListener('danvan-citations-load', done, { once: true }));
  window.requestIdleCallback = idle;
  for (const call of held.splice(0)) idle(...call);
  await marked;
  await frames();
  if (element.citations.length < 100) throw new Error('nothing is marked');
};
`;

const page = new BrowserPage(script);

const group: BenchGroup = {
  group: 'widgets-citations',
  cases: [
    {
      name: 'longest task while an article of 190 kB is marked',
      unit: 'ms',
      better: 'lower',
      measure: () => page.longestTask('mark()'),
      peer: { name: '50 ms', measure: () => 50 },
      ceiling: 1.6,
      goal: 50,
    },
    {
      name: 'all the work of marking an article of 190 kB',
      unit: 'ms',
      better: 'lower',
      measure: () => page.work('mark()'),
      peer: { name: 'to lay the article out', measure: () => page.work('layOut()') },
      ceiling: 2,
    },
  ],
  close: () => page.close(),
};

export default group;
