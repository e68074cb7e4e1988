import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createApp,
  openStore,
  serve,
  siteSchema,
  type App,
  type RunningServer,
  type Store,
} from '../../../service/index.js';
import { ADMIN_TOKEN, BROWSER, POLL } from '../fixtures.js';
import { freePort } from '../own-servers.js';

const HOST = 'dem.example.gov.vn';
const PORTAL = 'https://www.example.gov.vn';
const OFFICE = '127.0.0.1';
const CITIZEN = '127.0.0.2';
const guide = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');

/** What a proxy is told in the guide, with this run's ports, certificate and office in place of an operator's. */
function toldIn(language: string, port: number, service: number, folder: string): string {
  const [, text = ''] = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'm').exec(guide) ?? [];
  return text
    .replace('127.0.0.1:8787', `127.0.0.1:${service}`)
    .replace('10.0.0.0/8', `${OFFICE}/32`)
    .replace('listen 443', `listen ${port}`)
    .replace(/\/etc\/ssl\/\S+\.pem/, join(folder, 'cert.pem'))
    .replace(/\/etc\/ssl\/\S+\.key/, join(folder, 'key.pem'));
}

interface Proxy {
  readonly name: string;
  /** Writes the configuration and gives the words of the command. */
  readonly command: (folder: string, port: number, service: number) => readonly string[];
}

const PROXIES: readonly Proxy[] = [
  {
    name: 'nginx',
    command(folder, port, service) {
      const told = toldIn('nginx', port, service, folder);
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
        .join('\n');
      writeFileSync(
        join(folder, 'nginx.conf'),
        `user ${userInfo().username}; daemon off; pid ${join(folder, 'pid')}; error_log stderr; events {}
http { access_log off; ${paths}\n${told} }`,
      );
      return ['-p', folder, '-c', join(folder, 'nginx.conf')];
    },
  },
  {
    name: 'caddy',
    command(folder, port, service) {
      const told = toldIn('caddyfile', port, service, folder);
      const tls = `tls ${join(folder, 'cert.pem')} ${join(folder, 'key.pem')}`;
      writeFileSync(
        join(folder, 'Caddyfile'),
        `{\nadmin off\nauto_https disable_redirects\nhttps_port ${port}\n}\n` +
          told.replace(`${HOST} {`, `${HOST} {\n${tls}`),
      );
      return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
    },
  },
];

const isThere = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const missing = ['openssl', ...PROXIES.map(({ name }) => name)].filter((name) => !isThere(name));
if (missing.length > 0)
  console.warn(
    `Tests of proxies that are skipped here lack ${missing.join(', ')} (apt-get install).`,
  );

interface Answer {
  readonly status: number;
  readonly text: string;
}

describe.each(PROXIES)('the guide’s configuration of $name', ({ name, command }) => {
  describe.skipIf(missing.includes(name) || missing.includes('openssl'))('in front of us', () => {
    const folder = mkdtempSync(join(tmpdir(), 'danvan-proxy-'));
    let store: Store;
    let app: App;
    let service: RunningServer;
    let proxy: ChildProcess;
    let port: number;

    /** Asks the proxy as a browser at an address of this machine would. */
    const ask = (
      path: string,
      { from = CITIZEN, method = 'GET', body = '', headers = {} } = {},
    ): Promise<Answer> =>
      new Promise((resolve, reject) => {
        request(
          {
            ...{ host: '127.0.0.1', port, localAddress: from, servername: HOST, path, method },
            rejectUnauthorized: false,
            headers: { host: HOST, 'user-agent': BROWSER, ...headers },
          },
          (response) => {
            let text = '';
            response.setEncoding('utf8').on('data', (part: string) => (text += part));
            response.on('end', () => {
              resolve({ status: response.statusCode ?? 0, text });
            });
          },
        )
          .on('error', reject)
          .end(body);
      });
    const view = async (from: string, headers = {}): Promise<number> => {
      const { text } = await ask('/v1/sites/cong/hits', {
        from,
        method: 'POST',
        body: '{"page":"/tin"}',
        headers: { origin: PORTAL, 'content-type': 'application/json', ...headers },
      });
      return (JSON.parse(text) as { stats: { today: number } }).stats.today;
    };

    beforeAll(async () => {
      store = openStore(':memory:');
      await store.migrate();
      await store.sites.save(siteSchema.parse({ id: 'cong', origins: [PORTAL] }));
      await store.polls.save('cong', POLL);
      app = createApp({
        store,
        adminToken: ADMIN_TOKEN,
        publicUrl: `https://${HOST}`,
        trustedProxies: ['127.0.0.1'],
      });
      service = await serve(app, { port: 0 });
      const certificate = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=${HOST} -addext subjectAltName=DNS:${HOST}`;
      execFileSync(
        'openssl',
        [...certificate.split(' '), '-keyout', 'key.pem', '-out', 'cert.pem'],
        {
          cwd: folder,
          stdio: 'ignore',
        },
      );
      port = await freePort();
      const words = command(folder, port, Number(new URL(service.url).port));
      proxy = spawn(name, words, { stdio: 'ignore', env: { ...process.env, HOME: folder } });
      while (
        proxy.exitCode === null &&
        (await ask('/healthz').catch(() => undefined)) === undefined
      );
    });

    afterAll(async () => {
      proxy.kill();
      if (proxy.exitCode === null) await once(proxy, 'exit');
      await service.stop(1_000);
      app.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('counts each citizen once, whatever they write into X-Forwarded-For', async () => {
      expect(await view('127.0.0.3')).toBe(1);
      expect(await view('127.0.0.3', { 'x-forwarded-for': '203.0.113.9' })).toBe(1);
      expect(await view('127.0.0.4')).toBe(2);
    });

    it('takes a vote from the form of the full page', async () => {
      const page = await ask('/poll/giao-dien');
      const field = (of: string): string =>
        new RegExp(`name="${of}"[^>]*value="([^"]*)"`).exec(page.text)?.[1] ?? '';
      const body = new URLSearchParams({
        token: field('token'),
        nonce: field('nonce'),
        choice: 'tot',
      });
      const { status, text } = await ask('/v1/polls/giao-dien/votes', {
        method: 'POST',
        body: String(body),
        headers: { origin: `https://${HOST}`, 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(`${status} ${text}`).toMatch(/^200 .*[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/s);
    });

    it('keeps the figures of the service from everybody, its administration for the office', async () => {
      for (const path of ['/metrics', '/admin', '/v1/admin/sites'])
        expect(`${path} ${(await ask(path)).status}`).toBe(`${path} 403`);
      const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
      expect((await ask('/admin', { from: OFFICE })).status).toBe(200);
      expect((await ask('/v1/admin/sites', { from: OFFICE, headers })).status).toBe(200);
      expect((await ask('/metrics', { from: OFFICE })).status).toBe(403);
    });

    it('lets the office send a large spreadsheet', async () => {
      const { status, text } = await ask('/v1/admin/sites/cong/models/import', {
        from: OFFICE,
        method: 'POST',
        body: `Tên mô hình,Đơn vị\n${`${'x'.repeat(900_000)}\n`.repeat(2)}`,
        headers: {
          authorization: `Bearer ${ADMIN_TOKEN}`,
          'content-type': 'text/csv',
          origin: `https://${HOST}`,
        },
      });
      expect(`${status} ${text}`).toMatch(/^200 /);
    });
  });
});
