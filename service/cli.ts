#!/usr/bin/env node
import { runCommandLine } from './commands/command-line.js';
import { localeOfCommand } from './commands/shell.js';

const argv = process.argv.slice(2);

// Databases and backups hold keys of the service: new files are for its own account only.
process.umask(0o077);

// A reader that has seen enough, such as head, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runCommandLine(argv, {
  env: process.env,
  locale: localeOfCommand(argv, process.env),
  stdin: process.stdin,
  write: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  onStop: (stop) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  },
  now: Date.now,
});
