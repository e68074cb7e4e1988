import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Integrity from '../../widgets/loader/integrity.js';

const alone = (name: string) => ({ instead: [], starts: [`${name}.js`, 'common.js'] });
const FILES = {
  'a.js': alone('a'),
  'b.js': alone('b'),
  'c.js': alone('c'),
  'few.js': { instead: ['a.js', 'b.js'], starts: ['few.js', 'common.js'] },
  'all.js': { instead: ['a.js', 'b.js', 'c.js'], starts: ['all.js', 'common.js'] },
  'frames.js': { instead: [], starts: ['frames.js'] },
};
const BYTES = { 'a.js': 5, 'b.js': 5, 'c.js': 5, 'few.js': 8, 'all.js': 12, 'common.js': 9 };

type Choice = typeof Integrity;

/** The file that is imported for each of some widgets that a page asks for at once. */
function chosen({ fileFor }: Choice, ...wanted: string[]): string[] {
  return wanted.map((name) => fileFor(name, wanted)[0]);
}

let choice: Choice;

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('DANVAN_FILES', FILES);
  vi.stubGlobal(
    'DANVAN_HASHES',
    Object.fromEntries(Object.entries(BYTES).map(([file, bytes]) => [file, [`#${file}`, bytes]])),
  );
  choice = await import('../../widgets/loader/integrity.js');
});

describe('fileFor', () => {
  it('takes the file of a widget that is alone', () => {
    expect(chosen(choice, 'a.js')).toEqual(['a.js']);
  });

  it('takes one file for several widgets where that is less', () => {
    expect(chosen(choice, 'a.js', 'b.js')).toEqual(['few.js', 'few.js']);
  });

  it('takes a file for each where one for all is more', () => {
    expect(chosen(choice, 'b.js', 'c.js')).toEqual(['b.js', 'c.js']);
  });

  it('takes the file of all for a page that has all', () => {
    expect(chosen(choice, 'a.js', 'b.js', 'c.js')).toEqual(['all.js', 'all.js', 'all.js']);
  });

  it('pays no heed to what is no widget', () => {
    expect(chosen(choice, 'a.js', 'b.js', 'frames.js')).toEqual(['few.js', 'few.js', 'frames.js']);
  });

  it('keeps to the file that it took first', () => {
    chosen(choice, 'a.js', 'b.js');
    expect(chosen(choice, 'a.js', 'b.js', 'c.js')).toEqual(['few.js', 'few.js', 'c.js']);
  });

  it('names what the file starts with, each with its hash', () => {
    expect(choice.fileFor('a.js', ['a.js'])[1]).toEqual([
      ['a.js', '#a.js'],
      ['common.js', '#common.js'],
    ]);
  });
});
