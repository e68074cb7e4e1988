import { DOMParser } from '@xmldom/xmldom';
import { launch } from 'puppeteer-core';
import { bundleForBrowser } from '../scripts/browser-bundle.js';
import { chromium } from '../scripts/browsers.mjs';
import { readFeed } from '../src/feeds/index.js';
import type { BenchGroup } from './harness.js';

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

const CALLS = 6;

/** Milliseconds of processor time of one call: the clock on the wall counts what other programs do as well. */
function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  for (let call = 0; call < CALLS; call += 1) kept = work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / CALLS;
}

/** Where results go so that the engine can't drop the work. */
export let kept: unknown;

await page.evaluate(`window.feed = ${JSON.stringify(FEED)}; window.kept = undefined`);
const devtools = await page.createCDPSession();
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

/** The same of the page's main thread. */
async function pageTime(expression: string): Promise<number> {
  const start = await scriptTime();
  await page.evaluate(`for (let i = 0; i < ${CALLS}; i += 1) kept = ${expression}; kept = 0`);
  return ((await scriptTime()) - start) / CALLS;
}

async function scriptTime(): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

const group: BenchGroup = {
  group: 'feeds',
  cases: [
    {
      name: 'readFeed on 1,000 RSS items in Node',
      unit: 'ms',
      better: 'lower',
      measure: () => processorTime(() => readFeed(FEED)),
      peer: {
        name: 'bare xmldom',
        measure: () =>
          processorTime(() =>
            new DOMParser({ locator: false }).parseFromString(FEED, 'application/xml'),
          ),
      },
      ceiling: 1.8,
      goalRatio: 1.5,
    },
    {
      name: 'readFeed on 1,000 RSS items in Chromium',
      unit: 'ms',
      better: 'lower',
      measure: () => pageTime('danvan.readFeed(window.feed)'),
      peer: {
        name: 'bare DOMParser',
        measure: () => pageTime(`new DOMParser().parseFromString(window.feed, 'application/xml')`),
      },
      ceiling: 1.6,
      goalRatio: 1.3,
    },
  ],
  close: () => browser.close(),
};

export default group;
