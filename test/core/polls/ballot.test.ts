import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotSchema, checkBallot, tally, tallySchema } from '../../../src/polls/index.js';
import { validate } from '../../../src/schema/index.js';

const options = [
  { id: 'a', text: 'Một' },
  { id: 'b', text: 'Hai' },
  { id: 'c', text: 'Ba' },
];
const poll = (min: number, max: number) => ({ options, choose: { min, max } });

describe('ballotSchema', () => {
  it('takes ids, none twice', () => {
    expect(validate(ballotSchema, { choices: ['a', 'b'] }).ok).toBe(true);
    expect(validate(ballotSchema, { choices: [] }).ok).toBe(true);
    expect(validate(ballotSchema, { choices: ['a', 'a'] }).ok).toBe(false);
    expect(validate(ballotSchema, { choices: ['a,b'] }).ok).toBe(false);
  });
});

describe('checkBallot', () => {
  it.each([
    [1, 1, ['a']],
    [1, 2, ['a', 'c']],
    [0, 1, []],
    [3, 3, ['c', 'b', 'a']],
  ])('accepts from %d to %d choices: %j', (min, max, choices) => {
    expect(checkBallot(poll(min, max), choices)).toEqual([]);
  });

  it.each([
    [1, 1, [], 'choices', 'too_small', 'Hãy chọn một phương án.', 'Choose one option.'],
    [2, 2, ['a'], 'choices', 'too_small', 'Hãy chọn 2 phương án.', 'Choose 2 options.'],
    [
      1,
      3,
      [],
      'choices',
      'too_small',
      'Hãy chọn ít nhất một phương án.',
      'Choose at least one option.',
    ],
    [
      2,
      3,
      ['a'],
      'choices',
      'too_small',
      'Hãy chọn ít nhất 2 phương án.',
      'Choose at least 2 options.',
    ],
    [
      1,
      1,
      ['a', 'b'],
      'choices',
      'too_big',
      'Chỉ được chọn một phương án.',
      'Choose only one option.',
    ],
    [
      1,
      2,
      ['a', 'b', 'c'],
      'choices',
      'too_big',
      'Chỉ được chọn nhiều nhất 2 phương án.',
      'Choose at most 2 options.',
    ],
    [
      1,
      2,
      ['a', 'd'],
      'choices[1]',
      'unknown_option',
      'Phương án này không có trong cuộc bình chọn; hãy chọn lại.',
      'This option is not part of the poll; choose again.',
    ],
    [
      1,
      2,
      ['a', 'a'],
      'choices[1]',
      'repeated_option',
      'Mỗi phương án chỉ chọn một lần.',
      'Choose each option only once.',
    ],
  ])('from %d to %d choices, %j: %s %s', (min, max, choices, path, code, vi, en) => {
    expect(checkBallot(poll(min, max), choices)).toEqual([{ path, code, message: vi }]);
    expect(checkBallot(poll(min, max), choices, 'en')).toEqual([{ path, code, message: en }]);
  });

  it('tells every problem at once', () => {
    expect(checkBallot(poll(1, 1), ['x', 'a', 'a']).map(({ code }) => code)).toEqual([
      'unknown_option',
      'repeated_option',
      'too_big',
    ]);
  });
});

describe('tally', () => {
  it('counts votes by option in the order of the poll, with shares of the ballots', () => {
    const ballots = [
      { choices: ['a'] },
      { choices: ['a', 'c'] },
      { choices: [] },
      { choices: ['c', 'a'] },
    ];
    expect(tally({ options }, ballots)).toEqual({
      ballots: 4,
      options: [
        { id: 'a', text: 'Một', votes: 3, share: 0.75 },
        { id: 'b', text: 'Hai', votes: 0, share: 0 },
        { id: 'c', text: 'Ba', votes: 2, share: 0.5 },
      ],
      unknown: [],
    });
  });

  it('gives shares of 0 before the first ballot', () => {
    expect(tally({ options }, []).options.map(({ share }) => share)).toEqual([0, 0, 0]);
  });

  it('reports choices that the poll does not know, apart', () => {
    const result = tally({ options }, [{ choices: ['z'] }, { choices: ['a', 'z'] }]);
    expect(result.unknown).toEqual([{ id: 'z', votes: 2 }]);
    expect(result.options[0]).toMatchObject({ votes: 1, share: 0.5 });
  });

  it('equals a count by hand, whatever the ballots', () => {
    const ballot = fc.record({
      choices: fc.array(fc.constantFrom('a', 'b', 'c', 'z', '__proto__'), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(ballot), (ballots) => {
        const result = tally({ options }, ballots);
        expect(tallySchema.safeParse(result).success).toBe(true);
        expect(result.ballots).toBe(ballots.length);
        for (const { id, votes } of [...result.options, ...result.unknown]) {
          expect(votes).toBe(
            ballots.filter(({ choices }) => choices.some((choice) => choice === id)).length,
          );
        }
      }),
    );
  });
});
