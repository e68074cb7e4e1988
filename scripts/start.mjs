// npm start [-- --port N --db PATH_OR_URL --instances N]: from a fresh clone to the demo portal.
import { spawn } from 'node:child_process';
import { buildServedFiles } from './built-files.mjs';
import { root, setUp } from './setup.mjs';

setUp();
buildServedFiles();

const child = spawn(
  process.execPath,
  ['--import', 'tsx', 'portal/start.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
