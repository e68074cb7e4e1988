const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_SYMBOLS = 15;
const SYMBOLS = DATA_SYMBOLS + 1;
const BYTES = 10;

const SEPARATORS = /[\s\p{Pd}\p{Cf}\u2212_.]+/gu;
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * Makes the receipt of a ballot (mã biên nhận): 75 random bits as 15 symbols of Crockford's base 32 and a check symbol,
 * in groups of four. The alphabet has no I, L, O and U, so a receipt reads well aloud and on paper.
 *
 * The check symbol is computed in GF(32) with the polynomial x⁵ + x² + 1: of the 16 values from left to right,
 * value₁·α¹⁵ + value₂·α¹⁴ + … + value₁₆ = 0. It finds every single wrong symbol and every two symbols that changed places.
 *
 * @param randomBytes - at least 10 bytes of a cryptographic source, such as `crypto.getRandomValues(new Uint8Array(10))`;
 *   the first 75 bits are taken
 * @throws RangeError for fewer bytes
 * @example
 * createReceipt(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])); // '0000-0000-0000-0000'
 */
export function createReceipt(randomBytes: Uint8Array): string {
  if (randomBytes.length < BYTES) {
    throw new RangeError(`A receipt takes ${BYTES} random bytes, not ${randomBytes.length}.`);
  }
  const values: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const byte of randomBytes.subarray(0, BYTES)) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    for (; bits >= 5 && values.length < DATA_SYMBOLS; bits -= 5) {
      values.push((buffer >> (bits - 5)) & 31);
    }
    buffer &= 255;
  }
  return group([...values, double(syndrome(values))]);
}

/**
 * Reads a receipt as a voter types or pastes it: lower case, other groups or dashes, `O` for `0`, `I` and `L` for `1`,
 * full-width letters. Takes any string.
 *
 * @returns the receipt in its one written form, or `undefined` when it cannot be one: a symbol is missing, foreign or
 *   mistyped
 * @example
 * parseReceipt(' 0000 0000 0000 oooo '); // '0000-0000-0000-0000'
 * parseReceipt('0000-0000-0000-0001'); // undefined
 */
export function parseReceipt(text: string): string | undefined {
  const symbols = text.replace(SEPARATORS, '');
  if (symbols.length !== SYMBOLS) return undefined;
  const values = symbols
    .normalize('NFKC')
    .toUpperCase()
    .split('')
    .map((symbol) => ALPHABET.indexOf(LOOK_ALIKES[symbol] ?? symbol));
  const isReceipt =
    values.length === SYMBOLS && values.every((value) => value >= 0) && syndrome(values) === 0;
  return isReceipt ? group(values) : undefined;
}

// Written without `reduce` and `includes`: libraries of old pages, where voters check receipts, replace both.
function syndrome(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum = double(sum) ^ value;
  return sum;
}

/** Multiplies by α in GF(32). */
function double(value: number): number {
  const shifted = value << 1;
  return shifted > 31 ? shifted ^ 0b100101 : shifted;
}

function group(values: readonly number[]): string {
  let text = '';
  for (const value of values) text += (text.length % 5 === 4 ? '-' : '') + ALPHABET.charAt(value);
  return text;
}
