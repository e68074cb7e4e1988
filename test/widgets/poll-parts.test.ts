import { expect } from '@open-wc/testing';
import { createClient } from '../../src/client/client.js';
import { appendBallot, emptyLogHead } from '../../src/polls/ballot-chain.js';
import type { BallotLogEntry } from '../../src/polls/ballot-log.js';
import { createReceipt } from '../../src/polls/receipt.js';
import { checkReceipt } from '../../widgets/poll/check-receipt.js';
import { readPoll, readPollAddress, readTally } from '../../widgets/poll/poll-view.js';
import { solve } from '../../widgets/poll/proof-of-work.js';
import { prove } from '../../widgets/poll/prove.js';

const poll = {
  id: 'giao-dien',
  question: ' Câu hỏi? ',
  options: [
    { id: 'co', text: 'Có' },
    { id: 'khong', text: 'Không' },
  ],
};

describe('readPoll', () => {
  it('reads the answer of the service, and the poll alone', () => {
    for (const answer of [{ poll, state: 'open' }, poll]) {
      const view = readPoll(answer);
      expect(view.question).to.equal('Câu hỏi?');
      expect(view.options).to.deep.equal(poll.options);
      expect([view.min, view.max, view.state]).to.deep.equal([1, 1, 'open']);
    }
  });

  for (const [what, answer] of [
    ['nothing', null],
    ['a list', [poll]],
    ['a poll without a question', { ...poll, question: '  ' }],
    ['a poll with one option', { ...poll, options: poll.options.slice(1) }],
    ['options that are none', { ...poll, options: [1, null, { id: 5, text: 'x' }, { id: 'a' }] }],
    ['one option twice', { ...poll, options: [poll.options[0], poll.options[0]] }],
    ['members that are inherited', Object.create(poll)],
  ] as const) {
    it(`takes ${what} for no poll`, () => {
      expect(() => readPoll(answer)).to.throw('unreadable');
    });
  }

  it('takes fields that can’t be read as not told', () => {
    const view = readPoll({
      poll: {
        ...poll,
        choose: { min: 9, max: 1e9 },
        opensAt: 'ngày mai',
        closesAt: 5,
        results: 'never',
        description: {},
      },
      state: 'lost',
      tally: { ballots: -1, options: [] },
    });
    expect([view.min, view.max]).to.deep.equal([2, 2]);
    expect([view.opensAt, view.closesAt, view.description, view.tally]).to.deep.equal(
      new Array(4).fill(undefined),
    );
    expect([view.results, view.state]).to.deep.equal(['after-vote', 'open']);
  });

  it('counts only whole numbers of votes', () => {
    const votes = [3, -1, 1.5, '7', 1e300].map((count, index) => ({
      id: `a${index}`,
      votes: count,
    }));
    expect([...(readTally({ ballots: 9, options: votes })?.votes ?? [])]).to.deep.equal([
      ['a0', 3],
    ]);
  });
});

describe('readPollAddress', () => {
  for (const [address, expected] of [
    ['https://d.vn/v1/polls/giao-dien', 'https://d.vn giao-dien'],
    ['https://d.vn/danvan/v1/polls/giao-dien/votes?x=1#y', 'https://d.vn/danvan giao-dien'],
    ['/v1/polls/a%20b', `${location.origin} a b`],
    ['javascript:alert(1)//v1/polls/x', 'none'],
    ['https://d.vn/poll/giao-dien', 'none'],
    ['https://d.vn/v1/polls/%E0%A4%A', 'none'],
    [undefined, 'none'],
  ] as const) {
    it(`reads ${String(address)} as ${expected}`, () => {
      const place = readPollAddress(address);
      expect(place ? `${place.service} ${place.poll}` : 'none').to.equal(expected);
    });
  }
});

describe('the work of a ballot', () => {
  // sha256("muoi?expires=1&" + "1234"), computed apart, with Python's hashlib.
  const task = {
    salt: 'muoi?expires=1&',
    challenge: '2fbb347ab2e5ef6bc196fab5bb0b2b33b2fb0ee8d796d1e808c21a3d699fd00a',
    maxnumber: 3000,
  };

  it('finds the number', () => {
    expect(solve(task, 0, 3000)).to.equal(1234);
    expect(solve(task, 1235, 3000)).to.equal(undefined);
  });

  it('is sent as altcha’s payload', async () => {
    const payload = await prove({ ...task, algorithm: 'SHA-256', signature: 'chu-ky' });
    expect(JSON.parse(atob(payload))).to.deep.equal({
      algorithm: 'SHA-256',
      challenge: task.challenge,
      number: 1234,
      salt: task.salt,
      signature: 'chu-ky',
    });
  });

  it('ends without an answer where there is none', async () => {
    const endless = { ...task, maxnumber: 500, algorithm: 'SHA-256', signature: '' } as const;
    let reason = '';
    await prove(endless).catch((error: unknown) => (reason = String(error)));
    expect(reason).to.contain('unreadable');
  });
});

describe('checkReceipt', () => {
  const receipts = [...new Array(25).keys()].map((index) =>
    createReceipt(new Uint8Array(10).fill(index + 1)),
  );
  const log: BallotLogEntry[] = [];
  let head = emptyLogHead('giao-dien');
  for (const [index, receipt] of receipts.entries()) {
    const next = appendBallot(head, { choices: [index % 2 === 0 ? 'co' : 'khong'], receipt });
    log.push(next.entry);
    head = next.head;
  }
  const absent = createReceipt(new Uint8Array(10).fill(200));

  /** Looks a receipt up in a log that comes ten ballots at a time. */
  async function check(entries: readonly BallotLogEntry[], receipt: string, end = head) {
    const parts: number[] = [];
    const client = createClient({
      base: 'https://d.vn',
      fetch: (address) => {
        const after = Number(/after=(\d+)/.exec(address)?.[1]);
        const part = entries.slice(after, after + 10);
        const next = part.length === 10 ? { next: after + 10 } : {};
        const body = { poll: 'giao-dien', head: end, entries: part, ...next };
        return Promise.resolve(new Response(JSON.stringify(body)));
      },
    });
    const progress = (read: number) => parts.push(read);
    return {
      parts,
      ...(await checkReceipt(client, 'giao-dien', receipt, { locale: 'vi', progress })),
    };
  }

  it('finds each ballot, part by part', async () => {
    for (const [index, receipt] of receipts.entries()) {
      const found = await check(log, receipt);
      expect(found.outcome === 'found' && found.entry.sequence).to.equal(index + 1);
      expect(found.parts).to.deep.equal([10, 20]);
    }
  });

  it('tells a receipt that the log does not hold', async () => {
    expect(await check(log, absent)).to.include({ outcome: 'absent', ballots: 25 });
    expect(await check([], absent, emptyLogHead('giao-dien'))).to.include({ outcome: 'absent' });
  });

  for (const [what, forge] of [
    [
      'changed',
      () => log.map((entry, at) => (at === 14 ? { ...entry, choices: ['khac'] } : entry)),
    ],
    ['without a ballot', () => log.filter((_, at) => at !== 12)],
    ['cut off at its end', () => log.slice(0, 20)],
    ['with its first part twice', () => [...log.slice(0, 10), ...log]],
  ] as const) {
    it(`says why a log ${what} is not whole`, async () => {
      const outcome = await check(forge(), receipts[3] ?? '');
      expect(outcome.outcome === 'unsound' && outcome.why).to.match(/^(?:Phiếu|Dòng|Sổ)/);
    });
  }
});
