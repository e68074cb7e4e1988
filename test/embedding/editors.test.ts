import type { Browser, Page } from 'puppeteer-core';
import sanitizeHtml from 'sanitize-html';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filterXSS } from 'xss';
import { openAgency, POLL, QUESTION, type Agency } from './agency.js';
import { openTab, testBrowsers } from './browsers.js';

const PATIENCE = { polling: 100, timeout: 20_000 };

interface Editor {
  /** Its script and sheets, under the folder of packages. */
  readonly head: string;
  readonly body?: string;
  /** Script that starts it and leaves `window.read()`, which gives what it would save, and `window.enter()`. */
  readonly start: string;
}

const script = (path: string): string => `<script src="/packages/${path}"></script>`;
const quill = (folder: string, file: string): Editor => ({
  head: script(`${folder}/dist/${file}`),
  start: `const quill = new Quill('#field'); read = () => quill.root.innerHTML; enter = () => quill.focus();`,
});
const tinymce = (version: number): Editor => ({
  head: script(`tinymce-${version}/tinymce.min.js`),
  start: `tinymce.init({ selector: '#field', license_key: 'gpl', promotion: false }).then(([editor]) => {
    read = () => editor.getContent(); enter = () => editor.focus(); });`,
});

const EDITORS: Readonly<Record<string, Editor>> = {
  'CKEditor 4': {
    head: script('ckeditor4/ckeditor.js'),
    start: `CKEDITOR.replace('field', { versionCheck: false }).on('instanceReady', ({ editor }) => {
      read = () => editor.getData(); enter = () => editor.focus(); });`,
  },
  'CKEditor 5': {
    head: script('ckeditor5/dist/browser/ckeditor5.umd.js'),
    start: `const { ClassicEditor, Essentials, Paragraph, Bold, Link, List } = CKEDITOR;
      ClassicEditor.create(document.querySelector('#field'), { licenseKey: 'GPL', plugins: [Essentials, Paragraph, Bold, Link, List] })
        .then((editor) => { read = () => editor.getData(); enter = () => editor.editing.view.focus(); });`,
  },
  'TinyMCE 6': tinymce(6),
  'TinyMCE 7': tinymce(7),
  'TinyMCE 8': tinymce(8),
  'Quill 1': quill('quill-1', 'quill.min.js'),
  'Quill 2': quill('quill-2', 'quill.js'),
  Trix: {
    head: script('trix/dist/trix.umd.min.js'),
    body: '<trix-editor></trix-editor>',
    start: `const field = document.querySelector('trix-editor'); read = () => field.value; enter = () => field.focus();`,
  },
};

let agency: Agency;
let browser: Browser;
let tab: Page;
beforeAll(async () => {
  agency = await openAgency();
  browser = await (
    testBrowsers()[0] ?? { launch: () => Promise.reject(new Error('no browser')) }
  ).launch();
  ({ tab } = await openTab(browser));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await agency.close();
});

const address = (): string => `${agency.service}/poll/${POLL}#danvan-poll-${POLL}`;
/** What the builder puts on the clipboard. */
const snippet = (): { html: string; plain: string } => ({
  html: `<a href="${address()}">Bình chọn</a>`,
  plain: address(),
});

/** The article that a CMS makes of what an editor saved, and what a citizen sees in it. */
async function expectPoll(saved: string): Promise<void> {
  const loader = `<script type="module" src="${agency.service}/danvan.js" data-lone></script>`;
  agency.pages.set(
    '/bai.html',
    `<!doctype html><html lang="vi"><head>${loader}</head><body>${saved}</body></html>`,
  );
  await tab.goto(`${agency.portal}/bai.html`);
  await tab
    .waitForFunction(
      `document.querySelector('danvan-poll')?.shadowRoot?.textContent.includes(${JSON.stringify(QUESTION)})`,
      PATIENCE,
    )
    .catch(() => {
      expect(saved).toBe('a link that the loader finds');
    });
  expect(await tab.$$('danvan-poll')).toHaveLength(1);
}

/** Copies in one place and pastes in the editor, with the keys. */
async function paste(editor: Editor, kinds: Readonly<Record<string, string>>): Promise<string> {
  const page = `<!doctype html><html><head><meta charset="utf-8">${editor.head}</head><body>
    <p id="source" tabindex="0">x</p>${editor.body ?? '<div id="field"></div>'}
    <script>
      var read, enter;
      var kinds = ${JSON.stringify(kinds)};
      document.querySelector('#source').addEventListener('copy', (event) => {
        event.preventDefault();
        for (const kind in kinds) event.clipboardData.setData(kind, kinds[kind]);
      });
      ${editor.start}
    </script></body></html>`;
  agency.pages.set('/soan.html', page);
  await tab.goto(`${agency.portal}/soan.html`);
  await tab.waitForFunction('typeof read === "function"', PATIENCE);
  await tab.focus('#source');
  await tab.keyboard.down('Control');
  await tab.keyboard.press('KeyC', { commands: ['Copy'] });
  await tab.keyboard.up('Control');
  await tab.evaluate('enter()');
  await tab.keyboard.down('Control');
  await tab.keyboard.press('KeyV', { commands: ['Paste'] });
  await tab.keyboard.up('Control');
  await tab.waitForFunction('/danvan/.test(read())', PATIENCE);
  return (await tab.evaluate('read()')) as string;
}

describe.each(Object.entries(EDITORS))('%s', (_, editor) => {
  it('keeps the link that an admin pastes', async () => {
    const { html, plain } = snippet();
    await expectPoll(await paste(editor, { 'text/html': html, 'text/plain': plain }));
  });

  it('keeps the address that an admin pastes as text', async () => {
    await expectPoll(await paste(editor, { 'text/plain': snippet().plain }));
  });
});

describe('a sanitizer', () => {
  const dirty = (): string => `<p>${snippet().html}</p>`;

  it('of the name sanitize-html keeps the link', () => expectPoll(sanitizeHtml(dirty())));

  it('of the name xss keeps the link', () => expectPoll(filterXSS(dirty())));

  it('of the name DOMPurify keeps the link', async () => {
    agency.pages.set('/soan.html', `<!doctype html>${script('dompurify/dist/purify.min.js')}`);
    await tab.goto(`${agency.portal}/soan.html`);
    const clean = (await tab.evaluate(`DOMPurify.sanitize(${JSON.stringify(dirty())})`)) as string;
    await expectPoll(clean);
  });

  it('that keeps text alone keeps the address', () =>
    expectPoll(`<p>${sanitizeHtml(snippet().plain, { allowedTags: [] })}</p>`));
});
