import { Option } from 'commander';
import { BYTE_ORDER_MARK, csvRow, type Cell } from '../../src/tables/csv.js';
import { say, type Shell } from './shell.js';

/** How a command writes CSV. */
export interface CsvFlags {
  readonly separator: string;
}

/** The option for the sign between cells, which Excel takes from the region of the computer. */
export function separatorOption(shell: Shell): Option {
  return new Option(
    '--separator <sign>',
    say(
      shell,
      'dấu giữa các ô CSV; dùng ; khi Excel của máy để dấu phẩy thập phân',
      'sign between the cells of CSV; use ; where Excel has a decimal comma',
    ),
  )
    .choices([',', ';', 'tab'])
    .default(',');
}

/** Begins a table, and gives what writes its rows. */
export function csvWriter(shell: Shell, { separator }: CsvFlags): (cells: readonly Cell[]) => void {
  const sign = separator === 'tab' ? '\t' : separator;
  shell.write(BYTE_ORDER_MARK);
  return (cells) => {
    shell.write(csvRow(cells, sign));
  };
}
