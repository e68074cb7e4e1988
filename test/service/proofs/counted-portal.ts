import { expect } from 'vitest';
import { openStore, siteSchema } from '../../../service/index.js';
import { pollSchema } from '../../../src/polls/index.js';
import type { Load, LoadPoll } from './load.js';
import { counts, missing, readPollRecord, recount } from './poll-record.js';

const SITE = 'cong';
const PAGES = ['/', '/tin-tuc/1', '/tin-tuc/2', '/van-ban?so=12', '/gioi-thieu'];
const POLLS: readonly LoadPoll[] = [
  { id: 'mot-lua-chon', options: ['a', 'b', 'c'], most: 1 },
  { id: 'nhieu-lua-chon', options: ['x', 'y', 'z', 't'], most: 3 },
];

/** Makes the site and the polls that {@link startClients} visits. */
export async function preparePortal(address: string): Promise<void> {
  const store = openStore(address);
  await store.migrate();
  await store.sites.save(siteSchema.parse({ id: SITE, visitMinutes: 24 * 60 }));
  for (const { id, options, most } of POLLS) {
    await store.polls.save(
      SITE,
      pollSchema.parse({
        id,
        question: 'Bạn thấy giao diện mới thế nào?',
        options: options.map((option) => ({ id: option, text: `Phương án ${option}` })),
        choose: { min: 1, max: most },
      }),
    );
  }
  await store.close();
}

/** Sends visitors and voters, each with an address of their own; resolves when the load was ended and all have finished. */
export async function startClients(load: Load, viewers: number, voters: number): Promise<void> {
  const clients: Promise<void>[] = [];
  for (let number = 0; number < viewers; number += 1)
    clients.push(load.view(SITE, PAGES, `198.51.100.${number}`));
  for (let number = 0; number < voters; number += 1) {
    const poll = POLLS[number % POLLS.length];
    if (poll) clients.push(load.vote(poll, `203.0.113.${number}`));
  }
  await Promise.all(clients);
}

/** Holds what clients were told to what the database has: all of it, and no more. */
export async function expectExactly(address: string, viewers: number, load: Load): Promise<void> {
  const { seen } = load;
  expect(seen.wrong).toEqual([]);
  const store = openStore(address);
  const reads = await store.reads(SITE, PAGES);
  expect(Object.fromEntries(PAGES.map((page, index) => [page, reads[index]]))).toEqual(
    Object.fromEntries(PAGES.map((page) => [page, seen.views.get(page) ?? 0])),
  );
  const { days } = await store.history(SITE, 3, Date.now());
  const views = [...seen.views.values()].reduce((sum, count) => sum + count, 0);
  expect(days.reduce((sum, { hits }) => sum + hits, 0)).toBe(views);
  // A visitor counts again on another day, should the run cross midnight.
  for (const { visitors } of days) expect(visitors).toBeLessThanOrEqual(viewers);
  if (days.length === 1) expect(days[0]?.visitors).toBe(viewers);
  await store.close();

  for (const { id } of POLLS) {
    const { entries, verdict, tally, voters } = await readPollRecord(address, id);
    const votes = seen.votes.filter(({ poll }) => poll === id);
    expect(verdict).toMatchObject({ ok: true });
    expect(missing(id, entries, votes)).toEqual([]);
    expect({ ballots: tally.ballots, entries: entries.length, voters }).toEqual({
      ballots: votes.length,
      entries: votes.length,
      voters: votes.length,
    });
    expect(counts(tally)).toEqual(recount(votes));
  }
}
