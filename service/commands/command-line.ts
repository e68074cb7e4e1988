import { createRequire } from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import { auditCommand } from './audit.js';
import { backupCommands } from './backup.js';
import { campaignCommands } from './campaign.js';
import { conformCommand } from './conform.js';
import { documentCommands } from './document.js';

import { exportCommands } from './export.js';
import { failureSentence } from './failure-sentences.js';
import { feedCommands } from './feed.js';
import { importCommand } from './import.js';
import { migrateCommand } from './migrate.js';
import { modelCommands } from './model.js';
import { pollCommands } from './poll.js';
import { serveCommand } from './serve.js';
import { CommandError, EXIT, say, type Shell } from './shell.js';
import { siteCommands } from './site.js';
import { tokenCommand } from './token.js';
import { usageError } from './usage-errors.js';

/** Adds one command, or a group of them, to the program. */
export type CommandMaker = (program: Command, shell: Shell) => void;

const COMMANDS: readonly CommandMaker[] = [
  serveCommand,
  siteCommands,
  pollCommands,
  feedCommands,
  modelCommands,
  documentCommands,
  campaignCommands,
  exportCommands,
  importCommand,
  auditCommand,
  conformCommand,
  migrateCommand,
  backupCommands,
  tokenCommand,
];

/**
 * Runs `danvan` with the words that followed it.
 *
 * @returns the exit code: see {@link EXIT}
 */
export async function runCommandLine(argv: readonly string[], shell: Shell): Promise<number> {
  const program = createProgram(shell);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (argv.includes('--debug') && error instanceof Error) shell.note(`${error.stack ?? ''}\n`);
    return report(error, shell);
  }
}

function report(error: unknown, shell: Shell): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    // Help that was shown because nothing was asked says all there is to say.
    if (error.code !== 'commander.help') shell.note(`${usageError(error, shell.locale)}\n`);
    return EXIT.usage;
  }
  if (error instanceof CommandError) {
    if (error.message !== '') shell.note(`${error.message}\n`);
    return error.exitCode;
  }
  const { message, exitCode } = failureSentence(error, shell.locale);
  shell.note(`${message}\n`);
  return exitCode;
}

/** Builds the program anew: commander keeps what it parsed. */
function createProgram(shell: Shell): Command {
  const { version } = createRequire(import.meta.url)('danvan/package.json') as { version: string };
  const program = new Command('danvan')
    .description(
      say(
        shell,
        'Dịch vụ đếm lượt truy cập, lượt xem và bình chọn cho cổng thông tin điện tử.',
        'Counts visits and reads and takes votes for government portals.',
      ),
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        shell.write(text);
      },
      writeErr: (text) => {
        shell.note(text);
      },
      outputError: () => undefined,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => HELP_TITLES[shell.locale][title] ?? title,
      styleUsage: (usage) => translateTerm(usage, shell),
      styleSubcommandTerm: (term) => translateTerm(term, shell),
      subcommandDescription: (command) => command.summary() || command.description(),
      optionDescription: (option) => described(option, shell),
    })
    .helpOption('-h, --help', say(shell, 'xem cách dùng', 'show how it is used'))
    .helpCommand(
      'help [command]',
      say(shell, 'xem cách dùng một lệnh', 'show how a command is used'),
    )
    .version(version, '-V, --version', say(shell, 'xem phiên bản', 'show the version'))
    .addOption(
      new Option(
        '--db <address>',
        say(
          shell,
          'tệp SQLite, postgres://… hoặc mysql://… (DANVAN_DB; mặc định danvan.sqlite)',
          'SQLite file, postgres://… or mysql://… (DANVAN_DB; danvan.sqlite unless told)',
        ),
      ),
    )
    .option(
      '--config <file>',
      say(shell, 'tệp cấu hình JSON (DANVAN_CONFIG)', 'configuration file, JSON (DANVAN_CONFIG)'),
    )
    .addOption(
      new Option(
        '--lang <language>',
        say(
          shell,
          'ngôn ngữ: vi hoặc en (DANVAN_LANG, LANG)',
          'language: vi or en (DANVAN_LANG, LANG)',
        ),
      ).choices(['vi', 'en']),
    )
    .option(
      '--debug',
      say(shell, 'khi lỗi, in thêm vết ngăn xếp', 'print the stack of an error, too'),
    );
  for (const add of COMMANDS) add(program, shell);
  return program;
}

/** commander's own words for what may follow a command. */
function translateTerm(term: string, shell: Shell): string {
  if (shell.locale === 'en') return term;
  return term.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]');
}

function described(option: Option, shell: Shell): string {
  if (option.argChoices === undefined || option.description.includes(option.argChoices[0] ?? ''))
    return option.description;
  return `${option.description} (${option.argChoices.join(say(shell, ' hoặc ', ' or '))})`;
}

const HELP_TITLES: Readonly<Record<Shell['locale'], Readonly<Record<string, string>>>> = {
  vi: {
    'Usage:': 'Cách dùng:',
    'Arguments:': 'Tham số:',
    'Options:': 'Tùy chọn:',
    'Global Options:': 'Tùy chọn chung:',
    'Commands:': 'Lệnh:',
  },
  en: {},
};
