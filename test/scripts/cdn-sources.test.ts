import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { INNER_NAMES } from '../../scripts/inner-names.js';
import { cutLit } from '../../scripts/lit-cuts.js';
import { shortProperties } from '../../scripts/short-properties.js';
import { onlyEnglish, withoutEnglish } from '../../scripts/split-texts.js';

const CATALOG = `import { states } from './states.js';
export const texts: Catalog<Name> = {
  vi: { ...states.vi, more: 'Xem tiếp' },
  en: { ...states.en, more: 'Show more' },
};`;

const widgets = fileURLToPath(new URL('../../widgets', import.meta.url));

/** What the CDN files leave out of Lit: reflected attributes and fallbacks, MathML, state, live directives, values within text-only elements. */
const LEFT_OUT =
  /\breflect\s*:|\buseDefault\s*:|\bmathml`|@state\(|lit\/async-directive|directives\/(?:async|cache|live|ref|until)|addInitializer|<(?:style|script|textarea|title)\b[^>]*>[^<`]*\$\{/;

describe('sources of the CDN files', () => {
  it('use nothing of Lit that those files leave out', () => {
    const files = readdirSync(widgets, { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(100);
    expect(
      sources.filter((file) => LEFT_OUT.test(readFileSync(join(widgets, file), 'utf8'))),
    ).toEqual([]);
  });

  it('hold no English text where it comes on need', () => {
    expect(withoutEnglish(CATALOG)).toBe(
      CATALOG.replace("{ ...states.en, more: 'Show more' }", '{}'),
    );
  });

  it('have their English texts given by a module of its own', () => {
    expect(onlyEnglish(CATALOG, './texts.js').split('\n')).toEqual([
      "import { states } from './states.js';",
      "import { texts } from './texts.js';",
      "Object.assign(texts.en, { ...states.en, more: 'Show more' });",
    ]);
  });

  it('write a custom property of their own the shorter, the more often it stands', () => {
    const shorten = shortProperties(['--_line --_accent --_line']);
    expect(shorten('--_line: var(--_accent, var(--danvan-accent))')).toBe(
      '--_a: var(--_b, var(--danvan-accent))',
    );
  });

  it('stop the build where Lit is written otherwise than the cuts know', () => {
    expect(() => cutLit('node_modules/lit-html/lit-html.js', 'another Lit')).toThrow('lit-cuts');
  });

  it('keep every name that a browser knows', () => {
    const globals = [Object, Array, Map, Set, Promise, String, Number, Date, Intl, JSON, RegExp];
    const known = globals.flatMap((each) => [
      ...Object.getOwnPropertyNames(each),
      ...Object.getOwnPropertyNames((each as { prototype?: object }).prototype ?? {}),
    ]);
    expect(known.filter((name) => INNER_NAMES.test(name))).toEqual([]);
  });
});
