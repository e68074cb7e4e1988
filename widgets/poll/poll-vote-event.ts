// Made of CustomEvent: libraries of old pages put something else in the place of Event.

/**
 * A ballot was cast in a `<danvan-poll>` and the service has it. It does not tell the choice.
 *
 * @example
 * document.querySelector('danvan-poll')?.addEventListener('danvan-poll-vote', (event: PollVoteEvent) => {
 *   console.log(`Đã nhận một phiếu của cuộc ${event.poll}.`);
 * });
 */
export class PollVoteEvent extends CustomEvent<undefined> {
  constructor(
    /** Id of the poll. */
    readonly poll: string,
  ) {
    super('danvan-poll-vote', { bubbles: true, composed: true });
  }
}
