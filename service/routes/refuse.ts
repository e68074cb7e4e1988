import { answer, localeFor, REFUSAL_HEADERS } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { problemBody, type HttpProblem } from '../http/problems.js';
import type { Known } from '../known.js';
import { problemPage } from '../pages/problem-page.js';
import type { Service } from '../service-context.js';
import type { ServiceAnswer } from '../http/exchange.js';

/** Answers with a refusal: a page for whoever follows a link or sends a form, problem details (RFC 9457) for programs. */
export function refuse(
  service: Service,
  context: RequestContext,
  problem: HttpProblem,
): Known<ServiceAnswer> {
  const { retryAfter } = problem.extras;
  const headers = {
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(problem.status === 401 ? { 'www-authenticate': 'Bearer realm="danvan"' } : {}),
  };
  const locale = localeFor(context);
  if (isNavigation(context)) return problemPage(service, context, problem, headers, locale);
  return answer(
    context,
    problemBody(problem, locale),
    { ...REFUSAL_HEADERS, ...headers },
    problem.status,
  );
}

/** Browsers ask for HTML when a person goes to an address or sends a form; data stay data to whoever looks at them. */
function isNavigation(context: RequestContext): boolean {
  const accept = context.header('accept') ?? '';
  if (!accept.includes('text/html') || accept.includes('json')) return false;
  return context.method === 'POST' || !context.path.includes('/v1/');
}
