import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService } from './fixtures.js';

const LOADER = 'export const words = "chữ";';

let folder: string;
let service: TestService;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'danvan-scripts-'));
  writeFileSync(join(folder, 'danvan.js'), LOADER);
  writeFileSync(join(folder, 'poll.js'), 'poll');
  writeFileSync(join(folder, 'chunk-7Y5Z3UKQ.js'), 'chunk');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  service = await startService(':memory:', { scripts: folder });
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

describe('the files that pages load', () => {
  it('run in pages of every origin, in UTF-8', async () => {
    const response = await service.request('/danvan.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(await response.text()).toBe(LOADER);
  });

  it('are kept for ever under a name that changes with them, else for minutes', async () => {
    const cached = async (path: string): Promise<string | null> =>
      (await service.request(path)).headers.get('cache-control');
    expect(await cached('/chunk-7Y5Z3UKQ.js')).toContain('immutable');
    expect(await cached('/poll.js')).toBe('public, max-age=300');
    expect(await cached('/danvan.js')).toBe('public, max-age=300');
  });

  it('come packed to who takes that, and not at all to who has them', async () => {
    const packed = await service.request('/danvan.js', {
      headers: { 'accept-encoding': 'gzip, deflate, br' },
    });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(LOADER);
    const etag = packed.headers.get('etag') ?? '';
    const again = await service.request('/danvan.js', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it.each(['/secret.txt', '/..%2fdanvan.js/..%2f', '/danvan.map', '/constructor.js', '/none.js'])(
    'are no others: %s',
    async (path) => {
      expect((await service.request(path)).status).toBe(404);
    },
  );

  it('say what to do where they are not built', async () => {
    const { status, body } = await service.get('/danvan.iife.js');
    expect(status).toBe(404);
    expect((body as { detail: string }).detail).toContain('npm run build');
  });

  it('are got, not sent', async () => {
    expect((await service.post('/poll.js', {})).status).toBe(404);
    expect((await service.post('/danvan.js', {})).status).toBe(405);
  });
});
