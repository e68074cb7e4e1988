import { describe, expect, it } from 'vitest';
import {
  chosenOptions,
  loaderTags,
  widgetCodes,
  widgetFragment,
  readWidgetFragment,
  type OptionField,
} from '../../src/links/index.js';
import { readManifest } from '../../scripts/editor-data/manifest.js';
import { widgetForms } from '../../scripts/widget-forms.js';
import { KIND_WORDS, OPTION_WORDS, VALUE_WORDS } from '../../service/builder/option-words.js';
import { PAGE_KINDS } from '../../service/pages/page-place.js';
import { readWidgetLink } from '../../widgets/loader/widget-link.js';
import { ROOT } from './built.js';

const FIELDS: readonly OptionField[] = [
  { name: 'layout', type: 'choice', values: ['list', 'cards'], standard: 'list' },
  { name: 'limit', type: 'number', standard: 10 },
  { name: 'show', type: 'words', values: ['image', 'lead', 'date'] },
  { name: 'search', type: 'switch' },
];

describe('a link to a widget', () => {
  it.each([
    ['what is the standard anyway', { layout: ['list'], limit: ['10'] }, ''],
    ['what the widget does not know', { layout: ['rows'], limit: ['many'], show: ['price'] }, ''],
    ['a number out of range', { limit: ['1000'] }, ''],
    ['all words, which is the standard', { show: ['date', 'lead', 'image'] }, ''],
    ['a choice and a number', { layout: ['cards'], limit: ['05'] }, '.layout-cards.limit-5'],
    ['words, in the order of the widget', { show: ['date', 'image'] }, '.show-image_date'],
    ['a switch', { search: ['on'] }, '.search'],
  ])('carries no more than is needed: %s', (_case, filled: Record<string, string[]>, tail) => {
    const options = chosenOptions(FIELDS, (name) => filled[name] ?? []);
    expect(widgetFragment({ kind: 'news', id: 'tin', options })).toBe(`#danvan-news-tin${tail}`);
  });

  it('is written with its words escaped, whatever they are', () => {
    const text = '"><script>alert(1)</script> & hết';
    const codes = widgetCodes('https://dem.gov.vn/', { kind: 'poll', id: '7', options: [], text });
    const escaped = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; hết';
    expect(codes).toEqual({
      address: 'https://dem.gov.vn/poll/7#danvan-poll-7',
      link: `<a href="https://dem.gov.vn/poll/7#danvan-poll-7">${escaped}</a>`,
      frame: `<iframe src="https://dem.gov.vn/embed/poll/7" title="${escaped}" width="100%" height="480"></iframe>`,
      picture: `<a href="https://dem.gov.vn/poll/7#danvan-poll-7"><img src="https://dem.gov.vn/poll/7.png" alt="${escaped}"></a>`,
    });
  });

  it('has no picture where the service draws none', () => {
    const widget = { kind: 'news', id: 'tin', options: [], text: 'Tin' };
    expect(widgetCodes('https://dem.gov.vn', widget).picture).toBeUndefined();
  });

  it.each([
    ['#danvan-poll-7', { kind: 'poll', id: '7' }],
    ['#danvan-news-tin_moi.limit-5.by-day', { kind: 'news', id: 'tin_moi' }],
    ['#danvan-weather-7', undefined],
    ['#danvan-poll-', undefined],
    ['#danvan-poll-7.', undefined],
    ['#other', undefined],
  ])('is read back from its fragment: %s', (fragment, widget) => {
    expect(readWidgetFragment(fragment)).toEqual(widget);
  });

  it('needs two tags in the theme', () => {
    expect(loaderTags('https://dem.gov.vn/dv/')).toBe(
      `<link rel="stylesheet" href="https://dem.gov.vn/dv/danvan.css">
<script type="module" src="https://dem.gov.vn/dv/danvan.js"></script>`,
    );
  });
});

describe('the forms made from the manifest', async () => {
  const { manifest } = await readManifest(ROOT);
  const forms = widgetForms(manifest);

  it('are there for every kind of page, all of it named in both languages', () => {
    expect(forms.map(({ kind }) => kind)).toEqual([...PAGE_KINDS]);
    for (const { fields } of forms)
      for (const field of fields) {
        expect(OPTION_WORDS, field.name).toHaveProperty([field.name]);
        for (const value of 'values' in field ? field.values : [])
          expect(VALUE_WORDS, value).toHaveProperty([value]);
      }
    for (const { name, id } of Object.values(KIND_WORDS))
      for (const words of [name, id]) expect(words.vi).not.toBe(words.en);
  });

  it('ask for nothing that the loader would not read out of the link again', () => {
    for (const { kind, fields } of forms) {
      const chosen = new Map(fields.map((field) => [field.name, otherThanStandard(field)]));
      const options = chosenOptions(fields, (name) => [chosen.get(name) ?? '']);
      expect(options.map(([name]) => name)).toEqual(fields.map(({ name }) => name));
      const { attributes } = readWidgetLink(widgetFragment({ kind, id: 'a', options })) ?? {};
      expect([...(attributes ?? [])].slice(1)).toEqual(options);
    }
  });

  it('are not made where a link could carry what the widget has not', () => {
    expect(() => widgetForms({ ...manifest, modules: [] })).toThrow(
      'A link can carry "results-only", which <danvan-poll> has not.',
    );
  });
});

function otherThanStandard(field: OptionField): string {
  switch (field.type) {
    case 'switch':
      return 'on';
    case 'number':
      return String(field.standard + 1);
    case 'choice':
      return field.values.find((value) => value !== field.standard) ?? '';
    case 'words':
      return field.values[0] ?? '';
  }
}
