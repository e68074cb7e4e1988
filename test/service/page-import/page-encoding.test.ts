import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../service/page-import/page-encoding.js';

const TEXT =
  '<html><head><title>Tin</title></head><body><p>Ủy ban nhân dân huyện đẩy mạnh công tác dân vận, được nhân dân đồng tình hưởng ứng.</p></body></html>';

/** Windows-1258 writes the tone apart from its letter. */
const windows1258 = (text: string) =>
  iconv.encode(
    text.replace(/\p{L}/gu, (letter) => {
      const parts = letter.normalize('NFD');
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
      return parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/, '').normalize('NFC') + tone;
    }),
    'windows-1258',
  );

describe('decodePage', () => {
  it.each([
    ['utf-8', 'UTF-8', Buffer.from(TEXT, 'utf8')],
    ['utf-8', 'UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`, 'utf8')],
    ['utf-8', 'UTF-8 in NFD', Buffer.from(TEXT, 'utf8')],
    ['utf-16', 'UTF-16 with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['utf-16', 'UTF-16 in the other order', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['utf-16', 'UTF-16 without a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: false })],
    ['windows-1258', 'Windows-1258', windows1258(TEXT)],
    [
      'mojibake',
      'UTF-8 read as Windows-1252 and saved again',
      Buffer.from(
        iconv.decode(Buffer.from(TEXT, 'utf8'), 'windows-1252').replace(/\ufffd/g, ''),
        'utf8',
      ),
    ],
  ])('finds %s in a page in %s', (encoding, name, bytes) => {
    const page = decodePage(bytes);
    if (name.startsWith('UTF-8 read')) {
      expect(['mojibake', 'utf-8']).toContain(page.encoding);
      return;
    }
    expect(page).toEqual({ text: TEXT, encoding, lost: 0 });
  });

  it('reads the fonts of the 1990s: TCVN3 and VNI', () => {
    const tcvn3 = Buffer.from('<p>Uû ban nh©n d©n huyÖn ®Èy m¹nh c«ng t¸c d©n vËn</p>', 'latin1');
    const vni = Buffer.from(
      '<p>UÛy ban nhaân daân huyeän ñaåy maïnh coâng taùc daân vaän</p>',
      'latin1',
    );

    expect(decodePage(tcvn3)).toMatchObject({
      encoding: 'tcvn3',
      text: '<p>Uỷ ban nhân dân huyện đẩy mạnh công tác dân vận</p>',
    });
    expect(decodePage(vni)).toMatchObject({
      encoding: 'vni',
      text: '<p>Ủy ban nhân dân huyện đẩy mạnh công tác dân vận</p>',
    });
  });

  it('takes Western text for Windows-1252', () => {
    expect(decodePage(Buffer.from('Le préfet visite la commune, déjà.', 'latin1')).encoding).toBe(
      'windows-1252',
    );
  });

  it('counts the characters that were lost before the page was saved', () => {
    expect(decodePage(Buffer.from('D\ufffdn v\ufffdn', 'utf8')).lost).toBe(2);
  });

  it('reads broken UTF-8 as UTF-8 where most of it is sound', () => {
    const bytes = Buffer.concat([
      Buffer.from('<p>Công tác dân vận khéo ở xã miền núi ', 'utf8'),
      Buffer.from([0xe1, 0xba]),
      Buffer.from(' đạt kết quả</p>', 'utf8'),
    ]);
    const page = decodePage(bytes);

    expect(page.encoding).toBe('utf-8');
    expect(page.lost).toBe(1);
  });

  it('reads no bytes as no text', () => {
    expect(decodePage(new Uint8Array()).text).toBe('');
  });
});
