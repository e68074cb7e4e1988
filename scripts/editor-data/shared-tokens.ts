import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CssProperty } from './manifest-shape.js';

const TOKEN = /@cssproperty \[(--danvan-[\w-]+)=(.+?)\] - (.+)/g;

/** The tokens that all widgets share, from the doc block of their common styles. */
export function readSharedTokens(root: string): CssProperty[] {
  const source = readFileSync(join(root, 'widgets/shared/house.styles.ts'), 'utf8');
  return [...source.matchAll(TOKEN)].map(([, name = '', standard = '', description = '']) => ({
    name,
    default: standard,
    description,
  }));
}
