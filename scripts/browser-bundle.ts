import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles a piece of TypeScript as a browser would get it, with the browser's side of `#dom`.
 *
 * @param code - a module that may import `./src/…` from the root of the repository
 * @returns minified code that puts the exports of the module into the global `danvan`
 */
export async function bundleForBrowser(code: string): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'danvan',
    platform: 'browser',
    target: 'es2022',
    // esbuild takes the `paths` of tsconfig.json, which are for Node, before the `imports` of package.json.
    alias: { '#dom': './src/dom/browser.ts' },
    // The worker of the poll lies beside the built file of the widget, which this is not.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return result.outputFiles[0]?.text ?? '';
}
