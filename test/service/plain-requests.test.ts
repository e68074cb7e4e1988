import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainHit, plainVote } from '../../service/plain-requests.js';
import { hitRequestSchema, voteRequestSchema } from '../../src/client/index.js';
import { validate } from '../../src/schema/index.js';

const page = fc.oneof(
  fc.webPath(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', ' ', 'x'.repeat(2048), 'x'.repeat(2049), '/tin\n1', '/tin\u00001', 7, null),
);
const view = fc.oneof(
  fc.uuid(),
  fc.string({ maxLength: 80 }),
  fc.constantFrom('x'.repeat(64), 'x'.repeat(65), 'short', 12_345_678, null),
);
const title = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('x'.repeat(500), 'x'.repeat(501), 7, null),
);
const input = fc.oneof(
  fc.record({ page, view, title, member: fc.string(), other: fc.anything() }, { requiredKeys: [] }),
  fc.anything(),
);

describe('plainHit', () => {
  it('takes a hit as the widgets send it', () => {
    const hit = { page: '/tin/123?trang=2', title: 'Tin tức', view: '0b0ef6f5-6a1c-4b53' };
    expect(plainHit(hit)).toEqual(hit);
  });

  it('takes nothing that the schema of hits refuses or reads in another way', () => {
    fc.assert(
      fc.property(input, (sent) => {
        const plain = plainHit(sent);
        if (plain === undefined) return;
        expect(validate(hitRequestSchema, sent)).toEqual({ ok: true, value: plain });
      }),
    );
  });

  it('leaves a member, an odd address and everything unusual to the schema', () => {
    for (const unusual of [
      { page: '/tin', member: 'token' },
      { page: '/tin tức' },
      { page: '/tin', view: 'đây là mã xem' },
      ['/tin'],
      'page',
      null,
    ])
      expect(plainHit(unusual)).toBeUndefined();
  });
});

const choice = fc.oneof(
  fc.constantFrom('tot', 'chua-tot', 'x'.repeat(64), 'x'.repeat(65), '', '-a', 'tốt', 7),
  fc.string({ maxLength: 10 }),
);
const voteInput = fc.oneof(
  fc.record(
    {
      choices: fc.oneof(fc.array(choice, { maxLength: 4 }), fc.anything()),
      token: fc.oneof(fc.string({ maxLength: 120 }), fc.constantFrom('x'.repeat(101), 7, null)),
      nonce: fc.oneof(fc.uuid(), fc.string({ maxLength: 80 }), fc.constantFrom('x'.repeat(65), 7)),
      member: fc.string(),
      proof: fc.string(),
      other: fc.anything(),
    },
    { requiredKeys: [] },
  ),
  fc.anything(),
);

describe('plainVote', () => {
  it('takes a vote as the widgets send it', () => {
    const vote = {
      choices: ['tot', 'chua-tot'],
      token: 'a'.repeat(45),
      nonce: '0b0ef6f5-6a1c-4b53-9d5f',
    };
    expect(plainVote(vote)).toEqual(vote);
  });

  it('takes nothing that the schema of votes refuses or reads in another way', () => {
    fc.assert(
      fc.property(voteInput, (sent) => {
        const plain = plainVote(sent);
        if (plain === undefined) return;
        expect(validate(voteRequestSchema, sent)).toEqual({ ok: true, value: plain });
      }),
    );
    const many = Array.from({ length: 101 }, (_, index) => `o-${index}`);
    expect(plainVote({ choices: many })).toBeUndefined();
  });

  it('leaves members, proofs of work and everything unusual to the schema', () => {
    for (const unusual of [
      { choices: ['tot'], member: 'token' },
      { choices: ['tot'], proof: 'payload' },
      { choices: ['tot', 'tot'] },
      { choices: 'tot' },
      {},
    ])
      expect(plainVote(unusual)).toBeUndefined();
  });
});
