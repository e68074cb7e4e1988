// tsx scripts/score-feeds.ts <folder> [--misses]: reads every feed in a folder of feeds of strangers with readFeed and with
// npm's feedparser, and prints how many of the titles, links, dates and summaries that feedparser finds readFeed finds too.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import { articleSchema, type Article } from '../src/articles/article.js';
import { readFeed } from '../src/feeds/index.js';
import { plainText, safeUrl } from '../src/markup/index.js';
import { validate } from '../src/schema/index.js';

const FIELDS = ['title', 'link', 'date', 'summary'] as const;
type Field = (typeof FIELDS)[number];
const ADDRESS = 'http://feed.example.vn/rss/tin.xml';

const [folder = '.', ...flags] = process.argv.slice(2);
const score = Object.fromEntries(FIELDS.map((field) => [field, { found: 0, of: 0 }])) as Record<
  Field,
  { found: number; of: number }
>;
const counts = { files: 0, unread: 0, crashes: 0, invalid: 0, entries: 0, matched: 0, bare: 0 };
const misses: string[] = [];

for (const file of filesOf(folder)) {
  const bytes = readFileSync(file);
  counts.files += 1;
  const entries = await reference(bytes);
  if (!entries) counts.unread += 1;
  let articles: readonly Article[] = [];
  try {
    articles = readFeed(bytes, '', { url: ADDRESS }).items;
  } catch (error) {
    counts.crashes += 1;
    misses.push(`${file}: crash: ${String(error)}`);
  }
  for (const article of articles) {
    if (validate(articleSchema, article).ok) continue;
    counts.invalid += 1;
    misses.push(`${file}: invalid: ${article.title}`);
  }
  compare(file, entries ?? [], articles);
}

for (const field of FIELDS) {
  const { found, of } = score[field];
  console.log(`${field}: ${found} of ${of} (${((100 * found) / Math.max(of, 1)).toFixed(2)} %)`);
}
console.log(JSON.stringify(counts));
if (flags.includes('--misses')) console.log(misses.join('\n'));
process.exitCode = counts.crashes + counts.invalid === 0 ? 0 : 1;

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** What feedparser finds; nothing when it finds no feed. */
function reference(bytes: Buffer): Promise<FeedParser.Item[] | undefined> {
  return new Promise((resolve) => {
    const items: FeedParser.Item[] = [];
    const parser = new FeedParser({ feedurl: ADDRESS });
    parser.on('error', () => {
      resolve(items.length > 0 ? items : undefined);
    });
    parser.on('data', (item: FeedParser.Item) => items.push(item));
    parser.on('end', () => {
      resolve(items);
    });
    Readable.from([bytes]).pipe(parser);
  });
}

function compare(file: string, entries: FeedParser.Item[], articles: readonly Article[]): void {
  for (const [index, entry] of entries.entries()) {
    const wanted = wantedOf(entry);
    // An entry that says nothing a reader could see or follow is no article.
    if (wanted.title === '' && wanted.summary === '' && wanted.link === '') {
      counts.bare += 1;
      continue;
    }
    counts.entries += 1;
    const beside = articles[index];
    const article =
      beside && isSame(beside, wanted)
        ? beside
        : (articles.find((each) => isSame(each, wanted)) ?? beside);
    if (article) counts.matched += 1;
    for (const field of FIELDS) {
      // What feedparser decoded wrongly is no measure.
      if (wanted[field] === '' || wanted[field].includes('\ufffd')) continue;
      score[field].of += 1;
      if (article && agrees(field, article, wanted)) score[field].found += 1;
      else
        misses.push(
          `${file}#${index}: ${field}: ${wanted[field].slice(0, 100)} ≠ ${given(field, article)}`,
        );
    }
  }
}

function wantedOf(entry: FeedParser.Item): Record<Field, string> {
  // The types of feedparser say that all are there.
  const { title, date, origlink } = entry as Record<'title' | 'origlink', string | null> & {
    date: Date | null;
  };
  return {
    title: compact(plainText(title ?? '', { escapedTwice: true })),
    link: safeUrl(origlink || entry.link || '', ADDRESS) ?? '',
    date: date && !Number.isNaN(date.getTime()) ? date.toISOString() : '',
    summary: compact(plainText(entry.summary || entry.description || '', { escapedTwice: true })),
  };
}

function isSame(article: Article, wanted: Record<Field, string>): boolean {
  return wanted.link === ''
    ? compact(article.title) === wanted.title
    : article.url === wanted.link &&
        (wanted.title === '' || compact(article.title) === wanted.title);
}

function agrees(field: Field, article: Article, wanted: Record<Field, string>): boolean {
  switch (field) {
    case 'title':
      return compact(article.title) === wanted.title;
    case 'link':
      return article.url === wanted.link;
    case 'date': {
      // A time without a zone is taken for UTC there and for the clock in Vietnam here.
      const times = [article.publishedAt, article.updatedAt].map((local) =>
        Date.parse(`${local ?? ''}${local?.includes('T') ? '' : 'T00:00'}+07:00`),
      );
      return times.some((time) => Math.abs(time - Date.parse(wanted.date)) <= 24 * 3_600_000);
    }
    case 'summary': {
      const texts = [article.lead ?? '', plainText(article.bodyHtml ?? ''), article.body.join(' ')];
      const start = wanted.summary.slice(0, 200);
      return texts.some((text) => compact(text).startsWith(start));
    }
  }
}

function given(field: Field, article: Article | undefined): string {
  if (!article) return 'no article';
  const { title, url, publishedAt, updatedAt, lead } = article;
  const value = { title, link: url, date: publishedAt ?? updatedAt, summary: lead }[field];
  return (value ?? 'nothing').slice(0, 100);
}

function compact(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}
