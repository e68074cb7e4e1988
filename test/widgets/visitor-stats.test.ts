import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { DanvanVisitorStats } from '../../widgets/visitor-stats/visitor-stats.js';
import '../../widgets/visitor-stats/define.js';

const stats = {
  stats: {
    online: { guests: 159, members: 1, total: 160 },
    today: 12,
    yesterday: 30,
    week: 42,
    month: 900,
    total: 5100909,
    at: '2026-11-22T12:00:00Z',
  },
  reads: 121,
};

describe('<danvan-visitor-stats>', () => {
  it('shows the rows of seed 0 as a portal writes them', async () => {
    const element = await fixture<DanvanVisitorStats>(html`
      <danvan-visitor-stats show="guests members online total">
        <script type="application/json">
          ${JSON.stringify(stats)}
        </script>
      </danvan-visitor-stats>
    `);
    const rows = element.renderRoot.querySelectorAll('.row');
    expect([...rows].map((row) => row.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Khách 159',
      'Thành viên 1',
      'Đang trực tuyến 160',
      'Tổng lượt truy cập 5.100.909',
    ]);
    await expect(element).to.be.accessible();
  });

  it('reports the engine', async () => {
    await aTimeout(0);
    expect(navigator.userAgent).to.be.a('string');
    expect(oneEvent).to.be.a('function');
  });
});
