import { html } from 'hono/html';
import type { Locale } from '../../src/schema/index.js';
import { carryHeaders } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import type { HttpProblem } from '../http/problems.js';
import { page, say } from './layout.js';
import type { ServiceAnswer } from '../http/exchange.js';
import type { Known } from '../known.js';

/** A refusal as a citizen reads it: what went wrong and what to do. */
export function problemPage(
  context: RequestContext,
  problem: HttpProblem,
  locale: Locale,
  headers: Readonly<Record<string, string>>,
): Known<ServiceAnswer> {
  const { title, detail } = problem.tell(locale);
  carryHeaders(context, headers);
  // What the address would have shown is not there: nothing to embed.
  context.place = undefined;
  return page(context, {
    locale,
    title,
    site: undefined,
    status: problem.status,
    isForAll: true,
    body: html`<h1>${title}</h1>
      <p class="note">${detail}</p>
      ${
        problem.extras.problems === undefined
          ? ''
          : html`<ul>
              ${problem.extras.problems.map(({ message }) => html`<li>${message}</li>`)}
            </ul>`
      }
      <p>
        <small>${say(locale, 'Mã lỗi', 'Code')}: ${problem.code}</small>
      </p>`,
  });
}
