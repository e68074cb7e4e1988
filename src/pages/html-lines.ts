import { walkHtml } from '#dom';
import { safeUrl } from '../markup/index.js';
import { makeLine, tidy, type Line, type LineMarkup, type MarkedLink } from './lines.js';

/** A picture of a page and where it stands. */
export interface PagePicture {
  /** Place of the line that follows it. */
  readonly place: number;
  readonly url: string;
  readonly alt: string;
  readonly width?: number;
  readonly height?: number;
}

/** What a page says of itself in its head. */
export interface PageHead {
  readonly title?: string;
  readonly publishedAt?: string;
}

/** An HTML page as lines, with what its markup says of each. */
export interface HtmlLines {
  readonly lines: Line[];
  readonly pictures: PagePicture[];
  readonly head: PageHead;
}

const HIDDEN = new Set(
  'style noscript template iframe object embed svg canvas audio video select textarea math map'.split(
    ' ',
  ),
);
/** Elements that end a line; those of the second list set the next one apart as well. */
const BREAKING = new Set(
  'br li dt dd tr td th caption label option legend summary figcaption center'.split(' '),
);
const PARTING = new Set(
  'p div h1 h2 h3 h4 h5 h6 table tbody thead ul ol dl blockquote pre hr section article main header footer nav aside form fieldset figure address details body button'.split(
    ' ',
  ),
);
const ASIDE = new Set(['nav', 'footer', 'aside']);
const ASIDE_NAMES =
  /(?:^|\s)(?:nav|navbar|navigation|main-?menu|top-?menu|menu|side-?bar|footer|site-footer|page-footer|breadcrumbs?-menu)(?=\s|$)/i;
const CAPTION_NAMES = /caption|chu-?thich|image-?desc|photo-?desc|img-?note|pic-?desc|image-?note/i;
const DIGIT_PICTURE = /(?:^|[/_-])(\d)\.(?:gif|png|jpe?g|webp)(?:[?#]|$)/i;
const DATE_META = new Set([
  'article:published_time',
  'datepublished',
  'pubdate',
  'dc.date.issued',
  'publishdate',
  'og:published_time',
]);
const LONGEST_ROW = 300;

interface Frame {
  readonly name: string;
  readonly heading?: number;
  readonly isAside: boolean;
  readonly isCaption: boolean;
}

/** Reads an HTML page into lines as a reader sees them: one for each block, row or line break. */
export function readHtmlLines(html: string, base?: string): HtmlLines {
  const reader = new HtmlReader(base);
  walkHtml(html, reader);
  return reader.finish();
}

class HtmlReader {
  readonly #base: string | undefined;
  readonly #frames: Frame[] = [];
  readonly #lines: Line[] = [];
  readonly #pictures: PagePicture[] = [];
  #text = '';
  #links: MarkedLink[] = [];
  #link: { text: string; href: string } | undefined;
  #isApart = true;
  #row: { text: string; cells: number; isPlain: boolean } | undefined;
  #title = '';
  #metaTitle: string | undefined;
  #metaDate: string | undefined;
  #script = '';
  #inside: 'title' | 'script' | undefined;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  open(name: string, attribute: (name: string) => string | undefined): boolean {
    if (name === 'script') {
      if (!/ld\+json/i.test(attribute('type') ?? '')) return false;
      this.#inside = 'script';
      return true;
    }
    if (name === 'title' && this.#title === '') {
      this.#inside = 'title';
      return true;
    }
    if (name === 'meta') return this.#readMeta(attribute);
    if (name === 'base') return false;
    if (HIDDEN.has(name) || attribute('hidden') !== undefined || isUnseen(attribute('style')))
      return false;
    if (name === 'img') return this.#readPicture(attribute);
    if (name === 'input') return this.#readInput(attribute);
    this.#breakBefore(name);
    const href = name === 'a' ? attribute('href') : undefined;
    if (href !== undefined) this.#link = { text: '', href };
    this.#frames.push(this.#frameOf(name, attribute));
    return true;
  }

  close(name: string): void {
    if (name === 'title' || name === 'script') {
      this.#inside = undefined;
      if (name === 'script') this.#readStructuredData();
      return;
    }
    if (name === 'a') this.#endLink();
    if (name === 'tr') this.#endRow();
    else if ((name === 'td' || name === 'th') && this.#row?.isPlain) this.#endCell();
    else if (PARTING.has(name) || BREAKING.has(name)) this.#flush(PARTING.has(name));
    this.#frames.pop();
  }

  text(text: string): void {
    if (this.#inside === 'title') this.#title += text;
    else if (this.#inside === 'script') this.#script += text;
    else {
      this.#text += text.replace(/[\n\r\t]+/g, ' ');
      if (this.#link) this.#link.text += text;
    }
  }

  finish(): HtmlLines {
    this.#flush(false);
    const title = tidy(this.#metaTitle ?? this.#title);
    return {
      lines: this.#lines,
      pictures: this.#pictures,
      head: {
        ...(title === '' ? {} : { title }),
        ...(this.#metaDate === undefined ? {} : { publishedAt: this.#metaDate }),
      },
    };
  }

  #frameOf(name: string, attribute: (name: string) => string | undefined): Frame {
    const outer = this.#frames.at(-1);
    const names = `${attribute('class') ?? ''} ${attribute('id') ?? ''}`;
    const heading = /^h([1-6])$/.exec(name)?.[1];
    const role = attribute('role') ?? '';
    return {
      name,
      ...(heading === undefined
        ? outer?.heading === undefined
          ? {}
          : { heading: outer.heading }
        : { heading: Number(heading) }),
      isAside:
        outer?.isAside === true ||
        ASIDE.has(name) ||
        /^(?:navigation|contentinfo|complementary)$/.test(role) ||
        (name !== 'body' && name !== 'html' && ASIDE_NAMES.test(names)),
      isCaption:
        outer?.isCaption === true ||
        name === 'figcaption' ||
        (name !== 'table' &&
          name !== 'tbody' &&
          name !== 'tr' &&
          name !== 'body' &&
          CAPTION_NAMES.test(names)),
    };
  }

  #breakBefore(name: string): void {
    if (name === 'tr') {
      this.#flush(false);
      this.#row = { text: '', cells: 0, isPlain: true };
    } else if (name === 'td' || name === 'th') {
      if (!this.#row?.isPlain) this.#flush(false);
    } else if (PARTING.has(name) || BREAKING.has(name)) {
      if (this.#row) this.#spoilRow();
      const isSecondBreak = name === 'br' && this.#text.trim() === '';
      this.#flush(PARTING.has(name) || isSecondBreak);
    }
  }

  /** Cells of a row of plain words stand on one line: `Hôm nay 214`. */
  #endCell(): void {
    const row = this.#row;
    if (!row) return;
    const cell = tidy(this.#text);
    if (row.text.length + cell.length > LONGEST_ROW) {
      this.#spoilRow();
      this.#flush(false);
      return;
    }
    row.text = row.text === '' ? cell : `${row.text} ${cell}`;
    row.cells += 1;
    this.#text = '';
  }

  #endRow(): void {
    if (this.#row?.isPlain) this.#text = this.#row.text;
    this.#row = undefined;
    this.#flush(false);
  }

  /** A block inside a cell: the row lays out the page, its cells are lines of their own. */
  #spoilRow(): void {
    const row = this.#row;
    if (!row?.isPlain) return;
    row.isPlain = false;
    if (row.text === '') return;
    const rest = this.#text;
    this.#text = row.text;
    this.#flush(false);
    this.#text = rest;
  }

  #flush(isParting: boolean): void {
    const frame = this.#frames.at(-1);
    this.#endLink();
    const markup: LineMarkup = {
      ...(frame?.heading === undefined ? {} : { heading: frame.heading }),
      ...(this.#links.length === 0 ? {} : { links: this.#links }),
      ...(frame?.isCaption ? { isCaption: true } : {}),
      ...(frame?.isAside ? { isAside: true } : {}),
    };
    const line = makeLine(this.#text, this.#lines.length, this.#isApart, markup);
    if (line) {
      this.#lines.push(line);
      this.#isApart = false;
    }
    if (isParting) this.#isApart = true;
    this.#text = '';
    this.#links = [];
  }

  #endLink(): void {
    const text = tidy(this.#link?.text ?? '');
    if (this.#link && text !== '') this.#links.push({ text, href: this.#link.href });
    this.#link = undefined;
  }

  #readInput(attribute: (name: string) => string | undefined): false {
    const type = attribute('type')?.toLowerCase() ?? 'text';
    if (type === 'radio' || type === 'checkbox') this.#flush(false);
    if (type === 'submit' || type === 'button') {
      this.#flush(false);
      this.#text = attribute('value') ?? '';
      this.#flush(false);
    }
    return false;
  }

  #readPicture(attribute: (name: string) => string | undefined): false {
    const source = attribute('src') ?? '';
    const alt = attribute('alt') ?? '';
    const digit = /^\d$/.test(alt) ? alt : DIGIT_PICTURE.exec(source)?.[1];
    if (digit !== undefined) {
      this.#text += ` ${digit} `;
      return false;
    }
    const lazy = attribute('data-src') ?? attribute('data-original');
    const url = safeUrl(lazy ?? source, this.#base);
    const [width, height] = [sizeOf(attribute('width')), sizeOf(attribute('height'))];
    const isOrnament = (width ?? 100) < 60 || (height ?? 100) < 40;
    if (url === undefined || isOrnament || this.#frames.at(-1)?.isAside) return false;
    this.#pictures.push({
      place: this.#lines.length,
      url,
      alt: tidy(alt),
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    });
    return false;
  }

  #readMeta(attribute: (name: string) => string | undefined): false {
    const name = (
      attribute('property') ??
      attribute('name') ??
      attribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = attribute('content') ?? '';
    if (name === 'og:title') this.#metaTitle ??= content;
    if (DATE_META.has(name)) this.#metaDate ??= content;
    return false;
  }

  /** Of JSON-LD the date alone is read, by a pattern: what is wrong elsewhere in it does not matter. */
  #readStructuredData(): void {
    const date = /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(this.#script)?.[1];
    if (date !== undefined) this.#metaDate ??= date;
    this.#script = '';
  }
}

function isUnseen(style: string | undefined): boolean {
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function sizeOf(value: string | undefined): number | undefined {
  const match = /^\s*(\d{1,5})(?:px)?\s*$/.exec(value ?? '');
  return match?.[1] !== undefined && Number(match[1]) > 0 ? Number(match[1]) : undefined;
}
