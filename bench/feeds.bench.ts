import { parseXml } from '#dom';
import { launch } from 'puppeteer-core';
import { bundleForBrowser } from '../scripts/browser-bundle.js';
import { chromium } from '../scripts/browsers.mjs';
import { readFeed } from '../src/feeds/index.js';
import { type BenchGroup, milliseconds } from './harness.js';

/** A feed like NukeViet's: a picture and a lead in the description, 1,000 items. */
const FEED = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Tin dân vận</title><link>https://badinh.example.vn/</link><description>Tin</description>
${Array.from({ length: 1000 }, (_, index) => item(index)).join('\n')}
</channel></rss>`;

function item(index: number): string {
  const address = `https://badinh.example.vn/tin-tuc/phat-dong-thi-dua-dan-van-kheo-${index}.html`;
  const time = `${String(index % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:15`;
  return `    <item>
      <title>Quận Ba Đình phát động phong trào thi đua &quot;Dân vận khéo&quot; đợt ${index}</title>
      <link>${address}</link>
      <guid isPermaLink="true">${address}</guid>
      <description><![CDATA[<img src="https://badinh.example.vn/uploads/news/2018_05/anh-${index}.jpg" alt="Lễ phát động" width="120" align="left" border="0">Sáng ngày 29/5, Quận ủy Ba Đình tổ chức lễ phát động phong trào thi đua &quot;Dân vận khéo&quot; trên địa bàn quận; các phòng, ban, đơn vị và 14 phường đăng ký xây dựng mô hình, phấn đấu hoàn thành trước ngày 30/6.]]></description>
      <pubDate>Tue, 29 May 2018 ${time} +0700</pubDate>
      <dc:creator>Phòng Nội vụ</dc:creator>
      <category>Tin hoạt động</category>
    </item>`;
}

const browser = await launch(await chromium());
const page = await browser.newPage();
await page.addScriptTag({
  content: await bundleForBrowser(`export { readFeed } from './src/feeds/index.js';`),
});

/** Milliseconds of one call in the page. */
async function inBrowser(expression: string): Promise<number> {
  const script = `(() => { const start = performance.now(); window.sink = ${expression}; return performance.now() - start; })()`;
  await page.evaluate(
    `window.feed ??= ${JSON.stringify(FEED)}; for (let i = 0; i < 3; i += 1) ${script}`,
  );
  const times: unknown = await page.evaluate(`Array.from({ length: 5 }, () => ${script})`);
  return Array.isArray(times) ? Math.min(...times.map(Number)) : Number.NaN;
}

const group: BenchGroup = {
  group: 'feeds',
  cases: [
    {
      name: 'readFeed on 1,000 RSS items in Node',
      unit: 'ms',
      better: 'lower',
      measure: () => milliseconds(() => readFeed(FEED)),
      peer: { name: 'bare XML DOM', measure: () => milliseconds(() => parseXml(FEED)) },
      ceiling: 1.5,
    },
    {
      name: 'readFeed on 1,000 RSS items in Chromium',
      unit: 'ms',
      better: 'lower',
      measure: () => inBrowser('danvan.readFeed(window.feed)'),
      peer: {
        name: 'bare DOMParser',
        measure: () => inBrowser(`new DOMParser().parseFromString(window.feed, 'application/xml')`),
      },
      ceiling: 1.3,
    },
  ],
  close: () => browser.close(),
};

export default group;
