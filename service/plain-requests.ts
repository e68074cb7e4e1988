import type { HitRequest, VoteRequest } from '../src/client/index.js';
import { isId } from '../src/schema/id.js';

/** Printable ASCII without spaces, as addresses are. */
const PLAIN_PAGE = /^[!-~]{1,2048}$/;
const PLAIN_VIEW = /^[\w-]{8,64}$/;
const MOST_TITLE = 500;

/**
 * A hit as the widgets send it, plain in every respect, or nothing. The schema of hits alone decides what is refused and says
 * why; it costs every page view more than all the rest of reading it, and this asks it only about what looks unusual.
 */
export function plainHit(input: unknown): HitRequest | undefined {
  if (typeof input !== 'object' || input === null || 'member' in input || !('page' in input))
    return undefined;
  const { page } = input;
  const view = 'view' in input ? input.view : undefined;
  const title = 'title' in input ? input.title : undefined;
  if (typeof page !== 'string' || !PLAIN_PAGE.test(page)) return undefined;
  if (view !== undefined && !(typeof view === 'string' && PLAIN_VIEW.test(view))) return undefined;
  if (title !== undefined && !(typeof title === 'string' && title.length <= MOST_TITLE))
    return undefined;
  return { page, view, title };
}

const MOST_CHOICES = 100;
const MOST_TOKEN = 100;
const PLAIN_NONCE = /^[\w-]{16,64}$/;

/** A vote as the widgets send it, in the same way: nothing where the schema of votes has to look. */
export function plainVote(input: unknown): VoteRequest | undefined {
  if (typeof input !== 'object' || input === null || 'member' in input || 'proof' in input)
    return undefined;
  const choices = 'choices' in input ? plainChoices(input.choices) : undefined;
  const token = 'token' in input ? input.token : undefined;
  const nonce = 'nonce' in input ? input.nonce : undefined;
  if (choices === undefined) return undefined;
  if (token !== undefined && !(typeof token === 'string' && token.length <= MOST_TOKEN))
    return undefined;
  if (nonce !== undefined && !(typeof nonce === 'string' && PLAIN_NONCE.test(nonce)))
    return undefined;
  return { choices, token, nonce };
}

function plainChoices(given: unknown): string[] | undefined {
  if (!Array.isArray(given) || given.length > MOST_CHOICES) return undefined;
  const choices: string[] = [];
  for (const choice of given as unknown[]) {
    if (typeof choice !== 'string' || !isId(choice) || choices.includes(choice)) return undefined;
    choices.push(choice);
  }
  return choices;
}
