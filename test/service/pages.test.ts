import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  keptCampaignSchema,
  keptDocumentsSchema,
  keptModelsSchema,
} from '../../service/registers.js';
import { campaign, models, units } from '../core/campaigns/ba-dinh-2018.js';
import { POLL, startService, type TestService } from './fixtures.js';

const RSS = `<rss version="2.0"><channel><title>Tin tỉnh</title>
<item><title>Ra quân &amp; giao ban</title><link>https://b.gov.vn/1</link><description>Tóm tắt</description></item>
<item><title>Hội nghị sơ kết</title><link>https://b.gov.vn/2</link></item></channel></rss>`;

let service: TestService;
beforeEach(async () => {
  service = await startService(':memory:', {
    fetch: () =>
      Promise.resolve(new Response(RSS, { headers: { 'content-type': 'application/rss+xml' } })),
  });
  const named = units.map((unit) => ({ ...unit, name: `Đơn vị ${unit.id}` }));
  const { registers, campaigns, feeds } = service.store;
  await registers.replaceModels(
    'a',
    keptModelsSchema.parse({
      title: 'Mô hình khéo',
      units: named,
      models: models.map((model, index) => ({
        ...model,
        content: '<b>Cách làm</b>',
        note: 'nội bộ',
        ...(index === 0 ? { images: [{ url: 'https://a.gov.vn/1.jpg', alt: 'Ngõ' }] } : {}),
      })),
    }),
  );
  await registers.replaceDocuments(
    'a',
    keptDocumentsSchema.parse({
      documents: [
        {
          id: 'kh',
          symbol: '34/KH-UBND',
          kind: 'ke-hoach',
          issuers: [{ name: 'UBND quận Ba Đình' }],
          issuedOn: '2018-01-24',
          effectiveOn: '2018-01-24',
          abstract: 'Công tác dân vận chính quyền',
          files: [{ url: 'https://a.gov.vn/KH%2034.pdf', bytes: 123_456 }],
        },
        { id: 'nd', symbol: '42/2022/NĐ-CP', kind: 'nghi-dinh', abstract: 'Cung cấp thông tin' },
        { id: 'mat', kind: 'ke-hoach', abstract: 'Nội dung kín', secrecy: 'secret' },
      ],
    }),
  );
  await campaigns.save('a', keptCampaignSchema.parse({ campaign, units: named }));
  await feeds.save({ id: 'tinh', url: 'http://203.0.113.5/rss', freshMinutes: 10 });
});
afterEach(() => service.close());

const page = async (path: string) => {
  const response = await service.request(path);
  expect(response.status).toBe(200);
  const text = await response.text();
  return { headers: response.headers, text, plain: text.replace(/\s+/g, ' ') };
};

describe('the page of models', () => {
  it('shows all that is published, escaped, and nothing else', async () => {
    const { text, plain, headers } = await page('/gallery/a');
    expect(text).toContain('<h1>Mô hình khéo</h1>');
    expect(text.match(/<li id=/g)).toHaveLength(models.length);
    expect(plain).toContain('Đơn vị phuc-xa');
    expect(text).toContain('&lt;b&gt;Cách làm&lt;/b&gt;');
    expect(text).not.toContain('nội bộ');
    expect(text).toContain('src="https://a.gov.vn/1.jpg" alt="Ngõ"');
    expect(headers.get('content-security-policy')).toContain('img-src http: https:');
  });

  it.each([
    ['?q=ngo+sach', 'UTF-8 without accents', 1],
    ['?q=Ng%C3%B5%20s%E1%BA%A1ch', 'UTF-8', 1],
    // `Chợ văn minh` as a page in Windows-1258 sends it.
    ['?q=Ch%F4%F2%20v%E3n', 'Windows-1258', 1],
    ['?field=economy', 'one field', 1],
    ['?unit=phuc-xa&year=2018', 'unit and year', 1],
    ['?form=individual', 'what none is', 0],
    ['?q=%zz%00&page=-1&unit=', 'nonsense', 0],
    ['?page=99', 'a page that is not there', models.length],
  ])('is narrowed by %s (%s)', async (query, _, count) => {
    const { text } = await page(`/gallery/a${query}`);
    expect(text.match(/<li id=/g) ?? []).toHaveLength(count);
  });

  it('keeps what was asked in its form and in the other language', async () => {
    const { plain } = await page('/gallery/a?q=ng%C3%B5&field=economy');
    expect(plain).toContain('value="ngõ"');
    expect(plain).toMatch(/<option value="economy" selected>/);
    expect(plain).toContain('href="?q=ng%C3%B5&amp;field=economy&amp;lang=en"');
    const english = await page('/gallery/a?lang=en&unit=phuc-xa');
    expect(english.plain).toContain('1 model.');
    expect(english.plain).toContain('<input type="hidden" name="lang" value="en"');
  });

  it('comes in parts when it is long', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...models[0], id: `m-${index}` }));
    const kept = keptModelsSchema.parse({
      units: units.map(({ id }) => ({ id, name: id })),
      models: many,
    });
    await service.store.registers.replaceModels('a', kept);
    const first = await page('/gallery/a');
    expect(first.text.match(/<li id=/g)).toHaveLength(24);
    expect(first.plain).toContain('rel="next" href="?page=2"');
    const second = await page('/gallery/a?page=2');
    expect(second.text.match(/<li id=/g)).toHaveLength(6);
    expect(second.plain).toContain('rel="prev"');
  });
});

describe('the page of documents', () => {
  it('shows the metadata that NĐ 42/2022 names, newest first, and no secret document', async () => {
    const { plain } = await page('/documents/a');
    for (const word of [
      '34/KH-UBND',
      'Kế hoạch',
      'UBND quận Ba Đình',
      '24/01/2018',
      'Còn hiệu lực',
    ])
      expect(plain).toContain(word);
    expect(plain).toContain('>KH 34.pdf (121 KB)</a');
    expect(plain).not.toContain('kín');
  });

  it.each([
    ['?q=34/kh', 1],
    ['?q=cung%20cap', 1],
    ['?kind=ke-hoach', 1],
    ['?issuer=ubnd-quan-ba-dinh&year=2018', 1],
    ['?year=1999', 0],
  ])('is narrowed by %s', async (query, count) => {
    const { text } = await page(`/documents/a${query}`);
    expect(text.match(/<tr role="row" id=/g) ?? []).toHaveLength(count);
  });
});

describe('the page of a campaign', () => {
  it('sets each target against what is reached', async () => {
    const { plain } = await page(`/campaign/${campaign.id}`);
    for (const word of [
      campaign.name,
      'Chủ đề năm',
      '01/01/2018 – 31/12/2018',
      '34/KH-UBND ngày 24/01/2018',
      'Đã đạt',
      'Không đạt',
      '14/14 đơn vị',
      'Tính đến ngày',
    ])
      expect(plain).toContain(word);
    expect((await page(`/campaign/${campaign.id}?lang=en`)).plain).toContain('14/14 units');
  });

  it('is not there for an id that is none', async () => {
    expect((await service.request('/campaign/khong-co')).status).toBe(404);
  });
});

describe('the page of a feed', () => {
  it('lists its news with links, as text', async () => {
    const { plain } = await page('/news/tinh');
    expect(plain).toContain('<h1>Tin tỉnh</h1>');
    expect(plain).toContain('<a href="https://b.gov.vn/1">Ra quân &amp; giao ban</a>');
    expect((await page('/news/tinh?q=so+ket')).plain).not.toContain('Ra quân');
  });
});

describe('every page', () => {
  it('speaks both languages, needs no script and is framed by its site', async () => {
    for (const path of ['/gallery/a', '/documents/a', `/campaign/${campaign.id}`, '/news/tinh']) {
      const { headers, text } = await page(path);
      expect(headers.get('content-language')).toBe('vi');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(text).not.toContain('<script');
      expect((await page(`${path}?lang=en`)).headers.get('content-language')).toBe('en');
    }
  });

  it('has an icon that its policy lets through', async () => {
    const { headers } = await page('/documents/a');
    expect(headers.get('content-security-policy')).toContain("img-src 'self'");
    const icon = await service.request('/favicon.ico');
    expect(icon.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await icon.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  const asReader = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

  it('tells a reader who follows a link to a poll that is gone in a page', async () => {
    const response = await service.request('/poll/khong-co', asReader);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('Không có cuộc bình chọn nào mang mã này.');
  });

  it.each([
    ['vi', 'Về trang đầu của dịch vụ danvan'],
    ['en', 'To the front page of the danvan service'],
  ])('leads from a page that is not there to its front page (%s)', async (lang, words) => {
    const page = await (await service.request(`/poll/khong-co?lang=${lang}`, asReader)).text();
    expect(page).toContain(`<a href="http://dem.test/" target="_top">${words}</a>`);
    expect(page).toContain(`<a href="?lang=${lang === 'vi' ? 'en' : 'vi'}"`);
  });

  it('leads from a ballot that it refuses to the portal of the poll', async () => {
    await service.store.polls.save('a', POLL);
    const response = await service.request('/v1/polls/giao-dien/votes', {
      method: 'POST',
      headers: { ...asReader.headers, origin: 'https://b.vn' },
      body: new URLSearchParams('choice=tot'),
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(
      '<a href="https://a.gov.vn/" target="_top">Về Cổng A</a>',
    );
  });

  it.each(['/poll/khong-co', '/nowhere'])('tells a program of %s in JSON', async (path) => {
    const response = await service.request(path, { headers: { accept: '*/*' } });
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('answers data in data, also to a browser', async () => {
    const response = await service.request('/v1/polls/khong-co', asReader);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('leads from its front page to the pages for admins', async () => {
    const text = await (await service.request('/', asReader)).text();
    for (const address of ['builder', 'check', 'admin', 'openapi.json'])
      expect(text).toContain(`href="${address}"`);
  });
});
