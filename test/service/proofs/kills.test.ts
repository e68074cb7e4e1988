import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { databaseServers } from '../databases.js';
import { expectExactly, preparePortal, startClients } from './counted-portal.js';
import { HttpClient } from './http-client.js';
import { Load, MovingService } from './load.js';
import { createRandom } from './random.js';
import { buildCommand } from './service-build.js';
import { startService, type ServiceProcess } from './service-process.js';

const KILLS = Number(process.env['DANVAN_PROOF_KILLS'] ?? 50);
const VIEWERS = 24;
const VOTERS = 8;

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
      await preparePortal(database.address);
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
      const here = new MovingService();
      const load = new Load(http, here, random);
      const clients = startClients(load, VIEWERS, VOTERS);

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
      await clients;
      await last.stop();
      http.close();

      expect(load.seen.again).toBeGreaterThan(0);
      await expectExactly(database.address, VIEWERS, load);
      await database.drop();
    },
    600_000,
  );
});
