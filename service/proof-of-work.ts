import { createHash } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib/v1';
import type { Challenge } from '../src/client/index.js';
import * as z from '../src/schema/zod.js';

/** Seconds within which a task must be solved and sent. */
const VALID_SECONDS = 600;

/** Numbers among which the answer is: some 25,000 hashes on average, well under a second on a cheap phone. */
const MOST_NUMBER = 50_000;

const payloadSchema = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().check(z.maxLength(64)),
  number: z.int().check(z.minimum(0), z.maximum(MOST_NUMBER)),
  salt: z.string().check(z.maxLength(300)),
  signature: z.string().check(z.maxLength(64)),
});

/** A proof that was checked: it is good for one ballot of one poll. */
export interface Proof {
  /** Hash of the task: what is marked as used. */
  readonly token: string;
  /** Seconds since 1970 after which the task is stale anyway. */
  readonly expiresAt: number;
}

/** Makes a task for a voter of a poll. */
export async function createTask(key: string, poll: string, now: number): Promise<Challenge> {
  const { challenge, salt, signature } = await createChallenge({
    algorithm: 'SHA-256',
    hmacKey: key,
    maxnumber: MOST_NUMBER,
    params: { poll, expires: String(Math.floor(now / 1000) + VALID_SECONDS) },
  });
  return { algorithm: 'SHA-256', challenge, maxnumber: MOST_NUMBER, salt, signature };
}

/**
 * Checks the answer to a task.
 *
 * @param payload - altcha's payload: JSON in base64
 * @returns the proof, or nothing when it is wrong, stale, forged, or of another poll
 */
export async function checkProof(
  key: string,
  poll: string,
  payload: string | undefined,
  now: number,
): Promise<Proof | undefined> {
  if (payload === undefined) return undefined;
  const parsed = payloadSchema.safeParse(fromBase64(payload));
  if (!parsed.success) return undefined;
  const parameters = new URLSearchParams(parsed.data.salt.split('?')[1] ?? '');
  const expiresAt = Number(parameters.get('expires') ?? 0);
  if (parameters.get('poll') !== poll || !(expiresAt * 1000 > now)) return undefined;
  if (!(await verifySolution(parsed.data, key, false))) return undefined;
  return {
    token: createHash('sha256').update(parsed.data.challenge).digest('hex'),
    expiresAt: expiresAt + 1,
  };
}

function fromBase64(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
