import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { readManifest } from '../scripts/editor-data/manifest.js';
import { answer } from '../stories/answers.mjs';

/**
 * The stories know nothing of Storybook: their `play` takes the element around the story. This hands it that element out of
 * the context that Storybook gives.
 */
export function plainStories(): Plugin {
  return {
    name: 'danvan-plain-stories',
    transform(code, id) {
      if (!/\/stories\/[\w-]+\.stories\.ts$/.test(id)) return undefined;
      const names = [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => name ?? '');
      return {
        code: `${code}
for (const story of [${names.join(', ')}]) {
  const { play } = story;
  if (play) story.play = ({ canvasElement }) => play(canvasElement);
}
`,
        map: null,
      };
    },
  };
}

/** `virtual:danvan-elements`: the manifest, read from the sources as they are now. */
export function elementsManifest(root: string): Plugin {
  const name = 'virtual:danvan-elements';
  return {
    name: 'danvan-manifest',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const { manifest } = await readManifest(root);
      return `export default ${JSON.stringify(manifest)}`;
    },
  };
}

/** The answers that stories ask for, from the server of `npm run storybook`. */
export function answersOfDevServer(): Plugin {
  return {
    name: 'danvan-answers',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (!answer(request, response)) next();
      });
    },
  };
}

/** The same answers from a service worker, for the built Storybook on any file server. */
export function answersWorker(root: string): Plugin {
  return {
    name: 'danvan-answers-worker',
    apply: 'build',
    async generateBundle() {
      const { outputFiles } = await build({
        entryPoints: [`${root}.storybook/answers-worker.ts`],
        bundle: true,
        write: false,
        format: 'iife',
        target: 'es2022',
      });
      this.emitFile({
        type: 'asset',
        fileName: 'answers-worker.js',
        source: outputFiles[0]?.text ?? '',
      });
    },
  };
}
