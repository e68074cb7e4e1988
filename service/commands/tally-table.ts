import type { Tally } from '../../src/polls/index.js';
import type { Locale } from '../../src/schema/index.js';
import { formatCount } from '../../src/vietnamese/index.js';
import { textTable } from './text-table.js';

/** The result of a poll as lines for people. */
export function tallyTable(tally: Tally, locale: Locale): string[] {
  const rows = [
    ...tally.options.map(({ id, text, votes, share }) => [
      id,
      formatCount(votes, locale),
      percent(share, locale),
      text === id ? '' : text,
    ]),
    ...tally.unknown.map(({ id, votes }) => [
      id,
      formatCount(votes, locale),
      '',
      locale === 'vi' ? '(không có trong bình chọn)' : '(not an option of the poll)',
    ]),
    ['', formatCount(tally.ballots, locale), '', locale === 'vi' ? 'số phiếu' : 'ballots'],
  ];
  const titles =
    locale === 'vi' ? ['MÃ', 'SỐ CHỌN', 'TỶ LỆ', 'PHƯƠNG ÁN'] : ['ID', 'VOTES', 'SHARE', 'OPTION'];
  return textTable(
    titles.map((title, index) => ({ title, isNumber: index === 1 || index === 2 })),
    rows,
  );
}

/** A share from 0 to 1 as `66,7%`. */
export function percent(share: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
}
