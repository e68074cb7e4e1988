import { html } from 'hono/html';
import type { Locale } from '../../src/schema/index.js';
import { carryHeaders } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { PROBLEM_KINDS, type HttpProblem } from '../http/problems.js';
import type { Service } from '../service-context.js';
import { page, say } from './layout.js';
import { wayOn } from './way-on.js';
import type { ServiceAnswer } from '../http/exchange.js';
import type { Known } from '../known.js';

/** A refusal as a citizen reads it: what went wrong, what to do, and where to go. */
export function problemPage(
  service: Service,
  context: RequestContext,
  problem: HttpProblem,
  headers: Readonly<Record<string, string>>,
  locale: Locale,
): Known<ServiceAnswer> {
  const told = problem.tell(locale);
  const isMissing = problem.status === 404;
  // What is not there is named by the sentence below.
  const title = isMissing ? PROBLEM_KINDS['not-found'].title[locale] : told.title;
  carryHeaders(context, headers);
  // What the address would have shown is not there: nothing to embed.
  context.place = undefined;
  return page(context, {
    locale,
    title,
    site: undefined,
    status: problem.status,
    isForAll: true,
    ...(context.method === 'GET'
      ? { otherLanguage: `?lang=${locale === 'vi' ? 'en' : 'vi'}` }
      : {}),
    body: html`<h1>${title}</h1>
      <p class="note">${told.detail}</p>
      ${
        isMissing
          ? html`<p>
              ${say(
                locale,
                'Liên kết có thể đã cũ, hoặc địa chỉ ghi chưa đúng.',
                'The link may be old, or the address mistyped.',
              )}
            </p>`
          : ''
      }
      ${
        problem.extras.problems === undefined
          ? ''
          : html`<ul>
              ${problem.extras.problems.map(({ message }) => html`<li>${message}</li>`)}
            </ul>`
      }
      ${wayOn(service, context, context.site, locale)}
      <p>
        <small>${say(locale, 'Mã lỗi', 'Code')}: ${problem.code}</small>
      </p>`,
  });
}
