import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../../service/commands/failure-sentences.js';
import { ConfigError, StoreUnavailableError } from '../../../service/index.js';

const error = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('failureSentence', () => {
  it.each([
    [error('28P01'), 'refuses the login'],
    [error('ER_ACCESS_DENIED_NO_PASSWORD_ERROR'), 'refuses the login'],
    [error('3D000'), 'no such database'],
    [error('ER_BAD_DB_ERROR'), 'no such database'],
    [error('42P01'), 'danvan migrate'],
    [error('42501'), 'the right to create'],
    [error('SQLITE_NOTADB'), 'not an SQLite database'],
    [error('EADDRINUSE'), '--port'],
    [error('EACCES'), '--port'],
    [error('EADDRNOTAVAIL'), '--host'],
    [error('ENOSPC'), 'disk is full'],
    [error('SQLITE_FULL'), 'disk of the database is full'],
    [error('SQLITE_BUSY'), 'busy'],
    [error('ECONNREFUSED'), "can't be opened or reached"],
    [new AggregateError([error('ECONNREFUSED', 'connect')]), 'ECONNREFUSED'],
    [new StoreUnavailableError('away', { cause: error('57P01') }), "can't be opened or reached"],
    [new StoreUnavailableError('busy'), 'in a few seconds'],
    [error('23505', 'duplicate key'), 'duplicate key'],
    [new Error('unforeseen'), 'unforeseen'],
    ['no error', 'no error'],
  ])('tells %s in one sentence', (thrown, sentence) => {
    const { message, exitCode } = failureSentence(thrown, 'en');
    expect(message).toContain(sentence);
    expect(message).not.toContain('\n');
    expect(exitCode).toBe(1);
    expect(failureSentence(thrown, 'vi').message).not.toBe(message);
  });

  it('keeps passwords to itself', () => {
    const { message } = failureSentence(new Error('at postgres://a:mat-khau@db/x'), 'vi');
    expect(message).toContain('postgres://a:…@db/x');
  });

  it('takes a bad setting for bad usage', () => {
    const problem = { path: 'port', code: 'x', message: 'Sai.', source: '--port' };
    expect(failureSentence(new ConfigError([problem]), 'vi')).toEqual({
      message: '--port: Sai.',
      exitCode: 2,
    });
  });
});
