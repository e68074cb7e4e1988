// Made of CustomEvent: libraries of old pages put something else in the place of Event.

/**
 * The poll of a `<danvan-poll>` came, or could not be had.
 *
 * @example
 * document.querySelector('danvan-poll')?.addEventListener('danvan-poll-load', (event: PollLoadEvent) => {
 *   console.log(event.state);
 * });
 */
export class PollLoadEvent extends CustomEvent<undefined> {
  constructor(readonly state: 'idle' | 'loading' | 'ready' | 'empty' | 'error') {
    super('danvan-poll-load', { bubbles: true, composed: true });
  }
}
