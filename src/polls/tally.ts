import { countSchema, idSchema } from '../schema/fields.js';
import * as z from '../schema/zod.js';
import type { Poll } from './poll.js';

/** The result of a poll (kết quả): a count of ballots, never of people. */
export const tallySchema = z.object({
  /** Ballots counted (số phiếu), blank ones too. */
  ballots: countSchema,
  /** The options of the poll in its order. */
  options: z.array(
    z.object({
      id: idSchema,
      text: z.string(),
      /** Ballots that chose this option. */
      votes: countSchema,
      /** Votes divided by ballots, from 0 to 1; 0 without ballots. Where several may be chosen the sum exceeds 1. */
      share: z.number().check(z.minimum(0), z.maximum(1)),
    }),
  ),
  /** Choices in ballots that are no option of the poll, such as a removed one. A sound poll has none. */
  unknown: z.array(z.object({ id: z.string(), votes: countSchema })),
});

/** The result of a poll (kết quả). */
export type Tally = z.infer<typeof tallySchema>;

/**
 * Counts the ballots of a poll. It only counts: whether a ballot was valid is decided when it is taken, by
 * {@link checkBallot}. A ballot that names an option twice counts once for it.
 *
 * @param ballots - ballots, or the entries of a ballot log; read once, so a stream of millions will do
 * @example
 * tally(poll, [{ choices: ['tot'] }, { choices: ['tot'] }]).options[0];
 * // { id: 'tot', text: 'Tốt', votes: 2, share: 1 }
 */
export function tally(
  poll: Pick<Poll, 'options'>,
  ballots: Iterable<{ readonly choices: readonly string[] }>,
): Tally {
  const votes = new Map(poll.options.map((option) => [option.id, 0]));
  const unknown = new Map<string, number>();
  let count = 0;
  for (const { choices } of ballots) {
    count += 1;
    for (const choice of new Set(choices)) {
      const known = votes.get(choice);
      if (known === undefined) unknown.set(choice, (unknown.get(choice) ?? 0) + 1);
      else votes.set(choice, known + 1);
    }
  }
  return {
    ballots: count,
    options: poll.options.map(({ id, text }) => {
      const cast = votes.get(id) ?? 0;
      return { id, text, votes: cast, share: count === 0 ? 0 : cast / count };
    }),
    unknown: [...unknown].map(([id, cast]) => ({ id, votes: cast })),
  };
}
