import { mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../src/schema/index.js';
import { importPage, reportOf } from './imported-page.js';
import { ImportJournal, OUTPUT, type Outcome } from './import-journal.js';
import { listSavedPages } from './saved-pages.js';

/** How an import runs. */
export interface ImportOptions {
  /** Saved page, or folder of them. */
  readonly from: string;
  /** Folder that the outputs go to; made when it is not there. */
  readonly out: string;
  /** Language of the report. */
  readonly locale: Locale;
  /** Begins anew instead of going on where an earlier import stopped. */
  readonly isFresh?: boolean;
  /** Told after each batch. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Asked before each batch; true ends the import, which may be gone on with later. */
  readonly isStopped?: () => boolean;
}

/** How far an import is. */
export interface ImportProgress {
  readonly done: number;
  readonly all: number;
}

/** What came of an import. */
export interface ImportSummary {
  /** Saved pages that were found. */
  readonly pages: number;
  /** Files beside them that are no pages. */
  readonly others: number;
  /** Pages that are in `articles.jsonl`, from this run and the ones before. */
  readonly imported: number;
  /** Pages that an earlier run had done. */
  readonly before: number;
  /** Lines of `report.jsonl`. */
  readonly remarks: number;
  /** Pages that are still to do, because the import was stopped. */
  readonly left: number;
}

/** Another import writes to the same folder. */
export class ImportBusyError extends Error {
  override readonly name = 'ImportBusyError';
}

const BATCH = 32;
/** A page that is larger is a database dump or a film; it stands in the report. */
const LARGEST = 20_000_000;

/**
 * Imports saved pages of an old portal into a folder: `articles.jsonl`, one article a line with the rest of its page;
 * `report.jsonl`, what was not understood; `summary.txt` for people. Run again after it was interrupted, it goes on where
 * it stopped; run again after it was done, it takes the pages that are new.
 *
 * @throws ImportBusyError when another import writes to the folder; what the file system throws
 */
export async function importPages(options: ImportOptions): Promise<ImportSummary> {
  const { from, out, locale } = options;
  const { root, files, others } = await listSavedPages(from);
  await mkdir(out, { recursive: true });
  const unlock = await lock(join(out, OUTPUT.lock));
  try {
    if (options.isFresh) await ImportJournal.clear(out);
    const journal = await ImportJournal.open(out);
    try {
      const todo = files.filter((file) => !journal.has(file));
      const before = files.length - todo.length;
      let done = 0;
      options.onProgress?.({ done: before, all: files.length });
      while (done < todo.length && options.isStopped?.() !== true) {
        const batch: Outcome[] = [];
        for (const file of todo.slice(done, done + BATCH))
          batch.push(await readOne(root, file, locale));
        await journal.write(batch);
        done += batch.length;
        options.onProgress?.({ done: before + done, all: files.length });
      }
      return {
        pages: files.length,
        others,
        imported: journal.imported,
        before,
        remarks: journal.remarks,
        left: todo.length - done,
      };
    } finally {
      await journal.close();
    }
  } finally {
    await unlock();
  }
}

async function readOne(root: string, file: string, locale: Locale): Promise<Outcome> {
  const path = join(root, file);
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return { file, report: [reportOf(file, 'file', 'not-text', locale)] };
    return { file, ...importPage(file, await readFile(path), locale) };
  } catch (error) {
    const { message } = reportOf(file, 'file', 'failed', locale);
    const detail = error instanceof Error ? ` (${error.message})` : '';
    return { file, report: [{ file, field: 'file', reason: 'failed', message: message + detail }] };
  }
}

/** Takes the folder for this process. A lock whose process is gone was left by a killed one. */
async function lock(path: string): Promise<() => Promise<void>> {
  for (const isRetry of [false, true]) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (isRetry || isAlive(Number(await readFile(path, 'utf8').catch(() => '')))) break;
      await rm(path, { force: true });
    }
  }
  throw new ImportBusyError(path);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return pid === process.pid;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Writes what people read of an import. */
export async function writeSummary(out: string, text: string): Promise<void> {
  await writeFile(join(out, OUTPUT.summary), text);
}
