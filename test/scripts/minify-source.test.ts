import { describe, expect, it } from 'vitest';
import { minifySource } from '../../scripts/minify-source.js';

describe('minifySource', () => {
  it.each([
    ['css`.a { color: red; }\n  .b { margin: 0 0 0 0 }`', 'css`.a{color:red}.b{margin:0}`'],
    ["css`.a::before { content: '·'; }`", 'css`.a:before{content:"·"}`'],
    ['css`.a::before { content: "\\\\2014"; }`', 'css`.a:before{content:"—"}`'],
    ['css`.a { color: ${colour}; }`', 'css`.a { color: ${colour}; }`'],
    [
      'css`.a { --x: var(--y, 1em); width: calc( var(--x) * 2 ) }`',
      'css`.a{--x:var(--y,1em);width:calc(var(--x) * 2)}`',
    ],
    ['html`\n  <p>\n    Một\n    hai\n  </p>\n`', 'html`<p>Một hai</p>`'],
    ['html`<a\n  href=${url}\n  >x</a\n>`', 'html`<a href=${url}>x</a>`'],
    ['html`<b>${a}</b>\n  <i>${b}</i>`', 'html`<b>${a}</b> <i>${b}</i>`'],
    ['html`<li>\n ${html`<p> ${x} </p>`}\n</li>`', 'html`<li>${html`<p>${x}</p>`}</li>`'],
    ['svg`<rect\n  width=${w} />`', 'svg`<rect width=${w}/>`'],
    ['other`  as   it is `', 'other`  as   it is `'],
    ['const s = `  as   it is `;', 'const s = `  as   it is `;'],
  ])('makes %j small', async (code, small) => {
    expect(await minifySource(code)).toBe(small);
  });

  it('tells Lit of properties in one static field in place of decorators', async () => {
    const code = `class A extends B {
      @property() a: string | undefined;
      @property({ type: Boolean, attribute: 'b-c' }) b = false;
      @property({ attribute: false }) get c() { return 1; }
    }`;
    expect((await minifySource(code)).replace(/\s+/g, ' ')).toBe(
      "class A extends B {static properties = { a: {}, b: { type: Boolean, attribute: 'b-c' }, c: { attribute: false } }; a: string | undefined; b = false; get c() { return 1; } }",
    );
  });

  it('refuses a decorator that it does not know', async () => {
    await expect(minifySource('class A { @state() a = 1; }')).rejects.toThrow('@state()');
  });
});
