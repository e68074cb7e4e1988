/** What stands at a path such as `a.b.0.c` of parsed JSON; undefined where the path leads nowhere. */
export function at(value: unknown, path: string): unknown {
  let current = value;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key))
      return undefined;
    current = (current as Readonly<Record<string, unknown>>)[key];
  }
  return current;
}

/** The first text at one of the paths that is not blank; a number counts as its digits. */
export function textAt(value: unknown, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const found = at(value, path);
    if (typeof found === 'string' && found.trim() !== '') return found;
    if (typeof found === 'number') return String(found);
  }
  return undefined;
}

/** The list at the first of the paths that has one; empty where none has. */
export function listAt(value: unknown, ...paths: readonly string[]): readonly unknown[] {
  for (const path of paths) {
    const found = path === '' ? value : at(value, path);
    if (Array.isArray(found)) return found as unknown[];
  }
  return [];
}

/** Names in a list of texts, or of objects with the name at one of the paths. */
export function namesAt(list: readonly unknown[], ...paths: readonly string[]): string[] {
  return list
    .map((each) => (typeof each === 'string' ? each : (textAt(each, ...paths) ?? '')))
    .filter((name) => name.trim() !== '');
}

/** JSON as far as it goes: when the text is cut, the objects of its list that are whole. */
export function parseJson(
  text: string,
): { readonly value: unknown; readonly isCut: boolean } | undefined {
  const whole = parsed(text);
  if (whole) return { ...whole, isCut: false };
  const mended = mendJson(text);
  const part = mended === undefined ? undefined : parsed(mended);
  return part && { ...part, isCut: true };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Cuts after the last whole object of the outermost list and closes what is open there. */
function mendJson(text: string): string | undefined {
  const tokens = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs;
  const open: string[] = [];
  let lists = 0;
  let end = 0;
  let closers = '';
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const closer = CLOSERS[token];
    if (closer !== undefined) {
      open.push(closer);
      if (token === '[') lists += 1;
    } else if (token === '}' || token === ']') {
      if (open.pop() !== token) break;
      if (token === ']') lists -= 1;
      if (token === '}' && lists === 1 && open.at(-1) === ']') {
        end = index + 1;
        closers = open.toReversed().join('');
      }
    }
  }
  return end === 0 ? undefined : text.slice(0, end) + closers;
}
