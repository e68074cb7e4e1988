import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseServers } from '../service/databases.js';
import { agentOf, root, TOKEN } from './open-portal.js';

const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0))
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
});

/** Starts the portal as `npm start` does once everything is built, and gives what it prints. */
async function start(...flags: readonly string[]): Promise<string> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'portal/start.ts', '--port', '0', ...flags],
    {
      cwd: root,
      env: { ...process.env, DANVAN_ADMIN_TOKEN: TOKEN },
    },
  );
  running.push(child);
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (told += part.toString()));
  const ended = once(child, 'exit');
  await Promise.race([ended, expect.poll(() => told, { timeout: 60_000 }).toContain('Ctrl+C')]);
  return told;
}

const addressIn = (told: string): string => /Cổng mẫu\s+(\S+)\/\n/.exec(told)?.[1] ?? '';

const servers = await databaseServers();

describe('npm start', () => {
  it('prints where the portal, the builder and the admin page are, with its token', async () => {
    const database = await servers.find(({ kind }) => kind === 'SQLite')!.create();
    const told = await start('--db', database.address);
    const url = addressIn(told);
    for (const line of [`${url}/builder`, `${url}/admin`, TOKEN, 'npm run storybook'])
      expect(told).toContain(line);
    expect(told).toContain('đọc 5 trang cổng thông tin cũ, thấy 8 văn bản và 4 chỉ tiêu');
    expect((await fetch(`${url}/`)).status).toBe(200);
  }, 90_000);

  it.each([
    [['--port', 'x'], '--port: cần số từ 0 đến 65535'],
    [['--instances', '0'], '--instances: cần số từ 1 đến 16'],
    [['--colour'], 'Dùng: npm start --'],
  ])(
    'says of %j what to do',
    async (flags, sentence) => {
      expect(await start(...flags)).toContain(sentence);
    },
    90_000,
  );

  const both = servers.filter(({ kind }) => kind !== 'MariaDB');
  it.each(both.map((server) => [server.kind, server] as const))(
    'runs two processes behind one port on %s, and no visit is lost between them',
    async (_, server) => {
      const database = await server.create();
      const url = addressIn(await start('--instances', '2', '--db', database.address));
      // Without keep-alive each request is a connection of its own, which goes to the next process.
      const visits = [...new Array(40).keys()].map((number) =>
        fetch(`${url}/v1/sites/demo/hits`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'user-agent': agentOf(`Phone ${number}`),
            connection: 'close',
          },
          body: JSON.stringify({ page: '/', view: `view-${number}-${number * 7919}` }),
        }),
      );
      const replies = await Promise.all(visits);
      expect(replies.map(({ status }) => status)).toEqual(visits.map(() => 200));
      await expect
        .poll(async (): Promise<unknown> => (await fetch(`${url}/v1/sites/demo/stats`)).json(), {
          timeout: 10_000,
        })
        .toMatchObject({ total: 5_100_949 });
    },
    90_000,
  );
});
