import type * as Integrity from './integrity.js';
import { create, root } from './page-root.js';

/**
 * SRI hash of `integrity.js`, which holds those of all other files: one hash keeps the loader small. Put in place by the
 * build of the files for script tags; without it nothing is checked.
 */
declare const DANVAN_INTEGRITY: string;

/** What a page has asked for; what it asks for at once may come in one file. */
const wanted: string[] = [];

/** Imports a file that lies beside the loader, once its bytes are known to be those that were built with the loader. */
export async function importFile(name: string, loader: string): Promise<unknown> {
  const at = (file: string): string => new URL(file, loader).href;
  wanted.push(name);
  let file = name;
  if (typeof DANVAN_INTEGRITY === 'string') {
    const table = at('integrity.js');
    await check(table, DANVAN_INTEGRITY);
    const { fileFor } = (await import(table)) as typeof Integrity;
    const [found, hashes] = fileFor(name, wanted);
    await Promise.all(hashes.map(([path, hash]) => check(at(path), hash)));
    file = found;
  }
  return import(at(file));
}

/**
 * Has the browser fetch a module with its hash: what `import()` asks for afterwards is that very copy. A browser that
 * knows no such links imports without.
 */
async function check(url: string, hash: string): Promise<unknown> {
  const link = create('link');
  return (
    link.relList.supports('modulepreload') &&
    new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = reject;
      link.rel = 'modulepreload';
      link.integrity = hash;
      link.href = url;
      root.append(link);
    })
  );
}
