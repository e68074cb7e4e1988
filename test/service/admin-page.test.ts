import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { buildAdmin } from '../../scripts/admin-bundle.js';
import { chromium } from '../../scripts/browsers.mjs';
import {
  createApp,
  openStore,
  serve,
  siteSchema,
  type App,
  type RunningServer,
  type Store,
} from '../../service/index.js';
import { keptCampaignSchema } from '../../service/registers.js';
import { audit, CLEAN } from '../browser/audit.js';
import { campaign } from '../core/campaigns/ba-dinh-2018.js';
import { ADMIN_TOKEN } from './fixtures.js';

describe('the admin page', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'danvan-admin-'));
  let browser: Browser;
  let store: Store;
  let app: App;
  let server: RunningServer;
  let tab: Page;
  let errors: string[];

  beforeAll(async () => {
    await buildAdmin(join(folder, 'admin'));
    browser = await puppeteer.launch(await chromium());
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    store = openStore(join(folder, `${Math.random()}.sqlite`));
    await store.migrate();
    await store.sites.save(
      siteSchema.parse({
        id: 'cong',
        name: 'Cổng tỉnh',
        origins: ['https://a.gov.vn'],
        memberKeys: [{ algorithm: 'HS256', secret: 's'.repeat(40) }],
      }),
    );
    app = createApp({ store, adminToken: ADMIN_TOKEN, adminFiles: join(folder, 'admin') });
    server = await serve(app, { port: 0 });
    const context = await browser.createBrowserContext();
    await context.setPermission(
      server.url,
      { permission: { name: 'clipboard-read' }, state: 'granted' },
      { permission: { name: 'clipboard-write' }, state: 'granted' },
    );
    tab = await context.newPage();
    errors = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    tab.on('console', (message) => {
      // The browser itself tells of each answer that is a refusal.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) errors.push(message.text());
    });
    await tab.goto(`${server.url}/admin`);
  });
  afterEach(async () => {
    await tab.browserContext().close();
    await server.stop(1_000);
    app.close();
    await store.close();
    expect(errors).toEqual([]);
  });

  const press = async (name: string, role = 'button') => {
    await tab.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
  };
  const fill = async (label: string, text: string) => {
    await tab.locator(`::-p-aria([name="${label}"])`).fill(text);
  };
  /** Waits until the page says something. */
  const says = async (text: string) => {
    await tab.waitForFunction(
      (wanted) => document.querySelector('danvan-admin')?.textContent.includes(wanted),
      {},
      text,
    );
  };
  const logIn = async (token = ADMIN_TOKEN) => {
    await fill('Mã quản trị', token);
    await press('Đăng nhập');
  };
  const openSection = async (name: string) => {
    await press(name, 'link');
    await tab.waitForFunction(
      (title) => document.querySelector('#section-title')?.textContent === title,
      {},
      name,
    );
  };
  const addPoll = async (question: string) => {
    await press('Thêm cuộc bình chọn');
    await fill('Câu hỏi', question);
    const [first, second] = await tab.$$('.row input');
    await first?.type('Tốt');
    await second?.type('Chưa tốt');
    await press('Lưu');
  };

  it('lets in by the token alone, keeps it in the tab, and forgets it', async () => {
    await logIn('nhầm');
    await says('Mã quản trị không đúng.');
    expect(await tab.$eval('#token', (input) => input === document.activeElement)).toBe(true);
    expect(await audit(tab)).toEqual(CLEAN);
    await logIn();
    await says('Bình chọn, thăm dò ý kiến');
    await tab.reload();
    await says('Bình chọn, thăm dò ý kiến');
    await press('Đăng xuất');
    await tab.reload();
    await says('Mã quản trị');
    expect(await tab.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  });

  it('makes a poll, shows its votes, closes and opens it after asking', async () => {
    await logIn();
    await addPoll('Bạn thấy giao diện mới thế nào?');
    await says('Đã lưu “Bạn thấy giao diện mới thế nào?”');
    const [stored] = await store.polls.list(Date.now(), 'cong');
    const poll = stored?.poll;
    expect(poll).toMatchObject({
      id: 'ban-thay-giao-dien-moi-the-nao',
      options: [
        { id: 'tot', text: 'Tốt' },
        { id: 'chua-tot', text: 'Chưa tốt' },
      ],
    });
    await store.vote({
      poll: poll?.id ?? '',
      choices: ['tot'],
      voter: 'v'.repeat(22),
      receipt: '0000-0000-0000-0000',
    });
    await press('Kết quả Bạn thấy giao diện mới thế nào?');
    await tab.waitForSelector('dialog table');
    expect(await tab.$eval('dialog table', (one) => one.textContent.replace(/\s+/g, ' '))).toMatch(
      /Tốt \d+ /,
    );
    expect(await audit(tab)).toEqual(CLEAN);
    await press('Đóng lại');
    await press('Đóng Bạn thấy giao diện mới thế nào?');
    await press('Hủy');
    expect((await store.polls.get(poll?.id ?? '', Date.now()))?.state).toBe('open');
    await press('Đóng Bạn thấy giao diện mới thế nào?');
    expect(await audit(tab)).toEqual(CLEAN);
    await press('Đóng');
    await says('Đã đóng cuộc bình chọn.');
    await press('Mở lại Bạn thấy giao diện mới thế nào?');
    await press('Mở lại');
    await says('Đã mở cuộc bình chọn.');
    await press('Kết quả Bạn thấy giao diện mới thế nào?');
    await tab.waitForFunction(() =>
      /Kết quả:\s+1\s+phiếu/.test(document.querySelector('dialog caption')?.textContent ?? ''),
    );
  });

  it('tells at its field what is wrong, and leads there', async () => {
    await logIn();
    await press('Thêm cuộc bình chọn');
    await fill('Câu hỏi', 'Hỏi gì?');
    const [first, second] = await tab.$$('.row input');
    await first?.type('Tốt');
    await second?.type('tốt');
    await press('Lưu');
    await says('Các phương án trả lời: Hai phương án không được trùng chữ.');
    expect(await audit(tab)).toEqual(CLEAN);
    await press('Các phương án trả lời: Hai phương án không được trùng chữ.', 'link');
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('field-options');
    expect(await store.polls.list(Date.now(), 'cong')).toEqual([]);
  });

  it('copies a tag: as rich text the link, as plain text its address', async () => {
    await logIn();
    await addPoll('Hay không?');
    await press('Chép liên kết Hay không?');
    await says('Đã chép liên kết.');
    const copied = await tab.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item?.getType(type))?.text();
      return { html: await text('text/html'), plain: await text('text/plain') };
    });
    const address = `${server.url}/poll/hay-khong#danvan-poll-hay-khong`;
    expect(copied.plain).toBe(address);
    expect(copied.html).toContain(`<a href="${address}">Hay không?</a>`);
  });

  it('shows the id of a poll, which one click selects whole', async () => {
    await logIn();
    await addPoll('Hay không?');
    await tab.locator('td code').click();
    expect(await tab.evaluate(() => String(getSelection()))).toBe('hay-khong');
    expect(await audit(tab)).toEqual(CLEAN);
  });

  it('takes in a spreadsheet: tried first, each bad row told, the good ones kept', async () => {
    const file = join(folder, 'mo-hinh.xlsx');
    const rows = [
      ['DANH SÁCH MÔ HÌNH'],
      ['TT', 'Tên mô hình', 'Đơn vị', 'Tập thể/cá nhân', 'Lĩnh vực'],
      ['1', 'Ngõ sạch', 'Phường Phúc Xá', 'Tập thể', 'Văn hóa - xã hội'],
      ['2', 'Chợ văn minh', 'Phường Trúc Bạch', 'Tập thể', 'thể thao'],
    ];
    writeFileSync(
      file,
      await writeXlsxFile(rows.map((cells) => cells.map((value) => ({ value })))).toBuffer(),
    );
    await logIn();
    await openSection('Mô hình “Dân vận khéo”');
    await tab.locator('summary').click();
    await press('Kiểm tra trước');
    await says('Hãy chọn tệp bảng tính trước.');
    const input = await tab.waitForSelector('input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await press('Kiểm tra trước');
    await says('1 dòng có lỗi bị bỏ lại');
    const told = await tab.$eval('.panel table tbody', (body) =>
      body.textContent.replace(/\s+/g, ' '),
    );
    expect(told).toMatch(/4 Lĩnh vực thể thao Ghi một trong các lĩnh vực/);
    expect((await store.registers.models('cong', { isFresh: true })).models).toEqual([]);
    expect(await audit(tab)).toEqual(CLEAN);
    await press('Nhập 1 mô hình');
    await says('Đã nhập: 1 mô hình mới');
    await says('Phường Phúc Xá');
    expect((await store.registers.models('cong', { isFresh: true })).models).toMatchObject([
      { name: 'Ngõ sạch' },
    ]);
  });

  it('changes a model with its keyboard alone, and removes it after asking', async () => {
    await store.registers.saveModels('cong', {
      units: [{ id: 'phuc-xa', name: 'Phường Phúc Xá' }],
      models: [
        {
          id: 'ngo-sach',
          name: 'Ngõ sạch',
          unit: 'phuc-xa',
          form: 'collective',
          fields: [],
          images: [],
          acts: [{ act: 'registered', on: '2026-03-01' }],
          note: 'nội bộ',
        },
      ],
    });
    await logIn();
    await openSection('Mô hình “Dân vận khéo”');
    await tab.waitForSelector('[aria-label="Sửa Ngõ sạch"]');
    await tab.focus('[aria-label="Sửa Ngõ sạch"]');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => document.activeElement?.id === 'form-title');
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('field-name');
    await tab.keyboard.press('End');
    await tab.keyboard.type(', nhà đẹp');
    expect(await audit(tab)).toEqual(CLEAN);
    await tab.keyboard.press('Enter');
    await says('Đã lưu “Ngõ sạch, nhà đẹp”.');
    expect((await store.registers.models('cong', { isFresh: true })).models).toMatchObject([
      { id: 'ngo-sach', name: 'Ngõ sạch, nhà đẹp', note: 'nội bộ', unit: 'phuc-xa' },
    ]);
    await press('Xóa Ngõ sạch, nhà đẹp');
    await tab.waitForSelector('dialog[open]');
    await tab.keyboard.press('Escape');
    await press('Xóa Ngõ sạch, nhà đẹp');
    await press('Xóa');
    await says('Đã xóa Ngõ sạch, nhà đẹp.');
    expect((await store.registers.models('cong', { isFresh: true })).models).toEqual([]);
  });

  it('keeps documents and campaigns, and reads targets from their words', async () => {
    await logIn();
    await openSection('Văn bản');
    await press('Thêm văn bản');
    await fill('Số, ký hiệu', '34/KH-UBND');
    await fill('Trích yếu', 'Công tác dân vận');
    await fill('Cơ quan 1', 'UBND quận Ba Đình');
    expect(await audit(tab)).toEqual(CLEAN);
    await press('Lưu');
    await says('Đã lưu “34/KH-UBND”.');
    expect((await store.registers.documents('cong', { isFresh: true })).documents).toMatchObject([
      { id: '34-kh-ubnd', symbol: '34/KH-UBND', issuers: [{ name: 'UBND quận Ba Đình' }] },
    ]);

    await openSection('Phong trào, kế hoạch');
    await press('Thêm phong trào, kế hoạch');
    await fill('Tên phong trào, kế hoạch', 'Năm dân vận khéo');
    await fill('Cơ quan 1', 'Ban Dân vận');
    await fill('Nội dung chỉ tiêu', 'làm cho tốt');
    await fill('Các đơn vị tham gia, mỗi dòng một đơn vị', 'Phường Phúc Xá\nPhường Trúc Bạch');
    await tab.locator('#field-period-from').fill('2026-01-01');
    await press('Lưu');
    await says('Chưa đọc được số trong chỉ tiêu');
    expect(await audit(tab)).toEqual(CLEAN);
    await fill('Nội dung chỉ tiêu', '100% các phường đăng ký mô hình dân vận khéo');
    await press('Lưu');
    await says('Đã lưu “Năm dân vận khéo”.');
    expect(await store.campaigns.get('nam-dan-van-kheo')).toMatchObject({
      campaign: {
        owners: [{ name: 'Ban Dân vận' }],
        targets: [{ value: 100, unit: 'percent', kinds: ['ward'], measure: 'registered' }],
      },
      units: [
        { id: 'phuong-phuc-xa', kind: 'ward' },
        { id: 'phuong-truc-bach', kind: 'ward' },
      ],
    });
  });

  it('loses nothing of a campaign that is opened and saved', async () => {
    const units = [{ id: 'phuc-xa', name: 'Phường Phúc Xá', kind: 'ward' }];
    const kept = keptCampaignSchema.parse({ campaign, units });
    await store.campaigns.save('cong', kept);
    await logIn();
    await openSection('Phong trào, kế hoạch');
    await press(`Sửa ${campaign.name}`);
    await press('Lưu');
    await says(`Đã lưu “${campaign.name}”.`);
    const after = await store.campaigns.get(campaign.id);
    expect(after?.campaign).toMatchObject({
      ...kept.campaign,
      targets: kept.campaign.targets.map(({ id, comparator, kinds, measure, strength }) => ({
        id,
        comparator,
        kinds,
        measure,
        strength,
      })),
    });
    expect(after?.units).toEqual(units);
  });

  it('changes a site and the total it goes on from, and keeps the secret of its members', async () => {
    await logIn();
    await openSection('Cổng thông tin');
    await press('Sửa Cổng tỉnh');
    await fill('Tổng lượt truy cập đang hiển thị', '5100909');
    await fill('Tên cổng', 'Cổng thông tin tỉnh');
    await press('Lưu');
    await says('Đã lưu “Cổng thông tin tỉnh”.');
    await says('5.100.909');
    expect((await store.sites.list())[0]?.memberKeys).toEqual([
      { algorithm: 'HS256', secret: 's'.repeat(40) },
    ]);
    await openSection('Nguồn tin');
    await press('Thêm nguồn tin');
    await fill('Tên nguồn tin', 'Tin tỉnh');
    await press('Lưu');
    await says('Địa chỉ nguồn tin: Thiếu mục này');
    await fill('Địa chỉ nguồn tin', 'https://a.gov.vn/rss');
    await press('Lưu');
    await says('Đã lưu “Tin tỉnh”.');
    expect(await store.feeds.list()).toMatchObject([{ id: 'tin-tinh' }]);
  });

  it('is served under a policy that allows its own files alone', async () => {
    const { headers } = await fetch(`${server.url}/admin`);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(rule);
    expect(policy).toContain("frame-ancestors 'none'");
    expect((await fetch(`${server.url}/admin/..%2fpackage.json`)).status).toBe(404);
  });
});
