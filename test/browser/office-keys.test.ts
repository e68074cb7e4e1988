import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAdmin } from '../../scripts/admin-bundle.js';
import {
  createApp,
  openStore,
  serve,
  siteSchema,
  type App,
  type RunningServer,
  type Store,
} from '../../service/index.js';
import { pollSchema } from '../../src/polls/index.js';
import { documentSchema } from '../../src/documents/index.js';
import { builtFiles } from '../builder/built.js';
import { testBrowsers } from '../embedding/browsers.js';
import { ADMIN_TOKEN } from '../service/fixtures.js';
import { hasFocus, openKeyTab, tabTo, until, write, type KeyTab } from './key-tab.js';
import { KEYS } from '../portal/webkit-tab.js';

const { enter, escape, down, space } = KEYS;
/** More than the admin page shows at once. */
const DOCUMENTS = 60;
const folder = mkdtempSync(join(tmpdir(), 'danvan-office-'));
let store: Store;
let app: App;
let service: RunningServer;
beforeAll(async () => {
  const adminFiles = join(folder, 'admin');
  await buildAdmin(adminFiles);
  store = openStore(':memory:');
  await store.migrate();
  app = createApp({ store, ...(await builtFiles()), adminToken: ADMIN_TOKEN, adminFiles });
  service = await serve(app, { port: 0 });
  await store.sites.save(siteSchema.parse({ id: 'cong', name: 'Cổng xã' }));
  await store.sites.setTotal('cong', 5_100_909);
  await store.registers.saveDocuments(
    'cong',
    Array.from({ length: DOCUMENTS }, (_, index) => {
      const number = String(index + 1).padStart(2, '0');
      return documentSchema.parse({
        id: `cv-${number}`,
        kind: 'cong-van',
        symbol: `${number}/UBND`,
        abstract: 'Trích yếu',
      });
    }),
  );
  const options = ['tot', 'kem'].map((id) => ({ id, text: id }));
  await store.polls.save('cong', pollSchema.parse({ id: '7', question: 'Hay?', options }));
}, 180_000);
afterAll(async () => {
  await service.stop(1_000);
  app.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether the page says something. */
const says = (text: string): string =>
  `document.body.textContent.includes(${JSON.stringify(text)})`;

async function makeLink(tab: KeyTab): Promise<void> {
  await tab.goto(`${service.url}/builder?lang=vi`);
  await until(tab, `document.body.classList.contains('scripted')`);
  await tabTo(tab, '[name=kind]');
  await tab.press(down);
  await until(tab, `document.querySelector('[name=kind]:checked').value === 'stats'`);
  await tabTo(tab, '[name=id]');
  await write(tab, 'cong');
  await until(
    tab,
    `document.querySelector('#preview danvan-visitor-stats')?.shadowRoot?.textContent.includes('5.100.909')`,
  );
  await tabTo(tab, '[name=cms]');
  await tab.press(down);
  await until(tab, `document.querySelector('[data-cms]:not([hidden])')`);
  await tabTo(tab, '#copy');
  await tab.press(enter);
  // Where no page may copy, the link is selected and Ctrl+C takes it.
  await until(tab, `document.querySelector('#copied').textContent !== ''`);
  expect(await tab.evaluate(`document.querySelector('[data-code=address]').textContent`)).toBe(
    `${service.url}/stats/cong#danvan-stats-cong`,
  );
  await tabTo(tab, '#copy-loader');
}

async function logIn(tab: KeyTab, place = ''): Promise<void> {
  await tab.goto(`${service.url}/admin${place}`);
  await until(tab, `document.querySelector('#token')`);
  await tabTo(tab, '#token');
  await write(tab, ADMIN_TOKEN);
  await tab.press(enter);
  await until(tab, hasFocus('#section-title'));
}

async function readLongList(tab: KeyTab): Promise<void> {
  await logIn(tab, '#van-ban');
  await until(tab, says(`Có ${DOCUMENTS} văn bản`));
  await tabTo(tab, 'table ~ button', { most: 140 });
  await tab.press(enter);
  await until(tab, hasFocus('[aria-label="Sửa 51/UBND"]'));
}

async function leaveRecord(tab: KeyTab): Promise<void> {
  await logIn(tab, '#van-ban');
  await until(tab, says(`Có ${DOCUMENTS} văn bản`));
  await tabTo(tab, '[aria-label="Sửa 04/UBND"]');
  await tab.press(enter);
  await until(tab, hasFocus('#form-title'));
  await tabTo(tab, 'record-form .acts button:last-child');
  await tab.press(enter);
  await until(tab, hasFocus('[aria-label="Sửa 04/UBND"]'));
}

async function runPoll(tab: KeyTab, question: string): Promise<void> {
  await logIn(tab);

  await until(tab, `document.querySelector('tbody')`);
  await tabTo(tab, 'button.main');
  await tab.press(enter);
  await until(tab, hasFocus('#form-title'));
  await tabTo(tab, '#field-question');
  await write(tab, question);
  await tabTo(tab, '[id="field-options-0-text"]');
  await write(tab, 'Tot');
  await tabTo(tab, '[id="field-options-1-text"]');
  await write(tab, 'Kem');
  await tabTo(tab, '#field-options > button');
  await tab.press(enter);
  await until(tab, hasFocus('[id="field-options-2-text"]'));
  await write(tab, 'Thua');
  await tabTo(tab, 'button.small');
  await tab.press(enter);
  await until(tab, hasFocus('#field-options > button'));
  await tabTo(tab, 'button[type=submit]');
  await tab.press(enter);
  await until(tab, says(`Đã lưu “${question}”`));
  await until(tab, hasFocus('#section-title'));

  await until(tab, `document.querySelector('[aria-label="Đóng ${question}"]')`);
  await tabTo(tab, `[aria-label="Đóng ${question}"]`);
  await tab.press(enter);
  await until(tab, hasFocus('dialog button'));
  await tab.press(escape);
  await until(tab, hasFocus(`[aria-label="Đóng ${question}"]`));
  await tab.press(enter);
  await until(tab, hasFocus('dialog button'));
  await tabTo(tab, 'dialog button.danger');
  await tab.press(space);
  await until(tab, says('Đã đóng cuộc bình chọn.'));
  await until(tab, hasFocus(`[aria-label="Mở lại ${question}"]`));

  await tabTo(tab, `[aria-label="Kết quả ${question}"]`, { isBackward: true });
  await tab.press(enter);
  await until(tab, hasFocus('#results-title'));
  await tabTo(tab, 'dialog .acts button');
  await tab.press(escape);
  await until(tab, hasFocus(`[aria-label="Kết quả ${question}"]`));
  await tabTo(tab, `[aria-label="Chép liên kết ${question}"]`);

  await tabTo(tab, 'header button', { isBackward: true });
  await tab.press(enter);
  await until(tab, hasFocus('#token'));
}

describe.each(testBrowsers())('by keys alone in $name', (browser) => {
  const walk = async (journey: (tab: KeyTab) => Promise<void>): Promise<void> => {
    const tab = await openKeyTab(browser);
    try {
      await journey(tab);
    } finally {
      await tab.close();
    }
  };

  it('the builder gives the link of a widget', () => walk(makeLink), 180_000);

  it(
    'the admin page takes a poll from its log-in to its end',
    () => walk((tab) => runPoll(tab, `Hoi bang ban phim ${browser.name}`)),
    180_000,
  );

  it('more rows of a long list begin at the first new one', () => walk(readLongList), 180_000);

  it('a list goes on at the record that was left', () => walk(leaveRecord), 180_000);
});
