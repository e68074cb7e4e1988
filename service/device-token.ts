import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from './keyed-hash.js';

const PART = /^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{22}$/;

/**
 * Makes the token by which a browser votes once in each poll: a random id and the service's signature. It tells nothing
 * about its holder, and no two polls keep the same hash of it.
 */
export function createDeviceToken(key: string): string {
  const id = randomBytes(16).toString('base64url');
  return `${id}.${sign(key, id)}`;
}

/** The id of a token that the service made, or nothing. */
export function deviceOf(key: string, token: string | undefined): string | undefined {
  if (token === undefined || !PART.test(token)) return undefined;
  const [id = '', signature = ''] = token.split('.');
  return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(key, id))) ? id : undefined;
}

function sign(key: string, id: string): string {
  return keyedHash(key, `device\n${id}`).slice(0, 22);
}
