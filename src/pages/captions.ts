import type { Line } from './lines.js';
import { isName } from './names.js';
import {
  hasSentences,
  isProse,
  isSentence,
  isShouted,
  likeness,
  words,
  NEWS_OPENING,
} from './shapes.js';

/** Who and what pictures of portals show: the words that their captions begin with. */
const SHOWS =
  /^(?:quang canh|toan canh|khung canh|mot goc|hinh anh|canh |(?:hai|ba|bon|cac|nhung) (?:vi|khach moi|dai bieu|dong chi|em|chau|ong|ba|thanh vien|don vi)|khach moi|mot (?:pha|goc|buoi|tiet muc|doan|so hinh anh)|nha van hoa|cac dai bieu|dai bieu|cac dong chi|dong chi|d\/c|cac d\/c|lanh dao|dai dien|ong |ba |chi (?!tieu|thi |bo |doan|hoi|nhanh|tiet|phi )|anh |em |cac em|cac chau|ban to chuc|chu tich|pho chu tich|pho bi thu|bi thu|truong ban|pho truong ban|giam doc|pho giam doc|thu tuong|pho thu tuong|bo truong|thu truong|tong bi thu|chu toa|chu tri|doan |can bo|doan vien|hoi vien|luc luong|nhan dan|ba con|nguoi dan|cu tri|hoc sinh|giao vien|thay co|co giao|chien sy|chien si|dai ta|thuong ta|trung ta|thieu ta|thuong tuong|trung tuong|thieu tuong|mo hinh|trao |tang |bieu duong|bieu dien|trinh dien|tiet muc|to chuc (?:tro choi|giao luu|van nghe|thi )|tro choi |bam nut|cat bang|dang huong|chup anh|luu niem|thuong truc|cac tap the|cac ca nhan|tap the|cac thanh vien|thanh vien|buoi le|le |phat bieu|phien |du khach|nong dan|cong nhan|cac don vi|cac tinh|cac luc luong|gian |khu |tuyen duong|con duong|cong trinh|san pham|vuon|canh dong|ong\(|bi thu)/;
/** What a caption does not say: it tells no news, it reports no speech. */
const TELLS =
  /(?<![a-z])(?:la|da|se|vua|cho biet|cho hay|nhan manh|khang dinh|de nghi|yeu cau|ghi nhan|danh gia cao|duoc biet|theo do|ngoai ra|ben canh|qua do|nham|tuy nhien|dong thoi|tiep tuc|hien nay|thoi gian toi|trong nam|dip nay|sau khi|cung da|gop phan|thuc hien)(?![a-z])/;
/** What sub-headings of an article begin with. */
const HEADS =
  /^(?:tang cuong|nang cao|day manh|phat huy|hieu qua|dat duoc|ket qua|nhung |viec |tu |ve |mot so|nhieu |chu trong|tiep tuc|thuc hien|xay dung|giai phap|vi sao|con |can |de |khong |nghien cuu|trien khai|kho khan|thuan loi|chuyen bien|doi moi|huong |nguyen nhan|bai hoc|gan |lay |dua |tap trung|quyet tam|khi |sau |voi |nho |tao |gop phan|hoan thien|ung dung|bao dam|dam bao|giu |lan toa|chung |suc |hanh trinh|noi |ky vong|muc tieu|nhiem vu)/;
const MARK =
  /(?:^|[\s.(“"])anh ?:|\(anh(?: [^)]*)?\)[.\s]*$|\.? ?\(anh[ :]|[.\s]anh: ?\S|nguon anh ?:|[-–] anh \d{1,2}\.?$|anh minh hoa|\banh tu lieu/;
/** A paragraph cut off, as lists show it over the whole one. */
/** The alternative text that a CMS makes of a title: no accents, no capitals. */
export const SLUG = /^[a-z\d ]+$/;
const TEASER = /(?:\[…\]|\[\.{3}\]|\.{3})$/;
const CREDIT = /^\(?(?:nguon )?anh ?: ?/;
const NUMBERED =
  /^(?:\d{1,2}[.)/-]|[ivx]{1,5}[.)/-]|[a-zđ][.)]|[-+*–]|dieu \d|khoan \d|chuong |phan |buoc ?\d|thu (?:nhat|hai|ba|tu|nam)\b|mot la|hai la|ba la|bon la)/;
const PLACE_WORD =
  /(?<![a-z])(?:tai|tren|o|trong|cho|voi|cua|du|tham gia|tham|va|den|phat bieu|chu tri|trao|tang|lam viec)(?![a-z])/;

/** Whether the line says by a mark that it belongs to a picture: `Ảnh: …`, `(ảnh)`, markup. */
export function isMarkedCaption(line: Line): boolean {
  if (line.markup.isCaption) return true;
  return (
    line.text.length <= 700 &&
    MARK.test(line.key) &&
    !/^\(?(?:tin|bai|anh va tin|clip|video)[ ,&/-]/.test(line.key)
  );
}

/** Events that a line right below the lead names: `Hội nghị tuyên truyền …`, without saying what came of them. */
const SHOWS_EVENT =
  /^(?:hoi nghi|hoi thao|hoi thi|hoi trai|dai hoi|cuoc|ra mat|ra quan|giao luu|toa dam|lop tap huan|ky ket|tham quan|tham hoi|thu gom|hien mau|ban giao|khanh thanh|khoi cong|trong cay)(?![a-z])/;

/** Whether the line begins as captions do: with who or what a picture shows. */
export function showsPicture({ key, text }: Line): boolean {
  return SHOWS.test(key) && !/^\p{Ll}/u.test(text);
}

/** Whether the line is the credit of a picture alone: `Ảnh: T.L`. */
export function isCredit(line: Line): boolean {
  const credit = CREDIT.exec(line.key);
  if (!credit || line.text.length > 90) return false;
  const rest = line.text.slice(credit[0].length).replace(/\)$/, '');
  return isName(rest) || words(rest).length <= 3 || /\(/.test(rest);
}

/** Place of a line among the paragraphs of an article, as far as it tells a caption from a sub-heading. */
export interface Surroundings {
  readonly previous: Line | undefined;
  readonly next: Line | undefined;
  /** The line stands right behind the lead or the title, before the first paragraph of the body. */
  readonly isFirst: boolean;
  /** The line stands right behind the lead. */
  readonly isBelowLead: boolean;
  /** The page has a title. */
  readonly isTitled: boolean;
}

/** Whether a line without a mark reads like a caption where it stands. */
export function isLikelyCaption(line: Line, surroundings: Surroundings): boolean {
  const { previous, next, isFirst } = surroundings;
  if (isMarkedCaption(line)) return true;
  const { text, key } = line;
  if (SLUG.test(text)) return false;
  if (text.length > 230 || hasSentences(line) || NUMBERED.test(key) || /[:;?!]$|\d ?%/.test(text))
    return false;
  if (isTwin(line, previous) || isTwin(line, next)) {
    return !(next && isMarkedCaption(next)) && !NEWS_OPENING.test(key);
  }
  if (next && isCredit(next)) return true;
  const length = words(text).length;
  if (length < 3 || isShouted(text)) return false;
  if (isSentence(line))
    return (
      length <= 34 &&
      !TELLS.test(key) &&
      ((showsPicture(line) && isAmong(surroundings)) || tellsAgain(line, surroundings))
    );
  if (showsPicture(line)) return isAmong(surroundings) || opensUntitled(surroundings);
  const isBetween = previous !== undefined && next !== undefined && isProse(next);
  if (!isBetween || !PLACE_WORD.test(key) || !/^\p{Lu}/u.test(text)) return false;
  return isFirst ? length >= 6 : length >= 8 && isProse(previous) && !HEADS.test(key);
}

/** Captions stand twice where a page shows the alternative text of a picture as well. */
export function isTwin(line: Line, other: Line | undefined): boolean {
  if (!other || other.text.length > 400 || line.text.length > 400) return false;
  if (TEASER.test(line.text) || TEASER.test(other.text) || other.text.endsWith(':')) return false;
  if (line.key === other.key) return words(line.text).length >= 3;
  const ratio = line.text.length / other.text.length;
  return (
    ratio > 0.6 && ratio < 1.7 && words(line.text).length >= 6 && likeness(line, other) >= 0.85
  );
}

/** A sentence right below the lead that names its event, or says less of it in the same words, stands under a picture. */
function tellsAgain(line: Line, { previous, next, isBelowLead }: Surroundings): boolean {
  if (!isBelowLead || !previous || !next || !isProse(next) || NEWS_OPENING.test(line.key))
    return false;
  if (line.text.length >= previous.text.length && isProse(previous)) return false;
  return (
    SHOWS_EVENT.test(line.key) || (words(line.text).length >= 10 && likeness(line, previous) >= 0.8)
  );
}

/** A picture opens what is left of a page whose title was lost. */
function opensUntitled({ previous, next, isTitled }: Surroundings): boolean {
  return !isTitled && previous === undefined && next !== undefined && isProse(next);
}

/** Without a mark a line is a caption only below a title or a paragraph. */
function isAmong({ previous, isFirst, isTitled }: Surroundings): boolean {
  if (!isTitled && previous === undefined) return false;
  return isFirst || (previous !== undefined && isProse(previous));
}
