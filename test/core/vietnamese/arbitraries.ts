import fc from 'fast-check';

const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐEÊOÔƠUƯY';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Text of Vietnamese letters with tones, spaces and digits, in NFC. */
export const vietnameseText = fc
  .array(
    fc
      .tuple(fc.constantFrom(...Array.from(LETTERS), ' ', ' ', '1', '/'), fc.constantFrom(...TONES))
      .map(([letter, tone]) => (/[aăâeêioôơuưy]/i.test(letter) ? letter + tone : letter)),
    { maxLength: 40 },
  )
  .map((letters) => letters.join('').normalize('NFC'));

/** Any string: Vietnamese in each form, stray marks, other scripts, lone surrogates, control characters. */
export const anyText = fc
  .array(
    fc.oneof(
      vietnameseText,
      vietnameseText.map((text) => text.normalize('NFD')),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '\u0308',
        '\u0302',
        '\u0323',
        '\ud800',
        '\udfff',
        '\u0000',
        '\u00ad',
        '漢',
        'ö',
      ),
      fc.constantFrom('03/09/2019', 'ngày 3 ', '08:20', ' - ', '1.042', '\n', '4\n9\n9', '\u00a0'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Syllables with tones as they stand in Vietnamese text. */
export const SYLLABLES = (
  'Ủy ban nhân dân tỉnh Quảng Bình đẩy mạnh phong trào thi đua “Dân vận khéo” trong cơ quan nhà nước ' +
  'cộng hòa xã hội chủ nghĩa Việt Nam độc lập tự do hạnh phúc nghị quyết về tăng cường đổi mới ' +
  'sự lãnh đạo của Đảng đối với công tác dân vận ở những nơi thuở trước người được kỹ lưỡng nghiêng ' +
  'quý ngõ ngách giếng gì khuỷu tay ngoằn ngoèo yểu điệu bữa rượu hươu cẳng chẵn lẻ ỷ lại mỗi tuần'
)
  .replace(/[“”]/g, '')
  .split(' ');
