import {
  isCredit,
  isLikelyCaption,
  isMarkedCaption,
  isTwin,
  showsPicture,
  SLUG,
} from './captions.js';
import type { KnownLine } from './kinds.js';
import type { Line } from './lines.js';
import { lastProse as placeOfLastProse } from './signing.js';
import { hasSentences, isProse, isSentence, NEWS_OPENING } from './shapes.js';

const LONGEST_LEAD = 480;

/** The lines of an article, and what is known of them already. */
export interface BodyInput {
  readonly start: number;
  readonly end: number;
  readonly titlePlace: number;
  readonly title: string | undefined;
  readonly skipped: ReadonlySet<number>;
  readonly captionBelow: KnownLine | undefined;
}

/** The text of an article, parted. */
export interface BodyParts {
  readonly lead?: string;
  readonly captions: string[];
  readonly body: string[];
}

/** Parts the lines of the article into lead, captions and paragraphs. */
export function splitBody(known: readonly KnownLine[], input: BodyInput): BodyParts {
  const titleKey = known[input.titlePlace]?.line.key;
  const content: Line[] = [];
  const closing = placeOfLastProse(known, input.end);
  for (let place = input.start; place < input.end; place += 1) {
    const each = known[place];
    if (!each || input.skipped.has(each.line.index) || !isContent(each)) continue;
    if (place > closing && each.kind === 'menu') continue;
    const isTitleAgain = each.line.key === titleKey;
    if (isTitleAgain && (SLUG.test(each.line.text) || !content.some(isProse))) continue;
    if (
      each.kind === 'prose' &&
      each.line.key === content.at(-1)?.key &&
      NEWS_OPENING.test(each.line.key)
    )
      continue;
    content.push(each.line);
  }
  const captions: string[] = input.captionBelow ? [input.captionBelow.line.text] : [];
  const captioned = new Set<Line>();
  const leadLine = input.title === undefined || input.captionBelow ? undefined : findLead(content);
  const first = leadLine ? content.indexOf(leadLine) : -1;
  const firstProse = content.findIndex(
    (line, index) => index > first && isProse(line) && !isMarkedCaption(line),
  );
  const lastProse = content.findLastIndex(isProse);
  for (const [index, line] of content.entries()) {
    if (line === leadLine) continue;
    const isFirst =
      input.title !== undefined &&
      (index > first ? index < firstProse : showsPicture(line) && !isSentence(line));
    const surroundings = {
      previous: content[index - 1],
      next: content[index + 1],
      isFirst,
      isBelowLead: leadLine !== undefined && index === first + 1,
      isTitled: input.title !== undefined,
    };
    const isCreditOfPrevious = isCredit(line) && index > 0 && content[index - 1] !== leadLine;
    const isTitleAgain = index < lastProse && bare(line.key) === bare(titleKey ?? ' ');
    if (isCreditOfPrevious || isTitleAgain || isLikelyCaption(line, surroundings)) {
      captioned.add(line);
      if (
        !isCreditOfPrevious &&
        !captions.some((caption) => caption === line.text) &&
        !hasTwin(captions, line)
      )
        captions.push(line.text);
    }
  }
  const body = content
    .filter((line) => line !== leadLine && !captioned.has(line))
    .map(({ text }) => text);
  return { ...(leadLine ? { lead: leadLine.text } : {}), captions, body };
}

function hasTwin(captions: readonly string[], line: Line): boolean {
  return captions.some((caption) =>
    isTwin(line, {
      ...line,
      text: caption,
      key: line.key === caption ? line.key : caption.toLowerCase(),
    }),
  );
}

function isContent({ kind, block, line }: KnownLine): boolean {
  if (block !== undefined || line.markup.isAside) return false;
  return (
    kind === 'prose' || kind === 'short' || kind === 'site' || kind === 'path' || kind === 'menu'
  );
}

/** The first paragraph is the lead where it is short and more paragraphs follow it. */
function findLead(content: readonly Line[]): Line | undefined {
  const place = content.findIndex((line) => isProse(line) && !isMarkedCaption(line));
  const line = content[place];
  if (
    !line ||
    place > 3 ||
    line.text.length > LONGEST_LEAD ||
    !isSentence(line) ||
    /[:;]$/.test(line.text)
  )
    return undefined;
  if (content.slice(0, place).some((before) => !isMarkedCaption(before) && hasSentences(before)))
    return undefined;
  const rest = content.slice(place + 1, place + 12);
  return rest.some((after) => isProse(after) && !isMarkedCaption(after) && !isTwin(line, after))
    ? line
    : undefined;
}

/** The title as the alternative text of a picture has it, with or without its stop. */
function bare(key: string): string {
  return key.replace(/[.\s]+$/, '');
}
