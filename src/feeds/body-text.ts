/** Reads enough of the start to see an XML declaration. */
const START = 1024;

/**
 * Turns the bytes of a feed into text. The byte order mark rules; then UTF-8 if the bytes are that but for a few broken
 * ones, whatever they are declared to be; then the charset of the content type and of the XML declaration; windows-1252
 * takes any rest.
 */
export function bodyText(body: string | Uint8Array, contentType: string): string {
  if (typeof body === 'string') return body;
  const marked = byteOrder(body);
  if (marked !== undefined) return decode(body, marked) ?? '';
  const start = decode(body.subarray(0, START), 'windows-1252') ?? '';
  const declared = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1],
    /^[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1],
    // A document whose declaration can be read byte by byte is not in UTF-16, whatever it says.
  ].filter((label) => label !== undefined && !/^(?:utf-?\d|ucs)/i.test(label));
  // The bytes of ISO-2022 and HZ are plain ASCII, which is UTF-8 too.
  const isEscaped = declared.some((label) => /^(?:iso-2022|hz)/i.test(label ?? ''));
  const utf8 = isEscaped ? undefined : utf8Text(body);
  if (utf8 !== undefined) return utf8;
  for (const label of declared) {
    const text = decode(body, label ?? '');
    if (text !== undefined) return text;
  }
  return decode(body, 'windows-1252') ?? '';
}

/** The text, unless too much of it is broken for UTF-8. */
function utf8Text(body: Uint8Array): string | undefined {
  const text = decode(body, 'utf-8') ?? '';
  const broken = text.split('\ufffd').length - 1;
  if (broken === 0) return text;
  const whole = text.replace(/[\p{ASCII}\ufffd]+/gu, '').length;
  return broken * 4 < whole ? text : undefined;
}

function byteOrder([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0 && third !== 0)) {
    return 'utf-16le';
  }
  const isBigEndian =
    (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c && fourth !== 0);
  return isBigEndian ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
}
