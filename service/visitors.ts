import { hash } from 'node:crypto';
import { isbot } from 'isbot';
import { networkOf, type ClientAddress, type HeaderReader } from './http/client-address.js';
import { keyedHash } from './keyed-hash.js';

/** Characters of a hash that are kept: 132 bits. */
const HASH_LENGTH = 22;
const MOST_AGENTS = 5_000;

const agents = new Map<string, boolean>();

/**
 * Whether a request is no person looking at a page: a bot, a program, a page fetched ahead of a click that may never
 * come. Such requests are answered and not counted.
 */
export function isAutomatic(headers: HeaderReader): boolean {
  const agent = headers.get('user-agent');
  // Every browser names itself.
  if (agent === null || agent === '') return true;
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? headers.get('x-moz');
  if (purpose !== null && /prefetch|prerender|preview/i.test(purpose)) return true;
  let isBot = agents.get(agent);
  if (isBot === undefined) {
    isBot = isbot(agent.slice(0, 1_000));
    if (agents.size >= MOST_AGENTS) agents.clear();
    agents.set(agent, isBot);
  }
  return isBot;
}

/** Hash of a visitor under the key of the day: a member by the CMS's own id, a guest by network and browser. */
export function visitorHash(
  key: string,
  site: string,
  who: { readonly member: string } | { readonly address: ClientAddress; readonly agent: string },
): string {
  const name =
    'member' in who ? `member\n${who.member}` : `guest\n${networkOf(who.address)}\n${who.agent}`;
  return keyedHash(key, `${site}\n${name}`).slice(0, HASH_LENGTH);
}

/** Hash of the id that a client gave to a view, so that whatever it wrote there is not kept. */
export function viewHash(site: string, view: string): string {
  return hash('sha256', `${site}\n${view}`, 'base64url').slice(0, HASH_LENGTH);
}

/** Hash of a voter under the secret of one poll: it fits no other poll. */
export function voterHash(
  key: string,
  policy: 'device' | 'network' | 'member',
  identity: string,
): string {
  return keyedHash(key, `${policy}\n${identity}`).slice(0, HASH_LENGTH);
}
