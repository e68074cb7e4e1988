const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** Each letter of a row, then the five marked letters made of it: sắc, huyền, hỏi, ngã, nặng. */
function marked(letter: string): string[] {
  return TONES.map((tone) => (letter + tone).normalize('NFC'));
}

/**
 * TCVN3 (ABC): after each letter its own code (where it has one in this set), then the codes of its five tones, as the
 * Latin-1 characters that they show as.
 */
const TCVN3_ROWS: readonly (readonly [letter: string, own: string, tones: string])[] = [
  ['a', '', '¸µ¶·¹'],
  ['ă', '¨', '¾»¼½Æ'],
  ['â', '©', 'ÊÇÈÉË'],
  ['e', '', 'ÐÌÎÏÑ'],
  ['ê', 'ª', 'ÕÒÓÔÖ'],
  ['i', '', 'Ý×ØÜÞ'],
  ['o', '', 'ãßáâä'],
  ['ô', '«', 'èåæçé'],
  ['ơ', '¬', 'íêëìî'],
  ['u', '', 'óïñòô'],
  ['ư', '\u00ad', 'øõö÷ù'],
  ['y', '', 'ýúûüþ'],
  ['đ', '®', ''],
];
const TCVN3_CAPITALS = ['Ă¡', 'Â¢', 'Ê£', 'Ô¤', 'Ơ¥', 'Ư¦', 'Đ§'];

/** TCVN3 character → Unicode letter. */
export const TCVN3: ReadonlyMap<string, string> = new Map([
  ...TCVN3_ROWS.flatMap(([letter, own, tones]) => [
    ...(own === '' ? [] : [[own, letter] as const]),
    ...pairs(Array.from(tones), marked(letter)),
  ]),
  ...TCVN3_CAPITALS.map(([letter = '', code = '']) => [code, letter] as const),
]);

/** VNI: what a base letter is written as, and what the marks of its five tones are, as Latin-1 characters. */
const VNI_ROWS: readonly (readonly [letter: string, own: string, tones: string])[] = [
  ['a', '', 'aù aø aû aõ aï'],
  ['ă', 'aê', 'aé aè aú aü aë'],
  ['â', 'aâ', 'aá aà aå aã aä'],
  ['e', '', 'eù eø eû eõ eï'],
  ['ê', 'eâ', 'eá eà eå eã eä'],
  ['i', '', 'í ì æ ó ò'],
  ['o', '', 'où oø oû oõ oï'],
  ['ô', 'oâ', 'oá oà oå oã oä'],
  ['ơ', 'ô', 'ôù ôø ôû ôõ ôï'],
  ['u', '', 'uù uø uû uõ uï'],
  ['ư', 'ö', 'öù öø öû öõ öï'],
  ['y', '', 'yù yø yû yõ î'],
  ['đ', 'ñ', ''],
];

/**
 * VNI letter, of one or two characters → Unicode letter. The case is that of the first character; both cases of the mark
 * are read.
 */
export const VNI: ReadonlyMap<string, string> = new Map(
  VNI_ROWS.flatMap(([letter, own, tones]) => [
    ...(own === '' ? [] : [[own, letter] as const]),
    ...(tones === '' ? [] : pairs(tones.split(' '), marked(letter))),
  ]).flatMap(([code, letter]) => {
    const first = code.slice(0, 1);
    const mark = code.slice(1);
    return [mark, mark.toUpperCase()].flatMap((rest) => [
      [first + rest, letter] as const,
      [first.toUpperCase() + rest, letter.toUpperCase()] as const,
    ]);
  }),
);

/** Windows-1252 characters above Latin-1 → the byte that shows as them; the five bytes without a character stay C1. */
export const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  Array.from(
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
    (character, index) => [character, 0x80 + index] as const,
  ),
);

function pairs(codes: readonly string[], letters: readonly string[]) {
  return codes.map((code, index) => [code, letters[index] ?? ''] as const);
}
