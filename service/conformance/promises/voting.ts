import { randomUUID } from 'node:crypto';
import { pollReplySchema, voteReplySchema } from '../../../src/client/index.js';
import { parseReceipt } from '../../../src/polls/index.js';
import { hold, type ApiPromise } from '../promise.js';
import { holdRefusal } from '../refusal.js';

/** What is promised of polls and votes. */
export const votingPromises: readonly ApiPromise[] = [
  {
    id: 'poll-shape',
    says: {
      vi: 'Cuộc bình chọn trả về đúng dạng, kèm trạng thái và mã sổ phiếu.',
      en: 'A poll comes in its shape, with its state and the head of its log.',
    },
    needs: ['poll'],
    async keep(target) {
      const { poll, state, head } = await target.ask(pollReplySchema, target.ofPoll());
      hold(poll.id === target.given.poll, 'poll: the id that was asked for', poll.id);
      hold(state === 'open', 'poll: state open (give --poll an open poll)', state);
      hold(head.poll === poll.id, 'poll: a head of this poll', head);
    },
  },
  {
    id: 'paper-fresh',
    says: {
      vi: 'Mỗi lần xin phiếu được một mã riêng, không lưu tạm.',
      en: 'Each ballot paper has a token of its own and is never cached.',
    },
    needs: ['poll'],
    async keep(target) {
      const [one, other] = [await target.paper(), await target.paper()];
      hold(one.token !== other.token, 'ballot-paper: another token each time');
      const { headers } = await target.send(target.ofPoll('/ballot-paper'));
      const cache = headers.get('cache-control') ?? '';
      hold(/no-store/.test(cache), 'ballot-paper: cache-control no-store', cache);
    },
  },
  {
    id: 'vote-needs-token',
    says: {
      vi: 'Phiếu có mã giả bị từ chối.',
      en: 'A ballot with a forged token is refused.',
    },
    needs: ['poll', 'devicePolicy'],
    async keep(target) {
      const [choice] = await target.options();
      const { proof } = await target.paper();
      const answer = await target.send(target.ofPoll('/votes'), {
        body: { choices: [choice], token: 'forged-by-danvan-conform', proof },
      });
      holdRefusal(answer, 403, 'token-needed');
    },
  },
  {
    id: 'vote-checked',
    says: {
      vi: 'Lựa chọn lạ hoặc quá số cho phép bị từ chối, kèm lý do từng mục.',
      en: 'Unknown or too many choices are refused, each with its reason.',
    },
    needs: ['poll'],
    async keep(target) {
      const options = await target.options();
      const wrong = [['danvan-conform-unknown'], [...options, ...options]];
      for (const choices of wrong) {
        const body = { choices, ...(await target.paper()) };
        const answer = await target.send(target.ofPoll('/votes'), { body });
        const { problems } = holdRefusal(answer, 422);
        hold((problems?.length ?? 0) > 0, 'votes: problems that say what is wrong', answer.text);
      }
    },
  },
  {
    id: 'vote-acknowledged',
    says: {
      vi: 'Phiếu hợp lệ được ghi nhận, có mã biên nhận.',
      en: 'A valid ballot is acknowledged with a receipt.',
    },
    needs: ['poll', 'devicePolicy'],
    async keep(target) {
      const { reply } = await target.castBallot();
      hold(
        parseReceipt(reply.receipt) !== undefined,
        'votes: a well-formed receipt',
        reply.receipt,
      );
      const after = await target.ask(pollReplySchema, target.ofPoll());
      hold(
        after.head.sequence >= reply.entry.sequence,
        'poll: the ballot is in the head right after its reply',
        after.head,
      );
    },
  },
  {
    id: 'vote-idempotent',
    says: {
      vi: 'Gửi lại đúng lá phiếu ấy nhận lại đúng biên nhận ấy, không đếm thêm.',
      en: 'The same ballot sent again gets the same receipt and does not count again.',
    },
    needs: ['poll', 'devicePolicy'],
    async keep(target) {
      const { token, nonce, reply } = await target.castBallot();
      const { proof } = await target.paper();
      const again = await target.ask(voteReplySchema, target.ofPoll('/votes'), {
        body: { choices: reply.entry.choices, token, nonce, proof },
      });
      hold(again.receipt === reply.receipt, 'votes: the same receipt', again.receipt);
      hold(
        again.entry.sequence === reply.entry.sequence,
        'votes: the same place in the log',
        again.entry,
      );
    },
  },
  {
    id: 'vote-once',
    says: {
      vi: 'Mỗi thiết bị một phiếu; phiếu thứ hai được báo là đã bình chọn.',
      en: 'One ballot a device; the second is told that it has voted.',
    },
    needs: ['poll', 'devicePolicy'],
    async keep(target) {
      const { token, reply } = await target.castBallot();
      const { proof } = await target.paper();
      const before = await target.ask(pollReplySchema, target.ofPoll());
      const answer = await target.send(target.ofPoll('/votes'), {
        body: { choices: reply.entry.choices, token, nonce: randomUUID(), proof },
      });
      holdRefusal(answer, 409, 'already-voted');
      const after = await target.ask(pollReplySchema, `${target.ofPoll()}?pass=${reply.pass}`);
      hold(
        (after.tally?.ballots ?? 0) <= Math.max(before.tally?.ballots ?? 0, after.head.sequence),
        'poll: the refused ballot is not counted',
        after.tally,
      );
    },
  },
  {
    id: 'closed-refuses',
    says: {
      vi: 'Cuộc bình chọn đã đóng không nhận phiếu.',
      en: 'A closed poll takes no ballot.',
    },
    needs: ['closedPoll'],
    async keep(target) {
      const address = `/v1/polls/${encodeURIComponent(target.given.closedPoll ?? '')}`;
      const { poll, state } = await target.ask(pollReplySchema, address);
      hold(state === 'closed', 'poll: state closed', state);
      const body = { choices: [poll.options[0]?.id], ...(await target.paper(address)) };
      holdRefusal(await target.send(`${address}/votes`, { body }), 403, 'closed');
    },
  },
];
