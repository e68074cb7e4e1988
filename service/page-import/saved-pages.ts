import { opendir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** Endings of files that hold a page: what browsers and CMSs save. */
const PAGES = new Set(
  '.html .htm .xhtml .shtml .xht .txt .asp .aspx .php .jsp .cms .epi'.split(' '),
);

/** The saved pages of a folder, and how many files are none. */
export interface SavedPages {
  /** Folder that the paths of `files` begin in. */
  readonly root: string;
  /** Paths with `/`, in order. */
  readonly files: readonly string[];
  /** Pictures, style sheets and whatever else lies beside the pages. */
  readonly others: number;
}

/**
 * Lists the saved pages of a folder and the folders in it, or takes the one file that is named, whatever its ending.
 *
 * @throws what the file system throws when the path can't be read
 */
export async function listSavedPages(path: string): Promise<SavedPages> {
  const { isDirectory } = await stat(path).then((stats) => ({ isDirectory: stats.isDirectory() }));
  if (!isDirectory) return { root: join(path, '..'), files: [basename(path)], others: 0 };
  const files: string[] = [];
  let others = 0;
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for await (const entry of await opendir(join(path, folder))) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(name);
      else if (entry.isFile() && PAGES.has(extname(entry.name).toLowerCase())) files.push(name);
      else others += 1;
    }
  }
  // By code units: the order must be the same when the import is run again on another machine.
  files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return { root: path, files, others };
}
