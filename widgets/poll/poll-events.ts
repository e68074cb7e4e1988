// Made of CustomEvent: libraries of old pages put something else in the place of Event.

/** The poll of a `<danvan-poll>` came, or could not be had. */
export class PollLoadEvent extends CustomEvent<undefined> {
  constructor(readonly state: 'idle' | 'loading' | 'ready' | 'empty' | 'error') {
    super('danvan-poll-load', { bubbles: true, composed: true });
  }
}

/** A ballot was cast in a `<danvan-poll>` and the service has it. It does not tell the choice. */
export class PollVoteEvent extends CustomEvent<undefined> {
  constructor(
    /** Id of the poll. */
    readonly poll: string,
  ) {
    super('danvan-poll-vote', { bubbles: true, composed: true });
  }
}
