import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { jsonAt } from '../../stories/story.js';
import type { CampaignReport } from '../../src/campaigns/campaign-report.js';
import { reportCampaign } from '../../src/campaigns/campaign-report.js';
import type { CampaignLoadEvent } from '../../widgets/campaign/campaign-events.js';
import type { DanvanCampaign } from '../../widgets/campaign/campaign.js';
import { campaign, models, units } from '../core/campaigns/ba-dinh-2018.js';
import '../../widgets/campaign/define.js';
import { waitUntil } from './patience.js';

type Shown = DanvanCampaign;

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const part = (element: Shown, selector: string) => element.renderRoot.querySelector(selector);
const parts = (element: Shown, selector: string) => [
  ...element.renderRoot.querySelectorAll(selector),
];
const status = (element: Shown) => text(part(element, '[role=status]'));
const isOwnSeen = (element: Shown) => part(element, 'slot')?.closest('.unseen') === null;
const targets = (element: Shown) => parts(element, '.target');

const named = units.map((unit) => ({ ...unit, name: `Đơn vị ${unit.id}` }));
const reportOn = (on: string) => reportCampaign(campaign, { units: named, models, on });

async function shown(report: CampaignReport, lang = 'vi'): Promise<Shown> {
  const around = await fixture<HTMLElement>(
    html`<div lang=${lang}><danvan-campaign></danvan-campaign></div>`,
  );
  const element = around.querySelector('danvan-campaign')!;
  element.report = report;
  await element.updateComplete;
  return element;
}

/** A report of one target. */
function reportOf(progress: object, target: object = {}): CampaignReport {
  const [first] = reportOn('2018-12-31').progress;
  return {
    ...reportOn('2018-12-31'),
    units: [],
    progress: [{ ...first!, ...progress, target: { ...first!.target, ...target } }],
  };
}

describe('<danvan-campaign>', () => {
  describe('with the plan of Ba Đình', () => {
    it('heads the report with name, period, owners and basis', async () => {
      const element = await shown(reportOn('2018-12-31'));
      expect(text(part(element, 'h2'))).to.equal(campaign.name);
      expect(parts(element, 'dl > *').map((each) => text(each))).to.deep.equal([
        ...['Thời gian', '01/01/2018 – 31/12/2018'],
        ...['Chủ trì', 'UBND quận Ba Đình'],
        'Căn cứ',
        '34/KH-UBND ngày 24/01/2018 của UBND quận Ba Đình',
        '114-KL/TW ngày 14/05/2015 của Ban Bí thư TW Đảng',
        '05-CT/TW của Bộ Chính trị',
      ]);
    });

    it('sets each target against what is reached, in words', async () => {
      const element = await shown(reportOn('2019-02-01'));
      expect(targets(element).map((each) => text(each.querySelector('strong')))).to.deep.equal([
        '26/26 cơ quan, đơn vị, đạt',
        '14/14 phường, không đạt',
        '14/14 phường, đạt',
        '5/12 cơ quan chuyên môn, đạt',
      ]);
      expect(text(part(element, '.summary'))).to.equal(
        'Tính đến ngày 01/02/2019: 3/4 chỉ tiêu đã đạt; 1 không đạt.',
      );
    });

    it('tells what must be reached from what is striven for', async () => {
      const element = await shown(reportOn('2018-12-31'));
      expect(targets(element).map((each) => text(each.querySelector('.strength')))).to.deep.equal([
        ...['Phải đạt', 'Phải đạt', 'Phải đạt', 'Phấn đấu'],
      ]);
      expect(text(targets(element)[3]?.querySelector('p .muted'))).to.equal(
        '(cần ít nhất 5; hạn 31/12/2018)',
      );
    });

    it('names who has not done it and who has, opened by the keyboard', async () => {
      const element = await shown(reportOn('2018-12-31'));
      const [missing, done] = [...(targets(element)[1]?.querySelectorAll('details') ?? [])];
      expect(text(missing?.querySelector('summary'))).to.equal('Chưa thực hiện: 1 phường');
      expect(text(done?.querySelector('summary'))).to.equal('Đã thực hiện: 13 phường');
      missing?.querySelector('summary')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => missing?.open);
      await waitUntil(() => text(missing?.querySelector('ul')) === 'Đơn vị vinh-phuc');
    });

    it('puts the phases in order and marks those that run', async () => {
      const element = await shown(reportOn('2018-03-01'));
      const phases = parts(element, '.phases li');
      expect(phases.map((each) => text(each))).to.deep.equal([
        'Đăng ký 24/01/2018 – 31/05/2018 đang diễn ra',
        'Xây dựng từ 01/02/2018 đang diễn ra',
      ]);
      expect(phases.every((each) => each.getAttribute('aria-current') === 'step')).to.equal(true);
      const later = await shown(reportOn('2018-06-15'));
      expect(
        parts(later, '.phases li').map((each) => each.getAttribute('aria-current')),
      ).to.deep.equal([null, 'step']);
    });

    it('gives the same numbers as a table', async () => {
      const element = await shown(reportOn('2018-12-31'));
      await waitUntil(() => part(element, 'tbody'));
      const rows = parts(element, 'tbody tr').map((row) =>
        [...row.children].map((each) => text(each)),
      );
      expect(rows[1]?.slice(1)).to.deep.equal(['Phải đạt', '14', '13', '92,9%', 'chậm tiến độ']);
      expect(rows[3]?.slice(1)).to.deep.equal(['Phấn đấu', '5', '5', '41,7%', 'đạt']);
      expect(text(part(element, 'caption'))).to.equal(campaign.name);
    });

    it('speaks English where the page does', async () => {
      const element = await shown(reportOn('2019-02-01'), 'en');
      expect(text(part(element, '.summary'))).to.equal(
        'As of 1 February 2019: 3 of 4 targets reached; 1 missed.',
      );
    });
  });

  describe('with other targets', () => {
    const cases: readonly [string, object, object, string, string][] = [
      [
        'a number of things',
        { counts: 'things', required: 20, reached: 17, state: 'on-track' },
        { noun: 'mô hình' },
        '17/20 mô hình, đúng tiến độ',
        '(hạn 31/12/2018)',
      ],
      [
        'a number of things without a noun',
        { counts: 'things', required: 20, reached: 1700, state: 'reached' },
        {},
        '1.700/20 kết quả, đạt',
        '(hạn 31/12/2018)',
      ],
      [
        'a percentage to be passed',
        { counts: 'percent', required: 90, reached: 92.5, state: 'reached' },
        { comparator: 'gt', deadline: undefined },
        '92,5%, đạt',
        '(cần trên 90%)',
      ],
      [
        'an upper bound',
        { counts: 'things', required: 5, reached: 2, state: 'on-track' },
        { comparator: 'lte', noun: 'đơn thư', deadline: undefined },
        '2/5 đơn thư, đúng tiến độ',
        '(nhiều nhất 5)',
      ],
      [
        'a bound that must not be met',
        { counts: 'percent', required: 3, reached: 2, state: 'on-track' },
        { comparator: 'lt', deadline: undefined },
        '2%, đúng tiến độ',
        '(cần dưới 3%)',
      ],
      [
        'units of which a part is asked for',
        { counts: 'units', required: 1, reached: 1, by: ['noi-vu'], missing: ['y-te'] },
        { subject: 'các phòng', comparator: 'gt', deadline: undefined },
        '1/2 phòng, đạt',
        '(cần ít nhất 1)',
      ],
    ];
    for (const [what, progress, target, words, bound] of cases)
      it(`tells of ${what}`, async () => {
        const element = await shown(reportOf({ by: [], missing: [], ...progress }, target));
        expect(text(targets(element)[0]?.querySelector('strong'))).to.equal(words);
        expect(text(targets(element)[0]?.querySelector('p .muted'))).to.equal(bound);
      });

    it('draws a bar no longer than the whole, with a mark where the target stands', async () => {
      const element = await shown(
        reportOf({ counts: 'percent', required: 90, reached: 120, by: [], missing: [] }),
      );
      const [, reached, mark] = [...(part(element, '.bar')?.querySelectorAll('rect') ?? [])];
      expect(reached?.getAttribute('width')).to.equal('100');
      expect(Number(mark?.getAttribute('x'))).to.be.closeTo(74.6, 0.1);
    });

    it('writes the words of a target that has no text of its own from its subject and action', async () => {
      const element = await shown(
        reportOf({}, { text: undefined, subject: 'các phường', action: 'đăng ký mô hình' }),
      );
      expect(text(part(element, '.words'))).to.equal('Các phường đăng ký mô hình');
    });
  });

  describe('from an address', () => {
    it('takes a report, and tells when it is there', async () => {
      const element = document.createElement('danvan-campaign');
      element.src = jsonAt(reportOf({ by: [], missing: [] }));
      const loaded = oneEvent<CampaignLoadEvent>(element, 'danvan-campaign-load');
      (await fixture(html`<div></div>`)).append(element);
      expect((await loaded).state).to.equal('ready');
      await element.updateComplete;
      expect(targets(element)).to.have.length(1);
    });

    it('shows how the campaign stands at the service today', async () => {
      const element = await fixture<Shown>(
        html`<danvan-campaign
          service=${location.origin}
          campaign="ba-dinh-2018"
        ></danvan-campaign>`,
      );
      await waitUntil(() => targets(element).length === 4);
      expect(text(targets(element)[2]?.querySelector('strong'))).to.equal('14/14 phường, đạt');
    });

    it('keeps the text of the site beside an error', async () => {
      const element = await fixture<Shown>(
        html`<danvan-campaign src="/answers/html">14/14 phường đã đăng ký.</danvan-campaign>`,
      );
      await waitUntil(() => status(element) === 'Dữ liệu không đọc được.');
      expect(isOwnSeen(element)).to.equal(true);
    });

    it('keeps the last report beside an error, and tries again', async () => {
      const element = await shown(reportOn('2018-12-31'));
      element.src = '/answers/status?code=503';
      await waitUntil(() => status(element) === 'Máy chủ đang gặp lỗi.');
      expect(targets(element)).to.have.length(4);
      const loaded = oneEvent(element, 'danvan-campaign-load');
      const retry = parts(element, '.notice button')[0] as HTMLButtonElement;
      retry.focus();
      await sendKeys({ press: 'Enter' });
      await loaded;
    });

    it('has the height of a window while it waits, so that what follows is out of sight', async () => {
      const element = await fixture<Shown>(
        html`<danvan-campaign src="/answers/slow"></danvan-campaign>`,
      );
      expect(element.offsetHeight).to.be.at.least(Math.min(innerHeight, 960));
    });
  });

  it('shows what a page had inside the tag until a report comes', async () => {
    const element = await fixture<Shown>(
      html`<danvan-campaign><p>Đang cập nhật</p></danvan-campaign>`,
    );
    expect(isOwnSeen(element)).to.equal(true);
    element.report = reportOn('2018-12-31');
    await element.updateComplete;
    expect(isOwnSeen(element)).to.equal(false);
  });

  it('dispatches nothing when a report is set by code, and gives it back as it was', async () => {
    const report = reportOn('2018-12-31');
    const element = await shown(report);
    let told = 0;
    element.addEventListener('danvan-campaign-load', () => (told += 1));
    element.report = report;
    await element.updateComplete;
    expect(told).to.equal(0);
    expect(element.report).to.equal(report);
  });
});
