import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgency, POLL, QUESTION, SITE, type Agency } from './agency.js';
import { openTab, testBrowsers } from './browsers.js';

let agency: Agency;
beforeAll(async () => {
  agency = await openAgency();
}, 120_000);
afterAll(() => agency.close());

/** Below the patience of a test, so that what did not come is told. */
const PATIENCE = { polling: 100, timeout: 20_000 };

/** The sandboxes that CMSs put frames into. */
const SANDBOXES = {
  'no sandbox': '',
  WordPress: 'sandbox="allow-scripts"',
  NukeViet: 'sandbox="allow-scripts allow-same-origin allow-forms allow-presentation"',
  'forms without a script': 'sandbox="allow-forms"',
  'TinyMCE 7 and 8': 'sandbox=""',
} as const;

/** What WordPress's listener does in a page with embeds, by its protocol. */
const WORDPRESS = `<script>
  addEventListener('message', function (event) {
    var data = event.data;
    if (!data || !data.secret || !data.message || data.value === undefined) return;
    if (/[^a-zA-Z0-9]/.test(data.secret)) return;
    document.querySelectorAll('iframe[data-secret="' + data.secret + '"]').forEach(function (frame) {
      if (event.source !== frame.contentWindow) return;
      if (data.message === 'height') frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
    });
  });
  addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('iframe[data-secret]').forEach(function (frame) {
      frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
    });
  });
</script>`;

describe.each(testBrowsers())('$name', (tested) => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await tested.launch();
  }, 120_000);
  afterAll(() => browser.close());

  /** A page of the portal with a frame of the service, and that frame once it is there. */
  async function show(html: string, head = ''): Promise<Frame> {
    agency.pages.set('/khung.html', `<!doctype html><head>${head}</head><body>${html}</body>`);
    ({ tab } = await openTab(browser));
    await tab.goto(`${agency.portal}/khung.html`);
    const frame = await tab.waitForFrame((one) => one.parentFrame() !== null);
    return frame;
  }
  const frameOf = (
    sandbox: string,
    address = `${agency.service}/embed/poll/${POLL}?lang=vi`,
  ): string =>
    `<iframe src="${address}" ${sandbox} width="500" height="150" title="Bình chọn"></iframe>`;
  const textOf = (frame: Frame): Promise<string> =>
    frame.$eval('main', (main) => main.textContent.replace(/\s+/g, ' '));

  it.each(Object.entries(SANDBOXES))('shows the poll in %s', async (_, sandbox) => {
    const frame = await show(frameOf(sandbox));
    await frame.waitForSelector('fieldset');
    expect(await textOf(frame)).toContain(QUESTION);
    await tab.browserContext().close();
  });

  it.each(Object.entries(SANDBOXES).filter(([, sandbox]) => sandbox !== 'sandbox=""'))(
    'takes a vote in %s',
    async (_, sandbox) => {
      const before = await agency.ballots();
      const frame = await show(frameOf(sandbox));
      await (await frame.waitForSelector('input[value=tot]'))?.click();
      await (await frame.waitForSelector('button'))?.click();
      await frame.waitForFunction(
        `/biên nhận/.test(document.body.textContent) && /\\w{4}/.test(document.querySelector('.receipt').textContent)`,
        PATIENCE,
      );
      expect(await agency.ballots()).toBe(before + 1);
      await tab.browserContext().close();
    },
  );

  it.each([SANDBOXES['no sandbox'], SANDBOXES.WordPress])(
    'does the work that a poll asks for, with %j',
    async (sandbox) => {
      await agency.askForWork(true);
      const before = await agency.ballots();
      const frame = await show(frameOf(sandbox));
      await (await frame.waitForSelector('input[value=tot]', { visible: true }))?.click();
      await (await frame.waitForSelector('button'))?.click();
      await frame.waitForFunction(
        `/\\w{4}/.test(document.querySelector('.receipt')?.textContent ?? '')`,
        PATIENCE,
      );
      expect(await agency.ballots()).toBe(before + 1);
      await tab.browserContext().close();
      await agency.askForWork(false);
    },
  );

  it('does that work on the full page too, and knows who has voted', async () => {
    await agency.askForWork(true);
    const before = await agency.ballots();
    ({ tab } = await openTab(browser));
    for (const told of ['Cảm ơn bạn đã bình chọn', 'Bạn đã bình chọn rồi']) {
      await tab.goto(`${agency.service}/poll/${POLL}?lang=vi`);
      await (await tab.waitForSelector('input[value=tot]', { visible: true }))?.click();
      await (await tab.waitForSelector('button'))?.click();
      await tab.waitForFunction(
        (words: string) => document.querySelector('[role=status]')?.textContent.includes(words),
        PATIENCE,
        told,
      );
    }
    expect(await agency.ballots()).toBe(before + 1);
    await tab.browserContext().close();
    await agency.askForWork(false);
  });

  it('tells in the sandbox what is wrong with a ballot', async () => {
    const before = await agency.ballots();
    const frame = await show(frameOf(SANDBOXES.WordPress));
    await (await frame.waitForSelector('button'))?.click();
    await frame.waitForFunction(`document.querySelector('[role=alert]').textContent.length > 10`, {
      ...PATIENCE,
    });
    expect(await agency.ballots()).toBe(before);
    await tab.browserContext().close();
  });

  it('is not shown in a page that is not of the site', async () => {
    agency.pages.set('/la.html', `<!doctype html><body>${frameOf('')}</body>`);
    ({ tab } = await openTab(browser));
    // The same portal by another name is another origin.
    await tab.goto(`${agency.portal.replace('127.0.0.1', 'localhost')}/la.html`);
    const texts = await Promise.all(
      tab
        .frames()
        .slice(1)
        .map((one) => one.evaluate('document.body.textContent').catch(() => '')),
    );
    expect(texts.join()).not.toContain(QUESTION);
    await tab.browserContext().close();
  });

  it('takes no ballot that a foreign page sends from a sandbox of its own, with a ticket from elsewhere', async () => {
    const before = await agency.ballots();
    const attack = `<script>fetch('${agency.service}/embed/poll/${POLL}/votes', { method: 'POST', body: JSON.stringify({ choices: ['tot'], ticket: 'zzzzzz.${'A'.repeat(22)}.${'A'.repeat(22)}' }) }).then(r => r.json()).then(a => { document.body.textContent = a.code; });</script>`;
    const frame = await show(
      `<iframe sandbox="allow-scripts" srcdoc="${attack.replaceAll('"', '&quot;')}"></iframe>`,
    );
    await frame.waitForFunction(`document.body.textContent === 'token-needed'`, PATIENCE);
    expect(await agency.ballots()).toBe(before);
    await tab.browserContext().close();
  });

  it('lets no foreign page read a ticket', async () => {
    const attack = `<script>fetch('${agency.service}/embed/poll/${POLL}').then(r => r.text()).then(t => { document.body.textContent = t; }, () => { document.body.textContent = 'refused'; });</script>`;
    const frame = await show(
      `<iframe sandbox="allow-scripts" srcdoc="${attack.replaceAll('"', '&quot;')}"></iframe>`,
    );
    await frame.waitForFunction(`document.body.textContent === 'refused'`, PATIENCE);
    await tab.browserContext().close();
  });

  it.each([SANDBOXES['no sandbox'], SANDBOXES.WordPress])(
    'gets the height it needs from the loader, with %j',
    async (sandbox) => {
      await show(
        frameOf(sandbox),
        `<script type="module" src="${agency.service}/danvan.js"></script>`,
      );
      await tab.waitForFunction(
        `parseInt(document.querySelector('iframe').style.height) > 250 && parseInt(document.querySelector('iframe').style.height) < 800`,
        PATIENCE,
      );
      await tab.browserContext().close();
    },
  );

  it('gets the height it needs from WordPress, and keeps its name there in the other language', async () => {
    const address = `${agency.service}/embed/stats/${SITE}#?secret=Ab3dEf6hIj`;
    const frame = await show(
      frameOf(`${SANDBOXES.WordPress} security="restricted" data-secret="Ab3dEf6hIj"`, address),
      WORDPRESS,
    );
    const isFitted = `document.querySelector('iframe').height > 300`;
    await tab.waitForFunction(isFitted, PATIENCE);
    await tab.evaluate(`document.querySelector('iframe').height = 210`);
    await (await frame.waitForSelector('nav a'))?.click();
    await tab.waitForFunction(isFitted, PATIENCE);
    await tab.browserContext().close();
  });

  it('gets the height it needs far below what is on the screen', async () => {
    const loader = `<script type="module" src="${agency.service}/danvan.js"></script>`;
    await show(`<p style="height: 6000px"></p>${frameOf('')}`, loader);
    const isFitted = `parseFloat(document.querySelector('iframe').style.height) > 200`;
    await tab.waitForFunction(isFitted, PATIENCE);
    // As a page does that loads its article anew: nobody asks this frame.
    await tab.$eval('iframe', (frame) => {
      frame.removeAttribute('style');
      frame.replaceWith(frame.cloneNode());
    });
    await tab.waitForFunction(isFitted, PATIENCE);
    await tab.browserContext().close();
  });

  it('does not let other frames set a height, nor set one out of bounds', async () => {
    const forged = `<script>for (const value of [9e9, 4000, 'x', -1, NaN]) parent.postMessage({ danvan: 'height', value }, '*'); parent.postMessage('x', '*'); parent.postMessage(null, '*');</script>`;
    await show(
      `${frameOf('')}<iframe id="evil" sandbox="allow-scripts" srcdoc="${forged.replaceAll('"', '&quot;')}"></iframe>
       <iframe id="same" srcdoc="${forged.replaceAll('"', '&quot;')}"></iframe>`,
      `<script type="module" src="${agency.service}/danvan.js"></script>`,
    );
    await tab.waitForFunction(`parseInt(document.querySelector('iframe').style.height) > 250`, {
      ...PATIENCE,
    });
    for (const id of ['evil', 'same'])
      await tab.evaluate(
        `{ const frame = document.getElementById('${id}'); frame.srcdoc = frame.srcdoc + ' '; }`,
      );
    await tab.evaluate(
      `new Promise((resolve) => { addEventListener('message', () => setTimeout(resolve, 0)); document.getElementById('evil').srcdoc += ' '; })`,
    );
    expect(await tab.$eval('#evil', (frame) => frame.getAttribute('style'))).toBeNull();
    expect(await tab.$eval('#same', (frame) => frame.getAttribute('style'))).toBeNull();
    expect(await tab.$eval('iframe', (frame) => Number.parseInt(frame.style.height))).toBeLessThan(
      800,
    );
    await tab.browserContext().close();
  });
});
