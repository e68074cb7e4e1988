/**
 * Tells whether a text is an id: letters without accents, digits, `-` and `_`, at most 64.
 *
 * @example
 * isId('giao-dien'); // true
 * isId('giao diện'); // false
 */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text);
}
