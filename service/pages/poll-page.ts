import { html } from 'hono/html';
import { formatCount } from '../../src/vietnamese/index.js';
import type { Poll, Tally } from '../../src/polls/index.js';
import type { PollReply } from '../../src/client/index.js';
import type { Locale, Problem } from '../../src/schema/index.js';
import { say, type Html } from './layout.js';

/** What the form of a poll is filled with. */
export interface FormFill {
  readonly action: string;
  /** Shows that the form came from here, and is the voter's token where the browser has none yet. */
  readonly token: string;
  readonly nonce: string;
  readonly member?: string;
  readonly chosen?: readonly string[];
  readonly problems?: readonly Problem[];
}

/** The question with the form, or why there is none, and the result where it may be seen. */
export function pollBody(reply: PollReply, form: FormFill, locale: Locale): Html {
  const { poll, state, tally } = reply;
  return html`<h1>${poll.question}</h1>
    ${poll.description === undefined ? '' : html`<p>${poll.description}</p>`}
    ${state === 'open' ? ballotForm(poll, form, locale) : stateNote(reply, locale)}
    ${tally === undefined ? '' : results(tally, locale)}`;
}

function ballotForm(poll: Poll, form: FormFill, locale: Locale): Html {
  const type = poll.choose.max === 1 ? 'radio' : 'checkbox';
  const chosen = new Set(form.chosen);
  if (poll.proofOfWork) {
    return html`<p class="note">
      ${say(
        locale,
        'Cuộc bình chọn này có bước xác minh chống máy tự động, cần bật JavaScript: hãy bình chọn ngay trên trang đăng.',
        'This poll asks the browser for a proof of work, which needs JavaScript: vote on the page that shows it.',
      )}
    </p>`;
  }
  return html`<form method="post" action="${form.action}" accept-charset="utf-8">
    ${(form.problems ?? []).map(({ message }) => html`<p class="note" role="alert">${message}</p>`)}
    <fieldset>
      <legend>${chooseHint(poll, locale)}</legend>
      ${poll.options.map(
        ({ id, text }) =>
          html`<label
            ><input type="${type}" name="choice" value="${id}" ${chosen.has(id) ? 'checked' : ''} />
            <span>${text}</span></label
          >`,
      )}
    </fieldset>
    <input type="hidden" name="token" value="${form.token}" />
    <input type="hidden" name="nonce" value="${form.nonce}" />
    <input type="hidden" name="lang" value="${locale}" />
    ${
      form.member === undefined
        ? ''
        : html`<input type="hidden" name="member" value="${form.member}" />`
    }
    <button type="submit">${say(locale, 'Bình chọn', 'Vote')}</button>
  </form>`;
}

function chooseHint({ choose: { min, max } }: Poll, locale: Locale): string {
  if (max === 1) return say(locale, 'Chọn một phương án', 'Choose one option');
  if (min === max) return say(locale, `Chọn ${max} phương án`, `Choose ${max} options`);
  return min > 1
    ? say(locale, `Chọn từ ${min} đến ${max} phương án`, `Choose ${min} to ${max} options`)
    : say(locale, `Chọn nhiều nhất ${max} phương án`, `Choose at most ${max} options`);
}

function stateNote({ state, poll }: PollReply, locale: Locale): Html {
  const opens = poll.opensAt === undefined ? '' : ` ${moment(poll.opensAt, locale)}`;
  return html`<p class="note">
    ${
      state === 'upcoming'
        ? say(
            locale,
            `Cuộc bình chọn chưa mở.${opens === '' ? '' : ` Bắt đầu lúc${opens}.`}`,
            `The poll is not open yet.${opens === '' ? '' : ` It opens on${opens}.`}`,
          )
        : say(locale, 'Cuộc bình chọn đã kết thúc.', 'The poll is closed.')
    }
  </p>`;
}

function moment(instant: string, locale: Locale): string {
  return new Date(instant).toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
}

/** The result as a table, with a bar that is told as text too. */
export function results(tally: Tally, locale: Locale): Html {
  const percent = (share: number): string =>
    share.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en', {
      style: 'percent',
      maximumFractionDigits: 1,
    });
  return html`<table>
    <caption>
      ${say(locale, 'Kết quả', 'Results')}: ${formatCount(tally.ballots, locale)}
      ${say(locale, 'phiếu', tally.ballots === 1 ? 'ballot' : 'ballots')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say(locale, 'Phương án', 'Option')}</th>
        <th scope="col">${say(locale, 'Số phiếu', 'Votes')}</th>
        <th scope="col">${say(locale, 'Tỷ lệ', 'Share')}</th>
      </tr>
    </thead>
    <tbody>
      ${tally.options.map(
        ({ text, votes, share }) =>
          html`<tr>
            <th scope="row">${text}</th>
            <td class="number">${formatCount(votes, locale)}</td>
            <td>
              ${percent(share)}
              <meter min="0" max="1" value="${share}" aria-hidden="true"></meter>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
