import { decodeEntities } from './entities.js';

/** Elements whose content is not text for readers. */
const HIDDEN = new Set(['script', 'style', 'template', 'iframe', 'noframes', 'noembed']);

/** Elements inside a line; around any other one the line breaks. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big blink button cite code data del dfn em font i img input ins kbd label mark meter nobr o:p output q rp rt ruby s samp select slot small span strike strong st1:place sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const CELLS = new Set(['td', 'th']);

const TAG_NAME = /\/?\s?([a-z][^\s/>]{0,60})/iy;
const END_TAG_WITHOUT_NAME = /\/\s?>/y;
const TAG_STOP = />|=\s*["']/g;
/** Control characters, spaces other than the plain one, and plain ones that are too many. */
const UNTIDY =
  /[^\u0020-\u007e\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\uffff]| {2}|^ | $/;
const CDATA_MARKER = '<![CDATA[';

/** How {@link plainText} reads. */
export interface PlainTextOptions {
  /**
   * Peels a second layer where the text was escaped twice, as many feeds do: `&lt;b&gt;tin&lt;/b&gt;` then gives `tin`
   * instead of the visible `<b>tin</b>`. Off unless told, because a text may mean to show markup.
   */
  readonly escapedTwice?: boolean;
}

/**
 * Gives the text of an HTML fragment as a reader sees it (văn bản thuần): tags, comments, scripts and styles are gone,
 * character references are characters, every block ends its line, white space is one space. Works on any string, in
 * linear time. The result is text: put it into a page as text, never as HTML.
 *
 * @example
 * plainText('<p>Khai m&#7841;c <b>hội thi</b></p><script>x()</script><p>Ảnh: TTXVN</p>'); // 'Khai mạc hội thi\nẢnh: TTXVN'
 */
export function plainText(html: string, options: PlainTextOptions = {}): string {
  const text = peel(html);
  return options.escapedTwice === true && isMarked(text) ? peel(text) : text;
}

function isMarked(text: string): boolean {
  return (text.includes('<') || text.includes('&')) && /<[a-z!/]|&[a-z#]/i.test(text);
}

function peel(html: string): string {
  if (!html.includes('<')) return collapse(decodeEntities(html));
  const scanner = new Scanner(html);
  const lines: string[] = [];
  let line = '';
  for (let part = scanner.next(); part; part = scanner.next()) {
    line += part.text;
    if (part.tag === undefined || INLINE.has(part.tag)) continue;
    if (CELLS.has(part.tag)) {
      line += ' ';
      continue;
    }
    lines.push(line);
    line = '';
  }
  lines.push(line);
  return lines
    .map((each) => collapse(decodeEntities(each)))
    .filter((each) => each !== '')
    .join('\n');
}

function collapse(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(/[^\P{Cc}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A stretch of text and the name of the tag that ends it. */
interface Part {
  readonly text: string;
  readonly tag?: string;
}

/** Walks once over the markup. A search that found nothing is not made again, which keeps any input linear. */
class Scanner {
  readonly #html: string;
  readonly #absent = new Set<string>();
  #at = 0;
  #quotesMisled = false;
  #inCdata = false;

  constructor(html: string) {
    this.#html = html;
  }

  next(): Part | undefined {
    const html = this.#html;
    if (this.#at >= html.length) return undefined;
    const open = this.#find('<', this.#at);
    const end = open < 0 ? html.length : open;
    const before = html.slice(this.#at, end);
    const text = this.#inCdata ? before.replaceAll(']]>', '') : before;
    this.#at = end;
    if (open < 0) return { text };
    const mark = html[open + 1];
    if (mark === '!' || mark === '?') {
      this.#at = this.#endOfDeclaration(open);
      return { text };
    }
    TAG_NAME.lastIndex = open + 1;
    const name = TAG_NAME.exec(html)?.[1]?.toLowerCase();
    if (name === undefined || (mark !== '/' && mark?.trim() === '')) return this.#nameless(text);
    this.#at = this.#endOfTag(TAG_NAME.lastIndex);
    if (mark !== '/' && HIDDEN.has(name)) this.#skipContent(name);
    return { text, tag: name };
  }

  #nameless(text: string): Part {
    END_TAG_WITHOUT_NAME.lastIndex = this.#at + 1;
    const isEmptyTag = END_TAG_WITHOUT_NAME.test(this.#html);
    this.#at = isEmptyTag ? END_TAG_WITHOUT_NAME.lastIndex : this.#at + 1;
    return { text: isEmptyTag ? text : `${text}<` };
  }

  #find(needle: string, from: number): number {
    if (this.#absent.has(needle)) return -1;
    const place = this.#html.indexOf(needle, from);
    if (place < 0) this.#absent.add(needle);
    return place;
  }

  #endOfDeclaration(open: number): number {
    if (this.#html.startsWith('<!--', open)) {
      const close = this.#find('-->', open + 2);
      if (close >= 0) return close + 3;
    }
    // A CDATA section inside HTML was wrapped twice by its maker: only its markers go.
    if (this.#html.startsWith(CDATA_MARKER, open)) {
      this.#inCdata = true;
      return open + CDATA_MARKER.length;
    }
    return this.#endOfTag(open + 2);
  }

  /** The place after the `>` that closes a tag; a tag that nothing closes ends where the next one opens. */
  #endOfTag(from: number): number {
    const first = this.#find('>', from);
    if (first < 0) {
      const next = this.#find('<', from);
      return next < 0 ? this.#html.length : next;
    }
    if (this.#quotesMisled) return first + 1;
    TAG_STOP.lastIndex = from;
    for (let stop = TAG_STOP.exec(this.#html); stop; stop = TAG_STOP.exec(this.#html)) {
      if (stop[0] === '>') return TAG_STOP.lastIndex;
      const close = this.#find(stop[0].slice(-1), TAG_STOP.lastIndex);
      if (close >= 0) TAG_STOP.lastIndex = close + 1;
    }
    this.#quotesMisled = true;
    return first + 1;
  }

  #skipContent(name: string): void {
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    close.lastIndex = this.#at;
    if (close.test(this.#html)) this.#at = this.#endOfTag(close.lastIndex);
    else if (this.#html[this.#at - 2] !== '/') this.#at = this.#html.length;
  }
}
