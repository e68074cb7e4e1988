import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './dialect.js';
import { StoreUnavailableError } from './failures.js';
import { PageIds } from './page-ids.js';
import { Polls } from './polls.js';
import { Secrets } from './secrets.js';
import { SiteStatistics } from './site-statistics.js';
import type { WriterAnswer, WriterCall, WriterThreadData } from './writer-thread.js';
import { localWriters, type Writers } from './writers.js';

const { address, pepper } = workerData as WriterThreadData;
const database = openDatabase(address);
const writers = localWriters({
  database,
  statistics: new SiteStatistics(database),
  pages: new PageIds(database),
  polls: new Polls(database),
  secrets: new Secrets(database, pepper),
  now: Date.now,
});

parentPort?.on('message', (call: WriterCall & { readonly id: number }) => {
  void run(writers, call).then(
    (value) => {
      answer({ id: call.id, ok: true, value });
    },
    (error: unknown) => {
      answer({
        id: call.id,
        ok: false,
        message: error instanceof Error ? error.message : String(error),
        code: error instanceof Error && 'code' in error ? String(error.code) : undefined,
        unavailable: error instanceof StoreUnavailableError ? error.reason : undefined,
      });
    },
  );
});

async function run(to: Writers, call: WriterCall): Promise<unknown> {
  switch (call.kind) {
    case 'hits':
      return to.hits(call.group);
    case 'votes':
      return to.votes(call.poll, call.group);
    case 'touch':
      return to.touch(call.presence);
    case 'upkeep':
      return to.upkeep(call.at);
    case 'close':
      return database.close();
  }
}

function answer(message: WriterAnswer): void {
  parentPort?.postMessage(message);
}
