import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../service/store/dialect.js';
import { migrate } from '../../service/store/migrations.js';
import { viewsOf, VIEW_MEMORY_SECONDS, type Views } from '../../service/store/views.js';

const NOON = 1_795_000_000;

describe('the views that a file remembers', () => {
  let folder: string;
  let database: OpenDatabase;
  let views: Views;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'danvan-views-'));
    database = openDatabase(join(folder, 'danvan.sqlite'));
    await migrate(database);
    views = viewsOf(database);
  });
  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const note = async (keys: readonly string[], second = NOON, by = views): Promise<string[]> => {
    const noted = await database.writer
      .transaction()
      .execute((transaction) => by.note(transaction, new Map(keys.map((key) => [key, second]))));
    noted.committed();
    return [...noted.fresh];
  };
  const rows = (): Promise<{ view_key: string }[]> =>
    database.reader.selectFrom('danvan_view').select('view_key').execute();

  it('are told from new ones', async () => {
    expect(await note(['b', 'a'])).toEqual(['a', 'b']);
    expect(await note(['a', 'c'])).toEqual(['c']);
  });

  it('are known to a process that starts later, and to one that runs beside', async () => {
    const beside = viewsOf(database);
    await note(['a'], NOON, beside);
    await note(['b']);
    expect(await note(['a', 'b', 'c'], NOON, viewsOf(database))).toEqual(['c']);
    expect(await note(['a', 'b', 'c', 'd'], NOON, beside)).toEqual(['d']);
  });

  it('are not those of a transaction that was undone', async () => {
    const undone = database.writer.transaction().execute(async (transaction) => {
      await views.note(transaction, new Map([['a', NOON]]));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await note(['a'])).toEqual(['a']);
  });

  it('are those of a commit whose answer never came', async () => {
    await database.writer
      .transaction()
      .execute((transaction) => views.note(transaction, new Map([['a', NOON]])));
    expect(await note(['a', 'b'])).toEqual(['b']);
  });

  it('are still known when the table was emptied meanwhile, and so are those that came after', async () => {
    await note(['a']);
    const beside = viewsOf(database);
    await views.forget(NOON + VIEW_MEMORY_SECONDS);
    expect(await rows()).toEqual([]);
    await note(['b'], NOON + VIEW_MEMORY_SECONDS, beside);
    expect(await note(['a', 'b'], NOON + VIEW_MEMORY_SECONDS)).toEqual([]);
  });

  it('leave the file after their time, oldest first, in parts', async () => {
    for (let part = 0; part < 9; part += 1)
      await note(
        Array.from({ length: 500 }, (_, index) => `${part}-${index}`),
        NOON + part,
      );
    await views.forget(NOON + 8);
    expect(await rows()).toHaveLength(500);
    await views.forget(NOON + 9);
    expect(await rows()).toEqual([]);
  });

  it('of a time that has not come yet do not stay when the clock was set back', async () => {
    await note(['a'], NOON + 86_400);
    await note(['b'], NOON);
    await views.forget(NOON - VIEW_MEMORY_SECONDS);
    expect(await rows()).toEqual([{ view_key: 'b' }]);
  });
});
