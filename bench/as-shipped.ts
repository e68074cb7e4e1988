import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Builds a module as it is shipped and imports it. The loader that runs the bench wraps every function to keep its name,
 * which costs a hot loop up to half of its speed.
 *
 * @param path - a source file, from the root of the repository
 */
export async function asShipped<Module>(path: string): Promise<Module> {
  const root = new URL('../', import.meta.url);
  const outfile = new URL(`.cache/bench/${path.replace(/\W+/g, '-')}.mjs`, root);
  await build({
    entryPoints: [fileURLToPath(new URL(path, root))],
    outfile: fileURLToPath(outfile),
    tsconfig: fileURLToPath(new URL('tsconfig.json', root)),
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    charset: 'utf8',
  });
  return (await import(pathToFileURL(fileURLToPath(outfile)).href)) as Module;
}
