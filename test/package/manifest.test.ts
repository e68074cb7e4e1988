import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  allElements,
  cssCustomData,
  htmlCustomData,
  webTypes,
} from '../../scripts/editor-data/editors.js';
import { elementTypes } from '../../scripts/editor-data/framework-types.js';
import { readManifest, type ReadManifest } from '../../scripts/editor-data/manifest.js';
import type { ElementDeclaration } from '../../scripts/editor-data/manifest-shape.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = readdirSync(`${root}widgets`).filter((name) =>
  existsSync(`${root}widgets/${name}/define.ts`),
);

/** The sources of a widget, all its files in one text. */
function sourcesOf(folder: string): string {
  return readdirSync(`${root}widgets/${folder}`)
    .map((file) => readFileSync(`${root}widgets/${folder}/${file}`, 'utf8'))
    .join('\n')
    .replace(/^\s*\*.*$/gm, '');
}

function all(source: string, pattern: RegExp): string[] {
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

function names(of: readonly { readonly name: string }[] | undefined): string[] {
  return (of ?? []).map(({ name }) => name).sort();
}

let read: ReadManifest;
beforeAll(async () => {
  read = await readManifest(root);
}, 120_000);

const elementOf = (folder: string): ElementDeclaration =>
  allElements(read.manifest).find(({ tagName }) => tagName === `danvan-${folder}`)!;

describe('the manifest', () => {
  it('holds every widget, and nothing else', () => {
    expect(
      allElements(read.manifest)
        .map(({ tagName }) => tagName)
        .sort(),
    ).toEqual(folders.map((folder) => `danvan-${folder}`).sort());
  });

  it('names files of the build, and each where its element is registered', () => {
    expect(names(read.manifest.modules.map(({ path }) => ({ name: path })))).toEqual(
      folders
        .flatMap((name) => [`dist/widgets/${name}/${name}.js`, `dist/widgets/${name}/define.js`])
        .sort(),
    );
  });

  describe.each(folders)('of %s', (folder) => {
    const main = readFileSync(`${root}widgets/${folder}/${folder}.ts`, 'utf8');
    const sources = sourcesOf(folder);

    it('has a field for each property, and an attribute where it has one', () => {
      const fields = all(main, /@property\((?:[^()]|\([^()]*\))*\)\s+(?:get |set )?(\w+)/g);
      const { members = [], attributes } = elementOf(folder);
      expect(names(members.filter(({ kind }) => kind === 'field'))).toEqual(fields);
      const without = all(main, /@property\(\{ attribute: false[^)]*\}\)\s+(?:get |set )?(\w+)/g);
      expect((attributes ?? []).map(({ fieldName }) => fieldName).sort()).toEqual(
        fields.filter((field) => !without.includes(field)),
      );
    });

    it('tells the default of each attribute that has one', () => {
      const defaults = all(main, /^ {2}@property\(.*\)[^;\n]*? (\w+)(?::[^=;\n]+)? = (?!null)/gm);
      const told = (elementOf(folder).attributes ?? [])
        .filter(({ default: standard }) => standard !== undefined && standard !== 'null')
        .map(({ fieldName }) => fieldName);
      expect(told).toEqual(expect.arrayContaining(defaults));
    });

    it('has every event that its sources name', () => {
      const dispatched = all(sources, new RegExp(`'(danvan-${folder}-[\\w-]+)'`, 'g'));
      expect(names(elementOf(folder).events)).toEqual(dispatched);
    });

    it('has every part and slot of its templates', () => {
      const shared = sourcesOf('shared');
      const parts = all(sources, /\bpart="([\w-]+)"/g);
      const documented = names(elementOf(folder).cssParts);
      expect(documented).toEqual(expect.arrayContaining(parts));
      expect([
        ...all(shared, /\bpart="([\w-]+)"/g),
        ...all(sources, /part=[^\n]*?\b([\w-]+)\b['"`]/g),
        ...parts,
      ]).toEqual(expect.arrayContaining(documented));
      const slots = [
        ...(/<slot(?! name)|render(?:OwnContent|ListFrame)\(/.test(sources) ? [''] : []),
        ...all(sources, /<slot name="([\w-]+)"/g),
      ];
      expect(names(elementOf(folder).slots)).toEqual(slots);
    });

    it('has every token that its styles read', () => {
      const used = all(`${sources}${sourcesOf('shared')}`, /var\(\s*(--danvan-[\w-]+)/g);
      expect(names(elementOf(folder).cssProperties)).toEqual(expect.arrayContaining(used));
    });

    it('says in words what each thing is', () => {
      const {
        attributes = [],
        events = [],
        slots = [],
        cssParts = [],
        cssProperties = [],
        summary,
      } = elementOf(folder);
      expect(summary).toBeTruthy();
      for (const thing of [...attributes, ...events, ...slots, ...cssParts, ...cssProperties])
        expect(thing.description, thing.name).toBeTruthy();
    });

    it('tells nothing private', () => {
      for (const { name } of elementOf(folder).members ?? []) expect(name).not.toMatch(/^[#_]/);
    });
  });
});

describe('what editors are given', () => {
  it.each([
    ['VS Code', () => htmlCustomData(read)],
    ['JetBrains', () => webTypes(read, '1.0.0')],
  ])('%s: each attribute of each element, and the words it takes', (_, make) => {
    const text = JSON.stringify(make());
    for (const { tagName, attributes = [] } of allElements(read.manifest)) {
      expect(text).toContain(`"name":"${tagName}"`);
      for (const { name, fieldName = '' } of attributes) {
        expect(text).toContain(`"name":"${name}"`);
        for (const word of read.fields.get(tagName)?.get(fieldName)?.words ?? [])
          expect(text).toMatch(new RegExp(`"(?:\\\\")?${word}(?:\\\\")?"`));
      }
    }
  });

  it('VS Code: each token once', () => {
    const { properties } = cssCustomData(read) as { properties: { name: string }[] };
    expect(names(properties)).toEqual([...new Set(names(properties))]);
    expect(names(properties)).toContain('--danvan-accent');
  });

  it('frameworks: each attribute, property and event of each element, with words for words', () => {
    const text = elementTypes(read);
    for (const word of ['list', 'cards', 'headlines', 'compact'])
      expect(text).toMatch(new RegExp(`'layout'\\?: [^;]*'${word}'`));
    for (const { tagName, attributes = [], events = [] } of allElements(read.manifest)) {
      expect(text).toContain(`'${tagName}': {`);
      for (const { name } of [...attributes, ...events]) expect(text).toContain(`'${name}'`);
    }
  });
});
