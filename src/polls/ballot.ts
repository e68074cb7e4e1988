import { idSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';

/**
 * A filled ballot (phiếu): the ids of the chosen options, none twice. It names no person.
 *
 * @example
 * const ballot: Ballot = ballotSchema.parse({ choices: ['tot'] });
 * ballot.choices; // ['tot']
 */
export const ballotSchema = z.object({
  choices: z.array(idSchema).check(
    z.maxLength(100),
    z.refine(
      (choices) => new Set(choices).size === choices.length,
      mend('Mỗi phương án chỉ chọn một lần.', 'Choose each option only once.'),
    ),
  ),
});

/** A filled ballot (phiếu): the ids of the chosen options. It names no person. */
export type Ballot = z.infer<typeof ballotSchema>;
