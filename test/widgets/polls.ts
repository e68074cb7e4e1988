import { randomBytes } from 'node:crypto';
import type { Store } from '../../service/index.js';
import { createReceipt, pollSchema } from '../../src/polls/index.js';
import { validate } from '../../src/schema/index.js';

const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
const opinions = [
  { id: 'tot', text: 'Tốt' },
  { id: 'kha', text: 'Khá' },
  { id: 'chua-tot', text: 'Chưa tốt' },
];
const fields = ['Kinh tế', 'Văn hóa – xã hội', 'Quốc phòng – an ninh', 'Cải cách hành chính'].map(
  (text, index) => ({ id: `l${index + 1}`, text }),
);
const question = 'Bạn thấy giao diện mới thế nào?';

/** A poll for each policy and state, with the ballots cast in it before the tests begin. */
const polls: readonly { poll: object; ballots?: readonly string[][]; isClosed?: boolean }[] = [
  { poll: { id: 'giao-dien', question, options: opinions } },
  {
    poll: {
      id: 'linh-vuc',
      question: 'Mô hình “Dân vận khéo” nên tập trung vào lĩnh vực nào?',
      description: 'Kết quả được dùng để xây dựng kế hoạch năm sau.',
      options: fields,
      choose: { min: 2, max: 3 },
      results: 'always',
    },
    ballots: [['l1', 'l2'], ['l1']],
  },
  { poll: { id: 'cong-khai', question, options: opinions, results: 'always' } },
  {
    poll: {
      id: 'sap-mo',
      question,
      options: opinions,
      opensAt: '2099-12-01T08:00:00+07:00',
      closesAt: '2099-12-31T17:00:00+07:00',
    },
  },
  {
    poll: { id: 'da-dong', question, options: opinions },
    ballots: [['tot'], ['tot'], ['chua-tot']],
    isClosed: true,
  },
  {
    poll: {
      id: 'cuoi-ky',
      question,
      options: opinions,
      results: 'after-close',
      closesAt: inHours(48),
    },
  },
  { poll: { id: 'co-viec', question, options: opinions, proofOfWork: true } },
  { poll: { id: 'thanh-vien', question, options: opinions, policy: 'member' } },
  { poll: { id: 'mot-mang', question, options: opinions, policy: 'network' } },
  {
    poll: {
      id: 'nhieu-phuong-an',
      question: 'Chọn mô hình tiêu biểu của năm',
      options: [...new Array(100).keys()].map((index) => ({
        id: `m${index}`,
        text: index === 0 ? 'Dài '.repeat(2_500) : `Mô hình số ${index}`,
      })),
      results: 'always',
    },
  },
  {
    poll: { id: 'so-dai', question, options: opinions, results: 'always' },
    ballots: [...new Array(2_345).keys()].map((index) => [index % 3 === 0 ? 'kha' : 'tot']),
  },
];

/** Puts the polls of the widget tests into a store. */
export async function addPolls(store: Store): Promise<void> {
  for (const { poll: input, ballots = [], isClosed } of polls) {
    const valid = validate(pollSchema, input);
    if (!valid.ok) throw new Error(JSON.stringify(valid.problems));
    await store.polls.save('cam-lo', valid.value);
    await Promise.all(
      ballots.map((choices) =>
        store.vote({
          poll: valid.value.id,
          choices,
          voter: randomBytes(16).toString('base64url'),
          receipt: createReceipt(randomBytes(10)),
        }),
      ),
    );
    if (isClosed === true) await store.polls.act(valid.value.id, 'close', { at: Date.now() });
  }
}
