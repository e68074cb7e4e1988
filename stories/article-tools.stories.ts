import { html } from 'lit';
import { type Story, type StoryMeta } from './story.js';

const meta: StoryMeta = { title: 'Công cụ của bài viết', component: 'danvan-article-tools' };
export default meta;

const article = html`<article id="bai-viet">
  <h2>Huyện ủy Cam Lộ chỉ đạo đẩy mạnh công tác dân vận trong cơ quan nhà nước</h2>
  <p>
    Tại văn bản số 252-CV/HU ngày 13/6/2018, Huyện ủy chỉ đạo Ủy ban nhân dân huyện, Mặt trận và các
    đoàn thể thực hiện tốt một số nội dung trọng tâm.
  </p>
</article>`;

const button = (root: HTMLElement, name: string) =>
  [
    ...(root.querySelector('danvan-article-tools')?.shadowRoot?.querySelectorAll('button') ?? []),
  ].find((each) => each.title === name);

export const All: Story = {
  name: 'Đủ công cụ, số lượt xem của trang',
  render: () =>
    html`<danvan-article-tools for="bai-viet">121 lượt xem</danvan-article-tools>${article}`,
};

export const FromService: Story = {
  name: 'Số lượt xem của dịch vụ',
  render: () =>
    html`<danvan-article-tools for="bai-viet" .reads=${5100909}></danvan-article-tools>${article}`,
};

export const Counting: Story = {
  name: 'Đang đếm',
  render: () =>
    html`<danvan-article-tools for="bai-viet" service="/answers/slow" site="cam-lo" no-count>
      </danvan-article-tools
      >${article}`,
};

export const CountingBesideOwn: Story = {
  name: 'Đang đếm, có số sẵn',
  render: () =>
    html`<danvan-article-tools for="bai-viet" service="/answers/slow" site="cam-lo" no-count
        >121 lượt xem</danvan-article-tools
      >${article}`,
};

export const Failed: Story = {
  name: 'Không đếm được',
  render: () =>
    html`<danvan-article-tools
        for="bai-viet"
        service="/answers/status"
        site="cam-lo"
        no-count
      ></danvan-article-tools
      >${article}`,
};

export const Chosen: Story = {
  name: 'Vài công cụ theo thứ tự riêng',
  render: () =>
    html`<danvan-article-tools for="bai-viet" show="print copy top"></danvan-article-tools
      >${article}`,
};

export const Larger: Story = {
  name: 'Chữ lớn hơn',
  render: () =>
    html`<danvan-article-tools for="bai-viet" show="size"></danvan-article-tools>${article}`,
  async play(root) {
    const element = root.querySelector('danvan-article-tools');
    await element?.updateComplete;
    button(root, 'Tăng cỡ chữ')?.click();
    await element?.updateComplete;
  },
};

export const Inside: Story = {
  name: 'Nằm trong bài viết',
  render: () =>
    html`<article>
      <danvan-article-tools>2.310 lượt xem</danvan-article-tools>
      <p>Công văn số 252-CV/HU được gửi đến các đảng bộ, chi bộ trực thuộc.</p>
    </article>`,
};

export const English: Story = {
  name: 'Tiếng Anh',
  render: () =>
    html`<div lang="en">
      <danvan-article-tools for="bai-viet" .reads=${1}></danvan-article-tools>${article}
    </div>`,
};

export const OwnTexts: Story = {
  name: 'Chữ của trang',
  render: () =>
    html`<danvan-article-tools
        for="bai-viet"
        show="reads print"
        .reads=${121}
        messages='{"reads":"Đã có {count} người đọc","print":"In trang này"}'
      ></danvan-article-tools
      >${article}`,
};

export const WrongTool: Story = {
  name: 'Thuộc tính sai',
  warns: true,
  render: () =>
    html`<danvan-article-tools for="bai-viet" show="print fax"></danvan-article-tools>${article}`,
};
