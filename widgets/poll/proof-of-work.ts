import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A task of altcha, version 1: find the number whose hash behind the salt is the challenge. */
export interface Task {
  readonly challenge: string;
  readonly salt: string;
  readonly maxnumber: number;
}

/**
 * Looks for the answer of a task among some numbers. The hash is our own, as `crypto.subtle` is missing on plain-http
 * pages and waits for each hash.
 *
 * @returns the number, or nothing when it is not among them
 */
export function solve({ challenge, salt }: Task, from: number, until: number): number | undefined {
  // Writing a hash as text costs as much as the hash, so most are told apart by their first byte.
  const first = Number.parseInt(challenge.slice(0, 2), 16);
  for (let number = from; number <= until; number += 1) {
    const hash = sha256(utf8ToBytes(`${salt}${number}`));
    if (hash[0] === first && bytesToHex(hash) === challenge) return number;
  }
  return undefined;
}
