import { html, type TemplateResult } from 'lit';
import { jsonAt, type Story, type StoryMeta } from './story.js';

const meta: StoryMeta = { title: 'Trích dẫn văn bản', component: 'danvan-citations' };
export default meta;

const article = html`<article>
  <h2>Năm dân vận chính quyền 2018</h2>
  <p>
    Thực hiện Kế hoạch số 34/KH-UBND ngày 24/01/2018 của UBND quận Ba Đình và văn bản số 252-CV/HU
    ngày 13/6/2018, các phường đã tổ chức quán triệt <b>Kết luận số</b> <i>114-KL/TW</i> ngày
    14/5/2015 của Ban Bí thư Trung ương Đảng.
  </p>
  <p>
    Nghị quyết Trung ương 4 khóa XII và Quyết định số 217 vẫn được nhắc lại;
    <a href="/van-ban/61">Nghị định số 61/2018/NĐ-CP</a> đã có liên kết của trang.
  </p>
</article>`;

const plan = {
  id: 'kh-34-2018',
  symbol: '34/KH-UBND',
  kind: 'ke-hoach',
  issuers: [{ name: 'UBND quận Ba Đình' }],
  issuedOn: '2018-01-24',
  abstract: 'Thực hiện công tác dân vận chính quyền năm 2018',
  files: [{ url: 'https://badinh.example.gov.vn/kh-34.pdf' }],
};
const other = {
  ...plan,
  id: 'kh-34-cam-lo',
  issuers: [{ name: 'UBND huyện Cam Lộ' }],
  abstract: 'Kế hoạch của huyện Cam Lộ cùng số',
};

/** Waits for the marks and presses the one with that text. */
const press = (text: string) => async (root: HTMLElement) => {
  const mark = await marked(root, text);
  const opened = new Promise((resolve) => {
    root.addEventListener('danvan-citations-open', resolve, { once: true });
  });
  mark.click();
  await opened;
};

async function marked(root: HTMLElement, text: string): Promise<HTMLElement> {
  for (;;) {
    const marks = root.querySelectorAll<HTMLElement>('.danvan-citation[role=button]');
    for (const mark of marks)
      if (`${mark.ariaLabel ?? ''} ${mark.textContent}`.includes(text)) return mark;
    await new Promise(requestAnimationFrame);
  }
}

const story = (name: string, text: string, render: () => TemplateResult): Story => ({
  name,
  render,
  play: press(text),
});

export const Marked: Story = {
  name: 'Các văn bản được đánh dấu',
  render: () => html`<danvan-citations>${article}</danvan-citations>`,
  async play(root) {
    await marked(root, '34/KH-UBND');
  },
};

export const Open = story(
  'Cơ quan khi ban hành và hiện nay',
  '34/KH-UBND',
  () =>
    html`<danvan-citations href-template="https://vbpl.example.gov.vn/tim?q={symbol}"
      >${article}</danvan-citations
    >`,
);

export const Missing = story(
  'Bài viết nói chưa đủ',
  'Quyết định số 217',
  () => html`<danvan-citations>${article}</danvan-citations>`,
);

export const Named = story(
  'Nghị quyết gọi theo hội nghị',
  'Trung ương 4',
  () => html`<danvan-citations>${article}</danvan-citations>`,
);

export const Crossing = story(
  'Qua chữ đậm và chữ nghiêng',
  '114-KL/TW',
  () => html`<danvan-citations>${article}</danvan-citations>`,
);

export const Listed = story(
  'Có trong danh mục văn bản',
  '34/KH-UBND',
  () =>
    html`<danvan-citations src=${jsonAt({ documents: [plan, other] })}
      >${article}</danvan-citations
    >`,
);

export const Possible = story(
  'Có thể là một trong hai văn bản',
  '34/KH-UBND',
  () =>
    html`<danvan-citations src=${jsonAt([plan, other])}
      ><p>Thực hiện Kế hoạch số 34/KH-UBND về công tác dân vận.</p></danvan-citations
    >`,
);

export const LoadingList = story(
  'Danh mục đang tải',
  '34/KH-UBND',
  () => html`<danvan-citations src="/answers/slow">${article}</danvan-citations>`,
);

export const FailedList = story(
  'Danh mục bị lỗi',
  '34/KH-UBND',
  () => html`<danvan-citations src="/answers/status?code=500">${article}</danvan-citations>`,
);

export const English = story(
  'Tiếng Anh',
  '252-CV/HU',
  () => html`<div lang="en"><danvan-citations>${article}</danvan-citations></div>`,
);

export const Nothing: Story = {
  name: 'Bài không trích dẫn văn bản',
  render: () => html`<danvan-citations><p>Bà con hiến đất mở đường.</p></danvan-citations>`,
};

export const WrongTemplate: Story = {
  name: 'Thuộc tính sai',
  warns: true,
  render: () =>
    html`<danvan-citations href-template="https://vbpl.example.gov.vn/{so}"
      >${article}</danvan-citations
    >`,
};
