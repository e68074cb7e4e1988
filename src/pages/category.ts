import { isMarkedCaption } from './captions.js';
import { keyOf } from './lines.js';
import type { KnownLine } from './kinds.js';
import { isName, isOffice } from './names.js';
import { isShouted, phrases, words } from './shapes.js';

const KNOWN = new RegExp(
  `^(?:${phrases(
    'tin tuc|tin tuc su kien|tin tuc - su kien|tin nong|tin van|tin trong tinh|tin trong nuoc|tin quoc te|tin dia phuong|tin hoat dong|tin tong hop|tin co so|thoi su|chinh tri|xa hoi|van hoa|kinh te|giao duc|y te|su kien|hoat dong|thong bao|tin tinh|trong tinh|trong nuoc|quoc te|xay dung dang|dan van|dan van kheo|cai cach hanh chinh|quoc phong - an ninh|an ninh - quoc phong|nong thon moi|tin chi dao dieu hanh|tin chuyen nganh|tin bai',
  )})`,
);
const LONGEST = 60;

/**
 * Finds the category of the article (chuyên mục): the last part of the path, the words before the date, or the short line
 * over the title.
 */
export function findCategory(
  known: readonly KnownLine[],
  titlePlace: number,
  title: string | undefined,
  datePlace: number,
  end: number,
): string | undefined {
  return (
    fromPath(known, title, end) ?? fromDateLine(known, datePlace) ?? overTitle(known, titlePlace)
  );
}

function fromPath(
  known: readonly KnownLine[],
  title: string | undefined,
  end: number,
): string | undefined {
  for (let place = end - 1; place >= 0; place -= 1) {
    const path = known[place]?.path;
    if (!path) continue;
    const parts = path.filter(
      (part) =>
        !isTitlePart(part, title) &&
        !/^(?:trang chu|home|goc|trang nhat|ban dang (?:o|xem)(?: day)?:?|chi tiet.*|trang dau|xem tin|noi dung chi tiet|chi tiet tin)$/.test(
          keyOf(part),
        ),
    );
    const last = parts.at(-1)?.replace(/^(?:Bạn đang (?:ở|xem)(?: đây)?|Chuyên mục)\s*:\s*/iu, '');
    if (last !== undefined && last !== '' && last.length <= LONGEST) return last;
  }
  return undefined;
}

function isTitlePart(part: string, title: string | undefined): boolean {
  if (title === undefined) return false;
  const [one, other] = [keyOf(part).replace(/[.…\s]+$/, ''), keyOf(title)];
  return one.length > 12 && other.startsWith(one.slice(0, Math.min(one.length, 40)));
}

function fromDateLine(known: readonly KnownLine[], place: number): string | undefined {
  const before = known[place]?.date?.before ?? '';
  if (before === '' || before.length > LONGEST) return undefined;
  const text = before.replace(/^(?:Chuyên mục|Danh mục|Mục|Thể loại)\s*:\s*/iu, '');
  if (KNOWN.test(keyOf(text))) return text;
  if (isName(text) || isOffice(text) || /[:@]/.test(text) || words(text).length > 8)
    return undefined;
  return text;
}

function overTitle(known: readonly KnownLine[], titlePlace: number): string | undefined {
  let dates = 0;
  for (let place = titlePlace - 1; place >= 0; place -= 1) {
    const each = known[place];
    if (!each) break;
    const { kind, line } = each;
    // What stands over the clock of the visit is the banner of the site.
    if (kind === 'date') dates += 1;
    if (dates > 1) return undefined;
    const labelled = /^(?:chuyen muc|danh muc|muc|the loai)\s*:\s*(?=\S)/.exec(line.key);
    if (labelled && line.text.length <= LONGEST) return line.text.slice(labelled[0].length);
    if (kind === 'prose' && isMarkedCaption(line)) continue;
    if (
      kind === 'noise' ||
      kind === 'tools' ||
      kind === 'counts' ||
      kind === 'figures' ||
      kind === 'date'
    )
      continue;
    if (kind !== 'short' && !(kind === 'heading' && KNOWN.test(line.key) && line.key !== 'tin moi'))
      return undefined;
    if (isSlug(line.text)) continue;
    return isCategory(each) ? line.text : undefined;
  }
  return undefined;
}

/** `chinhtri`, `/chinhtri/`: the address of a category, not its name. */
function isSlug(text: string): boolean {
  return /^[a-z\d/_-]+$/.test(text);
}

function isCategory({ line }: KnownLine): boolean {
  if (line.text.length > LONGEST || words(line.text).length > 8 || /[.!?:;,]$|: /.test(line.text))
    return false;
  if (isMarkedCaption(line) || line.markup.isAside) return false;
  if (KNOWN.test(line.key)) return true;
  if (isName(line.text) && words(line.text).length >= 3) return false;
  return !(isOffice(line.text) && isShouted(line.text));
}
