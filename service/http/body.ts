import { withKnown, type Known } from '../known.js';
import type { RequestContext } from './request-context.js';
import { UnreadableBody } from './exchange.js';
import { HttpProblem } from './problems.js';

/** Bytes that a public route takes. */
export const PUBLIC_BODY_BYTES = 16_384;
/** Bytes that an administrator's route takes. */
export const ADMIN_BODY_BYTES = 262_144;

/** Bytes of a whole register, and of a spreadsheet. */
export const REGISTER_BODY_BYTES = 16_777_216;

/** Reads a body as bytes, no further than the limit. */
export function readBytes(context: RequestContext, most: number): Known<Uint8Array> {
  if (Number(context.header('content-length') ?? 0) > most) throw new HttpProblem('body-too-large');
  const read = context.read(most);
  return read instanceof Promise
    ? read.catch(unreadable).then((bytes) => within(bytes, most))
    : within(read, most);
}

/** Reads a body as text, no further than the limit. */
export function readText(context: RequestContext, most: number): Known<string> {
  return withKnown(readBytes(context, most), textOf);
}

/**
 * Reads a JSON body. `text/plain` is taken too: a browser sends it to another origin without asking first, which saves
 * every page view one round trip; whether the origin may is checked all the same.
 */
export function readJson(context: RequestContext, most: number): Known<unknown> {
  const type = context.header('content-type') ?? '';
  if (!/^(?:application\/(?:[a-z.+-]+\+)?json|text\/plain)\s*(?:;|$)/i.test(type))
    throw new HttpProblem('unsupported-media-type');
  return withKnown(readText(context, most), parseJson);
}

function within(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.byteLength > most) throw new HttpProblem('body-too-large');
  return bytes;
}

const BYTE_ORDER_MARK = '\ufeff';

function textOf(bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes;
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HttpProblem('invalid-json');
  }
}

function unreadable(error: unknown): never {
  throw error instanceof UnreadableBody ? new HttpProblem('bad-request') : error;
}
