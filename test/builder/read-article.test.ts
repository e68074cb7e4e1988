import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle, type ArticleReport } from '../../service/check/read-article.js';

const SERVICE = 'https://w.example.gov.vn';
const PAGE = 'https://www.example.gov.vn/tin/bai-viet';
const LINK = `${SERVICE}/poll/7#danvan-poll-7`;
const POLL = { kind: 'poll', id: '7' };
const LOADER = `<script type="module" src="${SERVICE}/danvan.js"></script>`;

const read = (html: string, policies: string[] = []): ArticleReport =>
  readArticle({ html, url: PAGE, policies }, SERVICE);

describe('what a CMS left of a widget', () => {
  it.each([
    ['the link, whole (42 of 43 editors)', `<p><a href="${LINK}">Bình chọn</a></p>`, 'link', []],
    [
      'the link of Quill and TipTap, with rel and target',
      `<a rel="noopener noreferrer" target="_blank" href="${LINK}">Bình chọn</a>`,
      'link',
      [],
    ],
    [
      'the link of Trix, with breaks around its words',
      `<div><a href="${LINK}"><br>Bình chọn<br></a><br></div>`,
      'link',
      [],
    ],
    [
      'the link of CKEditor, without its fragment',
      `<a href="${SERVICE}/poll/7">Bình chọn</a>`,
      'link',
      ['fragment-lost'],
    ],
    [
      'the link of TinyMCE in Joomla, made relative',
      '<a href="../poll/7#danvan-poll-7">Bình chọn</a>',
      'link',
      ['other-host'],
    ],
    [
      'the link without https',
      `<a href="${LINK.replace('https', 'http')}">Bình chọn</a>`,
      'link',
      ['other-scheme'],
    ],
    [
      'the linked picture of sanitize-html and Drupal 7, without its picture',
      `<a href="${LINK}"></a>`,
      'link',
      ['empty-link'],
    ],
    [
      'the link of a WordPress comment',
      `<a href="${LINK}" rel="nofollow ugc">Bình chọn</a>`,
      'link',
      ['skipped-place'],
    ],
    [
      'a link among comments',
      `<div class="comment-list"><p><a href="${LINK}">x</a></p></div>`,
      'link',
      ['skipped-place'],
    ],
    ['the address as text', `<p>${LINK}</p>`, 'address', ['not-upgraded']],
    [
      'the frame of NukeViet’s editor',
      `<iframe sandbox="allow-scripts allow-same-origin allow-forms" src="${SERVICE}/embed/poll/7"></iframe>`,
      'frame',
      [],
    ],
    [
      'the frame of TinyMCE 7 and 8, locked',
      `<iframe sandbox="" src="${SERVICE}/embed/poll/7"></iframe>`,
      'frame',
      ['sandboxed'],
    ],
    [
      'the frame of WordPress’s oEmbed',
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="${SERVICE}/embed/poll/7#?secret=x"></iframe>`,
      'frame',
      [],
    ],
    ['the picture', `<img src="${SERVICE}/poll/7.png" alt="Kết quả">`, 'picture', []],
  ] as const)('is told: %s', (_case, html, form, faults) => {
    expect(read(html).forms).toEqual([{ form, ...POLL, faults }]);
  });

  it.each([
    [
      'the frame of NukeViet’s server, without its address',
      '<iframe title="Bình chọn" width="100%" height="320"></iframe>',
      [{ form: 'frame', faults: ['src-removed'] }],
    ],
    [
      'the tag of Drupal’s Full HTML',
      '<danvan-poll poll="7"></danvan-poll>',
      [{ form: 'tag', kind: 'danvan-poll', faults: [] }],
    ],
    [
      'a tag without its attributes',
      '<danvan-poll>Bình chọn</danvan-poll>',
      [{ form: 'tag', kind: 'danvan-poll', faults: ['nothing-named'] }],
    ],
    [
      'the tag of js-xss and bleach, shown as text',
      '<p>&lt;danvan-poll poll-id="7" src="/api"&gt;&lt;/danvan-poll&gt;</p>',
      [{ form: 'code', faults: ['shown-as-code'] }],
    ],
    [
      'a shortcode of WordPress, with curly quotes',
      '<p>[danvan-poll id=&#8221;7&#8243;]</p>',
      [{ form: 'shortcode', faults: ['no-shortcodes'] }],
    ],
    ['a link of another site’s', '<a href="https://khac.gov.vn/#muc-1">x</a>', []],
    ['nothing', '<p>Bình chọn</p>', []],
  ])('is told: %s', (_case, html, forms) => {
    expect(read(html).forms).toEqual(forms);
  });

  it.each([
    ['with the loader', `${LOADER}<a href="${LINK}">x</a>`, 'live'],
    ['without the loader', `<a href="${LINK}">x</a>`, 'link'],
    [
      'a lone address, with data-lone',
      `${LOADER.replace('src', 'data-lone src')}<p>${LINK}</p>`,
      'live',
    ],
    ['a lone address, without', `${LOADER}<p>${LINK}</p>`, 'nothing'],
    ['a frame', `<iframe src="${SERVICE}/embed/poll/7"></iframe>`, 'framed'],
    ['a picture', `<img src="${SERVICE}/poll/7.png">`, 'pictured'],
    [
      'a look-alike',
      `${LOADER}<a href="https://w.example.gov.vn.evil.example/poll/7#danvan-poll-7">x</a>`,
      'nothing',
    ],
    ['nothing', LOADER, 'nothing'],
  ])('amounts to what visitors get: %s', (_case, html, verdict) => {
    expect(read(html).verdict).toBe(verdict);
  });
});

describe('the loader in a page', () => {
  it.each([
    ['as a module', LOADER, []],
    ['for old templates', `<script src="${SERVICE}/danvan.iife.js"></script>`, []],
    ['without its type', `<script src="${SERVICE}/danvan.js"></script>`, ['not-a-module']],
    [
      'over http in a page over https',
      '<script type="module" src="http://w.example.gov.vn/danvan.js"></script>',
      ['insecure', 'other-service'],
    ],
    [
      'of another service',
      '<script type="module" src="https://khac.gov.vn/danvan.js"></script>',
      ['other-service'],
    ],
    [
      'of another service that lists this one',
      `<script type="module" src="https://khac.gov.vn/danvan.js" data-origins="${SERVICE}"></script>`,
      [],
    ],
  ])('is told with what is wrong: %s', (_case, html, faults) => {
    expect(read(html).loaders.map((loader) => loader.faults)).toEqual([faults]);
  });

  it('is none of the other scripts of a page', () => {
    const others = '<script>var a = 1;</script><script src="/jquery.js"></script>';
    expect(read(others).loaders).toEqual([]);
  });
});

describe('the policy of a page', () => {
  const article = `${LOADER}<a href="${LINK}">x</a><iframe src="${SERVICE}/embed/poll/7"></iframe><img src="${SERVICE}/poll/7.png">`;
  const told = (policy: string, html = article) => {
    const { loaders, forms, faults } = read(html, [policy]);
    return [...loaders, ...forms].flatMap((each): string[] => [...each.faults]).concat(faults);
  };

  it.each([
    ["default-src *; script-src 'unsafe-inline' https:", []],
    ["script-src 'self'", ['script-blocked']],
    [
      "default-src 'self'",
      ['script-blocked', 'frame-blocked', 'picture-blocked', 'connect-blocked'],
    ],
    [
      "connect-src 'self'; frame-src 'self'; img-src 'self'",
      ['frame-blocked', 'picture-blocked', 'connect-blocked'],
    ],
    ["script-src 'self' w.example.gov.vn", []],
    ['script-src https://*.example.gov.vn/danvan.js', []],
    ['script-src https://w.example.gov.vn:8443', ['script-blocked']],
    ["script-src 'nonce-abc' 'strict-dynamic' https:", ['script-blocked']],
    ["script-src 'none'", ['script-blocked']],
    ["require-trusted-types-for 'script'", []],
    ["require-trusted-types-for 'script'; trusted-types lit-html", []],
    ['trusted-types dompurify', ['trusted-types']],
    ["trusted-types 'none'", ['trusted-types']],
    ["script-src *, script-src 'self'", ['script-blocked']],
  ])('stops what it stops in browsers: %s', (policy, faults) => {
    expect(told(policy)).toEqual(faults);
  });

  it('lets a loader through that has its nonce', () => {
    const html = article.replace('<script', '<script nonce="abc"');
    expect(told("script-src 'nonce-abc' 'strict-dynamic'", html)).toEqual([]);
  });

  it('counts as much in the page as in the answer', () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
    expect(told('', meta + article)).toEqual(['script-blocked']);
  });
});

describe('any page at all', () => {
  it('is read without a fault', () => {
    const piece = fc.constantFrom(
      ...['<a href="', LINK, '">', '</a>', '<iframe src=', '<table>', '<svg>', '<template>', '<p'],
      ...['<base href="//[">', '<script src="', '#danvan-', '<!--', ']]>', '&#x0;', '\u0000', '"'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        read(pieces.join(''), [pieces.slice(0, 3).join(' ')]);
      }),
    );
  });

  it('may be nested as deep as it is long', () => {
    expect(read(`${'<div>'.repeat(50_000)}<a href="${LINK}">x</a>`).forms).toHaveLength(1);
  });
});
