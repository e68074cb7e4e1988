import type { Poll } from './poll.js';
import type { Tally } from './tally.js';

/**
 * Counts the ballots of a poll. It only counts: whether a ballot was valid is decided when it is taken, by
 * {@link checkBallot}. A ballot that names an option twice counts once for it.
 *
 * @param ballots - ballots, or the entries of a ballot log; read once, so a stream of millions will do
 * @example
 * const options = [{ id: 'tot', text: 'Tốt' }, { id: 'chua-tot', text: 'Chưa tốt' }];
 * tally({ options }, [{ choices: ['tot'] }, { choices: ['tot'] }]).options[0];
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
