import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { openStore, siteSchema } from '../../../service/index.js';
import { pollSchema } from '../../../src/polls/index.js';
import { databaseServers } from '../databases.js';
import { HttpClient } from './http-client.js';
import { Load, type LoadPoll } from './load.js';
import { counts, missing, readPollRecord, recount } from './poll-record.js';
import { createRandom } from './random.js';
import { buildCommand } from './service-build.js';
import { startService, type ServiceProcess } from './service-process.js';

const KILLS = Number(process.env['DANVAN_PROOF_KILLS'] ?? 50);
const VIEWERS = 24;
const VOTERS = 8;
const PAGES = ['/', '/tin-tuc/1', '/tin-tuc/2', '/van-ban?so=12', '/gioi-thieu'];
const POLLS: readonly LoadPoll[] = [
  { id: 'mot-lua-chon', options: ['a', 'b', 'c'], most: 1 },
  { id: 'nhieu-lua-chon', options: ['x', 'y', 'z', 't'], most: 3 },
];

const servers = await databaseServers();
let command = '';
beforeAll(async () => {
  command = await buildCommand();
});

describe.each(servers)(`${KILLS} times SIGKILL under load on $kind`, (server) => {
  it.skipIf(!server.isThere)(
    'every acknowledged view and vote is there exactly once',
    async () => {
      const random = createRandom();
      const database = await server.create();
      await prepare(database.address);
      let service: ServiceProcess | undefined;
      const start = (): ServiceProcess => {
        service = startService({
          command,
          db: database.address,
          flags: [
            ...['--trusted-proxies', '127.0.0.1'],
            ...['--votes-per-minute', '1000000', '--hits-per-minute', '1000000'],
          ],
        });
        return service;
      };
      onTestFailed(() => {
        console.error(`DANVAN_PROOF_SEED=${random.seed}`, service?.output());
      });
      const http = new HttpClient();
      const here = new Whereabouts();
      const load = new Load(http, here, random);
      const clients: Promise<void>[] = [];
      for (let number = 0; number < VIEWERS; number += 1)
        clients.push(load.view('cong', PAGES, `198.51.100.${number}`));
      for (let number = 0; number < VOTERS; number += 1)
        clients.push(load.vote(POLLS[number % 2] ?? random.pick(POLLS), `203.0.113.${number}`));

      for (let kill = 0; kill < KILLS; kill += 1) {
        const running = start();
        if (random.below(8) === 0) {
          // While it starts.
          await Promise.race([running.listening, wait(random.below(400))]);
        } else {
          here.moved(await running.listening);
          await load.more(1 + random.below(120));
          await wait(random.below(8));
        }
        await running.kill();
        here.lost();
      }
      const last = start();
      here.moved(await last.listening);
      await load.more(200);
      load.end();
      await Promise.all(clients);
      await last.stop();
      http.close();

      expect(load.seen.wrong).toEqual([]);
      expect(load.seen.again).toBeGreaterThan(0);
      await compare(database.address, load);
      await database.drop();
    },
    600_000,
  );
});

/** Where the service is, for clients that wait while it is away. */
class Whereabouts {
  #address: Promise<string>;
  #tell: (address: string) => void = () => undefined;
  #isKnown = false;

  constructor() {
    this.#address = this.#unknown();
  }

  now(): Promise<string> {
    return this.#address;
  }

  moved(address: string): void {
    this.#isKnown = true;
    this.#tell(address);
  }

  lost(): void {
    // Those who wait already shall hear of the next one.
    if (!this.#isKnown) return;
    this.#isKnown = false;
    this.#address = this.#unknown();
  }

  #unknown(): Promise<string> {
    return new Promise((resolve) => {
      this.#tell = resolve;
    });
  }
}

async function prepare(address: string): Promise<void> {
  const store = openStore(address);
  await store.migrate();
  await store.sites.save(siteSchema.parse({ id: 'cong', visitMinutes: 24 * 60 }));
  for (const { id, options, most } of POLLS) {
    await store.polls.save(
      'cong',
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

/** Holds what the clients saw to what the database has. */
async function compare(address: string, { seen }: Load): Promise<void> {
  const store = openStore(address);
  const reads = await store.reads('cong', PAGES);
  expect(Object.fromEntries(PAGES.map((page, index) => [page, reads[index]]))).toEqual(
    Object.fromEntries(PAGES.map((page) => [page, seen.views.get(page) ?? 0])),
  );
  const { days } = await store.history('cong', 3, Date.now());
  const views = [...seen.views.values()].reduce((sum, count) => sum + count, 0);
  expect(days.reduce((sum, { hits }) => sum + hits, 0)).toBe(views);
  // A visitor counts again on another day, should the run cross midnight.
  for (const { visitors } of days) expect(visitors).toBeLessThanOrEqual(VIEWERS);
  if (days.length === 1) expect(days[0]?.visitors).toBe(VIEWERS);

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
  await store.close();
}
