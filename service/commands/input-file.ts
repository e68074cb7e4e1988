import { readFile } from 'node:fs/promises';
import { refuse, type Shell } from './shell.js';

/** Reads a file that was named on the command line; `-` is standard input. */
export async function readInput(shell: Shell, file: string): Promise<string> {
  if (file === '-') {
    const parts: Uint8Array[] = [];
    for await (const part of shell.stdin)
      parts.push(typeof part === 'string' ? Buffer.from(part) : part);
    return withoutMark(Buffer.concat(parts).toString('utf8'));
  }
  try {
    return withoutMark(await readFile(file, 'utf8'));
  } catch {
    return refuse(shell, `Không đọc được tệp ${file}.`, `The file ${file} can't be read.`);
  }
}

/** Reads a JSON document that was named on the command line. */
export async function readJsonInput(shell: Shell, file: string): Promise<unknown> {
  const text = await readInput(shell, file);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const where = error instanceof Error ? error.message : '';
    return refuse(
      shell,
      `${file}: không phải JSON hợp lệ (${where}).`,
      `${file}: it is not valid JSON (${where}).`,
    );
  }
}

/** Editors on Windows begin a file with a byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
