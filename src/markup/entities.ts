// Runs of neighbouring code points: the first one, then the names in order; `-` is a code point without a name.
const RUNS: readonly (readonly [number, string])[] = [
  [34, 'quot'],
  [38, 'amp apos'],
  [60, 'lt - gt'],
  [
    160,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [258, 'Abreve abreve'],
  [272, 'Dstrok dstrok'],
  [296, 'Itilde itilde'],
  [338, 'OElig oelig'],
  [352, 'Scaron scaron'],
  [360, 'Utilde utilde'],
  [376, 'Yuml'],
  [402, 'fnof'],
  [710, 'circ'],
  [732, 'tilde'],
  [
    913,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega',
  ],
  [
    945,
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
  ],
  [8194, 'ensp emsp - - - - - thinsp - - zwnj zwj lrm rlm - - - ndash mdash horbar'],
  [8216, 'lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - - hellip'],
  [8240, 'permil - prime Prime'],
  [8249, 'lsaquo rsaquo - - - oline'],
  [8260, 'frasl'],
  [8364, 'euro'],
  [8470, 'numero'],
  [8482, 'trade'],
  [8592, 'larr uarr rarr darr harr'],
  [8722, 'minus'],
  [8776, 'asymp'],
  [8800, 'ne - - - le ge'],
];

/** What browsers read in `&#128;` to `&#159;`: the code points of windows-1252. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const ENTITY =
  /&(?:#x([0-9a-f]{1,8});?|#([0-9]{1,8});?|([a-z][a-z0-9]{1,9});|(amp|lt|gt|quot|nbsp)(?![a-z0-9=]))/gi;

let table: Map<string, string> | undefined;

/**
 * Puts the characters in place of HTML and XML character references (thực thể HTML), once: `&amp;lt;` becomes `&lt;`.
 *
 * Known by name are those of XML, the letters and signs of Latin-1, the Greek letters, the signs of typography and the
 * names that Vietnamese text needs (`&abreve;`, `&dstrok;`, `&itilde;`, `&utilde;`); all numbers are known. What is
 * not known stays as it stands. A number that is no character gives U+FFFD, as in browsers.
 *
 * @example
 * decodeEntities('D&acirc;n v&#7853;n &amp; &#x110;o&agrave;n'); // 'Dân vận & Đoàn'
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    ENTITY,
    (whole, hex: string | undefined, decimal: string | undefined, name?: string, bare?: string) => {
      if (hex !== undefined) return character(Number.parseInt(hex, 16));
      if (decimal !== undefined) return character(Number(decimal));
      return named(name ?? bare ?? '') ?? whole;
    },
  );
}

function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

function named(name: string): string | undefined {
  table ??= new Map(
    RUNS.flatMap(([first, names]) =>
      names
        .split(' ')
        .map((each, index): [string, string] => [each, String.fromCodePoint(first + index)]),
    ),
  );
  // Old editors wrote &NBSP; and &AMP;.
  return table.get(name) ?? (/^[A-Z]+$/.test(name) ? table.get(name.toLowerCase()) : undefined);
}
