import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWidgetLink } from '../../widgets/loader/widget-link.js';

const read = (fragment: string): unknown => {
  const link = readWidgetLink(fragment);
  return link && [link.widget, Object.fromEntries(link.attributes)];
};

describe('readWidgetLink', () => {
  it.each([
    ['#danvan-poll-giao-dien', ['poll', { poll: 'giao-dien' }]],
    ['#danvan-poll-7', ['poll', { poll: '7' }]],
    ['#danvan-stats-cam_lo', ['visitor-stats', { site: 'cam_lo' }]],
    ['#danvan-news-tin-moi', ['news-list', { feed: 'tin-moi' }]],
    ['#danvan-gallery-ba-dinh', ['gallery', { site: 'ba-dinh' }]],
    ['#danvan-documents-ba-dinh', ['document-list', { site: 'ba-dinh' }]],
    ['#danvan-campaign-2026', ['campaign', { campaign: '2026' }]],
    [`#danvan-poll-${'a'.repeat(64)}`, ['poll', { poll: 'a'.repeat(64) }]],
  ])('reads %s', (fragment, expected) => {
    expect(read(fragment)).toEqual(expected);
  });

  it.each([
    ['#danvan-poll-7.results-only', { poll: '7', 'results-only': '' }],
    ['#danvan-news-tin.layout-cards.limit-5', { feed: 'tin', layout: 'cards', limit: '5' }],
    ['#danvan-news-tin.by-day.hot-2', { feed: 'tin', 'by-day': '', hot: '2' }],
    ['#danvan-stats-a.show-online_today_total', { site: 'a', show: 'online today total' }],
    [
      '#danvan-stats-a.no-count.history.lang-en',
      { site: 'a', 'no-count': '', history: '', lang: 'en' },
    ],
    [
      '#danvan-gallery-a.group-unit.filters-field_year',
      { site: 'a', group: 'unit', filters: 'field year' },
    ],
    ['#danvan-poll-7.lang-vi.lang-en', { poll: '7', lang: 'en' }],
  ])('reads the options of %s', (fragment, expected) => {
    expect((read(fragment) as unknown[])[1]).toEqual(expected);
  });

  it.each([
    '#danvan-poll-7.service-https',
    '#danvan-poll-7.src-x',
    '#danvan-poll-7.messages-x',
    '#danvan-poll-7.member-x',
    '#danvan-poll-7.poll-8',
    '#danvan-poll-7.layout-cards',
    '#danvan-poll-7.onclick-alert',
    '#danvan-poll-7.style-x',
    '#danvan-poll-7.results-only-x-langx',
  ])('takes no attribute from %s that is not in the list of its kind', (fragment) => {
    const attributes = Object.keys((read(fragment) as [string, object])[1]);
    expect(attributes.filter((name) => name !== 'results-only')).toEqual(['poll']);
  });

  it.each([
    '',
    '#',
    '#danvan',
    '#danvan-poll',
    '#danvan-poll-',
    '#danvan-poll--7',
    '#danvan-poll-_7',
    '#danvan-poll-bình-chọn',
    '#danvan-poll-b%C3%ACnh',
    `#danvan-poll-${'a'.repeat(65)}`,
    '#danvan-poll-7.',
    '#danvan-poll-7..lang-vi',
    '#danvan-poll-7.Lang-vi',
    '#danvan-poll-7.lang-vi/x',
    '#danvan-poll-7?x',
    '#danvan-poll-7 ',
    '#danvan-POLL-7',
    '#danvan-constructor-7',
    '#danvan-__proto__-7',
    '#danvan-visitor-stats-7',
    '#danvan:poll:7',
    'danvan-poll-7',
    'x#danvan-poll-7',
  ])('finds no widget in %j', (fragment) => {
    expect(readWidgetLink(fragment)).toBeUndefined();
  });

  it('sets values of letters, digits, hyphens and spaces only, whatever it reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const kind of ['poll', 'stats', 'news', 'gallery', 'documents'])
          for (const [name, value] of readWidgetLink(`#danvan-${kind}-7.${text}`)?.attributes ?? [])
            expect(`${name}=${value}`).toMatch(/^[a-z-]+=[\w -]*$/);
      }),
    );
  });
});
