import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../../service/index.js';
import { environmentName } from '../../../service/config.js';
import { danvan } from './danvan.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const GUIDES = ['docs/operations.md', 'docs/vi/quan-tri-dich-vu.md'] as const;
const GROUPS = new Set(['site', 'poll', 'feed', 'export']);

/** The commands that a guide gives, without what stands around them in the shell. */
function commandsOf(text: string): string[] {
  const blocks = [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].flatMap(([, language, block]) =>
    language === 'sh' || language === 'ini' ? [block ?? ''] : [],
  );
  const inline = [...text.matchAll(/`((?:npx )?danvan [^`\n]+)`/g)].map(
    ([, command = '']) => command,
  );
  return [...blocks.flatMap((block) => block.split('\n')), ...inline].flatMap((line) =>
    [
      ...line.matchAll(
        /(?<![\w/.@-])danvan ((?:serve|site|poll|feed|export|audit|import|migrate|backup|restore|token)\b[^#>&|;")]*)/g,
      ),
    ].map(([, command = '']) => command.trim()),
  );
}

describe.each(GUIDES)('%s', (guide) => {
  const text = readFileSync(resolve(ROOT, guide), 'utf8');
  const commands = [...new Set(commandsOf(text))];

  it('gives commands', () => {
    expect(commands.length).toBeGreaterThan(8);
  });

  it.each(commands)('may say: danvan %s', async (command) => {
    const words = command.split(/\s+/);
    const path = words.slice(0, GROUPS.has(words[0] ?? '') ? 2 : 1);
    const { code, out } = await danvan([...path, '--help', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: danvan ${path.join(' ')}`);
    for (const [flag] of command.matchAll(/--[a-z][a-z-]+/g)) expect(out).toContain(`${flag} `);
  });
});

describe('docs/operations.md', () => {
  const text = readFileSync(resolve(ROOT, 'docs/operations.md'), 'utf8');

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
