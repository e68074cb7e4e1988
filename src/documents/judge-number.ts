import { BREAK, classAt, DASH, DIGIT, LETTER, skipBlanks } from './characters.js';
import { isCapital, type KindWord } from './kind-words.js';
import type { Draft } from './judge.js';
import type { Lead } from './lead.js';
import type { Designation } from './symbol-reader.js';

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
