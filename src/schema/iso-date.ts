/**
 * Tells whether a text is a day of the Gregorian calendar in the form `YYYY-MM-DD`.
 *
 * @example
 * isIsoDate('2024-02-29'); // true
 * isIsoDate('2026-02-29'); // false
 */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isReal(text);
}

/**
 * Whether there is such a day, and such a time if it has one: what is read of it is written alike. Some engines let
 * 30 February be a day of March, and all let 24:00 be one of the next.
 *
 * @param text - `YYYY-MM-DD`, or with `THH:MM` and `:SS`
 * @internal
 */
export function isReal(text: string): boolean {
  const date = new Date(text.includes('T') ? `${text}Z` : text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
