import { bundleForBrowser } from '../scripts/browser-bundle.js';
import { BrowserPage } from './browser-page.js';
import type { BenchGroup } from './harness.js';

const script = `
${await bundleForBrowser(`import './widgets/document-list/define.js';`)}
const words = 'Thực hiện công tác dân vận chính quyền về việc tăng cường quy chế dân chủ ở cơ sở trong tình hình mới'.split(' ');
const phrase = (from, count) => Array.from({ length: count }, (_, i) => words[(from * 7 + i * 3) % words.length]).join(' ');
const kinds = ['ke-hoach', 'quyet-dinh', 'thong-bao', 'chi-thi', 'bao-cao', 'cong-van', 'nghi-quyet'];
const documents = Array.from({ length: 10000 }, (_, i) => ({
  id: 'd' + i,
  url: 'https://danvan.example.gov.vn/van-ban/' + i,
  symbol: (1 + (i * 37) % 9000) + '/KH-UBND',
  kind: kinds[i % kinds.length],
  issuers: [{ name: 'Ủy ban nhân dân xã số ' + (i % 300) }],
  signers: [{ name: 'Nguyễn Văn A', post: 'Chủ tịch', capacity: 'TM' }],
  issuedOn: (2000 + (i % 27)) + '-0' + (1 + (i % 9)) + '-1' + (i % 10),
  effectiveOn: '2020-01-01',
  abstract: phrase(i, 24),
  field: 'Lĩnh vực ' + (i % 40),
  basis: [{ symbol: '114-KL/TW', issuer: 'Ban Bí thư', issuedOn: '2015-05-14' }],
  files: [{ url: 'https://danvan.example.gov.vn/tep/' + i + '.pdf', bytes: 1000 * i }],
}));
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const main = document.querySelector('main');
window.clear = async () => {
  main.replaceChildren();
  gc?.();
  await frames();
};
const list = async (limit) => {
  const element = document.createElement('danvan-document-list');
  element.search = true;
  element.filter = 'kind issuer year status field';
  element.limit = limit;
  element.documents = documents;
  main.append(element);
  await element.updateComplete;
  while (element.shadowRoot.querySelectorAll('option').length < 100) await frames();
  return element;
};
const told = async (element, act) => {
  const start = performance.now();
  act();
  await element.updateComplete;
  return performance.now() - start;
};
window.search = async (query) => {
  const element = await list(20);
  const input = element.shadowRoot.querySelector('input');
  input.focus();
  await new Promise((done) => setTimeout(done, 300));
  let longest = 0;
  for (let length = 1; length <= query.length; length += 1) {
    input.value = query.slice(0, length);
    longest = Math.max(longest, await told(element, () => input.dispatchEvent(new InputEvent('input', { bubbles: true }))));
    await frames();
  }
  if (!element.shadowRoot.querySelector('mark')) throw new Error('nothing found');
  return longest;
};
window.filter = async () => {
  const element = await list(20);
  await new Promise((done) => setTimeout(done, 100));
  let longest = 0;
  for (const menu of element.shadowRoot.querySelectorAll('select')) {
    menu.selectedIndex = 2;
    longest = Math.max(longest, await told(element, () => menu.dispatchEvent(new Event('change', { bubbles: true }))));
    await frames();
  }
  return longest;
};
window.comeAndGetInOrder = async () => {
  const element = await list(10000);
  // Not by a selector: to look through all cells is a long task of its own.
  const { tBodies } = element.shadowRoot.querySelector('.content table');
  const count = () => [...tBodies].reduce((sum, { childElementCount }) => sum + childElementCount, 0);
  while (count() < 10000) await new Promise((done) => setTimeout(done, 30));
  await new Promise((done) => setTimeout(done, 100));
  for (const button of element.shadowRoot.querySelector('thead').querySelectorAll('button')) {
    button.click();
    await new Promise((done) => setTimeout(done, 100));
  }
};
`;

const page = new BrowserPage(script);

const limit = (milliseconds: number) => ({
  name: `${milliseconds} ms`,
  measure: () => milliseconds,
});

const group: BenchGroup = {
  group: 'widgets-documents',
  cases: [
    {
      name: 'slowest key of a search over 10,000 documents',
      unit: 'ms',
      better: 'lower',
      measure: () => page.run('search("dan van chinh quyen")'),
      peer: limit(16),
      ceiling: 1.5,
      goal: 16,
    },
    {
      name: 'slowest of five menus over 10,000 documents',
      unit: 'ms',
      better: 'lower',
      measure: () => page.run('filter()'),
      peer: limit(16),
      ceiling: 1,
      goal: 16,
    },
    {
      name: 'work of the longest task while 10,000 documents come and are put in order',
      unit: 'ms',
      better: 'lower',
      measure: () => page.longestTask('comeAndGetInOrder()'),
      peer: limit(50),
      ceiling: 1.5,
      goal: 50,
    },
  ],
  close: () => page.close(),
};

export default group;
