import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFeed } from '../../src/feeds/index.js';
import { campaignReportSchema, modelRegisterSchema } from '../../src/campaigns/index.js';
import { documentRegisterSchema } from '../../src/documents/index.js';
import { openTestPortal, type TestPortal } from './open-portal.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
}, 120_000);
afterAll(() => portal.close());

const answer = (path: string) => fetch(`${portal.url}${path}`);
const text = async (path: string) => (await answer(path)).text();
const json = async (path: string): Promise<unknown> => (await answer(path)).json();

describe('the pages of the demo portal, as the server sends them', () => {
  it('show the five seed pages as articles, without a word typed in', async () => {
    const page = await text('/');
    for (const title of [
      'Huyện ủy Cam Lộ chỉ đạo đẩy mạnh thực hiện công tác dân vận',
      'Hội nghị Triển khai kế hoạch năm 2018 - Năm dân vận chính quyền',
      'Bố Trạch: Đẩy mạnh phong trào thi đua',
      'Ba Đình: Thực hiện hiệu quả công tác dân vận chính quyền năm 2018',
      'Sơ kết công tác dân vận và quy chế dân chủ 6 tháng đầu năm 2020',
    ])
      expect(page).toContain(title);
  });

  it('use all eight widgets, each around HTML of the site', async () => {
    const pages = (await text('/')) + (await text('/tin/seed-3'));
    const tags = [...pages.matchAll(/<(danvan-[a-z-]+)[^>]*>\s*(\S)/g)];
    expect(new Set(tags.map(([, tag]) => tag))).toEqual(
      new Set([
        'danvan-news-list',
        'danvan-poll',
        'danvan-visitor-stats',
        'danvan-gallery',
        'danvan-document-list',
        'danvan-campaign',
        'danvan-article-tools',
        'danvan-citations',
      ]),
    );
    expect(tags.filter(([, , first]) => first === undefined)).toEqual([]);
    expect(pages).not.toMatch(/<danvan-[a-z-]+[^>]*>\s*<\/danvan-/);
  });

  it('hold the counters and reads of the old pages', async () => {
    const home = await text('/');
    expect(home).toContain('Tổng lượt truy cập: 5.100.909');
    expect(home).toContain('49.986.552');
    expect(await text('/tin/seed-1')).toContain('1.950 lượt xem');
  });

  it('lead from an article to the newer and the older ones', async () => {
    const page = await text('/tin/seed-3');
    const [, newer = '', older = ''] = page.split(/Tin mới hơn|Tin đã đưa/);
    expect(newer).toContain('/tin/seed-4');
    expect(older).toContain('/tin/seed-1');
  });

  it('name every document that the articles cite', async () => {
    const page = await text('/');
    for (const symbol of [
      '252-CV/HU',
      '1573-KH/BDVTW-BCSĐCP',
      '05-CT/TW',
      '34/KH-UBND',
      '16/CT-TTg',
      '114-KL/TW',
    ])
      expect(page).toContain(`<td>${symbol}</td>`);
  });

  it('are under a policy that lets nothing inline and nothing foreign run', async () => {
    const policy = (await answer('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types lit-html");
    expect(policy).not.toContain('unsafe');
  });

  it('leave what they do not know to the service', async () => {
    const unknown = await answer('/tin/nothing');
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('what the demo portal puts into the service', () => {
  it('is a campaign with the four targets of the plan, set against the models', async () => {
    const report = campaignReportSchema.parse(await json('/v1/campaigns/seed-3'));
    expect(report.campaign.owners).toEqual([{ name: 'UBND quận Ba Đình' }]);
    expect(report.campaign.basis.map(({ symbol }) => symbol)).toContain('34/KH-UBND');
    expect(report.progress.map(({ state, by }) => [state, by.length])).toEqual([
      ['unknown', 0],
      ['unknown', 0],
      ['reached', 14],
      ['reached', 5],
    ]);
  });

  it('is a register of models, told as samples, with drawn pictures', async () => {
    const register = modelRegisterSchema.parse(await json('/v1/sites/demo/models'));
    expect(register.title).toContain('minh họa');
    expect(register.models).toHaveLength(19);
    const [image] = register.models[0]?.images ?? [];
    const picture = await fetch(image?.url ?? '');
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(await picture.text()).toMatch(/^<svg /);
  });

  it('is a register of documents with no more than the articles say of them', async () => {
    const { documents } = documentRegisterSchema.parse(await json('/v1/sites/demo/documents'));
    expect(documents).toHaveLength(8);
    expect(documents.find(({ symbol }) => symbol === '114-KL/TW')).toMatchObject({
      kind: 'ket-luan',
      issuedOn: '2015-05-14',
      issuers: [{ name: 'Ban Bí thư TW Đảng' }],
      abstract: 'Nâng cao hiệu quả công tác dân vận của cơ quan nhà nước các cấp',
    });
    expect(documents.find(({ symbol }) => symbol === '252-CV/HU')?.issuers).toEqual([]);
  });

  it.each(['rss', 'json'])('is beside a feed of its own news as %s', async (format) => {
    const reply = await answer(`/tin.${format}`);
    const feed = readFeed(await reply.text(), reply.headers.get('content-type') ?? undefined);
    expect(feed.rejected).toEqual([]);
    expect(feed.items.map(({ url }) => new URL(url ?? '').pathname)).toEqual([
      '/tin/seed-4',
      '/tin/seed-3',
      '/tin/seed-1',
      '/tin/seed-0',
      '/tin/seed-2',
    ]);
  });
});

it('draws the same picture for the same title, and another for another', async () => {
  const [one, again, other] = await Promise.all(
    ['/anh/mot.svg', '/anh/mot.svg', '/anh/hai.svg'].map(text),
  );
  expect(again).toBe(one);
  expect(other).not.toBe(one);
});
