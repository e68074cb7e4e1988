import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { jsonAt } from '../../stories/story.js';
import type { DanvanVisitorStats } from '../../widgets/visitor-stats/visitor-stats.js';
import '../../widgets/visitor-stats/define.js';
import { painted, waitUntil } from './patience.js';

const stats = {
  online: { guests: 159, members: 1, total: 160 },
  today: 12,
  yesterday: 30,
  week: 42,
  month: 900,
  total: 5100909,
  at: '2026-11-22T12:00:00+07:00',
};

type Shown = DanvanVisitorStats;

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const rows = (element: Shown) => [...element.renderRoot.querySelectorAll('.row')].map(text);
const row = (element: Shown, label: string) => rows(element).find((each) => each.startsWith(label));
const button = (element: Shown, name: string) =>
  [...element.renderRoot.querySelectorAll('button')].find((each) => text(each) === name);
const loaded = (element: Shown) => oneEvent(element, 'danvan-visitor-stats-load');

/** Views of the site that the service has counted today. */
async function hitsToday(): Promise<number> {
  const answer = await fetch(`/v1/sites/cam-lo/history?days=1&fresh=${Math.random()}`);
  const { days } = (await answer.json()) as { days: { hits: number }[] };
  return days.at(-1)?.hits ?? 0;
}

describe('<danvan-visitor-stats>', () => {
  it('shows the rows of seed 0 as its portal names them', async () => {
    const element = await fixture<Shown>(html`
      <danvan-visitor-stats show="guests members online total" messages='{"online":"Tổng"}'>
        <script type="application/json">
          ${JSON.stringify(stats)}
        </script>
      </danvan-visitor-stats>
    `);
    expect(rows(element)).to.deep.equal([
      'Khách 159',
      'Thành viên 1',
      'Tổng 160',
      'Tổng lượt truy cập 5.100.909',
    ]);
  });

  it('shows the eight boxes of seed 4 from the digits that the page has already', async () => {
    const element = await fixture<Shown>(
      html`<danvan-visitor-stats layout="digits" show="total"
        >SỐ LƯỢT TRUY CẬP 4 9 9 8 6 5 5 2</danvan-visitor-stats
      >`,
    );
    expect([...element.renderRoot.querySelectorAll('.digit')].map(text).join('')).to.equal(
      '49986552',
    );
    expect(text(element.renderRoot.querySelector('.quiet'))).to.equal(
      'Tổng lượt truy cập: 49.986.552',
    );
  });

  it('writes numbers as the language of the page does', async () => {
    const around = await fixture(html`
      <div lang="en"><danvan-visitor-stats src=${jsonAt(stats)}></danvan-visitor-stats></div>
    `);
    const element = around.querySelector('danvan-visitor-stats');
    if (!element) throw new Error('no element');
    await waitUntil(() => element.statistics);
    await element.updateComplete;
    expect(row(element, 'All visits')).to.equal('All visits 5,100,909');
  });

  it('counts a page view once, however many counters the page has, and shows the same to all', async () => {
    const before = await hitsToday();
    const around = await fixture(html`
      <div>
        <danvan-visitor-stats service="/" site="cam-lo"></danvan-visitor-stats>
        <danvan-visitor-stats service="/" site="cam-lo" layout="digits"></danvan-visitor-stats>
      </div>
    `);
    const [list, digits] = around.querySelectorAll('danvan-visitor-stats');
    if (!list || !digits) throw new Error('no elements');
    await waitUntil(() => list.statistics && digits.statistics);
    expect(await hitsToday()).to.equal(before + 1);
    expect(list.statistics).to.deep.equal(digits.statistics);
    expect(list.statistics?.total).to.be.within(5_100_909, 5_100_915);
  });

  it('only reads where it is told not to count', async () => {
    const before = await hitsToday();
    const element = await fixture<Shown>(
      html`<danvan-visitor-stats service="/" site="cam-lo" no-count></danvan-visitor-stats>`,
    );
    await waitUntil(() => element.statistics);
    expect(await hitsToday()).to.equal(before);
  });

  it('draws the last days as a picture with words, and the same numbers as a table', async () => {
    const days = [
      { date: '2026-11-20', visitors: 10 },
      { date: '2026-11-21', visitors: 1500 },
      { date: '2026-11-22', visitors: 40 },
    ];
    const element = await fixture<Shown>(html`
      <danvan-visitor-stats history>
        <script type="application/json">
          ${JSON.stringify({ ...stats, days })}
        </script>
      </danvan-visitor-stats>
    `);
    await waitUntil(() => element.renderRoot.querySelector('svg'));
    const chart = element.renderRoot.querySelector('svg');
    expect(chart?.getAttribute('aria-label')).to.equal(
      'Lượt truy cập 3 ngày qua: nhiều nhất 1.500 (21/11), ít nhất 10 (20/11)',
    );
    const cells = [...element.renderRoot.querySelectorAll('tbody tr')].map(text);
    expect(cells).to.deep.equal(['20/11/2026 10', '21/11/2026 1.500', '22/11/2026 40']);
  });

  it('shows what the site wrote inside the tag while it loads', async () => {
    const element = await fixture<Shown>(
      html`<danvan-visitor-stats src="/answers/slow">5.100.909 lượt</danvan-visitor-stats>`,
    );
    expect(element.renderRoot.querySelector('slot')).to.not.equal(null);
  });

  it('keeps the last good numbers on screen beside an error, and shows the new ones when they come', async () => {
    const element = await fixture<Shown>(
      html`<danvan-visitor-stats src=${jsonAt(stats)}></danvan-visitor-stats>`,
    );
    await waitUntil(() => element.statistics);
    element.src = '/answers/status?code=503';
    await loaded(element);
    await element.updateComplete;
    expect(row(element, 'Hôm nay')).to.equal('Hôm nay 12');
    element.src = jsonAt({ ...stats, today: 13 });
    await loaded(element);
    await element.updateComplete;
    expect(row(element, 'Hôm nay')).to.equal('Hôm nay 13');
    expect(button(element, 'Thử lại')).to.equal(undefined);
  });

  it('opens the numbers of each day, and tries again, by keys alone', async () => {
    const days = [20, 21].map((day) => ({ date: `2026-11-${day}`, visitors: day }));
    const element = await fixture<Shown>(html`
      <danvan-visitor-stats history>
        <script type="application/json">
          ${JSON.stringify({ ...stats, days })}
        </script>
      </danvan-visitor-stats>
    `);
    element.src = '/answers/status?code=503';
    await waitUntil(() => button(element, 'Thử lại'));
    element.renderRoot.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(element.renderRoot.querySelector('details')!.open).to.equal(true);
    const again = loaded(element);
    button(element, 'Thử lại')!.focus();
    await sendKeys({ press: 'Enter' });
    await again;
  });

  it('does not dispatch an event when a property is set', async () => {
    const element = await fixture<Shown>(html`<danvan-visitor-stats>12</danvan-visitor-stats>`);
    let events = 0;
    element.addEventListener('danvan-visitor-stats-load', () => (events += 1));
    element.statistics = { today: 5 };
    await element.updateComplete;
    expect(row(element, 'Hôm nay')).to.equal('Hôm nay 5');
    expect(events).to.equal(0);
  });

  it('takes numbers that were set before it was put into the page', async () => {
    const element = document.createElement('danvan-visitor-stats');
    element.statistics = { total: 7 };
    const around = await fixture(html`<div></div>`);
    around.append(element);
    await element.updateComplete;
    expect(row(element, 'Tổng lượt truy cập')).to.equal('Tổng lượt truy cập 7');
  });

  it('shows strange numbers as not known, never as markup', async () => {
    const element = await fixture<Shown>(
      html`<danvan-visitor-stats
        src=${jsonAt({ today: '<img src=x onerror=alert(1)>', yesterday: -1, week: 1e300, month: null, total: 3 })}
      ></danvan-visitor-stats>`,
    );
    await waitUntil(() => element.statistics);
    await element.updateComplete;
    expect(rows(element)).to.deep.equal([
      'Đang trực tuyến –chưa có',
      'Hôm nay –chưa có',
      'Hôm qua –chưa có',
      'Tuần này –chưa có',
      'Tháng này –chưa có',
      'Tổng lượt truy cập 3',
    ]);
  });

  it('asks for a site of any name by its own address, and finds none', async () => {
    for (const site of ['\ud800', '../sites/cam-lo/stats?', 'a/b']) {
      const element = document.createElement('danvan-visitor-stats');
      Object.assign(element, { service: '/', site, noCount: true });
      const load = loaded(element);
      document.body.append(element);
      await load;
      await element.updateComplete;
      expect(text(element.renderRoot.querySelector('[part=state]'))).to.contain('Không tìm thấy');
      element.remove();
    }
  });

  it('names a long wrong value by its beginning in the console', async () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (sentence: string) => told.push(sentence);
    await fixture<Shown>(
      html`<danvan-visitor-stats
        layout=${'x'.repeat(100_000)}
        service="/"
        site="cam-lo"
        no-count
      ></danvan-visitor-stats>`,
    );
    console.warn = warn;
    expect(told.join('')).to.contain('use list, compact, digits.');
    expect(told.join('').length).to.be.below(400);
  });

  it('leaves nothing behind when it is taken out and put back fifty times', async () => {
    const element = await fixture<Shown>(
      html`<danvan-visitor-stats service="/" site="cam-lo"></danvan-visitor-stats>`,
    );
    const parent = element.parentElement;
    for (let turn = 0; turn < 50; turn += 1) {
      element.remove();
      parent?.append(element);
    }
    await waitUntil(() => element.statistics);
    await painted();
    expect(element.renderRoot.querySelectorAll('dl')).to.have.length(1);
  });
});
