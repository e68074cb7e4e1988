import type { Kysely } from 'kysely';
import type { DialectName } from './dialect.js';
import { RowsStatement } from './rows.js';
import type { Tables } from './tables.js';
import { orAdd, orLeave } from './upsert.js';

/** Who has voted, with the veiled place of the ballot. */
export type VoterRow = Pick<Tables['danvan_voter'], 'voter' | 'place'>;

/** The statements of a transaction of votes, each compiled once. */
export interface VoteStatements {
  readonly voters: RowsStatement<readonly [string], VoterRow>;
  readonly addVoters: RowsStatement<readonly [string, string, number | null]>;
  readonly addBallots: RowsStatement<readonly [string, number, string, string, string]>;
  readonly addChoices: RowsStatement<readonly [string, string, number]>;
  readonly spent: RowsStatement<readonly [string], { token: string }>;
  readonly addSpent: RowsStatement<readonly [string, number]>;
}

/** Makes the statements for one family of databases. */
export function voteStatements(db: Kysely<Tables>, dialect: DialectName): VoteStatements {
  const times = <Row>(count: number, row: Row): Row[] => Array.from({ length: count }, () => row);
  return {
    voters: new RowsStatement((rows) =>
      db
        .selectFrom('danvan_voter')
        .select(['voter', 'place'])
        .where('poll_id', '=', '')
        .where('voter', 'in', times(rows, '')),
    ),
    addVoters: new RowsStatement((rows) =>
      db.insertInto('danvan_voter').values(times(rows, { poll_id: '', voter: '', place: 0 })),
    ),
    addBallots: new RowsStatement((rows) =>
      db
        .insertInto('danvan_ballot')
        .values(times(rows, { poll_id: '', sequence: 0, choices: '', receipt_hash: '', hash: '' })),
    ),
    addChoices: new RowsStatement((rows) =>
      orAdd(
        dialect,
        'danvan_poll_choice',
        db
          .insertInto('danvan_poll_choice')
          .values(times(rows, { poll_id: '', choice: '', votes: 0 })),
        ['poll_id', 'choice'],
        ['votes'],
      ),
    ),
    spent: new RowsStatement((rows) =>
      db.selectFrom('danvan_spent').select('token').where('token', 'in', times(rows, '')),
    ),
    addSpent: new RowsStatement((rows) =>
      orLeave(
        dialect,
        db.insertInto('danvan_spent').values(times(rows, { token: '', expires_at: 0 })),
        'token',
      ),
    ),
  };
}
