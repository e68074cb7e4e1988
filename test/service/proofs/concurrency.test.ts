import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import type { VoteReply } from '../../../src/client/index.js';
import { createDeviceToken } from '../../../service/device-token.js';
import { openStore, siteSchema } from '../../../service/index.js';
import { pollSchema } from '../../../src/polls/index.js';
import { databaseServers } from '../databases.js';
import { HttpClient, type Answer } from './http-client.js';
import type { Acknowledged } from './load.js';
import { counts, missing, readPollRecord, recount } from './poll-record.js';
import { createRandom } from './random.js';
import { buildCommand } from './service-build.js';
import { startService } from './service-process.js';

const DISTINCT = 10_000;
const AT_ONCE = 200;
const OPTIONS = ['a', 'b', 'c', 'd'];

const servers = await databaseServers();
let command = '';
beforeAll(async () => {
  command = await buildCommand();
});

describe.each(servers)('two services on one $kind', (server) => {
  it.skipIf(!server.isThere)(
    `${DISTINCT} voters, ${AT_ONCE} at once, and one voter ${AT_ONCE} times at once: tally, ballots and chain agree`,
    async () => {
      const random = createRandom();
      const database = await server.create();
      const device = await prepare(database.address);
      const services = [0, 1].map(() =>
        startService({
          command,
          db: database.address,
          flags: ['--votes-per-minute', '1000000'],
        }),
      );
      onTestFailed(() => {
        console.error(`DANVAN_PROOF_SEED=${random.seed}`, ...services.map((one) => one.output()));
      });
      const bases = await Promise.all(services.map(({ listening }) => listening));
      const http = new HttpClient(AT_ONCE);
      let turn = 0;
      const vote = async (poll: string, ballot: object): Promise<Answer> => {
        turn += 1;
        const address = `${bases[turn % 2] ?? ''}/v1/polls/${poll}/votes`;
        for (;;) {
          const answer = await http.send(address, { body: ballot });
          // Busy is an answer, too: it says to send again.
          if (answer.status !== 503) return answer;
        }
      };

      const acknowledged: Acknowledged[] = [];
      const refused: string[] = [];
      let next = 0;
      const voter = async (): Promise<void> => {
        while (next < DISTINCT) {
          next += 1;
          const choices = OPTIONS.filter(() => random.below(2) === 0).slice(0, 3);
          if (choices.length === 0) choices.push('a');
          const answer = await vote('dong-nguoi', {
            choices,
            token: createDeviceToken(device),
            nonce: randomUUID(),
          });
          if (answer.status === 200) acknowledged.push(noted('dong-nguoi', answer));
          else refused.push(answer.text);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, voter));
      expect(refused).toEqual([]);
      expect(acknowledged.length).toBe(DISTINCT);

      const crowd = await readPollRecord(database.address, 'dong-nguoi');
      expect(crowd.verdict).toMatchObject({ ok: true });
      expect(missing('dong-nguoi', crowd.entries, acknowledged)).toEqual([]);
      expect([crowd.tally.ballots, crowd.entries.length, crowd.voters]).toEqual([
        DISTINCT,
        DISTINCT,
        DISTINCT,
      ]);
      expect(counts(crowd.tally)).toEqual(recount(acknowledged));
      expect(counts(crowd.tally)).toEqual(recount(crowd.entries));

      // The same voter with as many ballots as there are connections.
      const greedy = createDeviceToken(device);
      const tries = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, index) =>
          vote('mot-nguoi', {
            choices: [OPTIONS[index % 4] ?? 'a'],
            token: greedy,
            nonce: randomUUID(),
          }),
        ),
      );
      expect(tally(tries.map(({ status }) => status))).toEqual({ 200: 1, 409: AT_ONCE - 1 });

      // The same voter with one ballot, sent again and again because no answer came.
      const patient = { choices: ['b'], token: createDeviceToken(device), nonce: randomUUID() };
      const repeats = await Promise.all(
        Array.from({ length: AT_ONCE }, () => vote('mot-nguoi', patient)),
      );
      expect(tally(repeats.map(({ status }) => status))).toEqual({ 200: AT_ONCE });
      expect(new Set(repeats.map((answer) => noted('mot-nguoi', answer).receipt)).size).toBe(1);
      const two = await readPollRecord(database.address, 'mot-nguoi');
      expect(two.verdict).toMatchObject({ ok: true });
      expect([two.tally.ballots, two.entries.length, two.voters]).toEqual([2, 2, 2]);

      await Promise.all(services.map((service) => service.stop()));
      http.close();
      await database.drop();
    },
    600_000,
  );
});

function noted(poll: string, answer: Answer): Acknowledged {
  const { receipt, entry } = answer.json() as VoteReply;
  return { poll, receipt, choices: entry.choices, sequence: entry.sequence };
}

function tally(statuses: readonly number[]): Record<number, number> {
  const found: Record<number, number> = {};
  for (const status of statuses) found[status] = (found[status] ?? 0) + 1;
  return found;
}

/** Makes the polls and gives the key that signs device tokens, as ballot papers carry them. */
async function prepare(address: string): Promise<string> {
  const store = openStore(address);
  await store.migrate();
  await store.sites.save(siteSchema.parse({ id: 'cong' }));
  for (const id of ['dong-nguoi', 'mot-nguoi']) {
    await store.polls.save(
      'cong',
      pollSchema.parse({
        id,
        question: 'Bạn thấy giao diện mới thế nào?',
        options: OPTIONS.map((option) => ({ id: option, text: `Phương án ${option}` })),
        choose: { min: 1, max: 3 },
        results: 'always',
      }),
    );
  }
  const key = await store.secrets.key('device');
  await store.close();
  return key;
}
