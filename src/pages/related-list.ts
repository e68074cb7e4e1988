import { findDateTimes } from '../vietnamese/index.js';
import type { KnownLine } from './kinds.js';
import { words } from './shapes.js';

const MORE =
  /^(?:xem (?:tiep|them|tat ca|chi tiet)|doc (?:tiep|them)|chi tiet|trang (?:sau|truoc|dau|cuoi)|tiep|sau|truoc|dau|cuoi|trang|\d[\d\s|.…>»-]*|next|previous|prev|first|last|[<>»«|\s]+)\W*$/;
const LONGEST_TITLE = 260;

/** Reads the titles below `Tin liên quan`, `Các tin khác`, `Những tin cũ hơn`: without bullets, dates and counts. */
export function readRelated(
  known: readonly KnownLine[],
  title: string | undefined,
): { relatedTitles: string[]; lines: Set<number> } {
  const relatedTitles: string[] = [];
  const lines = new Set<number>();
  let isOpen = false;
  for (const { line, kind, block } of known) {
    if (block === 'related') {
      isOpen = true;
      lines.add(line.index);
      continue;
    }
    if (!isOpen) continue;
    const isOver =
      block !== undefined ||
      kind === 'counter' ||
      kind === 'poll' ||
      kind === 'menu' ||
      kind === 'path' ||
      line.text.length > LONGEST_TITLE;
    if (isOver) {
      isOpen = false;
      continue;
    }
    lines.add(line.index);
    if (
      kind === 'noise' ||
      kind === 'tools' ||
      kind === 'counts' ||
      kind === 'figures' ||
      MORE.test(line.key)
    )
      continue;
    const entry = titleOf(line.text);
    if (words(entry).length >= 4 && entry !== title && !relatedTitles.includes(entry))
      relatedTitles.push(entry);
  }
  return { relatedTitles, lines };
}

/** The entry without the date before or behind it. */
function titleOf(text: string): string {
  let entry = text;
  const spans = findDateTimes(text).filter((span) => span.kind === 'full');
  const last = spans.at(-1);
  if (
    last &&
    /^[\s)\]|.-]*$/.test(text.slice(last.end)) &&
    isSetOff(text.slice(0, last.label?.start ?? last.start))
  ) {
    entry = text.slice(0, last.label?.start ?? last.start);
  }
  const first = spans[0];
  if (
    first &&
    /^[\s([]*$/.test(text.slice(0, first.label?.start ?? first.start)) &&
    /^\s*[)\]:|–-]/.test(text.slice(first.end))
  ) {
    entry = entry.slice(first.end);
  }
  return entry
    .replace(/^[\s)\]|:–»>-]+|[\s([|–-]+$/g, '')
    .replace(/\s*[([]\d+[)\]]$/, '')
    .trim();
}

function isSetOff(before: string): boolean {
  return /[([|–-]\s*$/.test(before) || !/(?:ngày|từ|đến|vào|lúc|và|,)\s*$/iu.test(before);
}
