import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const run = (script: string, ...args: string[]): string =>
  execFileSync(process.execPath, [`${root}scripts/${script}`, ...args], { encoding: 'utf8' });

describe('a release', () => {
  it('brings along only packages under allowed licences, and lists them', () => {
    const dependencies = Object.keys(
      (JSON.parse(read('package.json')) as { dependencies: Record<string, string> }).dependencies,
    );
    const table = run('licences.mjs');
    for (const name of dependencies) expect(table).toContain(`| ${name} |`);
  });

  it('names no registry in the lock file', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  it('is published with provenance, a bill of materials and hashes of the CDN files', () => {
    const workflow = read('.github/workflows/release.yml');
    for (const step of [
      'npm publish --provenance',
      'npm run -s sbom',
      'integrity.json',
      'npm test',
    ])
      expect(workflow).toContain(step);
  });

  it.each(readdirSync(`${root}.changeset`).filter((name) => name.endsWith('.md')))(
    'tells its users what %s changes: admins in Vietnamese, then developers in English',
    (file) => {
      const [, forAdmins = '', forDevelopers = ''] =
        /^---\n'danvan': (?:major|minor|patch)\n---\n\n(.+)\n\n(\S[^]*)$/.exec(
          read(`.changeset/${file}`),
        ) ?? [];
      const letters = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;
      expect(forAdmins.match(letters)?.length ?? 0, forAdmins).toBeGreaterThan(3);
      expect(forAdmins.length).toBeLessThan(220);
      expect(forDevelopers.length).toBeGreaterThan(20);
    },
  );

  it('writes both of them into the changelog', async () => {
    const { default: changelog } = (await import(`${root}scripts/changelog.mjs`)) as {
      default: { readonly getReleaseLine: (change: { summary: string }) => Promise<string> };
    };
    const summary = 'Thêm khối bình chọn.\n\nA poll,\nwith results.';
    expect(await changelog.getReleaseLine({ summary })).toBe(
      '- Thêm khối bình chọn.\n\n  A poll,\n  with results.\n',
    );
  });
});

describe('the drawing of the architecture', () => {
  it('shows the imports as they are', () => {
    expect(() => run('architecture.mjs', '--check')).not.toThrow();
  });
});
