import { HttpProblem } from './problems.js';

/** Bytes that a public route takes. */
export const PUBLIC_BODY_BYTES = 16_384;
/** Bytes that an administrator's route takes. */
export const ADMIN_BODY_BYTES = 262_144;

/** Reads a body as text, no further than the limit. */
export async function readText(request: Request, most: number): Promise<string> {
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) > most) throw new HttpProblem('body-too-large');
  // With a length the server reads no more than that; without one the client could send for ever.
  if (length !== null) return request.text().catch(unreadable);
  const reader = request.body?.getReader();
  if (!reader) return '';
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(unreadable);
    if (done) break;
    const part: Uint8Array = value;
    size += part.byteLength;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      throw new HttpProblem('body-too-large');
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/**
 * Reads a JSON body. `text/plain` is taken too: a browser sends it to another origin without asking first, which saves
 * every page view one round trip; whether the origin may is checked all the same.
 */
export async function readJson(request: Request, most: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(?:application\/(?:[a-z.+-]+\+)?json|text\/plain)\s*(?:;|$)/i.test(type))
    throw new HttpProblem('unsupported-media-type');
  const text = await readText(request, most);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HttpProblem('invalid-json');
  }
}

function unreadable(): never {
  throw new HttpProblem('bad-request');
}
