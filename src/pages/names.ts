import { keyOf } from './lines.js';
import { isShouted, words } from './shapes.js';

const OFFICE = new RegExp(
  `^(?:${[
    '(?:van phong|vp|trung tam|tt|dai(?! uy| ta| tuong| hoi| bieu| dien| doan)|uy ban|ubnd|hdnd|ubmttq|mttq|mat tran|cong an|so(?! luong| luot| lieu| ket)|cuc|chi cuc|tong cuc|vu|bo|truong|khoa|benh vien|tram|nha|thu vien|bao(?! cao| dam| ve| ton)|tap chi|website|web|cong|trang|phong|to|chi bo|chi doan|chi hoi|cong doan|lien doan|ldld|dang uy|huyen uy|tinh uy|thanh uy|quan uy|thi uy|huyen doan|tinh doan|thanh doan|quan doan|xa doan|thi doan|bo chi huy|ban chi huy|bchqs|bch|btv|bbt|ctv|bien tap|quan tri|toa san|cat|ttxvn|vov|vtv|ptth|kbnn|kho bac|chi nhanh|vien|hat|thanh tra|doi|tieu doan|lien hiep|hoc vien|dai hoc|lhpn|hnd|ccb|hoi dong)(?![a-z])',
    'hoi (?:lhpn|lien hiep|phu nu|nong dan|nd|ccb|cuu chien binh|chu thap do|ctd|nguoi cao tuoi|nct|khuyen hoc|nha bao|dong y|luat gia|van hoc|sinh vien|nguoi mu|cuu giao chuc|nan nhan)',
    'doan (?:thanh nien|tncs|tn|xa|phuong|thi tran|truong|khoi|dbqh|dai bieu quoc hoi|co so)',
    'ban (?:bien tap|bt|dan van|tuyen giao|to chuc|quan ly|quan tri|chi dao|dan toc|noi chinh|thuong truc|qldap|van hoa|kinh te|tgdv|tuyen giao|cong tac)',
    'admin(?:istrator)?$|quan tri vien|mod$|bientap|banbientap',
  ].join('|')})`,
);
const PERSON_PART =
  /^(?:\p{Lu}[\p{L}\p{M}’']*\.?|\p{Lu}\.\p{Lu}?[\p{L}\p{M}]*\.?(?:\p{Lu}\.?)*|\p{Lu}{1,5}|[ÐƉ]\p{L}+)$/u;
/** Middle names that writers of their own names leave small: `Lê văn Tám`. */
const SMALL_MIDDLE =
  /^(?:văn|thị|viết|hữu|đình|bá|ngọc|xuân|quang|đức|thế|trọng|duy|mạnh|hồng|kim|thanh|minh|quốc)$/u;
const BETWEEN_NAMES = /\s*(?:[-–—,;/&+]|(?<=\s)và(?=\s))\s*/u;
const NOTE = /\s*\((?:tong hop|t\/h|th|st|suu tam|ghi|thuc hien|bien tap|luoc thuat|luoc ghi)\)$/;

/** Whether a text names an office: a department, a committee, an editorial board, a newspaper. */
export function isOffice(text: string): boolean {
  const key = keyOf(text);
  if (text.length > 90 || /[.!?:;]$/.test(text) || !OFFICE.test(key)) return false;
  if (/\d (?:phut|gio|ngay|tuan|thang|nam)\b/.test(key)) return false;
  const all = words(text);
  const capitals = all.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return (
    all.length <= 12 &&
    (capitals * 2 >= all.length || all.length <= 3 || /^(?:btv|admin|ban bien tap|bbt)/.test(key))
  );
}

/** Words that a wrapped line may consist of, which no one is called. */
const LITTLE_WORD =
  /^(?:tai|cac|trong|voi|va|de|khi|theo|ve|tu|den|cung|nhung|mot|day|do|qua|sau|truoc|nhu|la|cua|cho|bai|tin|anh|va)$/;
/** Ranks and degrees before a name. */
const RANK =
  /^(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý)|gs|pgs|ts|ths|cn|ks|bs|ncs|ls|luật sư|nhà báo|cử nhân|thạc sĩ|tiến sĩ)[.,]?\s*(?:ts\.?\s*)?/iu;

/** Whether a text names a person by rank or degree. */
export function isRanked(text: string): boolean {
  return RANK.test(text) && isName(text);
}

/** Whether a text is the name of a person, initials, a pen name, or several of them. */
export function isName(text: string): boolean {
  if (text.length > 70 || /\d|[.!?:;"“”]$/.test(text.replace(/\.$/, '')) || isOffice(text))
    return false;
  if (LITTLE_WORD.test(keyOf(text))) return false;
  const names = text.replace(RANK, '').replace(/\.$/, '').split(BETWEEN_NAMES);
  if (names.length > 5) return false;
  return names.every((name) => {
    const parts = name.split(/\s+/);
    const isPart = (part: string, place: number): boolean =>
      PERSON_PART.test(part) ||
      (place === 1 && parts.length > 2 && parts.length < 5 && SMALL_MIDDLE.test(part));
    return parts.length <= 5 && parts.every(isPart);
  });
}

/** Writer and office of a sign-off. */
export interface SignOff {
  readonly author?: string;
  readonly source?: string;
}

/**
 * Takes a sign-off apart: `Name (Office)`, `Name - Office`, a name or an office alone. An office that signs alone is the
 * author.
 *
 * @returns nothing when the text is neither a name nor an office
 */
export function readSignOff(raw: string): SignOff | undefined {
  const text = raw.replace(/^\(\s*(.*?)\s*\)\.?$/s, '$1').trim();
  const note = NOTE.exec(keyOf(text));
  if (note) return readSignOff(text.slice(0, note.index));
  const bracketed = /^([^()]+?)\s*\(\s*([^()]+?)\s*\)\.?$/.exec(text);
  if (bracketed?.[1] && bracketed[2]) {
    const isSigned = isName(bracketed[1]) && (isOffice(bracketed[2]) || isAcronym(bracketed[2]));
    return isSigned ? { author: bracketed[1], source: bracketed[2] } : undefined;
  }
  const dash = /^(.+?)(?:\s+[-–—]\s*|[-–—]\s+)(.+)$/.exec(text);
  if (dash?.[1] && dash[2] && isName(dash[1])) {
    const isSigned = isOffice(dash[2]) || (isAcronym(dash[2]) && !isAcronymList(text));
    if (isSigned) return { author: dash[1], source: dash[2] };
  }
  if (isOffice(text) || isName(text)) return { author: text.replace(/(?<!\b\p{Lu})\.$/u, '') };
  return undefined;
}

/** `VPTU`, `TTXVN`, `Vnews/Vietnam+`: one word of three capitals or more. */
function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\d&]{2,}\p{L}*(?:[/ ][\p{L}\d+&-]+)?$/u.test(text);
}

/** `TUẤN VŨ - PHÚC HIẾU` are names in capitals, not a name and its office. */
function isAcronymList(text: string): boolean {
  return isShouted(text) && text.split(BETWEEN_NAMES).some((part) => /\s/.test(part));
}
