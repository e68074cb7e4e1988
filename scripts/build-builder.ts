// npm run build: the builder page of the service, in dist/builder/, from the manifest that lies in dist/ by then.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildBuilder } from './builder-bundle.js';
import type { Manifest } from './editor-data/manifest-shape.js';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(
  readFileSync(new URL('custom-elements.json', dist), 'utf8'),
) as Manifest;
await buildBuilder(fileURLToPath(new URL('builder', dist)), manifest);
