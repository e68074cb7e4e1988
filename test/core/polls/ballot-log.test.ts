import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendBallot,
  ballotLogEntrySchema,
  createReceipt,
  emptyLogHead,
  findReceipt,
  hashReceipt,
  tally,
  verifyLog,
  type BallotLogEntry,
} from '../../../src/polls/index.js';

const POLL = 'giao-dien';
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const receiptOf = (seed: number) =>
  createReceipt(Uint8Array.from({ length: 10 }, (_, place) => (seed >> (8 * place)) & 255));

function logOf(ballots: readonly (readonly string[])[], poll = POLL) {
  let head = emptyLogHead(poll);
  const entries = ballots.map((choices, index) => {
    const next = appendBallot(head, { choices, receipt: receiptOf(index + 1) });
    head = next.head;
    return next.entry;
  });
  return { entries, head };
}

/** Writes the hashes of a forged log anew from an entry on, as who runs the service could. */
function rehash(entries: readonly BallotLogEntry[]): BallotLogEntry[] {
  let previous = emptyLogHead(POLL).hash;
  return entries.map((entry, index) => {
    const sequence = index + 1;
    const hash = sha256(
      `danvan-ballot-1\n${previous}\n${sequence}\n${entry.choices.join(',')}\n${entry.receiptHash}`,
    );
    const forged = { ...entry, sequence, previous, hash };
    previous = hash;
    return forged;
  });
}

const ballots = fc.array(fc.subarray(['a', 'b', 'c', 'd']), { minLength: 1, maxLength: 12 });

describe('a ballot log', () => {
  it('hashes byte for byte as documented', () => {
    // Computed apart, with Python's hashlib.
    expect(emptyLogHead(POLL)).toEqual({
      poll: POLL,
      sequence: 0,
      hash: 'e368cef7bd1299d310f4634fa12d807c0c9e73f0e515f0ece94d29e8859e6bc7',
    });
    const first = appendBallot(emptyLogHead(POLL), {
      choices: ['tot', 'chua-tot'],
      receipt: '0410-6105-0R3G-G28X',
    });
    expect(first.entry).toEqual({
      sequence: 1,
      choices: ['chua-tot', 'tot'],
      receiptHash: 'f039e76b1942ef52d92d2ff498a1c9765f89374a4ca4ab8d45d9f2d1fc613a14',
      previous: 'e368cef7bd1299d310f4634fa12d807c0c9e73f0e515f0ece94d29e8859e6bc7',
      hash: 'f472f2c851c2a238e61da7a7572867d037d10204653ea32be848acf313a85962',
    });
    const second = appendBallot(first.head, { choices: [], receipt: 'ZZZZ-ZZZZ-ZZZZ-ZZZN' });
    expect(second.head).toEqual({
      poll: POLL,
      sequence: 2,
      hash: '032d481e3085bd993a83db45ace871056a65618d2c39644b7c06e15a493ab967',
    });
  });

  it('is sound when ballots were only appended, and recounts to the same tally', () => {
    const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id }));
    fc.assert(
      fc.property(ballots, (cast) => {
        const { entries, head } = logOf(cast);
        const published: unknown = JSON.parse(JSON.stringify(entries));
        expect(verifyLog(POLL, published as unknown[], { known: head })).toEqual({
          ok: true,
          head,
        });
        expect(tally({ options }, entries)).toEqual(
          tally(
            { options },
            cast.map((choices) => ({ choices })),
          ),
        );
        expect(entries.every((entry) => ballotLogEntrySchema.safeParse(entry).success)).toBe(true);
      }),
    );
  });

  it('holds the same whatever the order in which options were ticked', () => {
    const receipt = receiptOf(7);
    expect(appendBallot(emptyLogHead(POLL), { choices: ['b', 'a'], receipt })).toEqual(
      appendBallot(emptyLogHead(POLL), { choices: ['a', 'b'], receipt }),
    );
  });

  it('is the same with the hash of the platform', () => {
    const ballot = { choices: ['tot'], receipt: receiptOf(9) };
    expect(appendBallot(emptyLogHead(POLL), ballot, sha256)).toEqual(
      appendBallot(emptyLogHead(POLL), ballot),
    );
  });

  it('keeps neither time nor person nor receipt', () => {
    const { entry } = appendBallot(emptyLogHead(POLL), { choices: ['a'], receipt: receiptOf(7) });
    expect(Object.keys(entry).sort()).toEqual([
      'choices',
      'hash',
      'previous',
      'receiptHash',
      'sequence',
    ]);
    expect(JSON.stringify(entry)).not.toContain(receiptOf(7));
  });

  it.each([
    ['a receipt that is none', { choices: ['a'], receipt: 'abc' }],
    ['a choice that is no id', { choices: ['a,b'], receipt: receiptOf(1) }],
    ['a choice given twice', { choices: ['a', 'a'], receipt: receiptOf(1) }],
  ])('refuses to append %s', (_, ballot) => {
    expect(() => appendBallot(emptyLogHead(POLL), ballot)).toThrow(RangeError);
  });

  it('refuses a poll without a proper id', () => {
    expect(() => emptyLogHead('a\nb')).toThrow(RangeError);
    expect(() => hashReceipt('a\nb', receiptOf(1))).toThrow(RangeError);
    expect(() => hashReceipt(POLL, 'zzzz-zzzz-zzzz-zzzn')).toThrow(RangeError);
  });
});

describe('verifyLog', () => {
  it('takes an empty log', () => {
    const head = emptyLogHead(POLL);
    expect(verifyLog(POLL, [])).toEqual({ ok: true, head });
    expect(verifyLog(POLL, [], { known: head })).toEqual({ ok: true, head });
  });

  it('finds any changed field and names the entry', () => {
    const change = fc.oneof(
      fc.constant({ choices: ['z'] }),
      fc.constant({ receiptHash: 'f'.repeat(64) }),
      fc.constant({ previous: '0'.repeat(64) }),
      fc.constant({ hash: '0'.repeat(64) }),
      fc.constant({ sequence: 99 }),
      fc.constant({ choices: ['b', 'a'] }),
    );
    fc.assert(
      fc.property(ballots, fc.nat(), change, (cast, at, forged) => {
        const { entries } = logOf(cast);
        const index = at % entries.length;
        const tampered = entries.map((entry, place) =>
          place === index ? { ...entry, ...forged } : entry,
        );
        expect(verifyLog(POLL, tampered)).toMatchObject({ ok: false, index });
      }),
    );
  });

  it('finds any removed entry but the last, and names the place', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), (cast, at) => {
        const { entries } = logOf([...cast, ['a']]);
        const index = at % cast.length;
        expect(verifyLog(POLL, entries.toSpliced(index, 1))).toMatchObject({
          ok: false,
          index,
          fault: 'sequence',
        });
      }),
    );
  });

  it('finds any two entries that changed places', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), fc.nat(), (cast, one, other) => {
        const { entries } = logOf([...cast, ['a'], ['b']]);
        const [first, second] = [one % entries.length, other % entries.length];
        fc.pre(first !== second);
        const moved = entries.with(first, entries[second]!).with(second, entries[first]!);
        expect(verifyLog(POLL, moved)).toMatchObject({
          ok: false,
          index: Math.min(first, second),
        });
      }),
    );
  });

  it('finds a truncated tail only with a known head', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), (cast, at) => {
        const { entries, head } = logOf(cast);
        const kept = entries.slice(0, at % entries.length);
        expect(verifyLog(POLL, kept).ok).toBe(true);
        expect(verifyLog(POLL, kept, { known: head })).toMatchObject({
          ok: false,
          index: kept.length,
          fault: 'truncated',
        });
      }),
    );
  });

  it('finds a log written anew in whole only with a known head', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), (cast, at) => {
        const { entries, head } = logOf(cast);
        const index = at % entries.length;
        const anew = rehash(entries.with(index, { ...entries[index]!, choices: ['z'] }));
        expect(verifyLog(POLL, anew).ok).toBe(true);
        expect(verifyLog(POLL, anew, { known: head })).toMatchObject({
          ok: false,
          index: entries.length - 1,
          fault: 'rewritten',
        });
      }),
    );
  });

  it('takes a log part by part as it takes it whole', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), (choices, at) => {
        const { entries, head } = logOf(choices);
        const cut = at % (entries.length + 1);
        const first = verifyLog(POLL, entries.slice(0, cut));
        if (!first.ok) throw new Error(first.message);
        const rest = entries.slice(cut);
        expect(verifyLog(POLL, rest, { after: first.head, known: head })).toEqual({
          ok: true,
          head,
        });
      }),
    );
  });

  it('finds a part that does not continue the one before, and names its place in the whole', () => {
    const { entries } = logOf([['a'], ['b'], ['c'], ['d']]);
    const { entries: other } = logOf([['b'], ['a']]);
    const first = verifyLog(POLL, other);
    if (!first.ok) throw new Error(first.message);
    const verdict = verifyLog(POLL, entries.slice(2), { after: first.head });
    expect(verdict).toMatchObject({ ok: false, index: 0, fault: 'previous' });
    expect(!verdict.ok && verdict.message).toContain('Phiếu thứ 3 ');
  });

  it('accepts a longer log than the known head', () => {
    const { entries, head } = logOf([['a'], ['b'], ['c']]);
    expect(verifyLog(POLL, entries, { known: entries[0]! })).toEqual({ ok: true, head });
    expect(verifyLog(POLL, entries, { known: emptyLogHead(POLL) })).toEqual({ ok: true, head });
  });

  it('never confirms a head that the log cannot hold', () => {
    const { entries, head } = logOf([['a'], ['b']]);
    for (const sequence of [-1, 1.5, 3]) {
      expect(verifyLog(POLL, entries, { known: { sequence, hash: head.hash } }).ok).toBe(false);
    }
  });

  it('does not take the log of another poll', () => {
    const { entries } = logOf([['a']], 'khac');
    expect(verifyLog(POLL, entries)).toMatchObject({ index: 0, fault: 'previous' });
    expect(verifyLog(POLL, [], { known: emptyLogHead('khac') })).toMatchObject({
      index: 0,
      fault: 'rewritten',
    });
  });

  it('finds two ballots with one receipt', () => {
    const { entries, head } = logOf([['a'], ['b']]);
    const { entry } = appendBallot(head, { choices: ['b'], receipt: receiptOf(1) });
    expect(verifyLog(POLL, [...entries, entry])).toMatchObject({
      index: 2,
      fault: 'repeated-receipt',
    });
  });

  it.each([
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['an empty object', {}],
    ['choices that are no list', { choices: 'a' }],
    ['a choice that is no text', { choices: [1] }],
    ['a choice without a text form', { choices: [Object.create(null) as unknown] }],
    ['a hash in upper case', { hash: 'A'.repeat(64) }],
    ['a fraction as sequence', { sequence: 1.5 }],
  ])('calls %s malformed', (_, change) => {
    const [good] = logOf([['a']]).entries;
    const entry =
      typeof change === 'object' &&
      change !== null &&
      !Array.isArray(change) &&
      Object.keys(change).length > 0
        ? { ...good, ...change }
        : change;
    expect(verifyLog(POLL, [entry])).toMatchObject({ ok: false, index: 0, fault: 'malformed' });
  });

  it('says why in the language asked for', () => {
    const { entries, head } = logOf([['a'], ['b']]);
    const tampered = [entries[0], { ...entries[1], choices: ['a'] }];
    expect(verifyLog(POLL, tampered)).toMatchObject({
      message: 'Phiếu thứ 2 đã bị sửa: nội dung không khớp mã băm.',
    });
    expect(verifyLog(POLL, entries.slice(0, 1), { known: head, locale: 'en' })).toMatchObject({
      message: 'The log is cut off: ballots from number 2 up to the published head are missing.',
    });
  });
});

describe('findReceipt', () => {
  const { entries } = logOf([['a'], ['b'], ['a', 'c']]);

  it('finds the ballot however the receipt is typed', () => {
    expect(findReceipt(POLL, entries, receiptOf(3).toLowerCase().replaceAll('-', ' '))).toEqual({
      found: true,
      entry: entries[2],
    });
  });

  it('tells a mistyped receipt from one that is not in the log', () => {
    expect(findReceipt(POLL, entries, receiptOf(3).slice(1))).toEqual({
      found: false,
      reason: 'malformed',
    });
    expect(findReceipt(POLL, entries, receiptOf(4))).toEqual({ found: false, reason: 'absent' });
  });

  it('does not find a receipt of another poll', () => {
    expect(findReceipt('khac', entries, receiptOf(1))).toEqual({ found: false, reason: 'absent' });
  });
});
