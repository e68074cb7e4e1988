import { describe, expect, it } from 'vitest';
import {
  pollSchema,
  pollStateAt,
  resultsVisible,
  type Poll,
  type PollState,
} from '../../../src/polls/index.js';
import { validate } from '../../../src/schema/index.js';

const input = {
  id: 'giao-dien',
  question: 'Bạn thấy giao diện mới thế nào?',
  options: [
    { id: 'tot', text: 'Tốt' },
    { id: 'kha', text: 'Khá' },
    { id: 'chua-tot', text: 'Chưa tốt' },
  ],
};

function problemsOf(change: object) {
  const result = validate(pollSchema, { ...input, ...change });
  return result.ok ? [] : result.problems.map(({ path, message }) => [path, message]);
}

describe('pollSchema', () => {
  it('fills in the defaults: one choice, results after the vote, one ballot a device', () => {
    expect(validate(pollSchema, input)).toEqual({
      ok: true,
      value: {
        ...input,
        choose: { min: 1, max: 1 },
        acts: [],
        results: 'after-vote',
        policy: 'device',
        proofOfWork: false,
      },
    });
  });

  it('fills in the missing half of choose', () => {
    const result = validate(pollSchema, { ...input, choose: { max: 2 } });
    expect(result.ok && result.value.choose).toEqual({ min: 1, max: 2 });
  });

  it('allows a blank ballot', () => {
    expect(problemsOf({ choose: { min: 0, max: 1 } })).toEqual([]);
  });

  it.each([
    ['a single option', { options: input.options.slice(0, 1) }, 'options', 'Ít nhất 2 mục.'],
    [
      'an id twice',
      { options: [...input.options, { id: 'tot', text: 'Rất tốt' }] },
      'options',
      'Mỗi phương án cần một mã riêng.',
    ],
    [
      'a text twice, though written otherwise',
      { options: [...input.options, { id: 'tot-2', text: ' TỐT'.normalize('NFD') }] },
      'options',
      'Hai phương án không được trùng chữ.',
    ],
    [
      'more choices than options',
      { choose: { min: 1, max: 4 } },
      'choose.max',
      'Số lựa chọn nhiều nhất không được vượt số phương án.',
    ],
    [
      'a least above the most',
      { choose: { min: 3, max: 2 } },
      'choose.max',
      'Số lựa chọn nhiều nhất không được nhỏ hơn số ít nhất.',
    ],
    [
      'a close before the opening, told across offsets',
      { opensAt: '2026-11-23T00:00:00Z', closesAt: '2026-11-23T07:00:00+07:00' },
      'closesAt',
      'Lúc đóng phải sau lúc mở.',
    ],
    [
      'acts out of order',
      {
        acts: [
          { act: 'close', at: '2026-11-24T00:00:00Z' },
          { act: 'open', at: '2026-11-23T00:00:00Z' },
        ],
      },
      'acts',
      'Xếp các lần mở, đóng theo thứ tự thời gian.',
    ],
  ])('refuses %s', (_, change, path, message) => {
    expect(problemsOf(change)).toEqual([[path, message]]);
  });

  it('takes acts in order and dates in order', () => {
    expect(
      problemsOf({
        opensAt: '2026-11-01T00:00:00Z',
        closesAt: '2026-11-30T00:00:00Z',
        acts: [
          { act: 'close', at: '2026-11-23T00:00:00Z', reason: 'Sửa phương án' },
          { act: 'open', at: '2026-11-23T00:00:00Z' },
        ],
      }),
    ).toEqual([]);
  });
});

describe('pollStateAt', () => {
  const opensAt = '2026-11-10T00:00:00+07:00';
  const closesAt = '2026-11-20T00:00:00+07:00';
  const at = (act: 'open' | 'close', day: number) => ({
    act,
    at: `2026-11-${day}T00:00:00+07:00`,
  });
  type Plan = Pick<Poll, 'opensAt' | 'closesAt' | 'acts'>;

  it.each<[string, Plan, string, PollState]>([
    ['without dates', { acts: [] }, '2026-11-01T00:00:00Z', 'open'],
    [
      'a moment before the opening',
      { opensAt, closesAt, acts: [] },
      '2026-11-09T16:59:59.999Z',
      'upcoming',
    ],
    ['at the opening', { opensAt, closesAt, acts: [] }, '2026-11-09T17:00:00Z', 'open'],
    [
      'a moment before the close',
      { opensAt, closesAt, acts: [] },
      '2026-11-19T16:59:59.999Z',
      'open',
    ],
    ['at the close', { opensAt, closesAt, acts: [] }, '2026-11-19T17:00:00Z', 'closed'],
    ['opened early', { opensAt, closesAt, acts: [at('open', 10)] }, '2026-11-10T12:00:00Z', 'open'],
    [
      'closed early',
      { opensAt, closesAt, acts: [at('close', 12)] },
      '2026-11-13T00:00:00Z',
      'closed',
    ],
    [
      'before an act that is still to come',
      { opensAt, closesAt, acts: [at('close', 15)] },
      '2026-11-13T00:00:00Z',
      'open',
    ],
    [
      'called off before the opening',
      { opensAt: '2026-11-15T00:00:00Z', acts: [at('close', 12)] },
      '2026-11-16T00:00:00Z',
      'closed',
    ],
    [
      'opened before its opening',
      { opensAt: '2026-11-15T00:00:00Z', acts: [at('open', 12)] },
      '2026-11-13T00:00:00Z',
      'open',
    ],
    [
      'opened again before the planned close',
      { closesAt, acts: [at('close', 12), at('open', 14)] },
      '2026-11-15T00:00:00Z',
      'open',
    ],
    [
      'opened again, then at the planned close',
      { closesAt, acts: [at('close', 12), at('open', 14)] },
      '2026-11-19T17:00:00Z',
      'closed',
    ],
    [
      'opened again after the planned close',
      { closesAt, acts: [at('open', 25)] },
      '2026-11-26T00:00:00Z',
      'open',
    ],
    [
      'opened again at the very close',
      { closesAt, acts: [at('open', 20)] },
      '2026-11-26T00:00:00Z',
      'open',
    ],
    [
      'opened again and closed again',
      { closesAt, acts: [at('open', 25), at('close', 27)] },
      '2026-11-28T00:00:00Z',
      'closed',
    ],
  ])('%s', (_, plan, instant, state) => {
    expect(pollStateAt(plan, new Date(instant))).toBe(state);
  });
});

describe('resultsVisible', () => {
  it.each<[Poll['results'], PollState, boolean, boolean]>([
    ['always', 'upcoming', false, true],
    ['always', 'open', false, true],
    ['after-vote', 'open', false, false],
    ['after-vote', 'open', true, true],
    ['after-vote', 'closed', false, true],
    ['after-close', 'upcoming', false, false],
    ['after-close', 'open', true, false],
    ['after-close', 'closed', false, true],
  ])('%s, %s, voted %s: %s', (results, state, voted, visible) => {
    expect(resultsVisible({ results }, { state, voted })).toBe(visible);
  });
});
