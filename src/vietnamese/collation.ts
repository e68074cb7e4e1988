let collator: Intl.Collator | undefined;

/**
 * Orders two Vietnamese texts as a Vietnamese dictionary does (thứ tự chữ cái tiếng Việt): a ă â … d đ e ê … o ô ơ … u ư
 * as letters of their own, then by tone in the order none, huyền, hỏi, ngã, sắc, nặng; numbers by their value.
 *
 * The rules are those of CLDR for `vi`, by one kept `Intl.Collator`; case counts last.
 *
 * @returns a negative number, 0 or a positive number, for `Array.prototype.sort`
 * @example
 * ['Đan', 'Dũng', 'Dung', 'Phường 10', 'Phường 2'].sort(compareVietnamese);
 * // ['Dung', 'Dũng', 'Đan', 'Phường 2', 'Phường 10']
 */
export function compareVietnamese(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}
