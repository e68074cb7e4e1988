/**
 * What is wrong with one cell of a table, and how to mend it.
 *
 * @example
 * const { rejected } = readModelRows([
 *   ['Tên mô hình', 'Đơn vị', 'Tập thể/cá nhân', 'Thời gian bắt đầu'],
 *   ['Tổ hợp tác mây tre đan', 'Phường Phúc Xá', 'Tập thể', '31/2/2022'],
 * ]);
 * const problem: RowProblem | undefined = rejected[0];
 * problem?.row; // 2
 * problem?.column; // 'Thời gian bắt đầu'
 */
export interface RowProblem {
  /** The row as the spreadsheet counts: the first is 1. */
  readonly row: number;
  /** The words above the column, or what the missing column is called. */
  readonly column: string;
  /** What stands in the cell. */
  readonly value: string;
  /** A sentence that names the mend, in the language asked for. */
  readonly message: string;
}
