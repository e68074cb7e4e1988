import {
  ballotsReplySchema,
  pollReplySchema,
  type BallotsReply,
} from '../../../src/client/index.js';
import { findReceipt, tally, verifyLog, type BallotLogEntry } from '../../../src/polls/index.js';
import { hold, type ApiPromise } from '../promise.js';
import type { Target } from '../target.js';

async function wholeLog(
  target: Target,
): Promise<{ entries: BallotLogEntry[]; head: BallotsReply['head'] }> {
  const entries: BallotLogEntry[] = [];
  for (let after = 0; ;) {
    const part = await target.ask(
      ballotsReplySchema,
      `${target.ofPoll('/ballots')}?after=${after}`,
    );
    entries.push(...part.entries);
    if (part.next === undefined) return { entries, head: part.head };
    hold(part.next > after, 'ballots: next goes forward', part.next);
    after = part.next;
  }
}

/** What is promised of the public ballot log. */
export const ballotLogPromises: readonly ApiPromise[] = [
  {
    id: 'log-verifies',
    says: {
      vi: 'Chuỗi mã băm của sổ phiếu đúng và khớp mã đã công bố.',
      en: 'The chain of the ballot log verifies, up to the head that is told.',
    },
    needs: ['poll', 'devicePolicy', 'publicResults'],
    async keep(target) {
      await target.castBallot();
      const { head: known } = await target.ask(pollReplySchema, target.ofPoll());
      const { entries } = await wholeLog(target);
      const verdict = verifyLog(known.poll, entries, { locale: 'en', known });
      hold(verdict.ok, 'ballots: a whole chain', verdict.ok ? undefined : verdict.message);
    },
  },
  {
    id: 'receipt-in-log',
    says: {
      vi: 'Biên nhận tìm thấy lá phiếu trong sổ, với đúng lựa chọn.',
      en: 'The receipt finds its ballot in the log, with its choices.',
    },
    needs: ['poll', 'devicePolicy', 'publicResults'],
    async keep(target) {
      const { reply } = await target.castBallot();
      const { entries, head } = await wholeLog(target);
      const search = findReceipt(head.poll, entries, reply.receipt);
      hold(search.found, 'ballots: the ballot of the receipt', search);
      hold(
        search.entry.choices.join() === reply.entry.choices.join(),
        'ballots: the choices that were sent',
        search.entry,
      );
    },
  },
  {
    id: 'tally-equals-ballots',
    says: {
      vi: 'Kết quả công bố bằng đúng kết quả đếm lại từ sổ phiếu.',
      en: 'The published result equals the ballots counted anew.',
    },
    needs: ['poll', 'devicePolicy', 'publicResults'],
    async keep(target) {
      await target.castBallot();
      const { poll, tally: told } = await target.ask(pollReplySchema, target.ofPoll());
      hold(told !== undefined, 'poll: a public tally (its results are: always)');
      const { entries } = await wholeLog(target);
      const counted = tally(poll, entries.slice(0, told.ballots));
      const votes = (of: typeof told): string =>
        of.options.map(({ id, votes: count }) => `${id}:${count}`).join();
      hold(told.ballots === counted.ballots, 'tally: as many ballots as the log', told.ballots);
      hold(votes(told) === votes(counted), `tally: ${votes(counted)}`, votes(told));
    },
  },
  {
    id: 'log-in-parts',
    says: {
      vi: 'Sổ phiếu đọc được từng phần, không sót, không trùng.',
      en: 'The log can be read in parts, without gap or overlap.',
    },
    needs: ['poll', 'devicePolicy', 'publicResults'],
    async keep(target) {
      const { reply } = await target.castBallot();
      const { sequence } = reply.entry;
      const part = await target.ask(
        ballotsReplySchema,
        `${target.ofPoll('/ballots')}?after=${sequence - 1}&limit=1`,
      );
      hold(
        part.entries.length === 1 && part.entries[0]?.sequence === sequence,
        `ballots?after=${sequence - 1}&limit=1: the one ballot ${sequence}`,
        part.entries,
      );
      const rest = await target.ask(
        ballotsReplySchema,
        `${target.ofPoll('/ballots')}?after=${sequence}`,
      );
      hold(
        rest.entries.every((entry) => entry.sequence > sequence),
        `ballots?after=${sequence}: later ballots only`,
        rest.entries,
      );
    },
  },
];
