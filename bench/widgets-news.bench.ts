import { bundleForBrowser } from '../scripts/browser-bundle.js';
import { BrowserPage } from './browser-page.js';
import type { BenchCase, BenchGroup } from './harness.js';

const script = `
${await bundleForBrowser(`
  import './widgets/news-list/define.js';
  export { DanvanNewsList } from './widgets/news-list/news-list.js';
  export { formatDateTime } from './src/vietnamese/date-format.js';
`)}
const words = 'Tổ dân vận khéo bản Nà Lốc vận động bà con hiến đất mở đường vào khu sản xuất công tác chính quyền'.split(' ');
const phrase = (from, count) => Array.from({ length: count }, (_, i) => words[(from * 7 + i * 3) % words.length]).join(' ');
window.news = (count) => Array.from({ length: count }, (_, i) => ({
  id: String(i),
  url: 'https://danvan.example.gov.vn/tin/' + i + '.html',
  title: phrase(i, 14) + ' ' + i,
  lead: phrase(i + 3, 28),
  publishedAt: new Date(Date.UTC(2026, 0, 1) - i * 3600000).toISOString().slice(0, 16),
  source: { name: 'Ban Dân vận' },
  reads: i,
}));
const all = new Map();
const newsOf = (count) => all.get(count) ?? all.set(count, news(count)).get(count);
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const main = document.querySelector('main');

window.clear = async () => {
  main.replaceChildren();
  gc?.();
  await frames();
};
window.widget = async (count) => {
  const element = document.createElement('danvan-news-list');
  element.limit = count;
  element.articles = newsOf(count);
  main.append(element);
  const rows = () => element.shadowRoot.querySelectorAll('.item').length;
  await element.updateComplete;
  while (rows() < count) await new Promise((done) => setTimeout(done, 30));
  await frames();
};

const template = document.createElement('template');
template.innerHTML = '<li class="item" tabindex="-1"><div class="words"><p class="title"><a part="title"></a></p><p class="meta muted"><time></time><span></span><span class="source"><span></span></span></p><p class="lead"></p></div></li>';
const number = new Intl.NumberFormat('vi');
window.cloned = async (count) => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const visibility = new CSSStyleSheet();
  visibility.replaceSync('.item { content-visibility: auto; contain-intrinsic-block-size: auto 8em }');
  root.adoptedStyleSheets = danvan.DanvanNewsList.elementStyles.map((style) => style.styleSheet).concat(visibility);
  const frame = document.createElement('div');
  frame.className = 'frame list meta-3 has-lead';
  const list = document.createElement('ul');
  list.className = 'rows';
  for (const article of newsOf(count)) {
    const row = template.content.firstChild.cloneNode(true);
    const [title, meta, lead] = row.firstChild.children;
    title.firstChild.href = article.url;
    title.firstChild.textContent = article.title;
    meta.children[0].dateTime = article.publishedAt;
    meta.children[0].textContent = danvan.formatDateTime(article.publishedAt);
    meta.children[1].textContent = number.format(article.reads) + ' lượt xem';
    meta.children[2].firstChild.textContent = 'Nguồn: ' + article.source.name;
    lead.textContent = article.lead;
    list.append(row);
  }
  frame.append(list);
  root.append(frame);
  main.append(host);
  await frames();
};
window.firstScreen = async (count) => {
  const articles = newsOf(count);
  const start = performance.now();
  const element = document.createElement('danvan-news-list');
  element.limit = count;
  element.articles = articles;
  main.append(element);
  await element.updateComplete;
  element.getBoundingClientRect();
  return performance.now() - start;
};
window.longestTask = async (count) => {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  newsOf(count);
  await frames();
  observer.observe({ type: 'longtask' });
  await widget(count);
  await new Promise((done) => setTimeout(done, 100));
  observer.disconnect();
  return longest;
};
window.search = async (count, query) => {
  const element = document.createElement('danvan-news-list');
  element.search = true;
  element.articles = newsOf(count);
  main.append(element);
  const box = () => element.shadowRoot.querySelector('input');
  while (!box()) await frames();
  const input = box();
  input.focus();
  await new Promise((done) => setTimeout(done, 300));
  let longest = 0;
  for (let length = 1; length <= query.length; length += 1) {
    input.value = query.slice(0, length);
    const start = performance.now();
    input.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    longest = Math.max(longest, performance.now() - start);
    await frames();
  }
  if (!element.shadowRoot.querySelector('mark')) throw new Error('nothing found');
  return longest;
};
`;

const page = new BrowserPage(script);

const limit = (milliseconds: number) => ({
  name: `${milliseconds} ms`,
  measure: () => milliseconds,
});

const group: BenchGroup = {
  group: 'widgets-news',
  cases: [
    ...[100, 1_000, 10_000].map((count): BenchCase => ({
      name: `all work until ${count} news are there`,
      unit: 'ms',
      better: 'lower',
      measure: () => page.work(`widget(${count})`),
      peer: {
        name: 'the same markup by template cloning',
        measure: () => page.work(`cloned(${count})`),
      },
      ceiling: 1.6,
      goalRatio: 1.3,
    })),
    {
      name: 'first screen of 10,000 news',
      unit: 'ms',
      better: 'lower',
      measure: () => page.run('firstScreen(10000)'),
      peer: limit(50),
      ceiling: 2,
      goal: 50,
    },
    {
      name: 'longest task above 50 ms while 10,000 news come',
      unit: 'ms',
      better: 'lower',
      measure: () => page.run('longestTask(10000)'),
      peer: limit(50),
      ceiling: 2,
      goal: 50,
    },
    {
      name: 'slowest key of a search over 10,000 news',
      unit: 'ms',
      better: 'lower',
      measure: () => page.run('search(10000, "dan van kheo")'),
      peer: limit(16),
      ceiling: 2,
      goal: 16,
    },
  ],
  close: () => page.close(),
};

export default group;
