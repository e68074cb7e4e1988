import { open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportedArticle, ReportEntry } from './imported-page.js';

/** Names of the files that an import writes into its folder. */
export const OUTPUT = {
  articles: 'articles.jsonl',
  report: 'report.jsonl',
  journal: 'import.journal',
  lock: 'import.lock',
  summary: 'summary.txt',
} as const;

/** What was made of one file. */
export interface Outcome {
  readonly file: string;
  readonly article?: ImportedArticle;
  readonly report: readonly ReportEntry[];
}

/** How far an import came: one line of the journal. */
interface Mark {
  readonly files: readonly string[];
  /** Lengths of the two outputs in bytes once these files are in them. */
  readonly articles: number;
  readonly report: number;
  readonly imported: number;
  readonly remarks: number;
}

/**
 * The outputs of an import and the journal beside them. A batch of files is written to the outputs first and to the
 * journal last; a run that was killed between the two is cut back to the last line of the journal, so that no file is in
 * the outputs twice and none is missing.
 */
export class ImportJournal {
  readonly #articles: FileHandle;
  readonly #report: FileHandle;
  readonly #journal: FileHandle;
  readonly #done: Set<string>;
  #articlesLength: number;
  #reportLength: number;
  #journalLength: number;
  #imported: number;
  #remarks: number;

  private constructor(
    handles: readonly [FileHandle, FileHandle, FileHandle],
    marks: readonly Mark[],
    journalLength: number,
  ) {
    [this.#articles, this.#report, this.#journal] = handles;
    const last = marks.at(-1);
    this.#done = new Set(marks.flatMap(({ files }) => files));
    this.#articlesLength = last?.articles ?? 0;
    this.#reportLength = last?.report ?? 0;
    this.#journalLength = journalLength;
    this.#imported = last?.imported ?? 0;
    this.#remarks = last?.remarks ?? 0;
  }

  /** Opens the outputs in a folder where they were left, or makes them. */
  static async open(folder: string): Promise<ImportJournal> {
    const { marks, length } = await readMarks(join(folder, OUTPUT.journal));
    const last = marks.at(-1);
    const handles = [
      await openAt(join(folder, OUTPUT.articles), last?.articles ?? 0),
      await openAt(join(folder, OUTPUT.report), last?.report ?? 0),
      await openAt(join(folder, OUTPUT.journal), length),
    ] as const;
    return new ImportJournal(handles, marks, length);
  }

  /** Forgets an earlier import into a folder. */
  static async clear(folder: string): Promise<void> {
    for (const name of [OUTPUT.journal, OUTPUT.articles, OUTPUT.report, OUTPUT.summary]) {
      await rm(join(folder, name), { force: true });
    }
  }

  get imported(): number {
    return this.#imported;
  }

  get remarks(): number {
    return this.#remarks;
  }

  has(file: string): boolean {
    return this.#done.has(file);
  }

  /** Writes a batch so that it is kept when this returns. */
  async write(batch: readonly Outcome[]): Promise<void> {
    const articles = linesOf(batch.flatMap(({ article }) => article ?? []));
    const report = linesOf(batch.flatMap((outcome) => outcome.report));
    await this.#articles.write(articles, 0, articles.length, this.#articlesLength);
    await this.#report.write(report, 0, report.length, this.#reportLength);
    await Promise.all([this.#articles.datasync(), this.#report.datasync()]);
    this.#articlesLength += articles.length;
    this.#reportLength += report.length;
    this.#imported += batch.filter(({ article }) => article !== undefined).length;
    this.#remarks += batch.reduce((sum, outcome) => sum + outcome.report.length, 0);
    const mark: Mark = {
      files: batch.map(({ file }) => file),
      articles: this.#articlesLength,
      report: this.#reportLength,
      imported: this.#imported,
      remarks: this.#remarks,
    };
    const line = linesOf([mark]);
    await this.#journal.write(line, 0, line.length, this.#journalLength);
    this.#journalLength += line.length;
    await this.#journal.datasync();
    for (const { file } of batch) this.#done.add(file);
  }

  async close(): Promise<void> {
    await Promise.all([this.#articles.close(), this.#report.close(), this.#journal.close()]);
  }
}

/** Reads the whole lines of a journal; the last one may have been cut off. */
async function readMarks(path: string): Promise<{ marks: Mark[]; length: number }> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const length = bytes.lastIndexOf('\n') + 1;
  const marks = bytes
    .toString('utf8', 0, length)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Mark);
  return { marks, length };
}

/** Opens a file for writing behind its first `length` bytes; what stood there is cut off. */
async function openAt(path: string, length: number): Promise<FileHandle> {
  const handle = await open(path, 'a');
  await handle.close();
  const positioned = await open(path, 'r+');
  await positioned.truncate(length);
  return positioned;
}

function linesOf(values: readonly unknown[]): Buffer {
  return Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''), 'utf8');
}
