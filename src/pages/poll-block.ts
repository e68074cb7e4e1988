import { isMenu, isNoise } from './chrome.js';
import { headingOf } from './headings.js';
import type { Line } from './lines.js';
import { phrases, words } from './shapes.js';
import { isCounterLabel } from './visitor-counters.js';

/** A poll as a page shows it, and the places of the lines that belong to it. */
export interface PollReading {
  readonly pollQuestion?: string;
  readonly pollOptions?: string[];
  readonly lines: ReadonlySet<number>;
}

const BUTTONS = phrases(
  'binh chon|bieu quyet|gui|gui y kien|gui binh chon|gui di|ket qua|xem ket qua|vote|votes|bo phieu|tra loi|xem|ket qua binh chon|xem ket qua binh chon|gui ket qua|bau chon|submit|results|view results|gui tra loi|dong gop y kien|xem ket qua tham do|gui cau tra loi|xac nhan|xem ket qua bieu quyet|ket qua tham do',
);
const BUTTON_LINE = new RegExp(`^[\\s|\\[\\]()·•-]*(?:(?:${BUTTONS})[\\s|\\[\\]()·•:/-]*)+$`);
const HEADING = phrases(
  'tham do y kien|tham do|binh chon|dieu tra y kien|khao sat|khao sat y kien|trung cau y kien|lay y kien|y kien cua ban|tham do du luan',
);
const HEADING_WITH_QUESTION = new RegExp(`^(?:${HEADING})\\s*[:-]\\s*(?=.{8,}\\?)`);
const ASKS_VISITORS =
  /^(?:\d+[.)] |cau hoi ?\d*: ?)?(?:theo (?:ban|quy vi|ong|anh|y kien)|ban (?:danh gia|thay|co|cam|biet|nghi|hai|quan|muon|thich|thuong|dang|truy|nhan|doc|la|den|hay|su|tim)|quy vi|quy khach|ong \(ba\)|ong\/ba|ong ba|anh\/chi|anh \(chi\)|danh gia|y kien (?:cua )?(?:ban|quy)|xin (?:ban|quy vi)|moi ban)/;
const LONGEST_OPTION = 110;
const MOST_OPTIONS = 15;
const RESULT = /\s*[:(–-]?\s*\d[\d.,]*\s*(?:%|phiếu|lượt|votes?|ý kiến)[^\p{L}]*$/iu;
const MARKER = /^(?:[○●◦□■☐◯⚪◎-]|\(\s*\)|\[\s*\]|\d{1,2}[.)]|[a-dA-D][.)])\s*/u;

/** Reads the poll of a page: the question under its heading, or one that asks the visitor, and the answers below it. */
export function readPoll(lines: readonly Line[], bodyEnd: number): PollReading {
  for (const [place, line] of lines.entries()) {
    const found = openAt(lines, place, line, place >= bodyEnd);
    if (found) return found;
  }
  return { lines: new Set() };
}

function openAt(
  lines: readonly Line[],
  place: number,
  line: Line,
  isTail: boolean,
): PollReading | undefined {
  const glued = line.text.length < 300 ? HEADING_WITH_QUESTION.exec(line.key) : null;
  if (glued) return readFrom(lines, place, place, line.text.slice(glued[0].length), true);
  if (headingOf(line) === 'poll') {
    const next = nextSeen(lines, place + 1);
    const question = lines[next];
    if (!question || !isQuestionLine(question)) return undefined;
    return readFrom(lines, place, next, question.text, true);
  }
  if (!line.text.endsWith('?') || !ASKS_VISITORS.test(line.key) || line.text.length > 300)
    return undefined;
  return readFrom(lines, place, place, line.text, isTail);
}

function isQuestionLine(line: Line): boolean {
  if (BUTTON_LINE.test(line.key) || isMenu(line)) return false;
  if (line.text.endsWith('?')) return line.text.length <= 300;
  return words(line.text).length >= 4 && line.text.length <= 200 && headingOf(line) === undefined;
}

function readFrom(
  lines: readonly Line[],
  first: number,
  questionPlace: number,
  question: string,
  isSure: boolean,
): PollReading | undefined {
  const taken = new Set<number>();
  for (let place = first; place <= questionPlace; place += 1) taken.add(place);
  const options: string[] = [];
  const button = findButton(lines, questionPlace + 1);
  let hasButton = false;
  for (
    let place = questionPlace + 1;
    place < lines.length && options.length <= MOST_OPTIONS;
    place += 1
  ) {
    const line = lines[place];
    if (!line) break;
    if (BUTTON_LINE.test(line.key)) {
      hasButton = true;
      taken.add(place);
      break;
    }
    if (isNoise(line)) continue;
    if (place > button && isEndOfPoll(line)) break;
    options.push(...splitOptions(line));
    taken.add(place);
  }
  if (!isSure && !(hasButton && options.length >= 2)) return undefined;
  const isList = options.length >= 2 && options.length <= MOST_OPTIONS;
  if (!isList) for (const place of taken) if (place > questionPlace) taken.delete(place);
  return { pollQuestion: question, ...(isList ? { pollOptions: options } : {}), lines: taken };
}

/** Place of the button that closes the answers, or -1: up to it even `Tin tức` and `Văn bản` are answers. */
function findButton(lines: readonly Line[], from: number): number {
  for (let place = from; place <= from + MOST_OPTIONS; place += 1) {
    const line = lines[place];
    if (!line || line.text.length > LONGEST_OPTION || line.text.endsWith('?')) return -1;
    if (BUTTON_LINE.test(line.key)) return place;
    if (isCounterLabel(line)) return -1;
  }
  return -1;
}

function isEndOfPoll(line: Line): boolean {
  return (
    line.text.length > LONGEST_OPTION ||
    line.text.endsWith('?') ||
    headingOf(line) !== undefined ||
    isCounterLabel(line) ||
    /^\d[\d.,]*$/.test(line.text)
  );
}

function splitOptions(line: Line): string[] {
  return line.text
    .split(/\s*[|○◯☐□]\s*/u)
    .map((option) => option.replace(MARKER, '').replace(RESULT, '').trim())
    .filter((option) => option !== '' && !BUTTON_LINE.test(option.toLowerCase()));
}

function nextSeen(lines: readonly Line[], from: number): number {
  let place = from;
  while (place < lines.length) {
    const line = lines[place];
    if (line && !isNoise(line)) break;
    place += 1;
  }
  return place;
}
