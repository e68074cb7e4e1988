import { html } from 'lit';
import { jsonAt, type Story, type StoryMeta } from './story.js';

const meta: StoryMeta = { title: 'Thăm dò ý kiến', component: 'danvan-poll' };
export default meta;

const poll = {
  id: 'giao-dien',
  question: 'Bạn thấy giao diện mới của Cổng thông tin thế nào?',
  options: [
    { id: 'tot', text: 'Dễ dùng, đẹp' },
    { id: 'kha', text: 'Được, nhưng cần chỉnh sửa thêm' },
    { id: 'chua-tot', text: 'Khó dùng' },
  ],
  choose: { min: 1, max: 1 },
  results: 'after-vote',
};
const several = {
  ...poll,
  question: 'Năm 2027, phong trào “Dân vận khéo” của tỉnh nên tập trung vào lĩnh vực nào?',
  description: 'Kết quả được dùng để xây dựng kế hoạch của Ban Dân vận.',
  options: ['Kinh tế', 'Văn hóa – xã hội', 'Quốc phòng – an ninh', 'Cải cách hành chính'].map(
    (text, index) => ({ id: `l${index}`, text }),
  ),
  choose: { min: 1, max: 2 },
  closesAt: '2099-12-31T17:00:00+07:00',
  results: 'always',
};
const tally = {
  ballots: 1204,
  options: [
    { id: 'tot', votes: 803 },
    { id: 'kha', votes: 311 },
    { id: 'chua-tot', votes: 90 },
  ],
};

const service = '/answers/service';

/** A browser that has not voted. */
function newVoter(): string {
  localStorage.clear();
  Reflect.deleteProperty(globalThis, Symbol.for('danvan.kept'));
  return service;
}

/** Waits for something in the poll. */
async function there(root: HTMLElement, selector: string): Promise<HTMLElement | undefined> {
  for (let turn = 0; turn < 100; turn += 1) {
    const shadow = root.querySelector('danvan-poll')?.shadowRoot;
    const found = shadow?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}

/** Chooses the first option and votes, and waits until something has come of it. */
async function vote(root: HTMLElement): Promise<void> {
  (await there(root, 'fieldset input'))?.click();
  (await there(root, 'button.primary'))?.click();
  await there(root, '.thanks, .problem:not([hidden]), button .spinner');
}

const fromJson = (answer: object) => html`
  <danvan-poll service=${newVoter()} src=${jsonAt(answer)} poll="giao-dien"></danvan-poll>
`;

export const OwnForm: Story = {
  name: 'Quanh biểu mẫu của trang',
  render: () => html`
    <danvan-poll>
      <form method="post" action="${newVoter()}/v1/polls/giao-dien/votes">
        <fieldset>
          <legend>Bạn thấy giao diện mới của Cổng thông tin thế nào?</legend>
          <label><input type="radio" name="choice" value="tot" /> Dễ dùng, đẹp</label>
          <label><input type="radio" name="choice" value="kha" /> Được, nhưng cần sửa</label>
          <label><input type="radio" name="choice" value="chua-tot" /> Khó dùng</label>
        </fieldset>
        <button>Bình chọn</button>
      </form>
    </danvan-poll>
  `,
};

export const One: Story = {
  name: 'Chọn một',
  render: () => html`<danvan-poll service=${newVoter()} poll="giao-dien"></danvan-poll>`,
};

export const Several: Story = {
  name: 'Chọn nhiều, kết quả công khai',
  render: () =>
    fromJson({
      poll: several,
      state: 'open',
      tally: {
        ballots: 20,
        options: [
          { id: 'l0', votes: 15 },
          { id: 'l3', votes: 12 },
        ],
      },
    }),
};

export const NothingChosen: Story = {
  name: 'Chưa chọn mà đã bấm',
  render: () => fromJson({ poll, state: 'open' }),
  play: async (root) => {
    (await there(root, 'button.primary'))?.click();
  },
};

export const TooMany: Story = {
  name: 'Chọn quá số cho phép',
  render: () => fromJson({ poll: several, state: 'open' }),
  play: async (root) => {
    const fieldset = (await there(root, 'fieldset input'))?.closest('fieldset');
    for (const input of fieldset?.querySelectorAll('input') ?? []) input.click();
  },
};

export const Sending: Story = {
  name: 'Đang gửi phiếu',
  render: () => html`<danvan-poll service=${newVoter()} poll="cham"></danvan-poll>`,
  play: vote,
};

export const Voted: Story = {
  name: 'Đã gửi phiếu, có kết quả và biên nhận',
  render: () => html`<danvan-poll service=${newVoter()} poll="giao-dien"></danvan-poll>`,
  play: vote,
};

export const VotedResultsLater: Story = {
  name: 'Đã gửi phiếu, kết quả công bố sau',
  render: () => html`<danvan-poll service=${newVoter()} poll="cuoi-ky"></danvan-poll>`,
  play: vote,
};

export const AlreadyVoted: Story = {
  name: 'Đã bình chọn từ trước',
  render: () => html`<danvan-poll service=${newVoter()} poll="da-bau"></danvan-poll>`,
  play: vote,
};

export const NotSent: Story = {
  name: 'Chưa gửi được, giữ lựa chọn',
  render: () => html`<danvan-poll service=${newVoter()} poll="hong"></danvan-poll>`,
  play: vote,
};

export const MembersOnly: Story = {
  name: 'Chỉ dành cho thành viên',
  render: () => html`<danvan-poll service=${newVoter()} poll="thanh-vien"></danvan-poll>`,
  play: vote,
};

export const Upcoming: Story = {
  name: 'Chưa bắt đầu',
  render: () =>
    fromJson({ poll: { ...poll, opensAt: '2099-12-01T08:00:00+07:00' }, state: 'upcoming' }),
};

export const Closed: Story = {
  name: 'Đã kết thúc',
  render: () => fromJson({ poll, state: 'closed', tally }),
};

export const ResultsOnly: Story = {
  name: 'Chỉ kết quả',
  render: () =>
    html`<danvan-poll results-only src=${jsonAt({ poll, state: 'open', tally })}></danvan-poll>`,
};

export const NoBallots: Story = {
  name: 'Chưa có phiếu nào',
  render: () =>
    html`<danvan-poll
      results-only
      src=${jsonAt({ poll, state: 'open', tally: { ballots: 0, options: [] } })}
    ></danvan-poll>`,
};

export const JsonInside: Story = {
  name: 'Dữ liệu JSON trong thẻ',
  render: () => html`
    <danvan-poll>
      <script type="application/json">
        ${JSON.stringify({ poll, state: 'closed', tally })}
      </script>
    </danvan-poll>
  `,
};

export const LongTexts: Story = {
  name: 'Chữ rất dài',
  render: () =>
    fromJson({
      poll: {
        ...poll,
        question: 'Thăm dò ý kiến về việc sắp xếp đơn vị hành chính cấp xã. '.repeat(4),
        options: [
          { id: 'a', text: 'Rất dài '.repeat(60) },
          { id: 'b', text: 'https://vi-du.gov.vn/'.padEnd(400, 'khong-co-dau-cach') },
        ],
      },
      state: 'closed',
      tally: { ballots: 1_000_000, options: [{ id: 'a', votes: 987_654 }] },
    }),
};

export const English: Story = {
  name: 'Tiếng Anh',
  render: () => html`<div lang="en">${fromJson({ poll: several, state: 'open' })}</div>`,
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () => html`<danvan-poll src="/answers/slow"></danvan-poll>`,
};

export const Failed: Story = {
  name: 'Không tải được, có liên kết của trang',
  render: () => html`
    <danvan-poll src="/answers/status?code=500">
      <a href="https://danvan.example.gov.vn/poll/giao-dien">Tham gia bình chọn</a>
    </danvan-poll>
  `,
};

export const Unknown: Story = {
  name: 'Không có cuộc bình chọn',
  render: () => html`<danvan-poll src="/answers/status?code=404"></danvan-poll>`,
};

export const WrongJson: Story = {
  name: 'JSON trong thẻ bị sai',
  warns: true,
  render: () => html`
    <danvan-poll>
      <script type="application/json">
        { "poll": {
      </script>
    </danvan-poll>
  `,
};

export const NoPoll: Story = {
  name: 'Thiếu thuộc tính',
  warns: true,
  render: () => html`<danvan-poll></danvan-poll>`,
};
