// Part of npm run build: writes into dist/ what editors, frameworks and the builder page know of the elements.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cssCustomData, htmlCustomData, webTypes } from './editor-data/editors.js';
import { elementTypes, FRAMEWORK_TYPES } from './editor-data/framework-types.js';
import { readManifest } from './editor-data/manifest.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const read = await readManifest(root);

const write = (path: string, content: object | string): void => {
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
  writeFileSync(join(root, 'dist', path), text);
};

mkdirSync(join(root, 'dist/types'), { recursive: true });
write('custom-elements.json', read.manifest);
write('vscode.html-custom-data.json', htmlCustomData(read));
write('vscode.css-custom-data.json', cssCustomData(read));
write('web-types.json', webTypes(read, version));
write('types/elements.d.ts', elementTypes(read));
for (const [name, text] of Object.entries(FRAMEWORK_TYPES)) write(`types/${name}`, text);
// Types alone; the empty module lets a plain import of them be.
for (const name of ['elements.d.ts', ...Object.keys(FRAMEWORK_TYPES)])
  write(`types/${name.replace('.d.ts', '.js')}`, 'export {};\n');
