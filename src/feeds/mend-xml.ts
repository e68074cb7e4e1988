import { decodeEntities } from '../markup/index.js';
import { withoutNonXml } from './xml-text.js';

/** XML made well-formed. */
export interface MendedXml {
  /** Well-formed XML without document type and comments; empty when the text has no element. */
  readonly xml: string;
  /** Whether the text ended inside an item. */
  readonly isCut: boolean;
}

const ITEMS = new Set(['item', 'entry']);

/** Elements of feeds that hold text alone: where one of them opens, another one before it was left unclosed. */
const LEAVES = new Set('title link guid id pubdate published updated description'.split(' '));

/** A parser may give up on deeper nesting, and no feed has it. */
const DEEPEST = 100;

const NAME = /[^\s/><="'&]+/y;
const GOOD_NAME = /^[A-Za-z_\u00c0-\u02ff\u0370-\u1fff][\w.\u00b7-\u1fff-]*$/;
const SPACE = /\s*/y;
const UNQUOTED = /[^\s>]*/y;
const STRAY_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos);)(?:#?\w{1,32};?)?/g;
const CDATA = '<![CDATA[';

interface OpenElement {
  readonly name: string;
  readonly lowerName: string;
  /** Prefixes whose meaning begins here. */
  readonly prefixes: readonly string[];
}

/**
 * Makes XML of what almost is: cuts what stands before the first element, closes what was left open, escapes stray `&` and
 * `<`, puts characters in place of entities that XML does not know, declares prefixes, drops what no reader needs.
 * Linear in the length of the text; a strict parser takes every result that is not empty.
 */
export function mendXml(text: string): MendedXml {
  return new Mender(text).run();
}

class Mender {
  readonly #text: string;
  readonly #out: string[] = [];
  readonly #open: OpenElement[] = [];
  readonly #openCounts = new Map<string, number>();
  readonly #prefixes = new Map<string, number>([['xml', 1]]);
  readonly #places = new Map<string, number>();
  #root = '';
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): MendedXml {
    const text = this.#text;
    while (this.#at < text.length) {
      const next = text.indexOf('<', this.#at);
      const end = next < 0 ? text.length : next;
      this.#write(text.slice(this.#at, end));
      this.#at = end;
      if (next < 0) break;
      const mark = text[next + 1];
      if (mark === '!') this.#declaration();
      else if (mark === '?') this.#skipPast('?>', '>');
      else if (mark === '/') this.#endTag();
      else this.#startTag();
    }
    const isCut = [...ITEMS].some((name) => this.#isOpen(name));
    this.#closeUntil(0);
    if (this.#root !== '') this.#out.push(`</${this.#root}>`);
    return { xml: this.#out.join(''), isCut };
  }

  /** Finds like `indexOf`, but never walks twice over a stretch in search of the same needle. */
  #find(needle: string, from: number): number {
    const known = this.#places.get(needle) ?? 0;
    if (known < 0 || (known >= from && known > 0)) return known;
    const place = this.#text.indexOf(needle, from);
    this.#places.set(needle, place);
    return place;
  }

  #isOpen(lowerName: string): boolean {
    return (this.#openCounts.get(lowerName) ?? 0) > 0;
  }

  #skipPast(close: string, instead: string): void {
    for (const needle of [close, instead]) {
      const place = this.#find(needle, this.#at + 2);
      if (place < 0) continue;
      this.#at = place + needle.length;
      return;
    }
    this.#at = this.#text.length;
  }

  #write(text: string): void {
    // What stands directly under the root of a feed is white space, or junk.
    if (this.#open.length > 0 && text !== '') this.#out.push(escapeText(text));
  }

  #declaration(): void {
    const text = this.#text;
    if (text.startsWith(CDATA, this.#at)) this.#cdata();
    else if (text.startsWith('<!--', this.#at)) this.#skipPast('-->', '>');
    else {
      const close = this.#find('>', this.#at);
      const subset = this.#find('[', this.#at);
      if (subset >= 0 && subset < close) this.#skipPast(']>', '>');
      else this.#skipPast('>', '>');
    }
  }

  #cdata(): void {
    const text = this.#text;
    const start = this.#at + CDATA.length;
    const found = this.#find(']]>', start);
    const close = found < 0 ? text.length : found;
    const own = this.#open.at(-1)?.name;
    // A section that runs over the end of its item was never closed.
    const overrun = this.#endOfItem(start);
    if (own !== undefined && overrun < close) {
      const ends = this.#find(`</${own}>`, start);
      if (ends >= 0 && ends < overrun) {
        this.#write(text.slice(start, ends).replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
        this.#at = ends;
        return;
      }
    }
    if (this.#open.length > 0) {
      const content = withoutNonXml(text.slice(start, close));
      this.#out.push(CDATA, content, ']]>');
    }
    this.#at = Math.min(close + 3, text.length);
  }

  #endOfItem(from: number): number {
    const places = [...ITEMS]
      .filter((name) => this.#isOpen(name))
      .map((name) => this.#find(`</${name}>`, from))
      .filter((place) => place >= 0);
    return places.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...places);
  }

  #endTag(): void {
    const from = this.#at;
    NAME.lastIndex = from + 2;
    const name = NAME.exec(this.#text)?.[0].toLowerCase();
    this.#skipPast('>', '<');
    if (this.#text[this.#at - 1] === '<') this.#at -= 1;
    if (name === undefined || !this.#isOpen(name)) return;
    let depth = this.#open.length - 1;
    while (depth > 0 && this.#open[depth]?.lowerName !== name) depth -= 1;
    this.#closeUntil(depth);
  }

  #closeUntil(depth: number): void {
    while (this.#open.length > depth) {
      const element = this.#open.pop();
      if (!element) return;
      this.#count(this.#openCounts, element.lowerName, -1);
      for (const prefix of element.prefixes) this.#count(this.#prefixes, prefix, -1);
      this.#out.push(`</${element.name}>`);
    }
  }

  #count(counts: Map<string, number>, key: string, by: number): void {
    counts.set(key, (counts.get(key) ?? 0) + by);
  }

  #startTag(): void {
    NAME.lastIndex = this.#at + 1;
    const written = NAME.exec(this.#text)?.[0] ?? '';
    const name = tidyName(written);
    if (name === undefined || /^xmlns(?::|$)/.test(name)) {
      this.#write('<');
      this.#at += 1;
      return;
    }
    this.#at = NAME.lastIndex;
    const attributes = this.#attributes();
    if (attributes) this.#element(name, attributes, this.#text[this.#at - 2] === '/');
  }

  /** Nothing when the text ends inside the tag. */
  #attributes(): Map<string, string> | undefined {
    const text = this.#text;
    const attributes = new Map<string, string>();
    for (;;) {
      this.#skip(SPACE);
      const mark = text[this.#at];
      if (mark === undefined) return undefined;
      if (mark === '<') return attributes;
      if (mark === '>') {
        this.#at += 1;
        return attributes;
      }
      NAME.lastIndex = this.#at;
      const name = NAME.exec(text)?.[0];
      if (name === undefined) {
        this.#at += 1;
        continue;
      }
      this.#at = NAME.lastIndex;
      this.#skip(SPACE);
      const value = text[this.#at] === '=' ? this.#value() : name;
      if (!attributes.has(name)) attributes.set(name, value);
    }
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #value(): string {
    this.#at += 1;
    this.#skip(SPACE);
    const quote = this.#text[this.#at];
    if (quote === '"' || quote === "'") {
      const close = this.#find(quote, this.#at + 1);
      const value = close < 0 ? '' : this.#text.slice(this.#at + 1, close);
      this.#at = close < 0 ? this.#at + 1 : close + 1;
      return close < 0 ? this.#skip(UNQUOTED) : value;
    }
    return this.#skip(UNQUOTED);
  }

  #element(name: string, attributes: Map<string, string>, isEmpty: boolean): void {
    const lowerName = name.toLowerCase();
    if (this.#root !== '') this.#closeForgotten(lowerName);
    if (this.#open.length >= DEEPEST || (this.#root === '' && isEmpty && !attributes.size)) return;
    const { written, prefixes } = this.#declare(name, attributes);
    this.#out.push(`<${name}${written}>`);
    if (this.#root === '') this.#root = name;
    else if (isEmpty) this.#out.push(`</${name}>`);
    else {
      this.#open.push({ name, lowerName, prefixes });
      this.#count(this.#openCounts, lowerName, 1);
      return;
    }
    if (isEmpty) for (const prefix of prefixes) this.#count(this.#prefixes, prefix, -1);
  }

  /** Closes an item before which the next one opens, and text elements in which another one opens. */
  #closeForgotten(lowerName: string): void {
    if (ITEMS.has(lowerName) && this.#isOpen(lowerName)) {
      const depth = this.#open.findIndex((element) => element.lowerName === lowerName);
      this.#closeUntil(depth);
    }
    if (!LEAVES.has(lowerName)) return;
    for (let top = this.#top(); top !== lowerName && LEAVES.has(top); top = this.#top())
      this.#closeUntil(this.#open.length - 1);
  }

  #top(): string {
    return this.#open.at(-1)?.lowerName ?? '';
  }

  #declare(
    name: string,
    attributes: Map<string, string>,
  ): { written: string; prefixes: readonly string[] } {
    const prefixes: string[] = [];
    const needed = new Set<string>();
    const names = new Set<string>();
    let written = '';
    if (name.includes(':')) needed.add(name.slice(0, name.indexOf(':')));
    for (const [attribute, value] of attributes) {
      const tidy = attribute === 'xmlns' ? attribute : tidyName(attribute);
      if (tidy === undefined || names.has(tidy)) continue;
      names.add(tidy);
      const [prefix = '', local] = tidy.split(':');
      if (prefix === 'xmlns' && local !== undefined) {
        if (value.trim() === '' || /^xml(?:ns)?$/i.test(local) || isReserved(value)) continue;
        prefixes.push(local);
        needed.delete(local);
      } else if (local !== undefined) needed.add(prefix);
      else if (tidy === 'xmlns' && isReserved(value)) continue;
      written += ` ${tidy}="${escapeAttribute(value)}"`;
    }
    for (const prefix of needed) {
      if (prefixes.indexOf(prefix) >= 0 || (this.#prefixes.get(prefix) ?? 0) > 0) continue;
      prefixes.push(prefix);
      written += ` xmlns:${prefix}="urn:prefix:${prefix}"`;
    }
    for (const prefix of prefixes) this.#count(this.#prefixes, prefix, 1);
    return { written, prefixes };
  }
}

/** A name that XML takes, with at most one prefix; nothing when the markup is none. */
function tidyName(written: string): string | undefined {
  const [first = '', ...rest] = written.split(':').filter((part) => part !== '');
  const isPrefixed = rest.length > 0 && !/^xmlns$/i.test(first);
  const local = rest.length > 0 ? rest.join('_') : first;
  if (!GOOD_NAME.test(local) || (isPrefixed && !GOOD_NAME.test(first))) return undefined;
  if (/^xmlns$/i.test(first) && rest.length > 0) return `xmlns:${local}`;
  return isPrefixed ? `${first}:${local}` : local;
}

function isReserved(namespace: string): boolean {
  return /^http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)$/.test(namespace);
}

function escapeText(text: string): string {
  return knownCharacters(text).replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
}

function escapeAttribute(value: string): string {
  return knownCharacters(value).replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function knownCharacters(text: string): string {
  const known = text.includes('&')
    ? text.replace(STRAY_AMPERSAND, (reference) =>
        decodeEntities(reference).replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      )
    : text;
  return withoutNonXml(known);
}
