import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feedSchema, readFeed } from '../../../src/feeds/index.js';
import { validate } from '../../../src/schema/index.js';
import { FEED_CASES } from './feed-cases.js';

function fixture(file: string): string {
  return readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8');
}

describe('readFeed on the fixtures', () => {
  it.each(FEED_CASES)('reads $file whole', ({ file, options, expected }) => {
    const feed = readFeed(fixture(file), '', options);
    expect(feed).toEqual(expected);
    expect(validate(feedSchema, feed).ok).toBe(true);
  });
});
