import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawPoll } from '../../service/pictures/poll-picture.js';
import { INNER, MARGIN, wrapText } from '../../service/pictures/scene.js';
import { writeSvg } from '../../service/pictures/svg.js';
import { pollSchema } from '../../src/polls/index.js';
import { POLL, startService, type TestService } from './fixtures.js';
import { hostileText } from './proofs/hostile.js';

let service: TestService;
beforeEach(async () => {
  service = await startService();
  await service.store.sites.setTotal('a', 5_100_909);
  await service.store.polls.save('a', pollSchema.parse({ ...POLL, results: 'always' }));
});
afterEach(() => service.close());

const bytes = async (path: string): Promise<Buffer> =>
  Buffer.from(await (await service.request(path)).arrayBuffer());

describe('the picture of a poll', () => {
  it('as SVG tells its title and all of its content to who does not see it', async () => {
    const response = await service.request(`/poll/${POLL.id}.svg`);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    const svg = await response.text();
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toContain(`<title id="title">${POLL.question}</title>`);
    expect(svg).toMatch(/<desc id="description">Tốt: 0 phiếu · 0%\. .*0 phiếu · Đang nhận/);
    expect(svg).not.toMatch(/style=|<style|<script/);
  });

  it('as PNG is a picture of the same size', async () => {
    const png = await bytes(`/poll/${POLL.id}.png`);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const svg = (await bytes(`/poll/${POLL.id}.svg`)).toString();
    expect(svg).toContain(`width="${png.readUInt32BE(16)}" height="${png.readUInt32BE(20)}"`);
  });

  it('shows no result that nobody may see yet', async () => {
    await service.store.polls.save('a', pollSchema.parse({ ...POLL, results: 'after-close' }));
    const svg = (await bytes(`/poll/${POLL.id}.svg`)).toString();
    expect(svg).toContain('Chưa tốt');
    expect(svg).not.toContain('phiếu');
  });

  it('is drawn anew after ten seconds, and told apart from the one before', async () => {
    const first = await service.request(`/stats/a.svg`);
    await service.store.sites.setTotal('a', 7);
    service.clock.now += 11_000;
    const second = await service.request(`/stats/a.svg`);
    expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'));
    const etag = second.headers.get('etag') ?? '';
    const again = await service.request('/stats/a.svg', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it.each(['/poll/khong-co.svg', '/poll/khong-co.png', '/stats/khong-co.png', '/poll/a.gif'])(
    'is not there at %s',
    async (path) => {
      expect((await service.request(path)).status).toBe(404);
    },
  );

  it('is well-formed and within its edges, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 3, maxLength: 3 }), (texts) => {
        const [question = '', one = '', two = ''] = texts;
        const poll = {
          ...POLL,
          question,
          options: [
            { id: 'a', text: one },
            { id: 'b', text: two },
          ],
        };
        const scene = drawPoll(
          { poll, site: 'a', state: 'open', head: { poll: 'x', sequence: 0, hash: '' } },
          'vi',
        );
        const problems: string[] = [];
        new DOMParser({
          onError: (level, message) => problems.push(`${level} ${message}`),
        }).parseFromString(writeSvg(scene), 'image/svg+xml');
        expect(problems).toEqual([]);
        expect(scene.height).toBeLessThan(2_000);
        expect(Math.max(...scene.lines.map(({ y }) => y))).toBeLessThan(scene.height);
      }),
    );
  });
});

describe('the picture of the statistics', () => {
  it('shows the counters in the language asked for', async () => {
    expect((await bytes('/stats/a.svg')).toString()).toContain('>5.100.909</text>');
    expect((await bytes('/stats/a.svg?lang=en')).toString()).toContain('>5,100,909</text>');
    expect((await bytes('/stats/a.png')).length).toBeGreaterThan(2_000);
  });
});

describe('wrapText', () => {
  it('keeps every word of a text that has room', () => {
    const text = 'Mô hình “Dân vận khéo” trong xây dựng nông thôn mới, đô thị văn minh';
    expect(wrapText(text, 17, INNER, 5).join(' ')).toBe(text);
  });

  it('cuts a word that is longer than a line, and a text that is longer than its lines', () => {
    const lines = wrapText('x'.repeat(500), 17, INNER - MARGIN, 3);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});
