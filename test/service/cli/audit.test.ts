import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  appendBallot,
  createReceipt,
  emptyLogHead,
  tally,
  type BallotLogEntry,
  type BallotLogHead,
} from '../../../src/polls/index.js';
import { danvan, POLL, temporaryFolder } from './danvan.js';

const at = temporaryFolder();
const receiptOf = (seed: number) => createReceipt(new Uint8Array(10).fill(seed));

/** A log of 2,500 ballots: more than two pages of the service. */
const entries: BallotLogEntry[] = [];
let head: BallotLogHead = emptyLogHead(POLL.id);
for (let index = 0; index < 2500; index += 1) {
  const bytes = new Uint8Array(10);
  new DataView(bytes.buffer).setUint32(0, index);
  const next = appendBallot(head, {
    choices: [index % 3 === 0 ? 'tot' : 'chua-tot'],
    receipt: createReceipt(bytes),
  });
  entries.push(next.entry);
  head = next.head;
}
const firstReceipt = createReceipt(new Uint8Array(10));
const result = tally(POLL, entries);

/** What another could put in place of the log. */
function forged(change: (copy: BallotLogEntry[]) => void): BallotLogEntry[] {
  const copy = structuredClone(entries);
  change(copy);
  return copy;
}

function file(name: string, content: unknown): string {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
}

describe('danvan audit of a file', () => {
  it.each([
    ['an export', { site: 'x', poll: POLL, tally: result, head, entries }],
    ['an answer of the service', { poll: POLL.id, head, entries }],
    ['a list', entries],
    ['one ballot a line', entries.map((entry) => JSON.stringify(entry)).join('\n')],
  ])('recounts %s', async (name, content) => {
    const { code, out } = await danvan(['audit', file(`${name}.json`, content), '--poll', POLL.id]);
    expect(code).toBe(0);
    expect(out).toContain('Sổ phiếu đúng: 2.500 phiếu');
    expect(out).toContain(`2500:${head.hash}`);
    expect(out).toMatch(/tot +834 +33,4%/);
  });

  it('reads standard input', async () => {
    const stdin = JSON.stringify({ poll: POLL.id, entries });
    expect(await danvan(['audit', '-'], { stdin })).toMatchObject({ code: 0 });
  });

  it('finds the ballot of a receipt, however it is typed', async () => {
    const log = file('log.json', { poll: POLL.id, entries });
    const typed = firstReceipt.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const { code, out } = await danvan(['audit', log, '--receipt', typed]);
    expect(code).toBe(0);
    expect(out).toContain('Biên nhận: phiếu số 1, đã chọn tot.');
  });

  it.each([
    [receiptOf(7), 'KHÔNG có phiếu', 'absent'],
    [firstReceipt.replace(/^./, 'Z'), 'gõ sai', 'malformed'],
  ])(
    'tells that there is no ballot for %s, with exit code 4',
    async (receipt, sentence, reason) => {
      const log = file('log.json', { poll: POLL.id, entries });
      const { code, out } = await danvan(['audit', log, '--receipt', receipt]);
      expect(code).toBe(4);
      expect(out).toContain(sentence);
      const asked = await danvan(['audit', log, '--receipt', receipt, '--json']);
      expect(JSON.parse(asked.out)).toMatchObject({
        sound: true,
        receipt: { found: false, reason },
      });
    },
  );

  it.each<[string, BallotLogEntry[], string]>([
    ['a changed choice', forged((copy) => void (copy[9]!.choices = ['tot', 'x'])), 'Phiếu thứ 10'],
    ['a removed ballot', forged((copy) => void copy.splice(9, 1)), 'Dòng thứ 10'],
    ['a doubled ballot', forged((copy) => void copy.splice(9, 0, copy[9]!)), 'Dòng thứ 11'],
    ['a foreign line', forged((copy) => void copy.splice(9, 1, {} as never)), 'Dòng thứ 10'],
  ])('finds %s, with exit code 3', async (name, log, sentence) => {
    const { code, out } = await danvan([
      'audit',
      file('forged.json', { poll: POLL.id, entries: log }),
    ]);
    expect(code).toBe(3);
    expect(out).toContain('SỔ PHIẾU KHÔNG ĐÚNG.');
    expect(out).toContain(sentence);
  });

  it('holds the log to a head that was published before', async () => {
    const log = file('log.json', { poll: POLL.id, entries });
    const early = entries[99]!.hash;
    for (const known of [
      `100:${early}`,
      early,
      `100:${early.toUpperCase()}`,
      emptyLogHead(POLL.id).hash,
    ])
      expect(await danvan(['audit', log, '--head', known])).toMatchObject({ code: 0 });
    for (const known of [`101:${early}`, 'ab'.repeat(32), `2501:${head.hash}`])
      expect(await danvan(['audit', log, '--head', known])).toMatchObject({ code: 3 });
    const short = file('short.json', { poll: POLL.id, entries: entries.slice(0, 99) });
    const { code, out } = await danvan(['audit', short, '--head', early]);
    expect(code).toBe(3);
    expect(out).toContain('bị cắt cuối');
  });

  it('does not believe a result or a head that the log does not count to', async () => {
    const better = structuredClone(result);
    better.options[0]!.votes += 1;
    const tallied = file('tally.json', { poll: POLL, tally: better, entries });
    expect((await danvan(['audit', tallied])).out).toContain('không khớp với kết quả đếm lại');
    const other = { ...head, hash: entries[0]!.hash };
    const headed = await danvan(['audit', file('head.json', { poll: POLL, head: other, entries })]);
    expect(headed.code).toBe(3);
    expect(headed.out).toContain('mã công bố kèm theo');
  });

  it.each([
    ['the id of the poll', JSON.stringify(entries.slice(0, 1)), 2, '--poll'],
    ['a log', '{"poll":"x"}', 1, 'entries'],
    ['JSON', 'xin chào', 1, 'không phải JSON'],
    ['anything', '', 1, 'không phải JSON'],
  ])('tells that a file lacks %s', async (name, content, exitCode, sentence) => {
    const { code, err } = await danvan(['audit', file('lacking.json', content)]);
    expect(code).toBe(exitCode);
    expect(err).toContain(sentence);
  });

  it.each([
    [['audit', at('none.json')], 'Không đọc được tệp'],
    [['audit', at('none.json'), '--head', 'abc'], '--head: cần 64 chữ số'],
    [['audit', 'https://dem.example.gov.vn/stats/x'], 'cần địa chỉ của cuộc bình chọn'],
  ])('refuses %j', async (argv, sentence) => {
    const { code, err } = await danvan(argv);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('danvan audit of a service', () => {
  let log: readonly BallotLogEntry[] = entries;
  let published = result;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === `/danvan/v1/polls/${POLL.id}`) {
      send(200, { poll: POLL, site: 'x', state: 'open', head, tally: published });
    } else if (url.pathname === `/danvan/v1/polls/${POLL.id}/ballots`) {
      const after = Number(url.searchParams.get('after'));
      const part = log.slice(after, after + 1000);
      const last = after + part.length;
      send(200, {
        poll: POLL.id,
        head,
        entries: part,
        ...(last < log.length ? { next: last } : {}),
      });
    } else {
      send(403, {
        status: 403,
        code: 'results-hidden',
        title: '',
        detail: 'Sổ phiếu chưa công bố.',
      });
    }
  });
  let base = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/danvan`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it.each(['/poll/', '/v1/polls/', '/embed/poll/'])(
    'recounts all pages behind %s',
    async (path) => {
      const { code, out } = await danvan(['audit', `${base}${path}${POLL.id}`, '--json']);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual({
        poll: POLL.id,
        sound: true,
        ballots: 2500,
        head: { ...head },
        tally: result,
      });
    },
  );

  it('finds that the service changed a ballot, or publishes another result', async () => {
    log = forged((copy) => void (copy[2000]!.choices = ['tot']));
    expect(await danvan(['audit', `${base}/poll/${POLL.id}`])).toMatchObject({ code: 3 });
    log = entries;
    published = { ...result, ballots: 2499 };
    expect(await danvan(['audit', `${base}/poll/${POLL.id}`])).toMatchObject({ code: 3 });
    published = result;
    expect(await danvan(['audit', `${base}/poll/${POLL.id}`])).toMatchObject({ code: 0 });
  });

  it('passes on why a log is not given', async () => {
    const { code, err } = await danvan(['audit', `${base}/poll/other`]);
    expect(code).toBe(1);
    expect(err).toBe('Dịch vụ không đưa sổ phiếu: Sổ phiếu chưa công bố.\n');
  });

  it('tells that nobody answers', async () => {
    const { code, err } = await danvan(['audit', 'http://127.0.0.1:1/poll/x', '--lang', 'en']);
    expect(code).toBe(1);
    expect(err).toContain('http://127.0.0.1:1 does not answer');
  });
});
