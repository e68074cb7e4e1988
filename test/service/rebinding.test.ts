import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import dns from 'node:dns';
import dnsPromises from 'node:dns/promises';
import { createServer, type Server } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteSchema } from '../../service/index.js';
import { startService } from './fixtures.js';

const PUBLIC = '203.0.113.7';
const lookups = { callback: dns.lookup, promise: dnsPromises.lookup };
const SOCKETS = 'net.client.socket';

let inside: Server;
let asked: number;
let tried: string[];
let answers: string[];

/** Notes where a connection goes, and ends those that would leave this machine. */
function watch(message: unknown): void {
  const { socket } = message as { socket: Socket };
  socket.on('connectionAttempt', (address: string) => {
    tried.push(address);
    if (address === PUBLIC) setImmediate(() => socket.destroy(new Error('nobody is there')));
  });
}

beforeEach(async () => {
  asked = 0;
  tried = [];
  answers = [PUBLIC];
  inside = createServer((_request, response) => {
    asked += 1;
    response.setHeader('content-type', 'text/html').end('<p>bí mật</p>');
  });
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
  subscribe(SOCKETS, watch);
  // A name server whose owner answers once with a public address, and then with one of the operator's network.
  const next = (): string => answers.shift() ?? '127.0.0.1';
  type Done = (error: null, address: unknown, family?: number) => void;
  Object.assign(dns, {
    lookup: (_name: string, options: { all?: boolean }, done: Done) => {
      const address = next();
      if (options.all === true) done(null, [{ address, family: 4 }]);
      else done(null, address, 4);
    },
  });
  Object.assign(dnsPromises, {
    lookup: () => Promise.resolve([{ address: next(), family: 4 }]),
  });
  syncBuiltinESMExports();
});
afterEach(() => {
  Object.assign(dns, { lookup: lookups.callback });
  Object.assign(dnsPromises, { lookup: lookups.promise });
  syncBuiltinESMExports();
  unsubscribe(SOCKETS, watch);
  inside.closeAllConnections();
  inside.close();
});

const origin = (): string => `http://doi.example:${(inside.address() as AddressInfo).port}`;

describe('a name that leads to a public address first and into the operator’s network afterwards', () => {
  it('leads the relay of a feed nowhere', async () => {
    const service = await startService();
    await service.store.feeds.save({ id: 'bao', url: `${origin()}/rss`, freshMinutes: 10 });
    expect((await service.get('/v1/feeds/bao')).status).toBe(502);
    expect(tried).toEqual([PUBLIC]);
    expect(asked).toBe(0);
    await service.close();
  });

  it('leads the check of an article nowhere', async () => {
    const service = await startService();
    await service.store.sites.save(siteSchema.parse({ id: 'doi', origins: [origin()] }));
    const page = await service.request(`/check?url=${encodeURIComponent(origin())}&lang=en`);
    expect(await page.text()).toContain('does not answer');
    expect(tried).toEqual([PUBLIC]);
    expect(asked).toBe(0);
    await service.close();
  });
});
