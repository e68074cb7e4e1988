import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_KINDS } from '../../../service/http/problems.js';
import { openStore, siteSchema } from '../../../service/index.js';
import { databaseServers, type TestDatabase } from '../databases.js';
import { HttpClient } from './http-client.js';
import { sendRaw } from './raw-socket.js';
import { buildCommand } from './service-build.js';
import { startService, type ServiceProcess } from './service-process.js';

const HIT = 'POST /v1/sites/cong/hits HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
const HOST = 'Host: x\r\n';

let database: TestDatabase;
let service: ServiceProcess;
let base = '';
beforeAll(async () => {
  const [sqlite] = await databaseServers();
  if (!sqlite) throw new Error('SQLite is always there.');
  database = await sqlite.create();
  const store = openStore(database.address);
  await store.migrate();
  await store.sites.save(siteSchema.parse({ id: 'cong' }));
  await store.close();
  service = startService({
    command: await buildCommand(),
    db: database.address,
    flags: ['--hits-per-minute', '1000000'],
  });
  base = await service.listening;
});
afterAll(async () => {
  await service.stop();
  await database.drop();
});

describe('bytes that are no good request', () => {
  it.each<readonly [string, string, keyof typeof PROBLEM_KINDS]>([
    ['TLS', '\x16\x03\x01\x02\x00\x01\r\n\r\n', 'bad-request'],
    ['no version', 'GET /\r\n\r\n', 'bad-request'],
    ['an unknown method', `BREW /healthz HTTP/1.1\r\n${HOST}\r\n`, 'bad-request'],
    ['a wrong method', `TRACE /healthz HTTP/1.1\r\n${HOST}\r\n`, 'method-not-allowed'],
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: a b<>\r\n\r\n', 'bad-request'],
    ['a host with a path', 'GET /healthz HTTP/1.1\r\nHost: x/y\r\n\r\n', 'bad-request'],
    ['an address that is none', `GET http://[::bad/ HTTP/1.1\r\n${HOST}\r\n`, 'bad-request'],
    ['bytes in the address', `GET /\xff\xfe HTTP/1.1\r\n${HOST}\r\n`, 'bad-request'],
    ['a NUL in a header', `GET / HTTP/1.1\r\n${HOST}X: a\0b\r\n\r\n`, 'bad-request'],
    ['a huge address', `GET /${'x'.repeat(40_000)} HTTP/1.1\r\n${HOST}\r\n`, 'headers-too-large'],
    [
      'a huge header',
      `GET / HTTP/1.1\r\n${HOST}X: ${'y'.repeat(40_000)}\r\n\r\n`,
      'headers-too-large',
    ],
    ['two lengths', `${HIT}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 'bad-request'],
    [
      'a length and chunks',
      `${HIT}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      'bad-request',
    ],
    ['a negative length', `${HIT}Content-Length: -1\r\n\r\n`, 'bad-request'],
    ['a huge length', `${HIT}Content-Length: 99999999999\r\n\r\n{`, 'body-too-large'],
    [
      'a foreign expectation',
      `${HIT}Expect: 200-ok\r\nContent-Length: 2\r\n\r\n{}`,
      'invalid-input',
    ],
    [
      'an unknown transfer',
      `${HIT}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b`,
      'invalid-json',
    ],
    [
      'two types',
      `${HIT}Content-Type: text/xml\r\nContent-Length: 2\r\n\r\n{}`,
      'unsupported-media-type',
    ],
    [
      'two tokens',
      `GET /v1/admin/sites HTTP/1.1\r\n${HOST}Authorization: a\r\nAuthorization: b\r\n\r\n`,
      'not-found',
    ],
  ])('with %s are refused with a code and a sentence', async (_name, bytes, code) => {
    const text = await sendRaw(base, Buffer.from(bytes, 'latin1'));
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${PROBLEM_KINDS[code].status} `));
    expect(head).toContain('application/problem+json');
    const problem = JSON.parse(Buffer.from(body, 'latin1').toString()) as object;
    expect(problem).toMatchObject({ code, title: PROBLEM_KINDS[code].title.vi });
  });

  it('that split an answer with a header break no header of it', async () => {
    const address = '/v1/sites/cong/stats?lang=en%0d%0aSet-Cookie:%20a=b';
    const text = await sendRaw(
      base,
      `GET ${address} HTTP/1.1\r\n${HOST}Origin: https://a%0d%0aSet-Cookie:a=b\r\n\r\n`,
    );
    expect(text.toLowerCase()).not.toContain('\r\nset-cookie');
  });
});

describe('bodies without measure', () => {
  it('of ten megabytes, with a length and without, many at once, are refused within bounded memory', async () => {
    const http = new HttpClient();
    const big = Buffer.alloc(10 * 1024 * 1024, 0x61);
    const before = residentBytes(service.pid);
    const chunked = `${HIT}Transfer-Encoding: chunked\r\n\r\n${big.length.toString(16)}\r\n`;
    for (let round = 0; round < 4; round += 1) {
      const answers = await Promise.all([
        ...Array.from({ length: 8 }, () =>
          sendRaw(base, `${HIT}Content-Length: ${big.length}\r\n\r\n`, big),
        ),
        ...Array.from({ length: 8 }, () => sendRaw(base, chunked, big)),
      ]);
      // Who goes on sending may see the connection closed before the answer.
      for (const answer of answers) expect(answer).toMatch(/^$|^HTTP\/1\.1 413 /);
      expect(answers.some((answer) => answer.includes('body-too-large'))).toBe(true);
    }
    const grown = residentBytes(service.pid) - before;
    expect(grown).toBeLessThan(200 * 1024 * 1024);
    expect((await http.send(`${base}/healthz`)).status).toBe(200);
    http.close();
  });

  it('that come drop by drop keep nobody else waiting, and end', async () => {
    const { hostname, port } = new URL(base);
    const slow = Array.from({ length: 100 }, () => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.write(`${HIT}Content-Length: 1000\r\n\r\n{`);
      let text = '';
      socket.on('data', (data) => (text += data.toString('latin1')));
      return new Promise<string>((resolve) => {
        socket.on('close', () => {
          resolve(text);
        });
      });
    });
    const http = new HttpClient();
    const good = await http.send(`${base}/v1/sites/cong/hits`, { body: { page: '/' } });
    expect(good.status).toBe(200);
    for (const text of await Promise.all(slow)) {
      expect(text).toMatch(/^HTTP\/1\.1 408 /);
      expect(text).toContain('"code":"request-timeout"');
    }
    http.close();
  }, 90_000);
});

describe('after all that the process', () => {
  it('lives, has met no unexpected error, and is not led to remember made-up names', async () => {
    const http = new HttpClient(32);
    const name = 'x'.repeat(8_000);
    const ask = (number: number): Promise<unknown> =>
      http.send(`${base}/v1/sites/${name}${number}/stats`);
    await Promise.all(Array.from({ length: 500 }, (_, number) => ask(number)));
    const before = residentBytes(service.pid);
    await Promise.all(Array.from({ length: 3_000 }, (_, number) => ask(number)));
    expect(residentBytes(service.pid) - before).toBeLessThan(100 * 1024 * 1024);
    expect((await http.send(`${base}/healthz`)).status).toBe(200);
    expect(service.isAlive()).toBe(true);
    expect(service.output()).not.toContain('unexpected error');
    http.close();
  });
});

/** What a process holds in memory now, where the system tells it (Linux); 0 elsewhere. */
function residentBytes(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return pages * 4096;
  } catch {
    return 0;
  }
}
