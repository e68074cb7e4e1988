import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/index.js';
import { campaign, models, units, wards } from '../core/campaigns/ba-dinh-2018.js';
import { ADMIN_TOKEN, startService, type Reply, type TestService } from './fixtures.js';

let service: TestService;
beforeEach(async () => {
  service = await startService();
});
afterEach(() => service.close());

const authorization = `Bearer ${ADMIN_TOKEN}`;
const admin = async (method: string, path: string, body?: unknown): Promise<Reply> => {
  const response = await service.request(`/v1/admin/sites/${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as unknown,
  };
};

const MODEL = {
  id: 'may-tre',
  name: 'Tổ hợp tác mây tre đan',
  unit: 'phuc-xa',
  form: 'collective',
  fields: ['economy'],
  acts: [{ act: 'registered', on: '2026-03-01' }],
  contact: { name: 'Bà Nguyễn Thị Mẫu', phone: '0900000000' },
  note: 'Chờ thẩm định',
};
const UNITS = [{ id: 'phuc-xa', name: 'Phường Phúc Xá' }];
const DOCUMENT = {
  id: 'kh-34-2018',
  symbol: '34/KH-UBND',
  kind: 'ke-hoach',
  issuers: [{ name: 'UBND quận Ba Đình' }],
  issuedOn: '2018-01-24',
  abstract: 'Thực hiện công tác dân vận chính quyền năm 2018',
};
const named = units.map((unit) => ({ ...unit, name: `Phường ${unit.id}` }));

describe('the models of a site', () => {
  const put = () => admin('PUT', 'a/models', { title: 'Mô hình', units: UNITS, models: [MODEL] });

  it('are published without contacts and internal notes', async () => {
    expect((await put()).status).toBe(200);
    const { status, body } = await service.get('/v1/sites/a/models');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: 'Mô hình',
      units: UNITS,
      models: [{ id: 'may-tre', name: MODEL.name, images: [] }],
    });
    expect(JSON.stringify(body)).not.toMatch(/Mẫu|0900|thẩm định/);
    expect((await admin('GET', 'a/models')).body).toMatchObject({
      models: [{ contact: MODEL.contact, note: MODEL.note }],
    });
  });

  it('may be read by any page, which is told when it has them already', async () => {
    await put();
    const first = await service.request('/v1/sites/a/models', {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('cache-control')).toContain('max-age=30');
    const again = await service.request('/v1/sites/a/models', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('are an empty list of a site that has none, and unknown of one that is not there', async () => {
    expect((await service.get('/v1/sites/a/models')).body).toEqual({ units: [], models: [] });
    expect((await service.get('/v1/sites/b/models')).body).toMatchObject({ code: 'unknown-site' });
  });

  it('are added, changed and removed one by one', async () => {
    await put();
    const other = { ...MODEL, id: 'khong-la-id', name: 'Ngõ sạch' };
    expect((await admin('PUT', 'a/models/ngo-sach', other)).body).toMatchObject({ id: 'ngo-sach' });
    await admin('PUT', 'a/models/may-tre', { ...MODEL, name: 'Mây tre' });
    expect((await service.get('/v1/sites/a/models')).body).toMatchObject({
      title: 'Mô hình',
      models: [
        { id: 'may-tre', name: 'Mây tre' },
        { id: 'ngo-sach', name: 'Ngõ sạch' },
      ],
    });
    expect((await admin('DELETE', 'a/models/ngo-sach')).status).toBe(200);
    expect((await admin('DELETE', 'a/models/ngo-sach')).body).toMatchObject({
      code: 'unknown-model',
    });
  });

  it('need a unit that the register names', async () => {
    const { status, body } = await admin('PUT', 'a/models/may-tre', MODEL);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      problems: [{ path: 'unit', message: expect.stringContaining('thêm đơn vị') as string }],
    });
    expect((await admin('PUT', 'a/models', { models: [MODEL] })).body).toMatchObject({
      problems: [{ path: 'models[0].unit' }],
    });
    await admin('PUT', 'a/units/phuc-xa', { name: 'Phường Phúc Xá' });
    expect((await admin('PUT', 'a/models/may-tre', MODEL)).status).toBe(200);
    expect((await admin('DELETE', 'a/units/phuc-xa')).body).toMatchObject({ code: 'conflict' });
    await admin('DELETE', 'a/models/may-tre');
    expect((await admin('DELETE', 'a/units/phuc-xa')).status).toBe(200);
    expect((await admin('DELETE', 'a/units/phuc-xa')).status).toBe(404);
  });

  it('refuse two of one id and leave what was there', async () => {
    await put();
    const twice = await admin('PUT', 'a/models', { units: UNITS, models: [MODEL, MODEL] });
    expect(twice.status).toBe(422);
    expect((await service.get('/v1/sites/a/models')).body).toMatchObject({ title: 'Mô hình' });
  });
});

describe('the documents of a site', () => {
  it('are published but for those that bear a mark of secrecy', async () => {
    const secret = { ...DOCUMENT, id: 'mat', abstract: 'Nội dung kín', secrecy: 'confidential' };
    const { status } = await admin('PUT', 'a/documents', { documents: [DOCUMENT, secret] });
    expect(status).toBe(200);
    const { body } = await service.get('/v1/sites/a/documents');
    expect(body).toMatchObject({ documents: [{ id: 'kh-34-2018' }] });
    expect(JSON.stringify(body)).not.toContain('kín');
    expect((await admin('GET', 'a/documents')).body).toMatchObject({
      documents: [{ id: 'kh-34-2018' }, { id: 'mat' }],
    });
  });

  it('are added, changed and removed one by one', async () => {
    expect((await admin('PUT', 'a/documents/kh-1', DOCUMENT)).body).toMatchObject({ id: 'kh-1' });
    const bad = await admin('PUT', 'a/documents/kh-1', { ...DOCUMENT, issuedOn: '2018-02-30' });
    expect(bad.body).toMatchObject({ problems: [{ path: 'issuedOn' }] });
    expect((await admin('DELETE', 'a/documents/kh-1')).status).toBe(200);
    expect((await admin('DELETE', 'a/documents/kh-1')).body).toMatchObject({
      code: 'unknown-document',
    });
  });
});

describe('a campaign', () => {
  const put = (site = 'a') =>
    admin('PUT', `${site}/campaigns/${campaign.id}`, { campaign, units: named });

  it('is reported as it stands today, by the models of its site', async () => {
    expect((await put()).status).toBe(200);
    await admin('PUT', 'a/models', { units: named, models: [...models] });
    const { status, headers, body } = await service.get(`/v1/campaigns/${campaign.id}`);
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(body).toMatchObject({
      on: '2026-11-18',
      campaign: { id: campaign.id },
      progress: [
        { state: 'reached' },
        { state: 'missed', reached: 14 },
        { state: 'reached', reached: wards.length, required: wards.length },
        { state: 'reached', reached: 5 },
      ],
    });
    expect((body as { units: unknown[] }).units).toContainEqual({
      id: 'phuc-xa',
      name: 'Phường phuc-xa',
    });
  });

  it('belongs to one site', async () => {
    await put();
    await admin('PUT', 'b', {});
    expect((await put('b')).body).toMatchObject({ code: 'conflict' });
    expect((await admin('DELETE', `b/campaigns/${campaign.id}`)).status).toBe(404);
    expect((await admin('GET', 'a/campaigns')).body).toMatchObject({
      campaigns: [{ campaign: { id: campaign.id }, units: named }],
    });
    expect((await admin('DELETE', `a/campaigns/${campaign.id}`)).status).toBe(200);
    expect((await service.get(`/v1/campaigns/${campaign.id}`)).body).toMatchObject({
      code: 'unknown-campaign',
    });
  });
});

describe('the typed client', () => {
  it('reads models, documents and campaigns', async () => {
    await admin('PUT', 'a/models', { units: UNITS, models: [MODEL] });
    await admin('PUT', 'a/documents', { documents: [DOCUMENT] });
    await admin('PUT', `a/campaigns/${campaign.id}`, { campaign, units: named });
    const client = createClient({
      base: 'http://dem.test',
      fetch: (address, init) => service.request(address.replace('http://dem.test', ''), init),
    });
    expect((await client.models('a')).models[0]?.name).toBe(MODEL.name);
    expect((await client.documents('a')).documents[0]?.symbol).toBe('34/KH-UBND');
    expect((await client.campaign(campaign.id)).progress).toHaveLength(4);
    await expect(client.campaign('khong-co')).rejects.toMatchObject({ code: 'unknown-campaign' });
  });
});

describe('a spreadsheet of models', () => {
  const SHEET = [
    'DANH SÁCH MÔ HÌNH',
    'TT;Tên mô hình;Đơn vị;Tập thể/cá nhân;Lĩnh vực;Liên hệ',
    '1;Ngõ sạch;Phường Phúc Xá;Tập thể;Văn hóa - xã hội;Bà Mẫu 0900 000 000',
    '2;Chợ văn minh;Phường Trúc Bạch;Tập thể;thể thao;',
    '3;Ông An;Phường Phúc Xá;Cá nhân;Kinh tế;',
  ].join('\n');
  const send = async (query = '', sheet: string | Uint8Array = SHEET): Promise<Reply> => {
    const response = await service.request(`/v1/admin/sites/a/models/import${query}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/octet-stream' },
      body: Buffer.from(sheet),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as unknown,
    };
  };
  const published = async () => (await service.get('/v1/sites/a/models')).body;

  it('is tried first: tells each bad row and does nothing', async () => {
    const { status, body } = await send('?trial=1');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      added: 2,
      changed: 0,
      rejected: [{ row: 4, column: 'Lĩnh vực', value: 'thể thao' }],
    });
    expect(await published()).toEqual({ units: [], models: [] });
  });

  it('is taken in: the good rows stand, the same again changes nothing, and nothing is lost', async () => {
    await send('?campaign=nam-2026');
    expect(await published()).toMatchObject({
      units: [{ id: 'phuong-phuc-xa', name: 'Phường Phúc Xá' }],
      models: [
        { id: 'phuong-phuc-xa-ngo-sach', campaign: 'nam-2026', fields: ['culture-society'] },
        { id: 'phuong-phuc-xa-ong-an', form: 'individual' },
      ],
    });
    expect((await send('?campaign=nam-2026')).body).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
    });
    const path = 'a/models/phuong-phuc-xa-ngo-sach';
    const pictured = {
      id: 'phuong-phuc-xa-ngo-sach',
      name: 'Ngõ sạch',
      unit: 'phuong-phuc-xa',
      form: 'collective',
      acts: [{ act: 'registered', on: '2026-03-01' }],
      images: [{ url: 'https://a.gov.vn/ngo.jpg', alt: 'Ngõ' }],
    };
    expect((await admin('PUT', path, pictured)).status).toBe(200);
    expect((await send()).body).toMatchObject({ changed: 1, unchanged: 1 });
    expect((await admin('GET', 'a/models')).body).toMatchObject({
      models: [
        { acts: pictured.acts, images: pictured.images, contact: { name: 'Bà Mẫu' } },
        { id: 'phuong-phuc-xa-ong-an' },
      ],
    });
  });

  it('is refused with the mend when it is none', async () => {
    expect((await send('', 'PK\u0003\u0004')).body).toMatchObject({
      code: 'unreadable-spreadsheet',
      detail: expect.stringContaining('.xlsx') as string,
    });
    expect((await send('?campaign=năm')).status).toBe(422);
    const json = await service.post(
      '/v1/admin/sites/a/models/import',
      {},
      {
        headers: { authorization },
      },
    );
    expect(json.status).toBe(415);
  });
});
