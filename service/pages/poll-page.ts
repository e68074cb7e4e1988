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
  /** Where a script sends the ballot, and the ticket that goes with it: in frames, and where a poll asks for work. */
  readonly sending?: Sending;
}

/** What the script of a page needs for a ballot. */
export interface Sending {
  /** Relative address of the poll below `/embed/`. */
  readonly poll: string;
  readonly ticket: string;
  /** In a frame the full page, absolute: where to vote when a sandbox lets no script run. */
  readonly fullPage?: string;
}

/** What became of a ballot that the script of a frame sent. */
export type Told = 'counted' | 'already-voted';

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
  // An answer to a form holds no script, and no ballot of this poll comes by one.
  if (poll.proofOfWork && !form.sending) return html`${scriptNote(undefined, locale)}`;
  const failed = say(
    locale,
    'Chưa gửi được phiếu. Hãy kiểm tra kết nối rồi bấm lại.',
    'The ballot could not be sent. Check the connection and press again.',
  );
  const working = say(
    locale,
    'Đang xác minh chống máy tự động, xin chờ vài giây…',
    'Checking against robots, a few seconds…',
  );
  return html`${
      poll.proofOfWork
        ? html`<noscript>${scriptNote(form.sending?.fullPage, locale)}</noscript>`
        : ''
    }
    <form
      method="post"
      action="${form.action}"
      accept-charset="utf-8"
      ${form.sending ? html`data-votes="${form.sending.poll}/votes" data-failed="${failed}"` : ''}
      ${form.sending && poll.proofOfWork ? html`data-task="${form.sending.poll}/task" data-working="${working}" hidden` : ''}
    >
      ${(form.problems ?? []).map(({ message }) => html`<p class="note" role="alert">${message}</p>`)}
      <fieldset>
        <legend>${chooseHint(poll, locale)}</legend>
        ${poll.options.map(
          ({ id, text }) =>
            html`<label
              ><input
                type="${type}"
                name="choice"
                value="${id}"
                ${chosen.has(id) ? 'checked' : ''}
              />
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
      ${
        form.sending === undefined
          ? ''
          : html`<input type="hidden" name="ticket" value="${form.sending.ticket}" />
              <p class="note" role="alert" hidden></p>`
      }
      <button type="submit">${say(locale, 'Bình chọn', 'Vote')}</button>
    </form>`;
}

/** Why there is no form without a script, and where there is one. */
function scriptNote(fullPage: string | undefined, locale: Locale): Html {
  return html`<p class="note">
      ${say(
        locale,
        'Cuộc bình chọn này có bước xác minh chống máy tự động nên trình duyệt phải bật JavaScript.',
        'This poll checks against robots, for which the browser must have JavaScript on.',
      )}
    </p>
    ${
      fullPage === undefined
        ? ''
        : html`<p>
            ${say(locale, 'Bình chọn tại trang:', 'Vote on this page:')}
            <a href="${fullPage}" target="_top">${fullPage}</a>
          </p>`
    }`;
}

function chooseHint({ choose: { min, max } }: Poll, locale: Locale): string {
  if (max === 1) return say(locale, 'Chọn một phương án', 'Choose one option');
  if (min === max) return say(locale, `Chọn ${max} phương án`, `Choose ${max} options`);
  return min > 1
    ? say(locale, `Chọn từ ${min} đến ${max} phương án`, `Choose ${min} to ${max} options`)
    : say(locale, `Chọn nhiều nhất ${max} phương án`, `Choose at most ${max} options`);
}

/** What a frame shows after its script has sent a ballot: the script fills in the receipt, which goes to no server. */
export function afterVote(reply: PollReply, told: Told, locale: Locale): Html {
  return html`<h1>${reply.poll.question}</h1>
    <p class="note" role="status">
      ${
        told === 'counted'
          ? say(locale, 'Cảm ơn bạn đã bình chọn.', 'Thank you for your vote.')
          : say(
              locale,
              'Bạn đã bình chọn rồi; phiếu trước vẫn được tính.',
              'You have voted already; your earlier ballot counts.',
            )
      }
    </p>
    ${told === 'counted' ? receiptNote('', locale) : ''}
    ${reply.tally === undefined ? '' : results(reply.tally, locale)}`;
}

/** The receipt, and what it is for. */
export function receiptNote(receipt: string, locale: Locale): Html {
  return html`<p>
      ${say(locale, 'Mã biên nhận phiếu của bạn:', 'The receipt of your ballot:')}
      <br /><span class="receipt">${receipt}</span>
    </p>
    <p>
      ${say(
        locale,
        'Ghi lại mã này để tìm phiếu của bạn trong sổ phiếu công khai. Mã không cho ai biết bạn là ai.',
        'Keep it to find your ballot in the public log. It tells nobody who you are.',
      )}
    </p>`;
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
        <th scope="col" class="number">${say(locale, 'Số phiếu', 'Votes')}</th>
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
