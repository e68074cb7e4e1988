import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { answer } from '../stories/answers.mjs';
import { bundleForBrowser } from './browser-bundle.js';

/** A story by its file, its export and its name in Vietnamese. */
export interface StoryName {
  readonly file: string;
  readonly key: string;
  readonly name: string;
}

/** What the page of stories has for whoever drives it, in the global `storyPage`. */
export interface StoryPage {
  readonly stories: readonly StoryName[];
  /** Shows a story, in the place of the one before, as it is once its reader did what the story tells. */
  show(file: string, key: string): Promise<void>;
}

const files = readdirSync(fileURLToPath(new URL('../stories', import.meta.url))).filter((file) =>
  file.endsWith('.stories.ts'),
);

const script = `
import { render } from 'lit';
import './widgets/define.js';
${files.map((file, index) => `import * as s${index} from './stories/${file}';`).join('\n')}
const all = { ${files.map((file, index) => `'${file.replace('.stories.ts', '')}': s${index}`).join(', ')} };
const stories = Object.entries(all).flatMap(([file, { default: _, ...stories }]) =>
  Object.entries(stories).map(([key, { name }]) => ({ file, key, name })));

let pending = 0;
const fetched = window.fetch;
window.fetch = (address, ...rest) => {
  const answer = fetched(address, ...rest);
  if (!String(address).includes('/answers/slow')) {
    pending += 1;
    const ended = () => { pending -= 1; };
    answer.then(ended, ended);
  }
  return answer;
};
const frame = () => new Promise(requestAnimationFrame);
const idle = () => new Promise((done) => requestIdleCallback(done, { timeout: 200 }));
const rendered = (root) => [...root.querySelectorAll('*')].flatMap((element) =>
  [element, ...(element.shadowRoot ? rendered(element.shadowRoot) : [])]);

/** Waits until nothing more is asked for or rendered. */
const settle = async (main) => {
  for (let before = -1, calm = 0; calm < 3; ) {
    for (const element of rendered(main)) await element.updateComplete;
    await frame();
    await idle();
    const now = rendered(main).length;
    calm = pending === 0 && now === before ? calm + 1 : 0;
    before = now;
  }
};

window.storyPage = {
  stories,
  async show(file, key) {
    history.replaceState(null, '', location.pathname);
    const main = document.createElement('main');
    document.querySelector('main').replaceWith(main);
    const story = all[file][key];
    render(story.render(), main);
    await settle(main);
    await story.play?.(main);
    await settle(main);
  },
};
`;

const page = `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>danvan</title>
<style>html{background:Canvas;color:CanvasText}body{margin:16px;font:16px/1.5 Arial,"Noto Sans",sans-serif}</style><main></main><script src="/script.js"></script>`;

/** Serves a page of all stories with the answers that they ask for, on a free port of this machine. */
export async function serveStories(): Promise<{ readonly address: string; close(): void }> {
  const bundle = await bundleForBrowser(script);
  const server = createServer((request, response) => {
    if (answer(request, response)) return;
    const isScript = request.url === '/script.js';
    const type = isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type });
    response.end(isScript ? bundle : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
