import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** An `@example` of a doc block. */
export interface Example {
  /** Path of the file from the root of the repository, with the line. */
  readonly at: string;
  readonly file: string;
  readonly code: string;
}

const EXAMPLE = /^ \* @example\n((?: \*(?: (?!@).*)?\n)+)/gm;

/** The examples in the doc blocks below a folder of the repository. */
export function examplesIn(root: URL, folder: string): Example[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((name) => {
      const file = `${folder}${name}`;
      const source = readFileSync(new URL(file, root), 'utf8');
      return [...source.matchAll(EXAMPLE)].map((match) => ({
        at: `${file}:${source.slice(0, match.index).split('\n').length}`,
        file,
        code: (match[1] ?? '').replace(/^ \* ?/gm, '').trim(),
      }));
    });
}

/** What kind of example it is: HTML to paste, a listener in a page, or code that runs anywhere. */
export function kindOf({ code }: Example): 'html' | 'page' | 'code' {
  if (code.startsWith('<')) return 'html';
  return /\bdocument\./.test(code) ? 'page' : 'code';
}

/**
 * An example as code: what a comment says after an expression is checked, where it is a value and not a remark.
 *
 * @returns the body of a function that takes `check(value, expected)`
 */
export function runnable(code: string): string {
  const lines = code.split('\n');
  const body: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const [, expression, comment] =
      /^(?!const |let |import |if |for |try |await |\/\/|[\])}])(\S.*?);(?: \/\/ (.+))?$/.exec(
        line,
      ) ?? [];
    const following: string[] = comment === undefined ? [] : [comment];
    if (expression !== undefined && comment === undefined)
      while (/^\/\/ /.test(lines[index + 1] ?? '')) {
        index += 1;
        following.push((lines[index] ?? '').slice(3));
      }
    const value = valueOf(following.join('\n'));
    body.push(
      expression !== undefined && value !== undefined ? `check(${expression}, ${value});` : line,
    );
  }
  return body.join('\n');
}

/** The value that a comment tells; nothing where it is a remark. */
function valueOf(comment: string): string | undefined {
  const told = comment.replace(/^=> /, '');
  for (const text of [told, told.replace(/(?:: |, | and )[^'"\]}]*$/, '')]) {
    if (!/^(?:['"[{\d-]|true$|false$|null$|undefined$)/.test(text) || text.includes('…')) continue;
    try {
      transformSync(`(${text})`, { loader: 'ts' });
      return text;
    } catch {
      continue;
    }
  }
  return undefined;
}
