import { cpus } from 'node:os';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../service/store/dialect.js';
import type { BenchCase, BenchGroup } from './harness.js';
import {
  buildService,
  canSlowSyncs,
  load,
  start,
  startOnSlowDisk,
  temporaryFolder,
  type Pressure,
  type Request,
  type ServerProcess,
} from './service/processes.js';
import { fillDatabase } from './service/years-of-views.js';

const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/1{k} Safari/537.36';
const JSON_HEADERS = { 'content-type': 'application/json', 'user-agent': BROWSER };

/** 200 visitors on 200 pages; every view carries an id of its own, as the widgets send it. */
const HIT: Request = {
  method: 'POST',
  path: '/v1/sites/bench/hits',
  headers: { ...JSON_HEADERS, 'x-forwarded-for': '10.1.{k}.7' },
  body: '{"page":"/tin/{k}","view":"view-{n}-abcdef"}',
  keys: 200,
};
const STATS: Request = { path: '/v1/sites/bench/stats' };
const POLL: Request = { path: '/v1/polls/bench' };
/** Every vote is another voter's. */
const VOTE: Request = {
  method: 'POST',
  path: '/v1/polls/bench/votes',
  headers: { ...JSON_HEADERS, 'x-forwarded-for': '{ip}' },
  body: '{"choices":["tot"]}',
};
const FULL: Pressure = { connections: 256, seconds: 0.8, warmup: 0.2 };
/** A tail is told by more answers than an average is. */
const PACED: Pressure = { connections: 256, seconds: 1.5, warmup: 0.5 };
/** As long as a compiler needs to know what is hot: services run for months. */
const WARM: Pressure = { connections: 256, seconds: 3, warmup: 0 };
/** CPU of a NukeViet 4.5 page view that counts its visitor, as measured for this project on a like machine. */
const NUKEVIET_CPU_MICROSECONDS = 28_800;

const folder = await temporaryFolder();
await buildService(folder.path);
const ours = await start('service-under-test.mjs', folder.path, join(folder.path, 'bench.sqlite'));
const started: ServerProcess[] = [ours];
const keep = async (server: Promise<ServerProcess>): Promise<ServerProcess> => {
  started.push(await server);
  return server;
};

/** A bare server that answers what the service answered to one such request. */
async function bareFor(request: Request): Promise<ServerProcess> {
  const fill = (text: string): string =>
    text.replaceAll('{k}', '1').replaceAll('{n}', '1').replaceAll('{ip}', '9.9.9.9');
  const response = await fetch(`http://127.0.0.1:${ours.port}${request.path}`, {
    method: request.method ?? 'GET',
    headers: Object.fromEntries(
      Object.entries(request.headers ?? {}).map(([name, value]) => [name, fill(value)]),
    ),
    ...(request.body === undefined ? {} : { body: fill(request.body) }),
  });
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
  );
  const body = await response.text();
  return keep(start('bare-server.mjs', JSON.stringify({ headers, body })));
}

async function throughput(
  name: string,
  request: Request,
  { goalRatio, ceiling }: { readonly goalRatio: number; readonly ceiling: number },
): Promise<BenchCase> {
  const bare = await bareFor(request);
  await load(ours.port, request, WARM);
  await load(bare.port, request, WARM);
  return {
    name,
    unit: 'requests/s',
    better: 'higher',
    measure: async () => (await load(ours.port, request, FULL)).perSecond,
    peer: {
      name: 'bare node:http',
      measure: async () => (await load(bare.port, request, FULL)).perSecond,
    },
    goalRatio,
    ceiling,
  };
}

const bareHit = await bareFor(HIT);

function againstNaive(
  name: string,
  service: ServerProcess,
  options: {
    readonly naive: ServerProcess;
    readonly goalRatio?: number;
    readonly ceiling: number;
  },
): BenchCase {
  const { naive, ...rest } = options;
  return {
    name,
    unit: 'requests/s',
    better: 'higher',
    measure: async () => (await load(service.port, HIT, FULL)).perSecond,
    peer: {
      name: 'naive SQLite',
      // What it can not answer in time it answers later, to nobody: a few at once are as many as it can do.
      measure: async () => (await load(naive.port, HIT, { ...FULL, connections: 8 })).perSecond,
    },
    ...rest,
  };
}

/** A hard disk's time for one sync; a network volume takes as long. */
const SLOW_SYNC_MS = 8;

/** The same two where each sync of the disk takes its time: the sync is the real one, followed by a wait. */
async function onSlowDisk(): Promise<BenchCase[]> {
  if (!canSlowSyncs()) {
    console.error(
      'service: no slow disk is measured here: strace is not installed, or may not trace.',
    );
    return [];
  }
  const database = (name: string): string => join(folder.path, `${name}-slow.sqlite`);
  const slow = await keep(
    startOnSlowDisk(SLOW_SYNC_MS, 'service-under-test.mjs', folder.path, database('ours')),
  );
  const naive = await keep(startOnSlowDisk(SLOW_SYNC_MS, 'naive-server.mjs', database('naive')));
  await load(slow.port, HIT, WARM);
  return [
    againstNaive(`POST hits against one commit a request, ${SLOW_SYNC_MS} ms a sync`, slow, {
      naive,
      goalRatio: 50,
      ceiling: 10,
    }),
  ];
}

const latency: BenchCase = {
  name: 'POST hits: 99 of 100 are answered within, at 80 % of the load that goes',
  unit: 'ms',
  better: 'lower',
  async measure() {
    const { perSecond } = await load(ours.port, HIT, FULL);
    return (await load(ours.port, HIT, { ...PACED, rate: perSecond * 0.8 })).p99;
  },
  peer: {
    name: 'bare node:http at 80 % of its own',
    async measure() {
      const { perSecond } = await load(bareHit.port, HIT, FULL);
      return (await load(bareHit.port, HIT, { ...PACED, rate: perSecond * 0.8 })).p99;
    },
  },
  ceiling: 40,
  goal: 30,
};

const processorTime: BenchCase = {
  name: 'CPU of one counted page view, HTTP and commit included',
  unit: 'µs',
  better: 'lower',
  async measure() {
    const before = await ours.cpu();
    const { statuses } = await load(ours.port, HIT, FULL);
    const spent = (await ours.cpu()) - before;
    // The warm-up is a quarter as long as the measurement and sends as much in its time.
    return spent / ((statuses['200'] ?? 1) * 1.25);
  },
  peer: {
    name: 'NukeViet 4.5 (a constant, measured once)',
    measure: () => NUKEVIET_CPU_MICROSECONDS,
  },
  ceiling: 0.02,
};

/** The gates take a tenth of the pages, so that filling them in costs little. */
const isWhole = process.env['DANVAN_BENCH_FULL'] === '1';
const YEARS = { sites: 5_000, pagesPerSite: isWhole ? 20 : 2, days: 10, readsPerPageAndDay: 50 };
const HISTORY = `5,000 sites and ${isWhole ? '50' : '5 (DANVAN_BENCH_FULL=1: 50)'} million page views`;
const yearsFile = join(folder.path, 'years.sqlite');
await fillDatabase(yearsFile, YEARS);
const filled = await keep(start('service-under-test.mjs', folder.path, yearsFile));

const grown: BenchCase = {
  name: `POST hits with ${HISTORY} in the database`,
  unit: 'requests/s',
  better: 'higher',
  measure: async () => (await load(filled.port, HIT, FULL)).perSecond,
  peer: {
    name: 'the same, empty',
    measure: async () => (await load(ours.port, HIT, FULL)).perSecond,
  },
  ceiling: 0.6,
  goalRatio: 0.8,
};

const startTime: BenchCase = {
  name: `start with ${HISTORY}`,
  unit: 'ms',
  better: 'lower',
  measure: () => filled.told['startedIn'] ?? Number.NaN,
  peer: { name: 'what is allowed', measure: () => 2_000 },
  ceiling: 1,
};

/** Bytes of a database after so many days of 10,000 pages. */
async function sizeAfter(days: number): Promise<number> {
  const file = join(folder.path, `size-${days}.sqlite`);
  await fillDatabase(file, { sites: 10, pagesPerSite: 1_000, readsPerPageAndDay: 5, days });
  const database = openDatabase(file);
  await sql`pragma wal_checkpoint(truncate)`.execute(database.writer);
  await database.close();
  return statSync(file).size;
}

// The same at every measurement.
const pageAndDayBytes = ((await sizeAfter(11)) - (await sizeAfter(1))) / (10 * 10_000);

const size: BenchCase = {
  name: 'SQLite: what one more page and day costs',
  unit: 'bytes',
  better: 'lower',
  measure: () => pageAndDayBytes,
  peer: { name: 'what is allowed', measure: () => 100 },
  ceiling: 1,
};

if (cpus().length < 4)
  console.error(
    'service: two processes on one PostgreSQL are not compared here: with load, database and two services on ' +
      `${cpus().length} cores a second process has no core of its own.`,
  );

export default {
  group: 'service',
  cases: [
    await throughput('POST hits, kept on disk before the answer', HIT, {
      goalRatio: 0.5,
      ceiling: 0.26,
    }),
    await throughput('GET stats', STATS, { goalRatio: 0.7, ceiling: 0.4 }),
    await throughput('GET poll with its results', POLL, { goalRatio: 0.7, ceiling: 0.4 }),
    await throughput('POST votes, each another voter', VOTE, { goalRatio: 0.3, ceiling: 0.18 }),
    againstNaive('POST hits against one commit a request', ours, {
      naive: await keep(start('naive-server.mjs', join(folder.path, 'naive.sqlite'))),
      ceiling: 1.5,
    }),
    ...(await onSlowDisk()),
    latency,
    processorTime,
    grown,
    startTime,
    size,
  ],
  async close() {
    await Promise.all(started.map((server) => server.stop()));
    await folder.remove();
  },
} satisfies BenchGroup;
