import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from './keyed-hash.js';
import type { Proof } from './proof-of-work.js';

/** Seconds for which a frame may stand open before it votes. */
const VALID_SECONDS = 6 * 3_600;

const TICKET = /^([a-z0-9]{1,9})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/;

/** What a ticket is good for. */
export interface TicketPurpose {
  readonly poll: string;
  /** The network that the frame was shown to. */
  readonly network: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Makes the ticket by which a framed page casts one ballot. A sandboxed frame calls from no origin, as any page can make
 * itself do, so its calls are told apart by what it holds: a ticket stands only in a page that the service shows inside the
 * sites which may frame it, and is good only in the network to which that page went. A foreign page can't read one in
 * its reader's browser, and one that it got for itself is no good there.
 */
export function createFrameTicket(key: string, purpose: TicketPurpose): string {
  const expires = (Math.floor(purpose.now / 1000) + VALID_SECONDS).toString(36);
  const random = randomBytes(16).toString('base64url');
  return `${expires}.${random}.${sign(key, purpose, `${expires}.${random}`)}`;
}

/**
 * Checks a ticket.
 *
 * @returns what is marked as used with the ballot; nothing when the ticket is forged, stale, or of another poll or network
 */
export function checkFrameTicket(
  key: string,
  ticket: string,
  purpose: TicketPurpose,
): Proof | undefined {
  const [, expires = '', random = '', signature = ''] = TICKET.exec(ticket) ?? [];
  const expiresAt = Number.parseInt(expires, 36);
  if (!(expiresAt * 1000 > purpose.now)) return undefined;
  const expected = sign(key, purpose, `${expires}.${random}`);
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return undefined;
  return {
    token: createHash('sha256').update(`frame\n${ticket}`).digest('hex'),
    expiresAt: expiresAt + 1,
  };
}

function sign(key: string, { poll, network }: TicketPurpose, body: string): string {
  return keyedHash(key, `frame\n${poll}\n${network}\n${body}`).slice(0, 22);
}
