import { expect } from '@open-wc/testing';
import { waitUntil } from './patience.js';

const HOST = location.origin;
const POLL = `${HOST}/poll/giao-dien#danvan-poll-giao-dien`;
const LINK = `<a href="${POLL}">Bình chọn</a>`;
const MODULE = '<script type="module" src="/danvan.js"></script>';
const END = '<p id="end">.</p>';

/** Notes in the page which element could not be had, and whether a widget alone can't start. */
const noteFailures = `<script>
  addEventListener('error', ({ target }) => { document.documentElement.dataset.failed = target.localName; }, true);
</script>`;
const importAlone = `<script type="module">
  import('/poll.js').catch(() => { document.documentElement.dataset.failed = 'import'; });
</script>`;

let frame: HTMLIFrameElement | undefined;

/** A page of its own, with the loader in its head, once that has looked at the page. */
async function open(body: string, head = MODULE): Promise<Document> {
  frame?.remove();
  frame = document.createElement('iframe');
  frame.width = '600';
  frame.srcdoc = `<!doctype html><html lang="vi"><head>${head}</head><body>${body}${END}</body></html>`;
  const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  if (!page) throw new Error('The page can not be read.');
  return page;
}

const moduleAt = (path: string): string => MODULE.replace('/danvan.js', path);
const failed = (page: Document): string | undefined => page.documentElement.dataset['failed'];

const until = (condition: () => unknown): Promise<void> =>
  waitUntil(condition, 'it has not come', { interval: 20 });

/** Whatever was there before is done with when a link that comes later is. */
async function settled(page: Document): Promise<void> {
  const last = page.createElement('div');
  last.innerHTML = `<a href="${HOST}/stats/x#danvan-stats-cam-lo.no-count">Cuối</a>`;
  page.querySelector('#end')?.before(last);
  await until(() => last.querySelector('danvan-visitor-stats'));
}

const upgraded = (page: Document): Element[] => [...page.querySelectorAll('danvan-poll')];

describe('the loader', () => {
  after(() => frame?.remove());

  it('puts a widget around a link, which stays in it', async () => {
    const page = await open(`<p>${LINK}</p>`);
    await until(() => page.querySelector('danvan-poll')?.shadowRoot?.querySelector('fieldset'));
    const widget = page.querySelector('p > danvan-poll');
    expect(widget?.outerHTML).to.equal(
      `<danvan-poll service="${HOST}" poll="giao-dien">${LINK}</danvan-poll>`,
    );
  });

  it('sets the options of the link', async () => {
    const page = await open(
      `<a href="${HOST}/stats/x#danvan-stats-cam-lo.layout-digits.no-count">Thống kê</a>`,
    );
    await until(() => page.querySelector('danvan-visitor-stats'));
    const widget = page.querySelector('danvan-visitor-stats');
    expect(widget?.getAttribute('layout')).to.equal('digits');
    expect(widget?.hasAttribute('no-count')).to.equal(true);
  });

  it('registers the widgets of native tags', async () => {
    const page = await open(`<danvan-poll service="${HOST}" poll="giao-dien"></danvan-poll>`);
    await until(() => page.querySelector('danvan-poll')?.shadowRoot?.querySelector('fieldset'));
  });

  it('takes from a native tag an address that the page does not trust, and says so', async () => {
    const page = await open(
      '<danvan-poll service="https://evil.example" src="https://evil.example/p" poll="giao-dien">x</danvan-poll>',
    );
    await settled(page);
    expect(page.querySelector('danvan-poll')?.getAttributeNames()).to.deep.equal(['poll']);
  });

  it('imports only the widgets that are used', async () => {
    const page = await open(`<p>${LINK}</p>`);
    await until(() => upgraded(page).length);
    const names = page.defaultView?.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname);
    expect(names).to.include('/poll.js');
    expect(names).not.to.include('/visitor-stats.js');
    expect(names).not.to.include('/frame-heights.js');
  });

  it('imports one file for a page that begins with all main widgets, and what comes later beside it', async () => {
    const page = await open(
      `<p>${LINK}</p><danvan-news-list><a href="/tin">Tin</a></danvan-news-list>
      <danvan-visitor-stats>5</danvan-visitor-stats><danvan-gallery><a href="/a">x</a></danvan-gallery>`,
    );
    await until(() => upgraded(page).length);
    const later = page.createElement('danvan-campaign');
    page.body.append(later);
    await until(() => page.defaultView?.customElements.get('danvan-campaign'));
    for (const path of ['/main-widgets.js', '/campaign.js'])
      expect(requested(page, path), path).to.equal(true);
    for (const path of ['/poll.js', '/news-list.js', '/gallery.js', '/all-widgets.js'])
      expect(requested(page, path), path).to.equal(false);
  });

  it('finds links that come later, and those whose address comes later', async () => {
    const page = await open('<div id="main"></div><a id="later">x</a>');
    const main = page.querySelector('#main');
    if (main) main.innerHTML = `<p>${LINK}</p>`;
    page.querySelector('#later')?.setAttribute('href', POLL);
    await until(() => upgraded(page).length === 2);
  });

  it('finds the widget again in content that was taken out and put back as text', async () => {
    const page = await open(`<div id="main"><p>${LINK}</p></div>`);
    await until(() => upgraded(page).length === 1);
    const main = page.querySelector('#main');
    if (main) {
      const saved = main.innerHTML;
      main.innerHTML = '';
      main.innerHTML = saved;
    }
    await until(() => page.querySelector('danvan-poll')?.shadowRoot?.querySelector('fieldset'));
    await settled(page);
    expect(upgraded(page)).to.have.length(1);
  });

  it('lets a removed link go, and its widget with it', async () => {
    const page = await open(`<p>${LINK}</p>`);
    await until(() => upgraded(page).length === 1);
    page.querySelector('danvan-poll > a')?.remove();
    await until(() => upgraded(page).length === 0);
  });

  it('puts at most 20 widgets into a page, and more as soon as some are gone', async () => {
    const page = await open(`<p>${LINK}</p>`.repeat(25));
    await until(() => upgraded(page).length === 20);
    for (const widget of upgraded(page)) widget.parentElement?.remove();
    await until(() => upgraded(page).length === 0);
    page.body.append(page.createElement('p'));
    const late = page.createElement('p');
    late.innerHTML = LINK;
    page.body.append(late);
    await until(() => upgraded(page).length === 1);
  });

  it('does the same loaded twice, from two addresses and as a classic script', async () => {
    const page = await open(
      `<p>${LINK}</p><p>${LINK}</p>`,
      `${MODULE}<script type="module" src="/danvan.js?2"></script><script src="/danvan.iife.js"></script>`,
    );
    await until(() => upgraded(page).length === 2);
    await settled(page);
    expect(page.querySelectorAll('danvan-poll')).to.have.length(2);
    expect(page.querySelectorAll('danvan-poll danvan-poll')).to.have.length(0);
  });

  it('works as a classic script alone', async () => {
    const page = await open(`<p>${LINK}</p>`, '<script src="/danvan.iife.js"></script>');
    await until(() => upgraded(page).length === 1);
  });

  it('takes addresses that stand alone in their block where the site wants it', async () => {
    const blocks = ['p', 'div', 'li'].map((name) => `<${name}> ${POLL} </${name}>`).join('');
    const lone = MODULE.replace('src', 'data-lone src');
    const page = await open(
      `${blocks}<p>Xem ${POLL}</p><p>https://evil.example/#danvan-poll-7</p>`,
      lone,
    );
    await until(() => upgraded(page).length === 3);
    await settled(page);
    expect(page.querySelectorAll('danvan-poll > a')).to.have.length(3);
    const other = await open(blocks);
    await settled(other);
    expect(upgraded(other)).to.have.length(0);
  });

  for (const [place, html] of Object.entries({
    'an editor': `<div contenteditable="true">${LINK}</div>`,
    'an old editor': `<div class="cke_editable">${LINK}</div>`,
    'a menu': `<nav>${LINK}</nav>`,
    'what a visitor wrote': LINK.replace('<a', '<a rel="nofollow ugc"'),
    'comments by class': `<ol class="commentlist"><li>${LINK}</li></ol>`,
    'comments by id': `<div id="idcomment"><p>${LINK}</p></div>`,
    'comments in Vietnamese': `<div class="khung-binhluan">${LINK}</div>`,
    'a discussion': `<div class="taglib-discussion">${LINK}</div>`,
    'a widget': `<danvan-news-list><p>${LINK}</p></danvan-news-list>`,
    'a template': `<template>${LINK}</template>`,
    'a text area': `<textarea>${LINK}</textarea>`,
  }))
    it(`leaves a link alone in ${place}`, async () => {
      const page = await open(html);
      await settled(page);
      expect(upgraded(page)).to.have.length(0);
    });

  it('works in pages whose theme says of the whole page that it has comments', async () => {
    const page = await open(`<article class="post comments-open"><p>${LINK}</p></article>`);
    page.body.className = 'single has-comments';
    await until(() => upgraded(page).length === 1);
  });

  it('keeps within the scope that the site sets', async () => {
    const head = MODULE.replace('src', 'data-scope="main, .content" src');
    const page = await open(`<main>${LINK}</main><p id="out">${LINK}</p>`, head);
    await until(() => page.querySelector('main danvan-poll'));
    expect(page.querySelector('#out danvan-poll')).to.equal(null);
  });

  for (const address of [
    `https://evil.example/#danvan-poll-giao-dien`,
    `${HOST}@evil.example/#danvan-poll-giao-dien`,
    `${HOST}.evil.example/#danvan-poll-giao-dien`,
    `${HOST}%2eevil.example/#danvan-poll-giao-dien`,
    `blob:${HOST}/x#danvan-poll-giao-dien`,
    `javascript:'${HOST}#danvan-poll-giao-dien'`,
    `data:text/html,${HOST}#danvan-poll-giao-dien`,
    `${HOST.replace('http:', 'https:')}/#danvan-poll-giao-dien`,
  ])
    it(`leaves a link to ${address.replace(HOST, 'HOST')} as it is`, async () => {
      const page = await open(`<p><a id="it">x</a></p>`);
      page.querySelector('#it')?.setAttribute('href', address);
      await settled(page);
      expect(page.querySelector('p')?.innerHTML).to.equal(`<a id="it" href="${address}">x</a>`);
    });

  for (const clobber of [
    '<img name="currentScript">',
    '<img name="querySelectorAll"><img name="createElement"><img name="documentElement">',
    '<img name="head"><img name="body"><img name="readyState">',
    '<a id="customElements"></a><a id="URL"></a><a id="MutationObserver"></a><a id="danvan"></a>',
    '<form><input name="matches"><input name="querySelectorAll"><input name="closest"></form>',
  ])
    it(`is not led astray by ${clobber}`, async () => {
      const head = MODULE.replace('src', 'data-scope="main" src');
      await open(`${clobber}<p>${LINK}</p><main>${LINK}</main>`, head);
      const root = frame?.contentWindow?.document.firstElementChild;
      const find = (selector: string): Element | null => root?.querySelector(selector) ?? null;
      await until(() => find('main danvan-poll') ?? isBroken(clobber));
      expect(find('p danvan-poll')).to.equal(null);
      expect(find('main a')).not.to.equal(null);
    });

  it('leaves the link where the widgets are not to be had', async () => {
    const page = await open(`<p>${LINK}</p>`, noteFailures + moduleAt('/bare/danvan.js'));
    await until(() => failed(page) ?? requested(page, '/bare/integrity.js'));
    expect(page.querySelector('p')?.innerHTML).to.equal(LINK);
  });

  it('leaves the link where somebody has changed the widgets, if the browser can tell', async () => {
    const page = await open(`<p>${LINK}</p>`, noteFailures + moduleAt('/tampered/danvan.js'));
    const canTell = await checksModules(page);
    await until(() => (canTell ? failed(page) === 'link' : upgraded(page).length));
    expect(page.querySelector('p')?.innerHTML === LINK).to.equal(canTell);
    expect(page.defaultView?.customElements.get('danvan-poll') === undefined).to.equal(canTell);
  });

  it('leaves the link where the policy of the page lets no widget start', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types dompurify";
    const page = await open(
      `<p>${LINK}</p>`,
      `<meta http-equiv="Content-Security-Policy" content="${policy}">${MODULE}${importAlone}`,
    );
    if (!('trustedTypes' in window)) await until(() => upgraded(page).length);
    else {
      await until(() => failed(page) === 'import');
      expect(page.querySelector('p')?.innerHTML).to.equal(LINK);
    }
  });
});

/** Whether the browser refuses a module that is not what its hash says; WebKit takes it all the same. */
function checksModules(page: Document): Promise<boolean> {
  return new Promise((resolve) => {
    const link = page.createElement('link');
    link.onload = () => {
      resolve(false);
    };
    link.onerror = () => {
      resolve(true);
    };
    link.rel = 'modulepreload';
    link.integrity = `sha256-${'A'.repeat(43)}=`;
    link.href = '/visitor-stats.js';
    page.documentElement.append(link);
  });
}

/** Content that hides what Lit itself asks of the document: then the link stays. */
function isBroken(clobber: string): boolean {
  return clobber.includes('createElement');
}

function requested(page: Document, path: string): boolean {
  const entries = page.defaultView?.performance.getEntriesByType('resource') ?? [];
  return entries.some(({ name }) => new URL(name).pathname === path);
}
