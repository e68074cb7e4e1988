/**
 * `integrity.js`, which the loader imports before all else: which file to take for the widgets of a page, and the SRI
 * hashes of it and of all that it starts with.
 *
 * @module
 */

/** A file that the loader imports. */
interface LoaderFile {
  /** The files of the widgets whose place it takes. */
  readonly instead: readonly string[];
  /** It and all that it starts with. */
  readonly starts: readonly string[];
}

/** By name; put in place by the build. */
declare const DANVAN_FILES: Readonly<Record<string, LoaderFile>>;
/** SRI hash and bytes over the wire of each file; put in place by the build. */
declare const DANVAN_HASHES: Readonly<Record<string, readonly [hash: string, bytes: number]>>;

let taken: string | undefined;

/**
 * The file to import for a widget. Widgets pack better together than each for itself: a page that begins with several
 * takes one file for all of them where that is less, and keeps to it.
 *
 * @param name - the widget's own file
 * @param wanted - the files of all widgets that the page has asked for
 * @returns the file, and the files to check before it is imported, each with its hash
 */
export function fileFor(
  name: string,
  wanted: readonly string[],
): readonly [file: string, hashes: readonly (readonly [string, string])[]] {
  taken ??= lightestFor(wanted);
  const file = holds(taken, name) ? taken : name;
  const hashes: [string, string][] = [];
  for (const each of startsOf([file])) hashes.push([each, DANVAN_HASHES[each]?.[0] ?? '']);
  return [file, hashes];
}

// Plain loops: libraries of old pages put others in the place of `reduce` and `includes`.

/** The file that holds all that is wanted and is lighter than one for each; nothing where none is. */
function lightestFor(wanted: readonly string[]): string {
  const files = Object.keys(DANVAN_FILES);
  const widgets = wanted.filter((name) => files.some((file) => holds(file, name)));
  let best = '';
  let least = bytesOf(widgets);
  for (const file of files) {
    const bytes = bytesOf([file]);
    if (bytes >= least || widgets.some((name) => !holds(file, name))) continue;
    best = file;
    least = bytes;
  }
  return best;
}

function holds(file: string, name: string): boolean {
  return (DANVAN_FILES[file]?.instead.indexOf(name) ?? -1) >= 0;
}

function bytesOf(files: readonly string[]): number {
  let sum = 0;
  for (const each of startsOf(files)) sum += DANVAN_HASHES[each]?.[1] ?? 0;
  return sum;
}

function startsOf(files: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const file of files) for (const each of DANVAN_FILES[file]?.starts ?? []) all.add(each);
  return all;
}
