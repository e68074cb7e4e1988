import { html, type TemplateResult } from 'lit';
import type { BallotLogHead, Poll, PollState, Tally } from '../../src/polls/index.js';
import { freeId, slugOf } from '../../src/tables/slug.js';
import { segment } from '../api.js';
import { confirmAct } from '../confirm.js';
import type { Draft, Field } from '../form/field.js';
import { showResults } from '../poll-results.js';
import type { Section, SectionTools } from '../section.js';
import { countText, recordsOf, textOf } from './cells.js';

/** A poll as the operator sees it, with its result. */
export interface PollOnFile {
  readonly poll: Poll;
  readonly state: PollState;
  readonly tally: Tally;
  readonly head: BallotLogHead;
}

const STATES: Readonly<Record<PollState, string>> = {
  upcoming: 'Chưa mở',
  open: 'Đang mở',
  closed: 'Đã đóng',
};

const FIELDS: readonly Field[] = [
  { name: 'question', label: 'Câu hỏi', kind: 'area', isNeeded: true },
  { name: 'description', label: 'Giải thích thêm', kind: 'area' },
  {
    name: 'options',
    label: 'Các phương án trả lời',
    kind: 'rows',
    one: 'phương án',
    hint: 'Từ 2 đến 100 phương án. Phương án đã có phiếu thì không bỏ được.',
    fields: [{ name: 'text', label: 'Phương án', kind: 'text', isNeeded: true }],
  },
  { name: 'choose.min', label: 'Chọn ít nhất', kind: 'number', min: 0 },
  { name: 'choose.max', label: 'Chọn nhiều nhất', kind: 'number', min: 1 },
  { name: 'opensAt', label: 'Mở lúc', hint: 'Giờ Việt Nam. Để trống: mở ngay.', kind: 'instant' },
  {
    name: 'closesAt',
    label: 'Đóng lúc',
    hint: 'Để trống: mở cho đến khi bấm Đóng.',
    kind: 'instant',
  },
  {
    name: 'results',
    label: 'Kết quả hiện cho người dân khi nào',
    kind: 'select',
    choices: [
      { value: 'after-vote', label: 'Sau khi người đó bình chọn' },
      { value: 'always', label: 'Luôn luôn' },
      { value: 'after-close', label: 'Sau khi đóng' },
    ],
  },
  {
    name: 'policy',
    label: 'Một phiếu cho mỗi',
    kind: 'select',
    choices: [
      { value: 'device', label: 'Trình duyệt' },
      { value: 'network', label: 'Địa chỉ mạng (cả cơ quan chung một phiếu)' },
      { value: 'member', label: 'Thành viên đã đăng nhập cổng' },
    ],
  },
  {
    name: 'proofOfWork',
    label: 'Chống máy tự động: trình duyệt phải giải một bài tính nhỏ',
    kind: 'switch',
  },
];

/** The polls of a site. */
export const pollsSection: Section = {
  title: 'Bình chọn, thăm dò ý kiến',
  one: 'cuộc bình chọn',
  columns: [
    { title: 'Câu hỏi', cell: ({ poll }) => (poll as Poll).question },
    { title: 'Mã', cell: ({ poll }) => (poll as Poll).id, holds: 'id' },
    { title: 'Tình trạng', cell: ({ state }) => STATES[state as PollState], holds: 'state' },
    {
      title: 'Số phiếu',
      cell: ({ tally }) => countText((tally as Tally).ballots),
      holds: 'number',
    },
  ],
  idOf: (record) => (record['poll'] as Poll).id,
  nameOf: (record) =>
    textOf(record['question']) || ((record['poll'] as Poll | undefined)?.question ?? ''),
  blank: {
    options: [{}, {}],
    choose: { min: 1, max: 1 },
    results: 'after-vote',
    policy: 'device',
    proofOfWork: false,
  },
  toDraft: ({ poll }) => ({ ...(poll as Poll) }),
  fromDraft: (draft) => ({ ...draft, options: withIds(recordsOf(draft['options'])) }),
  async list(api, site) {
    return (await api.call<{ polls: Draft[] }>('GET', `sites/${segment(site)}/polls`)).polls;
  },
  fields: () => Promise.resolve(FIELDS),
  async save(api, site, id, poll) {
    await api.call('PUT', `sites/${segment(site)}/polls/${segment(id)}`, poll);
  },
  async remove(api, _site, id) {
    await api.call('DELETE', `polls/${segment(id)}`);
  },
  removal: 'Mọi phiếu và sổ phiếu của cuộc bình chọn này mất hẳn. Nếu chỉ muốn dừng, hãy bấm Đóng.',
  tagOf: ({ poll }) => ({ kind: 'poll', id: (poll as Poll).id, text: (poll as Poll).question }),
  acts: (record, tools) => pollActs(record, tools),
};

function pollActs({ poll, state, ...rest }: Draft, tools: SectionTools): TemplateResult {
  const { id, question } = poll as Poll;
  const isOpen = state === 'open';
  const act = isOpen ? 'Đóng' : state === 'closed' ? 'Mở lại' : 'Mở ngay';
  return html`<button
      type="button"
      class="small"
      aria-label="Kết quả ${question}"
      @click=${(event: Event) => {
        showResults(event.currentTarget as HTMLElement, tools.api, {
          poll,
          state,
          ...rest,
        } as PollOnFile & Draft);
      }}
    >
      Kết quả
    </button>
    <button
      type="button"
      class="small"
      aria-label="${act} ${question}"
      @click=${(event: Event) => {
        void decide((event.currentTarget as HTMLElement).parentElement, tools, {
          id,
          question,
          act,
          isOpen,
        });
      }}
    >
      ${act}
    </button>`;
}

async function decide(
  host: HTMLElement | null,
  { api, run }: SectionTools,
  { id, question, act, isOpen }: { id: string; question: string; act: string; isOpen: boolean },
): Promise<void> {
  const isSure =
    host !== null &&
    (await confirmAct(host, {
      question: `${act} cuộc bình chọn “${question}”?`,
      consequence: isOpen
        ? 'Từ lúc này không nhận thêm phiếu. Phiếu đã nhận vẫn giữ; có thể mở lại sau.'
        : 'Người dân bình chọn được ngay. Phiếu đã nhận vẫn giữ.',
      act,
    }));
  if (!isSure) return;
  await run(async () => {
    await api.call('POST', `polls/${segment(id)}/acts`, { act: isOpen ? 'close' : 'open' });
    return `${isOpen ? 'Đã đóng' : 'Đã mở'} cuộc bình chọn.`;
  });
}

/** An option that has its id keeps it: the ballots name it. */
function withIds(options: readonly Draft[]): Draft[] {
  const taken = new Set(options.map(({ id }) => id));
  return options.map((option) => {
    const id =
      option['id'] ??
      freeId(slugOf(textOf(option['text']), 40) || 'phuong-an', (each) => taken.has(each));
    taken.add(id);
    return { ...option, id };
  });
}
