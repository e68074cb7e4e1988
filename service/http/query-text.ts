import iconv from 'iconv-lite';
import { cleanText } from '../../src/vietnamese/index.js';

const STRICT_UTF_8 = new TextDecoder('utf-8', { fatal: true });
const LONGEST = 200;

/** The words that an address asks for, by name; the first of each. */
export type Query = ReadonlyMap<string, string>;

/**
 * Reads the query of an address. Links in pages of old encodings carry their words in it (`?q=%E0` is à in Windows-1258),
 * so what is no UTF-8 is read as Windows-1258.
 */
export function readQuery(url: string): Query {
  const query = new Map<string, string>();
  const search = /\?([^#]*)/.exec(url)?.[1] ?? '';
  for (const pair of search.split('&')) {
    const [name = '', value = ''] = pair.split(/=(.*)/s).map(decode);
    if (name !== '' && !query.has(name)) query.set(name, value);
  }
  return query;
}

function decode(text: string): string {
  const bytes = Buffer.from(
    text
      .replaceAll('+', ' ')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
  return cleanText(read(bytes).normalize('NFC'))
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

function read(bytes: Buffer): string {
  try {
    return STRICT_UTF_8.decode(bytes);
  } catch {
    return iconv.decode(bytes, 'windows-1258');
  }
}
