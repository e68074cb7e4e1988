import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { serve } from '../service/index.js';
import { openPortal, type PortalOptions } from './server.js';

/** A portal that takes requests. */
export interface RunningPortal {
  readonly url: string;
  stop(): Promise<void>;
}

/** Where a portal listens. */
export interface PortalPlace extends PortalOptions {
  /** 0 takes any free port. */
  readonly port: number;
}

const STOP_MS = 2_000;

/** Runs the portal in this process. */
export async function runPortal(place: PortalPlace): Promise<RunningPortal> {
  const portal = await openPortal(place);
  const server = await serve(portal.app, place);
  await portal.furnish(server.url);
  return {
    url: server.url,
    async stop() {
      await server.stop(STOP_MS);
      await portal.close();
    },
  };
}

/**
 * Runs the portal in several processes behind one port: Node's cluster gives each new connection to the next of them. What
 * they share is the database alone.
 */
export async function runInstances(place: PortalPlace, count: number): Promise<RunningPortal> {
  // Brings the tables to their newest form before anybody else looks at them.
  const portal = await openPortal(place);
  cluster.setupPrimary({ exec: fileURLToPath(new URL('instance.ts', import.meta.url)) });
  const workers = [...new Array(count).keys()].map(() =>
    cluster.fork({ PORTAL_PLACE: JSON.stringify(place) }),
  );
  const ports = await Promise.all(workers.map(portOf));
  const url = `http://127.0.0.1:${ports[0]}`;
  await portal.furnish(url);
  await portal.close();
  return {
    url,
    async stop() {
      const ended = workers
        .filter((worker) => !worker.isDead())
        .map((worker) => once(worker, 'exit'));
      for (const worker of workers) worker.process.kill('SIGTERM');
      await Promise.all(ended);
    },
  };
}

/** Waits for a process to listen. In a cluster all get the same port, also for 0. */
async function portOf(worker: Worker): Promise<number> {
  const early = new AbortController();
  const gone = once(worker, 'exit', early).then(() => {
    throw new Error('an instance ended before it listened');
  });
  const listens = once(worker, 'listening', early) as Promise<[{ readonly port: number }]>;
  try {
    const [{ port }] = await Promise.race([listens, gone]);
    return port;
  } finally {
    gone.catch(() => undefined);
    early.abort();
  }
}
