import { randomBytes } from 'node:crypto';
import { html } from 'hono/html';
import { parse as parseCookie, serialize as serializeCookie } from 'hono/utils/cookie';
import { voteRequestSchema } from '../../src/client/index.js';
import { validate, type Locale } from '../../src/schema/index.js';
import { createDeviceToken, deviceOf } from '../device-token.js';
import { carryHeaders, localeFor } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { PUBLIC_BODY_BYTES, readText } from '../http/body.js';
import { networkOf } from '../http/client-address.js';
import { checkFrameOrigin, checkOrigin } from '../http/origins.js';
import { HttpProblem, PROBLEM_KINDS } from '../http/problems.js';
import { allow, clientOf, parameter, pollFor, type Service } from '../service-context.js';
import type { Site } from '../site.js';
import type { PollSnapshot } from '../store/index.js';
import { castVote, pollReply } from '../voting.js';
import { page, say } from './layout.js';
import { pageAddress } from './page-place.js';
import { checkFrameTicket, createFrameTicket } from '../frame-ticket.js';
import {
  afterVote,
  pollBody,
  receiptNote,
  results,
  type FormFill,
  type Told,
} from './poll-page.js';
import { wayOn } from './way-on.js';
import type { ServiceAnswer } from '../http/exchange.js';

const COOKIE = 'danvan_device';
const YEAR_SECONDS = 31_536_000;

/** Whether a request is a plain HTML form. */
export function isForm(context: RequestContext): boolean {
  const type = context.header('content-type') ?? '';
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type);
}

/** `GET /poll/{poll}`: the full page behind the link. */
export async function pollPage(service: Service, context: RequestContext): Promise<ServiceAnswer> {
  const snapshot = await pollFor(service, parameter(context, 'poll'));
  const site = await service.store.sites.get(snapshot.site);
  const locale = localeFor(context);
  const isFrame = context.place?.isFrame === true;
  const { pass, told } = context.queryRecord;
  const reply = pollReply(service, snapshot, pass);
  return page(context, {
    locale,
    title: snapshot.poll.question,
    site,
    otherLanguage: `?lang=${locale === 'vi' ? 'en' : 'vi'}`,
    asksForWork: snapshot.poll.proofOfWork,
    body:
      isTold(told) && (isFrame || snapshot.poll.proofOfWork)
        ? afterVote(reply, told, locale)
        : pollBody(
            reply,
            await blankForm(
              service,
              context,
              snapshot,
              `${isFrame ? '../' : ''}../v1/polls/${snapshot.poll.id}/votes`,
            ),
            locale,
          ),
  });
}

function isTold(text: string | undefined): text is Told {
  return text === 'counted' || text === 'already-voted';
}

/**
 * `POST /v1/polls/{poll}/votes` from a form without script. A form that was not made here (the site's own HTML around a
 * widget) carries no token of ours, so the voter confirms the choice on our page: that is also what stops a foreign page
 * from voting in somebody's name.
 */
export async function voteByForm(
  service: Service,
  context: RequestContext,
): Promise<ServiceAnswer> {
  const snapshot = await pollFor(service, parameter(context, 'poll'));
  const site = await service.store.sites.get(snapshot.site);
  context.site = site;
  const address = clientOf(service, context);
  allow(service.limits.votes, networkOf(address));
  const fields = new URLSearchParams(await readText(context, PUBLIC_BODY_BYTES));
  const ticket = checkFrameTicket(
    await service.store.secrets.key('frame'),
    fields.get('ticket') ?? '',
    { poll: snapshot.poll.id, network: networkOf(address), now: service.now() },
  );
  // A frame in a sandbox that lets forms through sends them from no origin.
  if (ticket) checkFrameOrigin(context, service.publicUrl);
  else checkOrigin(context, site, service.publicUrl);
  const asked = fields.get('lang');
  const locale: Locale = asked === 'en' || asked === 'vi' ? asked : localeFor(context);
  const text = (name: string): string | undefined => fields.get(name) ?? undefined;
  const form = await blankForm(service, context, snapshot, '');
  const fill: FormFill = {
    ...form,
    chosen: fields.getAll('choice'),
    ...(text('member') === undefined ? {} : { member: text('member') ?? '' }),
  };
  const show = (problems: FormFill['problems'], status: number): Promise<ServiceAnswer> =>
    showForm(service, context, {
      snapshot,
      site,
      locale,
      fill: { ...fill, problems: problems ?? [] },
      status,
    });

  const key = await service.store.secrets.key('device');
  const isOurs = deviceOf(key, text('token')) !== undefined;
  const valid = validate(
    voteRequestSchema,
    {
      choices: fill.chosen,
      // A browser that has voted here before is known by its cookie, whatever token the form carries.
      token: keptToken(context, key) ?? text('token'),
      member: text('member'),
      proof: text('altcha'),
      nonce: text('nonce'),
    },
    locale,
  );
  if (!valid.ok) return show(valid.problems, 422);
  if (!isOurs) return show([], 200);
  try {
    const reply = await castVote(service, {
      poll: snapshot,
      request: valid.value,
      address,
      locale,
      ...(ticket ? { ticket } : {}),
    });
    keepToken(context, valid.value.token);
    return await page(context, {
      locale,
      title: snapshot.poll.question,
      site,
      body: html`<h1>${say(locale, 'Cảm ơn bạn đã bình chọn', 'Thank you for your vote')}</h1>
        <p>${snapshot.poll.question}</p>
        ${receiptNote(reply.receipt, locale)} ${reply.tally ? results(reply.tally, locale) : ''}
        ${wayOn(service, context, site, locale)}`,
    });
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    if (error.code === 'invalid-ballot') return show(error.extras.problems, error.status);
    return refusal(context, { error, snapshot, site, locale, service });
  }
}

interface Shown {
  readonly snapshot: PollSnapshot;
  readonly site: Site | undefined;
  readonly locale: Locale;
}

async function showForm(
  service: Service,
  context: RequestContext,
  { snapshot, site, locale, fill, status }: Shown & { fill: FormFill; status: number },
): Promise<ServiceAnswer> {
  return page(context, {
    locale,
    title: snapshot.poll.question,
    site,
    status,
    body: html`${
      (fill.problems ?? []).length > 0
        ? ''
        : html`<p class="note">
            ${say(
              locale,
              'Hãy xem lại lựa chọn rồi bấm Bình chọn để gửi phiếu.',
              'Look at your choice again, then press Vote to send your ballot.',
            )}
          </p>`
    }
    ${pollBody(pollReply(service, snapshot), fill, locale)}`,
  });
}

async function refusal(
  context: RequestContext,
  { error, snapshot, site, locale, service }: Shown & { error: HttpProblem; service: Service },
): Promise<ServiceAnswer> {
  const kind = PROBLEM_KINDS[error.code];
  const pass = error.extras.members?.['pass'];
  const { tally } = pollReply(service, snapshot, typeof pass === 'string' ? pass : undefined);
  if (error.extras.retryAfter !== undefined)
    carryHeaders(context, { 'retry-after': String(error.extras.retryAfter) });
  return page(context, {
    locale,
    title: kind.title[locale],
    site,
    status: error.status,
    body: html`<h1>${kind.title[locale]}</h1>
      <p>${(error.extras.detail ?? kind.detail)[locale]}</p>
      <p>${snapshot.poll.question}</p>
      ${tally ? results(tally, locale) : ''} ${wayOn(service, context, site, locale)}`,
  });
}

async function blankForm(
  service: Service,
  context: RequestContext,
  snapshot: PollSnapshot,
  action: string,
): Promise<FormFill> {
  const key = await service.store.secrets.key('device');
  return {
    action,
    token: keptToken(context, key) ?? createDeviceToken(key),
    nonce: randomBytes(16).toString('base64url'),
    ...(await sendingOf(service, context, snapshot)),
  };
}

/** A ticket is made for pages that are shown, not for answers to forms. */
async function sendingOf(
  service: Service,
  context: RequestContext,
  { poll: { id, proofOfWork } }: PollSnapshot,
): Promise<Pick<FormFill, 'sending'>> {
  const place = context.place;
  if (!place || !(place.isFrame || proofOfWork)) return {};
  const ticket = createFrameTicket(await service.store.secrets.key('frame'), {
    poll: id,
    network: networkOf(clientOf(service, context)),
    now: service.now(),
  });
  const poll = place.isFrame ? `./${id}` : `../embed/poll/${id}`;
  return {
    sending: { poll, ticket, ...(place.isFrame ? { fullPage: pageAddress(place) } : {}) },
  };
}

function keptToken(context: RequestContext, key: string): string | undefined {
  const token = parseCookie(context.header('cookie') ?? '', COOKIE)[COOKIE];
  return deviceOf(key, token) === undefined ? undefined : token;
}

function keepToken(context: RequestContext, token: string | undefined): void {
  if (token === undefined) return;
  carryHeaders(context, {
    'set-cookie': serializeCookie(COOKIE, token, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: context.url.startsWith('https:'),
      path: '/',
      maxAge: YEAR_SECONDS,
    }),
  });
}
