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
const [SPACE, DOUBLE_QUOTE, SINGLE_QUOTE, EQUALS, CLOSE] = [0x20, 0x22, 0x27, 0x3d, 0x3e];
const CDATA_MARKER = '<![CDATA[';

/**
 * How {@link plainText} reads.
 *
 * @example
 * const options: PlainTextOptions = { escapedTwice: true };
 * plainText('&lt;b&gt;Khai mạc&lt;/b&gt; hội thi', options); // 'Khai mạc hội thi'
 */
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
  if (isTidy(text)) return text;
  return text
    .replace(/[^\P{Cc}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether single plain spaces inside are all its white space, and it holds no control characters, as most texts. */
function isTidy(text: string): boolean {
  let last = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE ? last === SPACE : code < SPACE || (code > 0x7e && isOdd(code)))
      return false;
    last = code;
  }
  return last !== SPACE || text === '';
}

/** Control characters and spaces beyond ASCII. */
function isOdd(code: number): boolean {
  if (code < 0x2000) return code <= 0xa0 || code === 0x1680;
  return code <= 0x200a || code >= 0xfeff || /\s/.test(String.fromCharCode(code));
}

/** A stretch of text and the name of the tag that ends it. */
interface Part {
  readonly text: string;
  readonly tag?: string;
}

/** Walks once over the markup. A search that found nothing is not made again, which keeps any input linear. */
class Scanner {
  readonly #html: string;
  readonly #absent: string[] = [];
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
    if (this.#absent.indexOf(needle) >= 0) return -1;
    const place = this.#html.indexOf(needle, from);
    if (place < 0) this.#absent.push(needle);
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
    let last = 0;
    for (let at = from; at < this.#html.length; at += 1) {
      const code = this.#html.charCodeAt(at);
      if (code === CLOSE) return at + 1;
      if (last === EQUALS && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)) {
        const end = this.#find(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
        if (end >= 0) at = end;
      }
      if (code > SPACE) last = code;
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
