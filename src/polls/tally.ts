import { countSchema, idSchema } from '../schema/fields.js';
import * as z from '../schema/zod.js';

/**
 * The result of a poll (kết quả): a count of ballots, never of people.
 *
 * @example
 * const result: Tally = tally({ options: [{ id: 'tot', text: 'Tốt' }, { id: 'chua-tot', text: 'Chưa tốt' }] }, [{ choices: ['tot'] }]);
 * result.ballots; // 1
 * validate(tallySchema, result).ok; // true
 */
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
