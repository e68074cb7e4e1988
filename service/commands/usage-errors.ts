import type { CommanderError } from 'commander';
import type { Locale } from '../../src/schema/index.js';

/** One sentence for what commander could not read; commander speaks English only. */
export function usageError(error: CommanderError, locale: Locale): string {
  const [first = '', second = ''] = error.message
    .replace(/^error: /, '')
    .split('\n')
    .map((part) => part.trim());
  const english = [first, second].filter((part) => part !== '').join(' ');
  if (locale === 'en')
    return `${english.charAt(0).toUpperCase()}${english.slice(1)}`.replace(/(?<![.?)])$/, '.');
  const [name = '', other = ''] = [...first.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted);
  const hint = /^\(Did you mean (?:one of )?(.*)\?\)$/.exec(second)?.[1];
  const choices = /Allowed choices are (.*)\.$/.exec(first)?.[1];
  const sentence = VIETNAMESE[error.code]?.(name, other, choices) ?? first;
  return `${sentence}.${hint === undefined ? '' : ` Có phải ý bạn là ${hint}?`}`;
}

const VIETNAMESE: Readonly<
  Record<string, (name: string, other: string, choices?: string) => string>
> = {
  'commander.unknownOption': (name) => `Không có tùy chọn ${name}; xem các tùy chọn bằng --help`,
  'commander.unknownCommand': (name) => `Không có lệnh ${name}; xem các lệnh bằng --help`,
  'commander.missingArgument': (name) => `Thiếu tham số <${name}>; xem cách dùng bằng --help`,
  'commander.optionMissingArgument': (name) => `Tùy chọn ${name} cần một giá trị đi sau`,
  'commander.missingMandatoryOptionValue': (name) => `Thiếu tùy chọn bắt buộc ${name}`,
  'commander.excessArguments': () => 'Thừa tham số; xem cách dùng bằng --help',
  'commander.conflictingOption': (name, other) => `Không dùng ${name} cùng với ${other}`,
  'commander.invalidArgument': (name, other, choices) =>
    `Giá trị ${other} của ${name} không dùng được${choices === undefined ? '' : `; hãy chọn một trong: ${choices}`}`,
};
