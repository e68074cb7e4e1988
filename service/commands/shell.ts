import type { Locale } from '../../src/schema/index.js';

/** What a command has around it: the streams, the environment, the language. Tests bring their own. */
export interface Shell {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly locale: Locale;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Writes to standard output: what was asked for, nothing else. */
  write(text: string): void;
  /** Writes to standard error: what a person should know besides. */
  note(text: string): void;
  /** Whether a person reads what is noted as it comes. */
  readonly isTerminal?: boolean;
  /** Calls back when the program is told to stop. */
  onStop(stop: () => void): void;
  /** The clock, in milliseconds since 1970. */
  now(): number;
}

/** Exit codes of the command. */
export const EXIT = {
  done: 0,
  /** It was asked well and could not be done. */
  failed: 1,
  /** It was asked in a way that can't be understood. */
  usage: 2,
  /** `audit`: the log is not what it should be. `conform`: a promise is broken. */
  unsound: 3,
  /** `audit`: the log is sound, and the ballot of the receipt is not in it. `conform`: not all could be tried. */
  noBallot: 4,
} as const;

/** A command that ends here, with one sentence for the person who gave it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.failed, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** Chooses the sentence in the language of the shell. */
export function say(shell: Pick<Shell, 'locale'>, vi: string, en: string): string {
  return shell.locale === 'vi' ? vi : en;
}

/** Ends a command that was given wrongly. */
export function refuse(shell: Pick<Shell, 'locale'>, vi: string, en: string): never {
  throw new CommandError(say(shell, vi, en), EXIT.usage);
}

/** Ends a command that can't be done. */
export function fail(shell: Pick<Shell, 'locale'>, vi: string, en: string): never {
  throw new CommandError(say(shell, vi, en));
}

/** Writes one line to standard output. */
export function line(shell: Pick<Shell, 'write'>, text: string): void {
  shell.write(`${text}\n`);
}

/** Writes a JSON document for the program that reads it. */
export function json(shell: Pick<Shell, 'write'>, value: unknown): void {
  shell.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** The language of the command: `--lang`, then the environment; Vietnamese unless that says English. */
export function localeOfCommand(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const flag = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = flag < 0 ? undefined : (argv[flag]?.split('=')[1] ?? argv[flag + 1]);
  if (asked === 'vi' || asked === 'en') return asked;
  const told =
    [env['DANVAN_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
      (value) => value !== undefined && value !== '',
    ) ?? '';
  return /^en(?:[_.-]|$)/i.test(told) ? 'en' : 'vi';
}
