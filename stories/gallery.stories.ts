import { html } from 'lit';
import { galleryUnits as units, modelsOf, picture } from './gallery-models.js';
import { jsonAt, type Story, type StoryMeta } from './story.js';

const meta: StoryMeta = { title: 'Mô hình “Dân vận khéo”', component: 'danvan-gallery' };
export default meta;

const json = (data: unknown) =>
  html`<script type="application/json">
    ${JSON.stringify(data)}
  </script>`;
const register = { title: 'Mô hình “Dân vận khéo”', units, models: modelsOf(14) };
const all = json(register);

const ownPictures = html`<ul>
  ${[1, 2, 3].map(
    (number) =>
      html`<li>
        <a href=${picture(number)}
          ><img
            src=${picture(number)}
            alt=${['', 'Bà con hiến đất mở đường', 'Tổ dân vận đến từng nhà', 'Lễ ra mắt mô hình'][number]}
        /></a>
      </li>`,
  )}
</ul>`;

/** Waits until what a story looks for is there. */
async function found(root: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let turn = 0; turn < 400; turn += 1) {
    const element = root
      .querySelector('danvan-gallery')
      ?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (element) return element;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`no ${selector}`);
}

async function choose(root: HTMLElement, place: number, value: string): Promise<void> {
  (await found(root, '.tools button')).click();
  const select = await found(root, `.filters label:nth-of-type(${place}) select`);
  if (select instanceof HTMLSelectElement) select.value = value;
  select.dispatchEvent(new CustomEvent('change', { bubbles: true }));
}

export const Cards: Story = {
  name: 'Thẻ',
  render: () => html`<danvan-gallery no-address search>${all}</danvan-gallery>`,
};

export const List: Story = {
  name: 'Danh sách',
  render: () => html`<danvan-gallery no-address layout="list" limit="5">${all}</danvan-gallery>`,
};

export const Grouped: Story = {
  name: 'Nhóm theo đơn vị',
  render: () =>
    html`<danvan-gallery no-address group="unit" limit="14" filters="field year"
      >${all}</danvan-gallery
    >`,
};

export const Filtered: Story = {
  name: 'Đã lọc',
  render: () => html`<danvan-gallery no-address>${all}</danvan-gallery>`,
  play: (root) => choose(root, 1, 'culture-society'),
};

export const NothingLeft: Story = {
  name: 'Tìm không thấy',
  render: () => html`<danvan-gallery no-address search filters="field">${all}</danvan-gallery>`,
  play: async (root) => {
    const input = await found(root, 'input');
    if (input instanceof HTMLInputElement) input.value = 'xe buýt';
    input.dispatchEvent(new CustomEvent('input', { bubbles: true }));
    await found(root, '.narrowed button');
    while (!root.querySelector('danvan-gallery')?.shadowRoot?.textContent.includes('phù hợp'))
      await new Promise((resolve) => setTimeout(resolve, 25));
  },
};

export const Searched: Story = {
  name: 'Tìm không dấu',
  render: () => html`<danvan-gallery no-address search filters="none">${all}</danvan-gallery>`,
  play: async (root) => {
    const input = await found(root, 'input');
    if (input instanceof HTMLInputElement) input.value = 'hien dat';
    input.dispatchEvent(new CustomEvent('input', { bubbles: true }));
    await found(root, 'mark');
  },
};

export const Detail: Story = {
  name: 'Chi tiết mô hình',
  render: () => html`<danvan-gallery no-address filters="none" limit="3">${all}</danvan-gallery>`,
  play: async (root) => {
    (await found(root, 'button[part=name]')).click();
    await found(root, '.detail[open]');
  },
};

export const Viewer: Story = {
  name: 'Xem ảnh',
  render: () => html`<danvan-gallery no-address filters="none" limit="3">${all}</danvan-gallery>`,
  play: async (root) => {
    (await found(root, 'a.picture')).click();
    await found(root, '.pswp__img:not(.pswp__img--placeholder)');
  },
};

export const OwnPictures: Story = {
  name: 'Ảnh của trang',
  render: () => html`<danvan-gallery no-address>${ownPictures}</danvan-gallery>`,
};

export const WithoutPictures: Story = {
  name: 'Không có ảnh',
  render: () =>
    html`<danvan-gallery no-address limit="6"
      >${json({ units, models: modelsOf(6, false) })}</danvan-gallery
    >`,
};

export const BrokenPictures: Story = {
  name: 'Ảnh không tải được',
  render: () =>
    html`<danvan-gallery no-address filters="none"
      >${json([{ id: 'a', name: 'Mô hình có ảnh hỏng', images: [{ url: '/answers/status?code=404' }] }])}</danvan-gallery
    >`,
};

export const TenThousand: Story = {
  name: 'Mười nghìn mô hình',
  render: () =>
    html`<danvan-gallery
      no-address
      search
      .models=${{ units, models: modelsOf(10_000, false) }}
    ></danvan-gallery>`,
};

export const FromAddress: Story = {
  name: 'Lấy từ địa chỉ',
  render: () =>
    html`<danvan-gallery
      no-address
      src=${jsonAt({ units, models: modelsOf(6, false) })}
    ></danvan-gallery>`,
};

export const English: Story = {
  name: 'Tiếng Anh',
  render: () =>
    html`<div lang="en">
      <danvan-gallery no-address search limit="6">${all}</danvan-gallery>
    </div>`,
};

export const OwnTexts: Story = {
  name: 'Chữ của trang',
  render: () =>
    html`<danvan-gallery
      no-address
      filters="year"
      limit="3"
      messages='{"filter-year":"Năm thực hiện","count":"Tổng số: {count} mô hình"}'
      >${all}</danvan-gallery
    >`,
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () => html`<danvan-gallery no-address search src="/answers/slow"></danvan-gallery>`,
};

export const OwnContentWhileLoading: Story = {
  name: 'Đang tải, có ảnh sẵn',
  render: () =>
    html`<danvan-gallery no-address src="/answers/slow">${ownPictures}</danvan-gallery>`,
};

export const Failed: Story = {
  name: 'Lỗi máy chủ',
  render: () => html`<danvan-gallery no-address src="/answers/status?code=500"></danvan-gallery>`,
};

export const FailedWithLast: Story = {
  name: 'Lỗi máy chủ, còn ảnh của trang',
  render: () =>
    html`<danvan-gallery no-address src="/answers/status?code=500">${ownPictures}</danvan-gallery>`,
};

export const Empty: Story = {
  name: 'Chưa có mô hình',
  render: () =>
    html`<danvan-gallery no-address src=${jsonAt({ units: [], models: [] })}></danvan-gallery>`,
};

export const WrongLayout: Story = {
  name: 'Thuộc tính sai',
  warns: true,
  render: () =>
    html`<danvan-gallery no-address layout="grid" filters="none" limit="3">${all}</danvan-gallery>`,
};

export const BadRecords: Story = {
  name: 'Dữ liệu có bản ghi sai',
  warns: true,
  render: () =>
    html`<danvan-gallery no-address filters="none"
      >${json([{ id: 'khong-ten' }, ...modelsOf(2, false)])}</danvan-gallery
    >`,
};
