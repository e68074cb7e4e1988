import type { Command } from 'commander';
import { pino } from 'pino';
import { createApp } from '../app.js';
import { configSchema, environmentName, type Config } from '../config.js';
import { serve } from '../serve.js';
import { openStore } from '../store/index.js';
import { configFrom, type GlobalFlags } from './database.js';
import { say, type Shell } from './shell.js';

/** `danvan serve` */
export function serveCommand(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  program
    .command('serve')
    .description(
      text(
        'Chạy dịch vụ cho đến khi được dừng. Mã quản trị và khóa riêng chỉ đặt bằng DANVAN_ADMIN_TOKEN, ' +
          'DANVAN_SECRET hoặc tệp cấu hình, vì ai trên máy cũng xem được dòng lệnh.',
        'Runs the service until it is stopped. The administrator token and the secret are set by DANVAN_ADMIN_TOKEN, ' +
          'DANVAN_SECRET or the configuration file only: everybody on the machine can see a command line.',
      ),
    )
    .summary(text('chạy dịch vụ', 'run the service'))
    .option('--port <number>', text('cổng mạng (8787)', 'port (8787)'))
    .option(
      '--host <address>',
      text('địa chỉ nghe (127.0.0.1)', 'address to listen at (127.0.0.1)'),
    )
    .option(
      '--public-url <url>',
      text('địa chỉ mà người dân thấy', 'address under which the service is known'),
    )
    .option(
      '--trusted-proxies <list>',
      text(
        'máy chủ trung gian được tin X-Forwarded-For, cách nhau bằng dấu phẩy',
        'proxies whose X-Forwarded-For is believed, with commas between',
      ),
    )
    .option(
      '--connections <number>',
      text('số kết nối đến máy chủ cơ sở dữ liệu (10)', 'connections to a database server (10)'),
    )
    .option(
      '--hits-per-minute <number>',
      text(
        'số lượt xem tối đa một phút từ một mạng (3000)',
        'views a minute from one network (3000)',
      ),
    )
    .option(
      '--votes-per-minute <number>',
      text('số phiếu tối đa một phút từ một mạng (300)', 'votes a minute from one network (300)'),
    )
    .option(
      '--log-level <level>',
      text('debug, info, warn, error, silent', 'debug, info, warn, error, silent'),
    )
    .option(
      '--check',
      text(
        'chỉ kiểm tra cấu hình và cơ sở dữ liệu',
        'only check the configuration and the database',
      ),
    )
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<GlobalFlags & { check?: boolean }>();
      const config = configFrom(shell, { ...flags });
      await run(shell, config, flags.check === true);
    });
}

async function run(shell: Shell, config: Config, isCheck: boolean): Promise<void> {
  const log = pino(
    {
      level: config.logLevel,
      timestamp: pino.stdTimeFunctions.isoTime,
      base: { pid: process.pid },
    },
    {
      write: (text) => {
        shell.write(text);
      },
    },
  );
  const store = openStore(config.db, {
    connections: config.connections,
    writerThread: true,
    ...(config.secret === undefined ? {} : { pepper: config.secret }),
  });
  try {
    const { applied } = await store.migrate();
    if (isCheck) {
      shell.note(
        `${say(shell, 'Cấu hình và cơ sở dữ liệu dùng được.', 'The configuration and the database are good.')}\n`,
      );
      return;
    }
    if (applied.length > 0) log.info({ applied }, 'the tables were brought to their newest form');
    for (const name of unknownSettings(shell.env))
      log.warn({ name }, 'this environment variable is no setting of danvan');
    const app = createApp({
      store,
      trustedProxies: config.trustedProxies,
      limits: { hits: config.hitsPerMinute, votes: config.votesPerMinute },
      log,
      ...(config.adminToken === undefined ? {} : { adminToken: config.adminToken }),
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    });
    try {
      const stopped = new Promise<void>((resolve) => {
        shell.onStop(resolve);
      });
      const server = await serve(app, config);
      log.info({ url: server.url, dialect: store.dialect }, 'listening');
      if (shell.isTerminal === true) shell.note(welcome(shell, server.url, config));
      await stopped;
      log.info({ waiting: store.waiting }, 'stopping');
      await server.stop();
    } finally {
      app.close();
    }
  } finally {
    await store.close();
  }
  log.info({}, 'stopped');
}

/** Where to go now, for whoever has started it by hand. */
function welcome(shell: Shell, url: string, { adminToken }: Config): string {
  const admin =
    adminToken === undefined
      ? say(
          shell,
          'chưa mở: đặt DANVAN_ADMIN_TOKEN rồi chạy lại',
          'closed: set DANVAN_ADMIN_TOKEN and start again',
        )
      : `${url}/admin`;
  return say(
    shell,
    `Dịch vụ đang chạy ở ${url}\n  Lấy mã để dán:  ${url}/builder\n  Trang quản trị: ${admin}\n  Dừng: Ctrl+C\n`,
    `The service runs at ${url}\n  Get the code to paste: ${url}/builder\n  Admin page: ${admin}\n  Stop: Ctrl+C\n`,
  );
}

const SETTINGS = new Set([
  'DANVAN_CONFIG',
  'DANVAN_LANG',
  ...Object.keys(configSchema.shape).map(environmentName),
]);

/** Most likely a setting that was misspelt, and would otherwise be missed in silence. */
function unknownSettings(env: Shell['env']): string[] {
  return Object.keys(env).filter((name) => name.startsWith('DANVAN_') && !SETTINGS.has(name));
}
