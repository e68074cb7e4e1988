/**
 * What a failed query means for the request:
 * - `retry`: the database undid the transaction and asks to try again (deadlock, serialization, lock time-out, busy);
 * - `duplicate`: a unique key is taken;
 * - `full`: no room on the disk;
 * - `away`: the server can't be reached or is going down; whether a commit took effect may be unknown;
 * - `other`: a fault of ours.
 */
export type Failure = 'retry' | 'duplicate' | 'full' | 'away' | 'other';

const RETRY = new Set([
  '40001',
  '40P01',
  '55P03',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
]);
const DUPLICATE = new Set(['23505', '42P07', 'ER_DUP_ENTRY']);
const FULL = new Set(['53100', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL', 'ENOSPC']);
const AWAY =
  /^(?:08|57P|53[234]00|40003|E(?:CONN|PIPE|HOST|NET|TIMEDOUT|NOTFOUND|AI_)|PROTOCOL_|ER_(?:CON_COUNT|SERVER_SHUTDOWN|QUERY_INTERRUPTED|NEW_ABORTING|OPTION_PREVENTS))/;
const AWAY_MESSAGE =
  /connection (?:terminated|ended|is closed|timeout)|not queryable|timeout exceeded when trying to connect|closed state|already been destroyed|connection is not open|server has gone away|pool is closed|unable to open|disk I\/O error|read-?only database|database is not open/i;

/** Sorts an error of any of the drivers. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return 'other';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (RETRY.has(code) || /^SQLITE_(?:BUSY|LOCKED)/.test(code)) return 'retry';
  if (DUPLICATE.has(code) || /^SQLITE_CONSTRAINT_(?:UNIQUE|PRIMARYKEY)/.test(code))
    return 'duplicate';
  if (FULL.has(code) || code.startsWith('SQLITE_FULL')) return 'full';
  if (AWAY.test(code) || /^SQLITE_(?:IOERR|CANTOPEN|READONLY)/.test(code)) return 'away';
  return AWAY_MESSAGE.test(error.message) ? 'away' : 'other';
}

/**
 * Why the store did not do what was asked, where trying again later helps.
 *
 * @example
 * const sentences: Record<UnavailableReason, string> = { busy: 'Cơ sở dữ liệu đang bận.', full: 'Đĩa đã đầy.', away: 'Không nối được cơ sở dữ liệu.' };
 * sentences.full; // 'Đĩa đã đầy.'
 */
export type UnavailableReason = 'busy' | 'full' | 'away';

/**
 * The store can't keep the record now; nothing that was not acknowledged is promised.
 *
 * @example
 * const error = new StoreUnavailableError('busy');
 * error.reason; // 'busy'
 */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, options?: ErrorOptions) {
    super(`The store is not available: ${reason}.`, options);
    this.reason = reason;
  }
}
