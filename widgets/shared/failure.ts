/** Why data could not be had, as far as a reader can do something about it. */
export type FailureReason =
  /** No connection. */
  | 'offline'
  /** No server was reached, or the browser blocked the request. */
  | 'unreachable'
  /** It took too long. */
  | 'timeout'
  /** There is no such thing (404, 410). */
  | 'not-found'
  /** The server does not let this page have it (401, 403). */
  | 'refused'
  /** The server failed (5xx) or asks to come later (429). */
  | 'server'
  /** What came is longer than a page can take. */
  | 'too-large'
  /** What came is not what was asked for. */
  | 'unreadable';

/** A load that failed for a reason that the widget can tell. */
export class LoadError extends Error {
  override readonly name = 'LoadError';

  constructor(readonly reason: FailureReason) {
    super(reason);
  }
}

/** The reason behind anything that a load threw. */
export function failureOf(error: unknown): FailureReason {
  if (error instanceof LoadError) return error.reason;
  return 'unreadable';
}

/** The reason behind the status of an answer that is not a good one. */
export function failureOfStatus(status: number): FailureReason {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429 || status >= 500) return 'server';
  return status >= 400 ? 'refused' : 'unreadable';
}
