import { findTargets } from '../campaigns/index.js';
import { findCitations } from '../documents/index.js';
import { findBounds, readArticle } from './article-text.js';
import { readAttachments, readDocuments } from './files.js';
import { knowLine, type KnownLine } from './kinds.js';
import type { Line } from './lines.js';
import type { PageTarget, PortalPage } from './page.js';
import { readPoll } from './poll-block.js';
import { readRelated } from './related-list.js';
import { readVisitorCounters } from './visitor-counters.js';

/** A page and the places of the first and the last line of its article. */
export interface PageOfLines {
  readonly page: PortalPage;
  readonly first: number;
  readonly last: number;
}

/** Reads a page from its lines, whether they came from text or from markup. */
export function readLinesOfPage(lines: readonly Line[]): PageOfLines {
  const counters = readVisitorCounters(lines);
  const plain = lines.map((line): KnownLine =>
    counters.lines.has(line.index) ? { line, kind: 'counter' } : knowLine(line),
  );
  const poll = readPoll(lines, findBounds(plain).bodyEnd);
  const known = plain.map((each, place): KnownLine =>
    poll.lines.has(place) ? { line: each.line, kind: 'poll' } : each,
  );
  const files = readAttachments(known);
  const { title, lead, body, captions, first, last, ...article } = readArticle(known, files.lines);
  const { relatedTitles } = readRelated(known.slice(findBounds(known).bodyStart), title);
  const { documents } = readDocuments(known);
  const text = [title, lead, ...body].filter((part) => part !== undefined).join('\n');
  const [caption] = captions;
  const page: PortalPage = {
    ...(title === undefined ? {} : { title }),
    ...(lead === undefined ? {} : { lead }),
    ...article,
    body: [...body],
    ...(caption === undefined ? {} : { caption }),
    captions: [...captions],
    ...counters.counters,
    ...(poll.pollQuestion === undefined ? {} : { pollQuestion: poll.pollQuestion }),
    pollOptions: poll.pollOptions ?? [],
    relatedTitles,
    attachments: files.attachments,
    documents,
    targets: readTargets(body.join('\n')),
    citations: findCitations(text),
    images: [],
    relatedLinks: [],
    attachmentLinks: [],
  };
  return { page, first, last };
}

function readTargets(text: string): PageTarget[] {
  return findTargets(text).map(({ value, min, max, unit, noun, subject, action }) => ({
    ...(value === undefined ? {} : { value }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    unit: unit === 'percent' ? '%' : (noun ?? unit),
    ...(subject === undefined ? {} : { subject }),
    ...(action === undefined ? {} : { action }),
  }));
}
