import type { Abbreviation } from './abbreviations.js';
import { BREAK, classAt, DASH, DIGIT, LETTER, skipBlanks } from './characters.js';
import type { Citation } from './citation.js';
import { isCapital, type KindWord } from './kind-words.js';
import { enclosingWords, type Lead } from './lead.js';
import { isLegislature, type Designation } from './symbol-reader.js';
import { formatHead, formatTail, kindOfSymbol, symbolParts } from './symbols.js';

/** A citation that was accepted, before its date and issuer are read. */
export interface Draft extends Pick<
  Citation,
  'start' | 'end' | 'type' | 'number' | 'year' | 'symbol' | 'canonical' | 'form'
> {
  readonly numberStart: number;
  /** A word for the kind stands before it. */
  readonly hasWord: boolean;
  readonly hasNo: boolean;
  /** Words between kind and number. */
  readonly between: string;
  /** Issued by several organs, whose names commas may part. */
  readonly isJoint: boolean;
}

/** Accepts or turns away a number with a symbol. */
export function judgeSymbol(
  text: string,
  at: number,
  designation: Designation,
  lead: Lead,
): Draft | undefined {
  if (lead.isForeign) return undefined;
  if (!isDocument(text, at, designation, lead)) return undefined;
  const number = text.slice(at, designation.numberEnd);
  const symbol = symbolParts(number, designation);
  const tail = formatTail(symbol);
  const symbolType = kindOfSymbol(symbol);
  const word = chooseWord(text, lead, symbolType);
  return {
    start: word?.start ?? lead.start,
    numberStart: at,
    end: designation.end,
    type: word?.type ?? symbolType ?? 'cong-van',
    number,
    year: designation.year,
    symbol: tail,
    canonical: formatHead(symbol) + tail,
    form: 'symbol',
    hasWord: lead.word !== undefined,
    hasNo: lead.hasNo,
    between: word === undefined || word === lead.word ? lead.between : '',
    isJoint: isJoint(designation),
  };
}

function isJoint({ parts }: Designation): boolean {
  const first = parts[0]?.text ?? '';
  return /LT|LB|LN|PH$/.test(first) || parts.filter((part) => part.isOrgan).length > 1;
}

/** The word that agrees with the symbol, where several stand in the clause; else the nearest. */
function chooseWord(
  text: string,
  lead: Lead,
  symbolType: string | undefined,
): KindWord | undefined {
  const { word } = lead;
  if (!word || symbolType === undefined || word.type === null || word.type === symbolType)
    return word;
  const others = lead.others.length > 0 ? lead.others : enclosingWords(text, word);
  return others.find((other) => other.type === symbolType) ?? word;
}

function isDocument(text: string, at: number, designation: Designation, lead: Lead): boolean {
  const { parts, separator, year } = designation;
  const [first, second] = parts;
  if (!first) return false;
  const isBlankHead = separator === ' ' || separator === '';
  if (first.isSmall && !isKnown(second)) return lead.word !== undefined && parts.length > 1;
  if (isBlankHead && !isBlankSymbol(designation, lead)) return false;
  if (isLowerWord(text, designation, first)) {
    if (parts.length < 2) return false;
    if (!isKnown(second) && !(first.isKind && lead.word)) return false;
  }
  if (lead.word) return true;
  const isLong = (part: Abbreviation | undefined) => (part?.text.length ?? 0) >= 2;
  if (lead.hasNo) {
    if (isKnown(first) || year !== null) return true;
    if (parts.length > 1) return isLong(first) || isKnown(second);
    // `Số 2/QL1A` is an address.
    if (/^\D{2,}$/.test(first.text)) return lead.isLabel || first.text.length >= 3;
    return separator === '-' && isLettered(text, designation, lead);
  }
  if (isBlankHead) return false;
  if (parts.length === 1 && separator === '-') return isKnown(first) && isDated(text, designation);
  if (first.isKind && second && (isLong(second) || second.isOrgan)) return true;
  if (year !== null) return isLegislature(first.text) || (first.isKind && parts.length > 1);
  if (first.isOrgan && second && first.text.length >= 3) return true;
  return second !== undefined && second.isKind && separator === '-' && (parts[2]?.isOrgan ?? false);
}

const CELL_END = /[ \t]{0,4}(?:$|[|\n\r])/y;
const DATED = /,?\sng[àa]y\s\d{1,2}(?:[-/.]\d{1,2}[-/.]|\sth[áa]ng\s\d{1,2}\sn[ăa]m\s)\d{4}/iy;

/** `Số hiệu: 141-B`, `số 22-C ngày 18-2-1946`: decrees of the forties had a letter after the number. */
function isLettered(text: string, { end }: Designation, lead: Lead): boolean {
  CELL_END.lastIndex = end;
  return (lead.isLabel && CELL_END.test(text)) || isDated(text, { end });
}

/** A day of issue right behind tells a document from a code. */
function isDated(text: string, { end }: Pick<Designation, 'end'>): boolean {
  DATED.lastIndex = end;
  return DATED.test(text);
}

function isKnown(part: Abbreviation | undefined): boolean {
  return part !== undefined && (part.isKind || part.isOrgan);
}

/** `5 km/h`, `12/kw`: a known abbreviation in small letters is one only with a second part that is known. */
function isLowerWord(text: string, designation: Designation, first: Abbreviation): boolean {
  const start = designation.end - 1;
  if ((classAt(text, start) & LETTER) === 0) return false;
  return first.text !== '' && !hasCapital(text, designation);
}

function hasCapital(text: string, { numberEnd, end }: Designation): boolean {
  for (let place = numberEnd; place < end; place += 1) if (isCapital(text, place)) return true;
  return false;
}

/** A blank before the symbol: `92 QĐ/TWĐTN`, `45 TC/NSNN`, but not `217 BAN`. */
function isBlankSymbol({ parts, separators, separator }: Designation, lead: Lead): boolean {
  if (!lead.word && !lead.hasNo) return false;
  if (parts.length < 2) return separator === '' && parts[0]?.isKind === true && lead.hasNo;
  const [first, second] = parts;
  if (separators[0] === '/') return first !== undefined && first.text.length >= 2;
  return (first?.isKind ?? false) && isKnown(second) && separators[0] === '-';
}

/** Kinds that people call by their number alone without `số`. */
const CALLED_BY_NUMBER = new Set([
  'nghi-quyet',
  'nghi-dinh',
  'chi-thi',
  'quyet-dinh',
  'thong-tu',
  'thong-tu-lien-tich',
  'ket-luan',
  'quy-dinh',
  'sac-lenh',
]);

const NEVER_BY_NUMBER = new Set([
  'du-an',
  'the-le',
  'noi-quy',
  'de-cuong',
  'hop-dong',
  'de-an',
  'bien-ban',
  'giay-moi',
]);

/** What may follow a number that stands for a document by itself. */
const FOLLOWS =
  /\s*(?:$|[,;:)\]”"’'…|]|\.(?!\d)|\(|[-–]\s|(?:của|về|v\/v|ngày|là|đã|và|có|cho|được|thì|tại|để|do|với|kể|khóa|khoá|cũng|trong|theo|ra|quy định|hướng dẫn|ban hành|sửa đổi|này|nêu|trên|từ|đến|còn|không|sẽ|như|hay|hoặc|mà|đối với|gồm|cua|ve|ngay)(?![\p{L}])|năm\s+(?:19|20)\d\d(?!\d)|[\r\n])/iuy;

/** An issuer or a day of issue right behind the number: `chỉ thị 05 của Bộ Chính trị`, `Tờ trình 33 ngày 5/6/2020`. */
const ISSUED = /,?[ \u00a0](?:của[ \u00a0](?=\p{Lu})|ngày[ \u00a0]\d{1,2}[/.\- ])/uy;

/** `Nghị quyết 3 năm 2020`: one digit alone is a count. */
const YEAR_AFTER = /[ \u00a0]năm[ \u00a0](?:19|20)\d\d(?!\d)/uy;

/** A number of two digits and a word that is not counted: `Chỉ thị 05 một cách sâu rộng`. */
const COUNTED =
  /[ \u00a0](?!(?:nội dung|vấn đề|trường hợp|nhóm|người|đồng chí|điểm|khoản|điều|mức|loại|hành vi|tháng|giờ|tỷ|tỉ|triệu|nghìn|ngàn|cán bộ|hộ|tập thể|cá nhân|suất|dự án|thủ tục|tiêu chí|mục tiêu|nhiệm vụ|giải pháp|xã|phường|huyện|tỉnh|đơn vị|cơ quan|văn bản|học sinh|giáo viên|đảng viên|chi bộ|bài|tổ|lĩnh vực|chương|năm|tuần|phần|bước|đối tượng|bộ|công trình|mô hình|chỉ tiêu|việc|vụ|lần|ha|km|m2|đại biểu|ủy viên|thành viên|công dân|hồ sơ|quyết định|nghị quyết|kế hoạch)(?![\p{L}]))\p{Ll}/uy;

/** Accepts or turns away a number without a symbol. */
export function judgeNumber(
  text: string,
  at: number,
  digitsEnd: number,
  designation: Designation,
  lead: Lead,
  last: Draft | undefined,
): Draft | undefined {
  const { word } = lead;
  if (!word) return lead.isForeign ? undefined : continueList(text, at, digitsEnd, lead, last);
  if (lead.between !== '' && !lead.hasNo) return undefined;
  const { type } = word;
  const year = designation.parts.length > 0 ? null : designation.year;
  const isBare = year === null;
  const end = isBare ? numberOnlyEnd(text, digitsEnd, designation) : designation.end;
  if (end < 0) return undefined;
  if (isBare ? !standsAlone(text, at, end, lead, word) : !standsWithYear(text, lead, word)) {
    return undefined;
  }
  const number = text.slice(at, isBare ? end : designation.numberEnd);
  return {
    start: lead.start,
    numberStart: at,
    end,
    type: type ?? 'cong-van',
    number,
    year,
    symbol: null,
    canonical: isBare ? null : `${number}/${year}`,
    form: isBare ? 'number-only' : 'number-year',
    hasWord: true,
    hasNo: lead.hasNo,
    between: lead.between,
    isJoint: type === 'thong-tu-lien-tich',
  };
}

/** End of a number that stands alone, or -1 where it is a date, a share, a decimal or a range. */
function numberOnlyEnd(text: string, digitsEnd: number, designation: Designation): number {
  const end = designation.parts.length > 0 ? digitsEnd : designation.numberEnd;
  const code = text.charCodeAt(end);
  const next = classAt(text, end + 1);
  if ((classAt(text, end) & LETTER) !== 0) return -1;
  if (code === 0x25 || code === 0x2f || code === 0x2b) return -1;
  const after = skipBlanks(text, end);
  if (after > end && text.charCodeAt(after) === 0x2f) return -1;
  const isSign =
    code === 0x2e || code === 0x2c || code === 0x3a || (classAt(text, end) & DASH) !== 0;
  if (isSign && (next & DIGIT) !== 0) return -1;
  if ((classAt(text, end) & DASH) !== 0 && (next & LETTER) !== 0) return -1;
  return end;
}

function standsAlone(text: string, at: number, end: number, lead: Lead, word: KindWord): boolean {
  if (end - at > 5 && lead.word?.type !== 'giay-phep') return false;
  if (word.type !== null && NEVER_BY_NUMBER.has(word.type)) return false;
  if (lead.hasNo)
    return lead.between === '' || /^\s+(?:hành động|kết luận|phối hợp|của)/iu.test(lead.between);
  if (word.type === null || (classAt(text, at - 1) & BREAK) !== 0) return false;
  ISSUED.lastIndex = end;
  if (ISSUED.test(text)) return true;
  YEAR_AFTER.lastIndex = end;
  const isOfYear = YEAR_AFTER.test(text);
  if (word.type === 'cong-van') return isOfYear && end - at > 2 && isCapital(text, word.start);
  if (!CALLED_BY_NUMBER.has(word.type)) return false;
  const isTitle = isCapital(text, word.start) && !word.isShort;
  if (!isTitle && !(end - at > 1 && followsPreposition(text, word.start))) return false;
  if (end - at < 2) return isOfYear;
  FOLLOWS.lastIndex = end;
  COUNTED.lastIndex = end;
  if (!FOLLOWS.test(text) && !COUNTED.test(text)) return false;
  return !isCount(text, end);
}

const PREPOSITION =
  /(?<![\p{L}])(?:theo|thực hiện|áp dụng|căn cứ|tinh thần|quy định tại|quán triệt|triển khai|chấp hành|trái|nội dung|nguyên tắc) $/iu;

/** `theo chỉ thị 16`, `thực hiện NQ 35`: in small letters or in short a kind with a number is no count only here. */
function followsPreposition(text: string, start: number): boolean {
  return PREPOSITION.test(text.slice(Math.max(0, start - 14), start));
}

// `Nghị quyết 25, quyết định 14` are counts of a report.
const COUNT =
  /\s*[,;]\s*(?:nghị quyết|quyết định|chỉ thị|kết luận|thông báo|kế hoạch|báo cáo|công văn|tờ trình|hướng dẫn|thông tư|nghị định)\s*:?\s+\d+(?![\d/-])/iuy;

function isCount(text: string, end: number): boolean {
  COUNT.lastIndex = end;
  return COUNT.test(text);
}

const DATED_KINDS = new Set([
  'nghi-dinh',
  'nghi-quyet',
  'quyet-dinh',
  'thong-tu',
  'thong-tu-lien-tich',
  'luat',
  'bo-luat',
  'phap-lenh',
  'chi-thi',
]);

function standsWithYear(text: string, lead: Lead, word: KindWord): boolean {
  if (lead.hasNo) return word.type === null || !NEVER_BY_NUMBER.has(word.type);
  if (word.type === null || !DATED_KINDS.has(word.type)) return false;
  return isCapital(text, word.start);
}

/** `Quyết định số 217, 218`: the numbers after the first of a list. */
function continueList(
  text: string,
  at: number,
  digitsEnd: number,
  lead: Lead,
  last: Draft | undefined,
): Draft | undefined {
  if (!last || last.form !== 'number-only' || at - last.end > 9 || digitsEnd - at > 4)
    return undefined;
  if (!/^\s*(?:,|và|,\s*và)\s*(?:số\s*)?$/iu.test(text.slice(last.end, at))) return undefined;
  const code = text.charCodeAt(digitsEnd);
  if (code === 0x2f || code === 0x25 || (classAt(text, digitsEnd) & (LETTER | DASH)) !== 0)
    return undefined;
  FOLLOWS.lastIndex = digitsEnd;
  if (!lead.hasNo && !FOLLOWS.test(text)) return undefined;
  return {
    ...last,
    start: at,
    numberStart: at,
    end: digitsEnd,
    number: text.slice(at, digitsEnd),
    hasWord: false,
    between: '',
  };
}
