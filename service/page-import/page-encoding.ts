import iconv from 'iconv-lite';
import { decodeLegacy } from '../../src/vietnamese/index.js';

/** How the bytes of a saved page were read. */
export type PageEncoding =
  'utf-8' | 'utf-16' | 'windows-1258' | 'windows-1252' | 'tcvn3' | 'vni' | 'mojibake';

/** The text of a saved page. */
export interface DecodedPage {
  readonly text: string;
  readonly encoding: PageEncoding;
  /** Characters that were lost before the page was saved, or that no encoding explains. */
  readonly lost: number;
}

const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i;
const SEEN = 4_096;
const STRICT_UTF_8 = new TextDecoder('utf-8', { fatal: true });
/** Letters that Vietnamese has and Western languages have not. */
const VIETNAMESE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g;

/**
 * Reads the bytes of a saved page in whatever encoding they are: by their byte order mark, by being sound UTF-8, else by
 * what reads as Vietnamese: TCVN3 or VNI (fonts of the 1990s), Windows-1258, Windows-1252. What the page declares decides
 * only where its bytes allow more than one reading, for old pages declare what was never true.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const wide = wideEncoding(bytes);
  if (wide) return done(iconv.decode(Buffer.from(bytes), wide), 'utf-16');
  try {
    return legacy(STRICT_UTF_8.decode(bytes), 'utf-8');
  } catch {
    return narrow(bytes);
  }
}

/** UTF-16 by its mark, or by the zero bytes of its markup. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const end = Math.min(bytes.length, SEEN);
  let even = 0;
  let odd = 0;
  for (let place = 0; place < end; place += 1) {
    if (bytes[place] !== 0) continue;
    if (place % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > end / 8 && even === 0) return 'utf-16le';
  return even > end / 8 && odd === 0 ? 'utf-16be' : undefined;
}

function narrow(bytes: Uint8Array): DecodedPage {
  const buffer = Buffer.from(bytes);
  const declared = declaredIn(buffer);
  // UTF-8 of which a few bytes were broken on the way; other encodings read as UTF-8 lose nearly every letter.
  const broken = iconv.decode(buffer, 'utf-8');
  if (count(broken) > lostIn(broken) * 4) return legacy(broken, 'utf-8');
  const western = iconv.decode(buffer, 'windows-1252');
  const asLegacy = decodeLegacy(western);
  if (asLegacy.encoding && asLegacy.encoding !== 'mojibake')
    return done(asLegacy.text, asLegacy.encoding);
  const vietnamese = iconv.decode(buffer, 'windows-1258').normalize('NFC');
  const isVietnamese =
    count(vietnamese) > 0 && (declared === 'windows-1258' || count(vietnamese) > count(western));
  if (isVietnamese) return done(vietnamese, 'windows-1258');
  return done(western, 'windows-1252');
}

function declaredIn(buffer: Buffer): string | undefined {
  const match = DECLARED.exec(buffer.toString('latin1', 0, SEEN));
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

function legacy(text: string, encoding: PageEncoding): DecodedPage {
  const found = decodeLegacy(text);
  return done(found.text, found.encoding ?? encoding);
}

function done(text: string, encoding: PageEncoding): DecodedPage {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  return { text: plain, encoding, lost: lostIn(plain) };
}

function lostIn(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}

function count(text: string): number {
  return text.match(VIETNAMESE)?.length ?? 0;
}
