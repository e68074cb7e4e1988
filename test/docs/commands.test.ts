import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../service/index.js';
import { environmentName } from '../../service/config.js';
import { danvan, temporaryFolder } from '../service/cli/danvan.js';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');
const documentsIn = (folder: string): string[] =>
  readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => `${folder}/${name}`);

const DOCUMENTS = [
  // The changelog tells of commands as they were.
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
  'bench/README.md',
  ...documentsIn('docs'),
  ...documentsIn('.storybook/pages'),
];
/** Commands that have commands of their own. */
const GROUPS = new Set(['site', 'poll', 'feed', 'export', 'model', 'document', 'campaign']);
/** npm's own commands, as the documents use them. */
const NPM = new Set(['install', 'pack', 'publish', 'audit', 'ci', 'login', 'version', 'view']);
/** Programs that npx runs out of the development dependencies. */
const NPX = new Set(['danvan', 'changeset']);
/** What the operator's system has. */
const SYSTEM = new Set(
  'apt-get cd curl git install journalctl mariadb mkdir psql rm systemctl systemd-run umask useradd printf'.split(
    ' ',
  ),
);

/** The commands of a document: the lines of its shell blocks, and what it names within a sentence. */
function commandsOf(text: string): string[] {
  const blocks = [...text.matchAll(/^```(?:sh|bash)\n([^]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.replace(/\\\n\s*/g, '').split('\n'),
  );
  const units = [...text.matchAll(/^ExecStart=\/usr\/bin\/env (.+)$/gm)].map(
    ([, command = '']) => command,
  );
  const inline = [...text.matchAll(/`((?:[A-Z_]+=\S+ )*(?:npm|npx|danvan) [^`\n]+)`/g)].map(
    ([, command = '']) => command,
  );
  return [...blocks, ...units, ...inline]
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** The simple commands of a line, those that it hands to another program too, without variables in front. */
function partsOf(line: string): string[] {
  return line
    .replace(/"[^"]*"/g, '""')
    .replace(/^\((.*)\)$/, '$1')
    .split(/\s*(?:&&|;(?=\s)|\|\s)\s*|\s+(?=\/usr\/bin\/env danvan )/)
    .map((part) =>
      part
        .trim()
        .replace(/^(?:[A-Z_]+=(?:"[^"]*"|\S+) )+/, '')
        .replace(/^\/usr\/bin\/env /, ''),
    );
}

/** What is wrong with a command; nothing where it may be given so. */
async function faultOf(command: string): Promise<string | undefined> {
  const [program = '', first = '', ...rest] = command.replace(/\s*>\s*\S+$/, '').split(/\s+/);
  if (program === 'npx') return NPX.has(first) ? faultOf(command.replace('npx ', '')) : 'npx?';
  if (program === 'changeset' || SYSTEM.has(program)) return undefined;
  if (program === 'npm') {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const script = first === 'run' ? rest.find((word) => !word.startsWith('-')) : first;
    return NPM.has(first) || (script !== undefined && script in scripts) ? undefined : 'no script';
  }
  if (program !== 'danvan') return 'an unknown program';
  if (first.startsWith('-') || /^[<…]/.test(first)) return undefined;
  const path = [first, ...rest].slice(0, GROUPS.has(first) ? 2 : 1);
  // A group that is named as such, or several of its commands.
  if (path[1]?.includes('|') === true) return undefined;
  const { code, out } = await danvan([...path, '--help', '--lang', 'en']);
  if (code !== 0 || !out.includes(`Usage: danvan ${path.join(' ')}`)) return 'no such command';
  const flags = [...command.matchAll(/ (--[a-z][a-z-]+)/g)].map(([, flag = '']) => flag);
  return flags.find((flag) => flag !== '--help' && !out.includes(`${flag} `));
}

describe.each(DOCUMENTS)('%s', (document) => {
  const commands = [...new Set(commandsOf(read(document)))];
  if (commands.length === 0) {
    it('gives no command', () => {
      expect(read(document)).not.toMatch(/^```(?:sh|bash)/m);
    });
    return;
  }

  it('gives the shell blocks that it can read', () => {
    for (const [, block = ''] of read(document).matchAll(/^```(?:sh|bash)\n([^]*?)^```$/gm))
      execFileSync('bash', ['-n'], { input: block });
  });

  it.each(commands)('may say: %s', async (command) => {
    for (const part of partsOf(command)) expect(await faultOf(part), part).toBeUndefined();
  });
});

describe('docs/vi/quan-tri-dich-vu.md', () => {
  const file = temporaryFolder();
  const text = read('docs/vi/quan-tri-dich-vu.md');
  /** The words of a command of the shell, and where its output goes. */
  const wordsOf = (command: string) =>
    [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

  it('gives commands that do what it says, in their order, from an empty folder', async () => {
    const [, poll = ''] = /```json\n([^]*?)```/.exec(text) ?? [];
    writeFileSync(file('giao-dien.json'), poll);
    const home = process.cwd();
    process.chdir(file('.'));
    try {
      const table = [...text.matchAll(/\| `npx (danvan [^`]+)`/g)].map(([, command]) => command);
      const blocks = commandsOf(text.replace(/^\|.*$/gm, ''))
        .filter((command) => command.startsWith('npx danvan '))
        .map((command) => command.replace('npx ', ''));
      // What waits for requests, and what asks the public address, is tried elsewhere.
      const some = [...blocks, ...table].filter(
        (command) => command !== undefined && !/^danvan (?:serve|audit|backup <)/.test(command),
      );
      expect(some.length).toBeGreaterThan(8);
      for (const command of some) {
        const [, ...words] = wordsOf(command?.replace(/ > \S+$/, '') ?? '');
        const { code, err } = await danvan(words);
        expect(`${command}: ${code} ${code === 0 ? '' : err}`).toBe(`${command}: 0 `);
      }
    } finally {
      process.chdir(home);
    }
  });
});

describe('docs/operations.md', () => {
  const text = read('docs/operations.md');

  it.each(Object.keys(configSchema.shape))(
    'tells of the setting %s, its variable and its flag',
    async (setting) => {
      expect(text).toContain(`\`${setting}\``);
      expect(text).toContain(`\`${environmentName(setting)}\``);
      const flag = `--${setting.replace(/[A-Z]/g, '-$&').toLowerCase()}`;
      const { out } = await danvan(['serve', '--help']);
      expect(out.includes(`${flag} `)).toBe(text.includes(`\`${flag}\``));
    },
  );
});
