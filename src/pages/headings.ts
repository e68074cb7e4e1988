import type { Line } from './lines.js';
import { phrases, words } from './shapes.js';

/** A part of a page that begins with a heading of its own. */
export type Block =
  'related' | 'side' | 'poll' | 'files' | 'documents' | 'comments' | 'share' | 'tags' | 'footer';

const HEADINGS: Readonly<Record<Exclude<Block, 'footer' | 'related'>, string>> = {
  side: 'tin moi|tin moi nhat|tin noi bat|su kien noi bat|tin doc nhieu|tin doc nhieu nhat|doc nhieu|doc nhieu nhat|xem nhieu|xem nhieu nhat|tin xem nhieu|tin xem nhieu nhat|tin tieu diem|tieu diem|video|video clip|videos|thu vien anh|thu vien video|thu vien hinh anh|hinh anh hoat dong|hinh anh|album anh|anh hoat dong|lien ket website|lien ket web|website lien ket|cac website lien ket|lien ket|lien ket cac website|lien ket trang|lien ket webs|bai viet noi bat|bai viet pho bien|luu tru blog|bai noi bat|cam on ban da quan tam|web lien ket|quang cao|thong bao moi|danh muc|chuyen muc|dich vu cong|dich vu cong truc tuyen|lich cong tac|thoi tiet|ty gia|gia vang|ho tro truc tuyen|lich van nien|dang nhap|thanh vien dang nhap|tim kiem|tai lieu|truyen hinh|multimedia|media|bai viet moi|bai viet moi nhat|bai moi|tin trong ngay|cac chuyen muc|xem theo ngay|tin theo ngay|lich|thong tin can biet|thong tin tien ich|tien ich|hoi dap|duong day nong|ban do|tin anh|anh dep|tin video|tin vua dang|moi nhat|thong tin lien he|chuyen de|cac chuyen de|lich tiep cong dan|xem theo lich|tu lieu|cac album da dang|tai nguyen day hoc|san pham ocop|ocop',
  poll: 'tham do y kien|tham do|binh chon|dieu tra y kien|khao sat|khao sat y kien|trung cau y kien|lay y kien|y kien cua ban|tham do du luan|trung cau|phieu tham do|bo phieu|poll|polls|survey|vote|tham do y kien ban doc|khao sat truc tuyen|binh chon truc tuyen|tham do truc tuyen|danh gia cua ban|y kien ban doc ve trang|khao sat y kien nguoi dan',
  files:
    'file dinh kem|files dinh kem|tep dinh kem|tap tin dinh kem|tai lieu dinh kem|dinh kem|van ban dinh kem|cac file dinh kem|cac tep dinh kem|tai lieu kem theo|file kem theo|tep tin dinh kem|attachments|attachment|download|tai ve|tai file|tai xuong|tai tai lieu|tep tin|danh sach tep dinh kem|danh sach file dinh kem|tap tin kem theo|cac tap tin dinh kem|noi dung dinh kem|tep kem theo',
  documents:
    'van ban moi|van ban moi ban hanh|van ban chi dao dieu hanh|van ban chi dao|van ban|van ban phap luat|van ban phap quy|van ban quy pham phap luat|van ban qppl|van ban moi nhat|he thong van ban|thong tin chi dao dieu hanh|van ban dieu hanh|van ban huong dan|van ban cua tinh|van ban trung uong|van ban quan ly|danh sach van ban|van ban cap nhat|thong tin van ban|van ban chi dao, dieu hanh|van ban - tai lieu|van ban lien quan|van ban cua huyen|van ban cua xa|van ban dang',
  comments:
    'khong co nhan xet nao|dang nhan xet|khong co binh luan|khong co binh luan nao|chua co binh luan|chua co binh luan nao|viet nhan xet|binh luan cua ban|them nhan xet moi|them nhan xet|nhan xet|gui nhan xet|them binh luan|toi thieu 10 chu tieng viet co dau khong chua lien ket|add comment|add a comment|post comment|write comment|binh luan|y kien ban doc|ban doc phan hoi|y kien phan hoi|phan hoi|gui binh luan|gui y kien|gui phan hoi|viet binh luan|y kien|cac y kien|comments|comment|leave a reply|tra loi|de lai binh luan|y kien binh luan|gop y|thao luan|ma bao mat|ma an toan|gui binh luan cua ban|ho va ten|ho ten|binh luan facebook|gui y kien cua ban|nhap binh luan|gui y kien phan hoi|phan hoi cua ban|y kien cua ban doc|ban doc binh luan|dang ky nhan tin|y kien doc gia|y kien nguoi doc|doc gia phan hoi|doc gia binh luan',
  share:
    'chia se|chia se bai viet|chia se tin|chia se tin nay|chia se len|share|facebook|twitter|zalo|google|chia se qua|chia se facebook|like|tweet|chia se bai|chia se cho ban be|link chia se',
  tags: 'tags|tag|tu khoa|the|keywords|tu khoa tim kiem|chu de|xem them ve|the tin|nhan|tu khoa lien quan',
};

const RELATED = new RegExp(
  `^(?:(?:cac|nhung|mot so|danh sach) )?(?:(?:tin|bai|bai viet|tin tuc|tin bai|thong tin|noi dung|ban tin|cac tin|tin,? bai|tin hoat dong|su kien|bai bao) )?(?:${phrases(
    'cung chuyen muc|cung chuyen muc khac|cung loai|cung muc|cung the loai|khac|lien quan|lien quan khac|moi hon|cu hon|da dua|da dang|da dua tin|truoc|truoc do|tiep theo|cung chu de|cung su kien|khac cung chuyen muc|cung danh muc|da qua|cu|moi dua|ke tiep|cung tac gia|da dua khac|tham khao',
  )})$`,
);
const RELATED_ALONE = new Set(
  'xem them|co the ban quan tam|ban co the quan tam|tin lien quan|related|related news|related posts|other news|newer|older|newer news|older news|more news|tin da dua|xem tin khac|cac tin|doc them|xem them cac tin khac|moi ban doc them|bai lien quan|newer articles|older articles|tin moi hon|tin cu hon|bai moi hon|bai cu hon'.split(
    '|',
  ),
);
/** Words that may not be related on their own: `Khác`, `Cũ`. */
const TOO_SHORT = new Set([
  'khac',
  'cu',
  'truoc',
  'da qua',
  'moi hon',
  'cu hon',
  'tham khao',
  'ke tiep',
  'tiep theo',
  'truoc do',
]);

const FOOTER = new RegExp(
  `^(?:${phrases(
    'ban quyen|ban quyen thuoc|copyright|chiu trach nhiem|chiu trach nhiem chinh|chiu trach nhiem noi dung|giay phep|giay phep so|co quan chu quan|don vi chu quan|truong ban bien tap|tong bien tap|phu trach|dia chi|dien thoai|dt|tel|fax|email|hotline|thiet ke|thiet ke boi|phat trien boi|xay dung boi|phat trien|powered by|designed by|developed by|ghi ro nguon|vui long ghi ro nguon|ghi ro nguon khi|khi phat hanh lai|de nghi ghi ro|tru so|all rights reserved|duong day nong|lien he toa soan|nguoi chiu trach nhiem|don vi quan ly|don vi quan tri|co quan quan ly|design by|website dang chay thu nghiem|ma nguon',
  )})(?:[^a-z]|$)|^©|^\\(c\\)|all rights reserved|xin ghi ro nguon|ghi ro nguon (?:khi|")|da ky xac thuc`,
);

const EXACT = new Map<string, Block>();
for (const [block, list] of Object.entries(HEADINGS) as [
  Exclude<Block, 'footer' | 'related'>,
  string,
][]) {
  for (const phrase of list.split('|')) EXACT.set(phrase, block);
}

/** The block that a line opens as its heading; a colon, arrows and a name behind a dash are allowed for. */
export function headingOf(line: Line): Block | undefined {
  if (line.text.length > 120) return FOOTER.test(line.key) ? 'footer' : undefined;
  const key = headingKey(line.key);
  if (RELATED_ALONE.has(key) || (RELATED.test(key) && !TOO_SHORT.has(key))) return 'related';
  // `Trả lời` opens a form for comments; `Trả lời:` opens the answer of a page of questions.
  if (key === 'tra loi' && line.text.endsWith(':')) return undefined;
  const exact = EXACT.get(key);
  if (exact) return exact;
  if (FOOTER.test(line.key)) return 'footer';
  // `Tin ảnh: Anh Thơ` signs an article.
  if (/^tin anh ?:/.test(line.key)) return undefined;
  const [first = '', rest = ''] = key.split(/ [-/|] | ?: /, 2);
  if (first === key || words(rest).length > 5) return undefined;
  const block = EXACT.get(first);
  return block === 'poll' || block === 'side' ? block : undefined;
}

function headingKey(key: string): string {
  return key
    .replace(/^[^a-z\d]+/, '')
    .replace(/(?:\s*\(\d+\))?[^a-z\d)]*$/, '')
    .replace(/^\d+\s+|\s+\d+$/g, '')
    .replace(/^(?:\(\d+\) )/, '')
    .trim();
}
