import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLegacy, isSyllable } from '../../../src/vietnamese/index.js';
import { anyText, SYLLABLES } from './arbitraries.js';

// The fonts' own order: the codes of TCVN 5712 VN3 and of VNI Windows, letter by letter, apart from the tables of src.
const UNICODE =
  'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ đ';
const TCVN3 =
  'µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00ad õ ö ÷ ø ù ú û ü ý þ ®';
const VNI =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ';

function encoder(codes: string): (text: string) => string {
  const table = new Map(
    UNICODE.split(' ').map((letter, index) => [letter, codes.split(' ')[index]!]),
  );
  return (text) => Array.from(text, (letter) => table.get(letter) ?? letter).join('');
}
const toTcvn3 = encoder(TCVN3);
const toVni = encoder(VNI);

const bytes = (text: string) => [...new TextEncoder().encode(text)];
const asLatin1 = (text: string) => String.fromCharCode(...bytes(text));
const asWindows1252 = (text: string) =>
  new TextDecoder('windows-1252').decode(new Uint8Array(bytes(text)));

const ordinary = [
  ...['Ủy ban nhân dân tỉnh', 'là và có thì', 'là', 'Cam Lộ', '', 'UBND', 'é'],
  '© 2019, tous droits réservés. L’été déjà passé, où êtes-vous allés ? Là où le goût coûte cher.',
  'où là où',
  'có thì bí où boù',
  'Où est le goût? Où est l’août? «Là-bas», dit-il.',
  'Für die Größe müssen schöne Häuser über dem Fluß stehen; § 5 und § 7 gelten.',
  'The café’s naïve façade costs £5 ± 2, 20 °C, 2 µm et 3 µA, ½ or ¾ of it. Company®',
  'El niño está aquí, sí, también; qué tú él mañana señor año',
  'São João não é só coração; irmã, avó, avô, pão.',
  'På svenska är det så här: ö, å, ä.',
  'Dân vận khéo \u00ad và d©n vËn',
  'soft\u00adhy\u00adphens in or\u00addi\u00adnary Eng\u00adlish',
  'Uû',
  'NÃO É',
  'Â©',
  'á»¦y ban \ufffd nhÃ¢n dÃ¢n',
];

describe('decodeLegacy', () => {
  it.each([
    ['Uû ban nh©n d©n', 'Uỷ ban nhân dân', 'tcvn3'],
    ['nh©n', 'nhân', 'tcvn3'],
    [
      'Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc',
      'Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc',
      'tcvn3',
    ],
    ['TØNH QU¶NG B×NH', 'TỈNH QUẢNG BÌNH', 'tcvn3'],
    ['NghÞ ®Þnh 30/N§-CP cña H§ND', 'Nghị định 30/NĐ-CP của HĐND', 'tcvn3'],
    ['UÛy ban nhaân daân', 'Ủy ban nhân dân', 'vni'],
    [
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc',
      'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc',
      'vni',
    ],
    ['NGHÒ ÑÒNH 30/NÑ-CP thuôû tröôùc', 'NGHỊ ĐỊNH 30/NĐ-CP thuở trước', 'vni'],
    ['á»¦y ban nhÃ¢n dÃ¢n', 'Ủy ban nhân dân', 'mojibake'],
    ['Ä\u0090á»\u0093ng chÃ­', 'Đồng chí', 'mojibake'],
    ['Äá»“ng', undefined, null],
    ['nhÃ nÆ°á»›c', undefined, null],
    ['nhÃ  nÆ°á»›c', 'nhà nước', 'mojibake'],
  ])('reads %j as %j (%s)', (text, decoded, encoding) => {
    expect(decodeLegacy(text)).toEqual({ text: decoded ?? text, encoding });
  });

  it.each(ordinary)('leaves %j as it is', (text) => {
    expect(decodeLegacy(text)).toEqual({ text, encoding: null });
  });

  it('reads mojibake that was made twice', () => {
    expect(decodeLegacy(asWindows1252(asWindows1252('Đồng chí'))).text).toBe('Đồng chí');
  });

  it('reads TCVN3 text that was stored as UTF-8 and read as Latin-1', () => {
    expect(decodeLegacy(asLatin1('Uû ban nh©n d©n')).text).toBe('Uỷ ban nhân dân');
  });

  it('refuses bytes that are not UTF-8', () => {
    for (const text of [
      ...['Ã¡ Ã¢ Ã', 'Ã¡ Ã¢ á»x', 'Ã¡ À\u0080', 'Ã¡ à\u0080\u0080', 'Ã¡ í\u00a0\u0080'],
      ...['Ã¡ ô\u0090\u0080\u0080', 'Ã¡ õ\u0080', 'Ã¡ \u0080', 'Ã¡ ð\u0080\u0080\u0080', 'Ã¡ ế'],
    ]) {
      expect(decodeLegacy(text).encoding).not.toBe('mojibake');
    }
  });

  it('reads a sequence of four bytes', () => {
    expect(decodeLegacy(asLatin1('dân 😀')).text).toBe('dân 😀');
  });

  const prose = fc
    .array(fc.constantFrom(...SYLLABLES, '217', 'UBND', '-'), { minLength: 0, maxLength: 60 })
    .map((words) => words.join(' '));
  /** With enough marked words that it can be sure. */
  const sure = prose.map((text) => `nhân dân được hưởng ${text}`);

  it('gives back what was written in TCVN3, but for capitals with marks', () => {
    fc.assert(
      fc.property(sure, (text) => {
        const lower = text.toLowerCase();
        expect(decodeLegacy(toTcvn3(lower))).toEqual({ text: lower, encoding: 'tcvn3' });
      }),
    );
  });

  it('gives back what was written in VNI', () => {
    const capitals = (text: string) =>
      text.replace(/\p{Lu}/gu, (letter) => {
        const code = toVni(letter.toLowerCase());
        return code.charAt(0).toUpperCase() + code.slice(1);
      });
    fc.assert(
      fc.property(sure, (text) => {
        expect(decodeLegacy(toVni(capitals(text)))).toEqual({ text, encoding: 'vni' });
        const upper = text.toUpperCase();
        expect(decodeLegacy(toVni(text.toLowerCase()).toUpperCase()).text).toBe(upper);
      }),
    );
  });

  it('gives back UTF-8 that was read as Windows-1252 or Latin-1', () => {
    fc.assert(
      fc.property(sure, (text) => {
        expect(decodeLegacy(asWindows1252(text))).toEqual({ text, encoding: 'mojibake' });
        expect(decodeLegacy(asLatin1(text))).toEqual({ text, encoding: 'mojibake' });
      }),
    );
  });

  it('refuses Vietnamese in Unicode, in both forms', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const form of [text, text.normalize('NFD')])
          expect(decodeLegacy(form)).toEqual({ text: form, encoding: null });
      }),
    );
  });

  it('takes any string, and changes nothing the second time', () => {
    const latin = fc.string({
      unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(fc.oneof(anyText, latin, sure.map(toTcvn3), sure.map(toVni)), (text) => {
        const once = decodeLegacy(text).text;
        expect(decodeLegacy(once)).toEqual({ text: once, encoding: null });
      }),
    );
  });
});

describe('isSyllable', () => {
  it.each(SYLLABLES)('takes %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(['', 'été', 'hàc', 'xyz', 'hòà', 'nghiêngh', 'a'.repeat(1000), 'b', 'dân vận'])(
    'refuses %j',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});
