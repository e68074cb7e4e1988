import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline as joinStreams, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { BackupPart } from '../store/backup-rows.js';

const FORMAT = 'danvan-backup-1';
const CHUNK = 65_536;

/** A backup that can't be read back: cut off, changed, or no backup at all. */
export class BackupFileError extends Error {
  override readonly name = 'BackupFileError';
}

/**
 * Writes a backup as JSON lines: a first line with the format, a line for each table with its columns, a line for each
 * row, and a last line with the number of rows and the SHA-256 of all that stands before. By gzip when the name ends in
 * `.gz`.
 *
 * @returns how many rows were written
 */
export async function writeBackupFile(
  file: string,
  parts: AsyncIterable<BackupPart>,
  isPacked: boolean,
): Promise<number> {
  let rows = 0;
  const hash = createHash('sha256');
  async function* text(): AsyncGenerator<string> {
    let chunk = `${JSON.stringify({ format: FORMAT })}\n`;
    for await (const part of parts) {
      if (!('table' in part)) rows += 1;
      chunk += `${JSON.stringify(part)}\n`;
      if (chunk.length < CHUNK) continue;
      hash.update(chunk);
      yield chunk;
      chunk = '';
    }
    hash.update(chunk);
    yield `${chunk}${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`;
  }
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  if (isPacked) await pipeline(Readable.from(text()), createGzip(), target);
  else await pipeline(Readable.from(text()), target);
  return rows;
}

/**
 * Reads a backup of JSON lines.
 *
 * @throws BackupFileError at its end, when it is not complete and unchanged: load it in a transaction
 */
export async function* readBackupFile(file: string, isPacked: boolean): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  let rows = 0;
  let isFirst = true;
  for await (const text of linesOf(file, isPacked)) {
    const entry = parseLine(text);
    if (isFirst) {
      if (!isRecord(entry) || entry['format'] !== FORMAT)
        throw new BackupFileError('This is no backup of danvan.');
      isFirst = false;
    } else if (isRecord(entry) && 'sha256' in entry) {
      if (entry['rows'] === rows && entry['sha256'] === hash.digest('hex')) return;
      throw new BackupFileError('The backup was changed.');
    } else if (isRow(entry)) {
      rows += 1;
      yield entry;
    } else if (isTable(entry)) {
      yield entry;
    } else {
      throw new BackupFileError('The backup holds a line of another form.');
    }
    hash.update(`${text}\n`);
  }
  throw new BackupFileError('The backup is cut off.');
}

async function* linesOf(file: string, isPacked: boolean): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text: Readable = isPacked ? joinStreams(source, createGunzip(), () => undefined) : source;
  text.setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of text as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    if (isPacked) throw new BackupFileError('The backup is cut off or damaged.', { cause });
    throw cause;
  }
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BackupFileError('This is no backup of danvan, or it is cut off.');
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRow(value: unknown): value is (string | number | null)[] {
  return (
    Array.isArray(value) &&
    value.every((cell) => cell === null || typeof cell === 'string' || typeof cell === 'number')
  );
}

function isTable(value: unknown): value is { table: string; columns: string[] } {
  return (
    isRecord(value) &&
    typeof value['table'] === 'string' &&
    Array.isArray(value['columns']) &&
    value['columns'].every((column) => typeof column === 'string')
  );
}
