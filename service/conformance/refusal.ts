import { problemReplySchema, type ProblemReply } from '../../src/client/index.js';
import * as z from '../../src/schema/zod.js';
import { hold } from './promise.js';
import type { Answer } from './target.js';

/** Holds an answer to be a refusal in the API's form (RFC 9457), with this status and code. */
export function holdRefusal(answer: Answer, status: number, code?: string): ProblemReply {
  hold(answer.status === status, `status ${status}`, `${answer.status} ${answer.text}`);
  const type = answer.headers.get('content-type') ?? '';
  hold(/^application\/problem\+json/.test(type), 'content-type application/problem+json', type);
  const read = z.safeParse(problemReplySchema, answer.json);
  hold(read.success, 'a body with type, title, status, code and detail', answer.text);
  hold(read.data.status === status, 'the status in the body, too', read.data.status);
  if (code !== undefined) hold(read.data.code === code, `code ${code}`, read.data.code);
  return read.data;
}
