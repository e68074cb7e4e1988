import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { galleryUnits as units, modelsOf, picture } from '../../stories/gallery-models.js';
import { jsonAt } from '../../stories/story.js';
import type { DanvanGallery } from '../../widgets/gallery/gallery.js';
import '../../widgets/gallery/define.js';
import { painted, waitUntil } from './patience.js';

type Shown = DanvanGallery;

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const content = (element: Shown) => element.renderRoot.querySelector('.content');
const cards = (element: Shown) => [...(content(element)?.querySelectorAll('li') ?? [])];
const names = (element: Shown) => cards(element).map((card) => text(card.querySelector('.name')));
const button = (element: Shown, name: string) =>
  [...element.renderRoot.querySelectorAll('button')].find(
    (each) => text(each) === name || each.ariaLabel === name,
  );
const status = (element: Shown) => text(element.renderRoot.querySelector('[role=status]'));
const count = (element: Shown) => text(element.renderRoot.querySelector('.narrowed p'));
const focused = (element: Shown) => element.shadowRoot?.activeElement;
const menu = (element: Shown, label: string) =>
  [...element.renderRoot.querySelectorAll('label')]
    .find((each) => text(each.querySelector('span')) === label)
    ?.querySelector('select') as HTMLSelectElement;
const options = (element: Shown, label: string) =>
  [...menu(element, label).options].map((option) => text(option));
const searchBox = (element: Shown) =>
  element.renderRoot.querySelector<HTMLInputElement>('input[type=search]')!;
const dialog = (element: Shown, kind: 'detail' | 'viewer') =>
  element.renderRoot.querySelector<HTMLDialogElement>(`dialog.${kind}`);

const register = { units, models: modelsOf(14) };

async function shown(
  models: object = register,
  template = html`<danvan-gallery no-address search></danvan-gallery>`,
): Promise<Shown> {
  const around = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const element = around.querySelector('danvan-gallery')!;
  element.models = models;
  await element.updateComplete;
  return element;
}

/** Opens the filters with real keys. */
async function openFilters(element: Shown): Promise<void> {
  button(element, 'Lọc mô hình')?.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => element.renderRoot.querySelector('select'), 'no filters');
}

/** Chooses in a menu as a reader does; the menus of browsers themselves take no keys of a test. */
async function choose(element: Shown, label: string, value: string): Promise<void> {
  if (!element.renderRoot.querySelector('select')) await openFilters(element);
  const select = menu(element, label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

async function search(element: Shown, query: string): Promise<void> {
  searchBox(element).focus();
  await sendKeys({ type: query });
  await waitUntil(
    () => element.renderRoot.querySelector('mark') !== null || count(element).startsWith('Không'),
    'no hit',
  );
  await waitUntil(() => searchBox(element).value === query);
  await element.updateComplete;
}

async function openDetail(element: Shown): Promise<HTMLDialogElement> {
  element.renderRoot.querySelector<HTMLElement>('button[part=name]')?.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => dialog(element, 'detail')?.open, 'not open');
  return dialog(element, 'detail')!;
}

async function openViewer(element: Shown, place = 0): Promise<HTMLDialogElement> {
  element.renderRoot.querySelectorAll<HTMLElement>('a.picture')[place]?.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => dialog(element, 'viewer')?.querySelector('img.pswp__img'), 'no picture');
  return dialog(element, 'viewer')!;
}

const legend = (element: Shown) => text(dialog(element, 'viewer')?.querySelector('.legend'));

describe('<danvan-gallery>', () => {
  describe('with the pictures of the site', () => {
    const own = html`<danvan-gallery no-address>
      <ul>
        <li>
          <a href=${picture(1)}><img src=${picture(1)} alt="Bà con hiến đất" /></a>
        </li>
        <li>
          <a href="/bai/2"><img src=${picture(2)} alt="" /> Tổ dân vận đến từng nhà</a>
        </li>
      </ul>
    </danvan-gallery>`;

    it('makes cards of them, each with its name', async () => {
      const element = await fixture<Shown>(own);
      await waitUntil(() => cards(element).length === 2, 'no cards');
      expect(names(element)).to.deep.equal(['Bà con hiến đất', 'Tổ dân vận đến từng nhà']);
    });

    it('takes the words beside the link of a picture for its name', async () => {
      const element = await fixture<Shown>(
        html`<danvan-gallery no-address>
          <ul>
            <li>
              <a href=${picture(1)}><img src=${picture(1)} alt="" /></a> Ngày thứ Bảy vì dân
            </li>
          </ul>
        </danvan-gallery>`,
      );
      await waitUntil(() => cards(element).length === 1, 'no cards');
      expect(names(element)).to.deep.equal(['Ngày thứ Bảy vì dân']);
    });

    it('leads from the name to the page that the site links', async () => {
      const element = await fixture<Shown>(own);
      await waitUntil(() => cards(element).length === 2, 'no cards');
      const link = cards(element)[1]?.querySelector<HTMLAnchorElement>('a[part=name]');
      expect(link?.href).to.equal(`${location.origin}/bai/2`);
    });

    it('has no filters, for nothing tells pictures apart', async () => {
      const element = await fixture<Shown>(own);
      await waitUntil(() => cards(element).length === 2, 'no cards');
      expect(button(element, 'Lọc mô hình')).to.equal(undefined);
    });

    it('keeps them beside a failure', async () => {
      const element = await fixture<Shown>(
        html`<danvan-gallery no-address src="/answers/status?code=503"
          ><a href=${picture(1)}><img src=${picture(1)} alt="Ảnh của trang" /></a
        ></danvan-gallery>`,
      );
      await waitUntil(() => button(element, 'Thử lại') && cards(element).length === 1, 'no state');
      expect(names(element)).to.deep.equal(['Ảnh của trang']);
      expect(status(element)).to.equal('Máy chủ đang gặp lỗi.');
    });
  });

  describe('from an address', () => {
    it('reads a register', async () => {
      const element = await fixture<Shown>(
        html`<danvan-gallery
          no-address
          src=${jsonAt({ units, models: modelsOf(2, false) })}
        ></danvan-gallery>`,
      );
      await waitUntil(() => cards(element).length === 2, 'no cards');
      expect(text(cards(element)[0])).to.contain('Phòng Nội vụ');
    });

    it('reads a bare list', async () => {
      const element = await fixture<Shown>(
        html`<danvan-gallery no-address src=${jsonAt(modelsOf(2, false))}></danvan-gallery>`,
      );
      await waitUntil(() => cards(element).length === 2, 'no cards');
    });

    it('shows the models of a site as the service publishes them', async () => {
      const element = await fixture<Shown>(
        html`<danvan-gallery no-address service="/" site="cam-lo"></danvan-gallery>`,
      );
      await waitUntil(() => cards(element).length > 0, 'no cards');
      expect(text(cards(element)[0])).to.match(/Đơn vị [\w-]+ .*Đăng ký năm 2018/);
    });

    it('asks for nothing at an address of another kind', async () => {
      const element = await fixture<Shown>(
        html`<danvan-gallery no-address src="javascript:alert(1)"></danvan-gallery>`,
      );
      await waitUntil(() => status(element) === 'Không tìm thấy dữ liệu.', 'says nothing');
    });

    for (const layout of ['cards', 'list']) {
      it(`moves nothing below it when models come: ${layout}`, async () => {
        const models: object[] = modelsOf(6, false).map((model, index) => ({
          ...model,
          name: `Mô hình ${'vận động nhân dân hiến đất mở rộng ngõ, hẻm '.repeat(index)}`,
          unit: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường '.repeat(1 + index),
          content: 'Ba tháng đi từng nhà. '.repeat(index * 3),
          fields: ['economy', 'culture-society', 'defence-security', 'political-system'].slice(
            index % 4,
          ),
          images: index % 2 ? [] : [{ url: '/answers/status?code=404' }],
        }));
        // One more than is shown: the foot has its button.
        models.push({ name: 'Mô hình để xem thêm' });
        for (const width of [280, 420, 900]) {
          const around = await fixture<HTMLElement>(html`
            <div>
              <danvan-gallery
                no-address
                search
                limit="6"
                layout=${layout}
                src=${`${jsonAt(models)}&after=200&fresh=${Math.random()}`}
              ></danvan-gallery>
            </div>
          `);
          around.style.setProperty('inline-size', `${width}px`);
          const element = around.querySelector('danvan-gallery')!;
          await element.updateComplete;
          expect(cards(element)).to.have.length(0);
          const before = element.getBoundingClientRect().height;
          await waitUntil(() => cards(element).length === 6, 'no cards');
          await painted();
          expect(element.getBoundingClientRect().height).to.equal(before);
          around.remove();
        }
      });
    }
  });

  describe('shows of a model', () => {
    it('its name, unit, fields, year, form and the highest level that recognised it', async () => {
      const element = await shown({
        units,
        models: [
          {
            name: 'Tổ hợp tác mây tre đan',
            unit: 'phuc-xa',
            form: 'individual',
            fields: ['economy', 'culture-society'],
            acts: [
              { act: 'registered', on: '2018-02-01' },
              {
                act: 'recognised',
                on: '2018-10-01',
                level: 'base',
                decision: { symbol: '1/QĐ-UBND' },
              },
              {
                act: 'recognised',
                on: '2018-11-01',
                level: 'province',
                decision: { symbol: '2/QĐ-UBND' },
              },
            ],
          },
        ],
      });
      expect(text(cards(element)[0])).to.equal(
        'Tổ hợp tác mây tre đan Phường Phúc Xá Kinh tế · Văn hóa - xã hội · Đăng ký năm 2018 · Cá nhân Công nhận cấp tỉnh',
      );
    });

    it('nothing of contact and note, wherever a reader looks', async () => {
      const element = await shown([
        {
          ...modelsOf(1)[0],
          contact: { name: 'Bà Nguyễn Thị Bí Mật', phone: '0900' },
          note: 'BÍ MẬT',
        },
      ]);
      await openDetail(element);
      expect(element.shadowRoot?.innerHTML).to.not.match(/bí mật|0900/i);
    });

    it('the others when some records are bad', async () => {
      const element = await shown([
        null,
        7,
        { id: 'khong-ten' },
        { name: 'Tốt', acts: 'x', fields: 3, images: [{}] },
      ]);
      expect(names(element)).to.deep.equal(['Tốt']);
    });

    it('words in place of a picture that can’t be had', async () => {
      const element = await shown([{ name: 'A', images: [{ url: '/answers/status?code=404' }] }]);
      await waitUntil(() => content(element)?.querySelector('.picture.none'), 'shown');
      expect(getComputedStyle(content(element)!.querySelector('.missing')!).visibility).to.equal(
        'visible',
      );
    });
  });

  describe('narrows its models', () => {
    it('by a filter, and counts what is left', async () => {
      const element = await shown();
      await choose(element, 'Cấp công nhận', 'none');
      expect(count(element)).to.equal('Tìm thấy 3 mô hình.');
      expect(status(element)).to.equal('Tìm thấy 3 mô hình.');
      expect(cards(element)).to.have.length(3);
    });

    it('and counts at each option what it would leave beside the other filters', async () => {
      const element = await shown();
      await openFilters(element);
      expect(options(element, 'Năm đăng ký')).to.deep.equal([
        'Tất cả',
        '2023 (2)',
        '2022 (3)',
        '2021 (3)',
        '2020 (3)',
        '2019 (3)',
      ]);
      await choose(element, 'Tập thể, cá nhân', 'individual');
      expect(options(element, 'Năm đăng ký')).to.deep.equal([
        'Tất cả',
        '2023 (0)',
        '2022 (1)',
        '2021 (1)',
        '2020 (1)',
        '2019 (1)',
      ]);
      expect(options(element, 'Tập thể, cá nhân')).to.deep.equal([
        'Tất cả',
        'Tập thể (10)',
        'Cá nhân (4)',
      ]);
    });

    it('by words without accents, and marks them', async () => {
      const element = await shown();
      await search(element, 'hien dat');
      expect(cards(element)).to.have.length(3);
      expect(text(element.renderRoot.querySelector('mark'))).to.equal('hiến đất');
    });

    it('by words and a filter together', async () => {
      const element = await shown();
      await search(element, 'hien dat');
      await choose(element, 'Năm đăng ký', '2020');
      expect(count(element)).to.equal('Tìm thấy 1 mô hình.');
    });

    it('and says so where nothing is left', async () => {
      const element = await shown();
      await search(element, 'xe buýt');
      expect(count(element)).to.equal('Không có mô hình nào phù hợp.');
    });

    it('and goes back to all with one button, the focus on the first tool', async () => {
      const element = await shown();
      await choose(element, 'Năm đăng ký', '2020');
      button(element, 'Bỏ lọc')?.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(count(element)).to.equal('Có 14 mô hình.');
      expect(menu(element, 'Năm đăng ký').value).to.equal('');
      expect(focused(element)).to.equal(searchBox(element));
    });

    it('and tells the page what a reader chose', async () => {
      const element = await shown();
      const told: unknown[] = [];
      element.addEventListener('danvan-gallery-filter', ({ query, choices, count: left }) => {
        told.push(query, choices['field'], left);
      });
      await choose(element, 'Lĩnh vực', 'economy');
      expect(told).to.deep.equal(['', ['economy'], 5]);
    });

    it('only by the filters that the site wants', async () => {
      const element = await shown(
        register,
        html`<danvan-gallery no-address filters="year unit"></danvan-gallery>`,
      );
      await openFilters(element);
      expect([...element.renderRoot.querySelectorAll('.filters span')].map(text)).to.deep.equal([
        'Năm đăng ký',
        'Đơn vị',
      ]);
    });
  });

  describe('in the order of units', () => {
    it('puts the models of each unit under its name with their number', async () => {
      const element = await shown(
        register,
        html`<danvan-gallery no-address group="unit" limit="14"></danvan-gallery>`,
      );
      await waitUntil(() => content(element)?.querySelector('h2'));
      const headings = [...content(element)!.querySelectorAll('h2')].map(text);
      expect(headings).to.deep.equal([
        'Công an quận (3 mô hình)',
        'Hội Nông dân (2 mô hình)',
        'Phòng Nội vụ (3 mô hình)',
        'Phường Cống Vị (3 mô hình)',
        'Phường Phúc Xá (3 mô hình)',
      ]);
    });
  });

  describe('shows more', () => {
    it('of them with a button, and the focus goes to the first new one', async () => {
      const element = await shown();
      expect(cards(element)).to.have.length(12);
      button(element, 'Xem thêm mô hình')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => cards(element).length === 14);
      await element.updateComplete;
      expect(status(element)).to.equal('Đã hiện thêm 2 mô hình. Đã hết.');
      expect(focused(element)?.closest('li')).to.equal(cards(element)[12]);
    });

    it('of ten thousand without waiting for all', async () => {
      const element = await shown(
        { models: modelsOf(10_000, false) },
        html`<danvan-gallery no-address limit="10000"></danvan-gallery>`,
      );
      expect(cards(element)).to.have.length(120);
      await waitUntil(() => cards(element).length === 10_000, 'not all');
    });
  });

  describe('keeps its state in the address', () => {
    const page = location.href.split('#')[0]!;
    const template = html`<danvan-gallery id="mo-hinh" search></danvan-gallery>`;
    let before: string;

    beforeEach(() => {
      before = location.href;
      history.replaceState(null, '', page);
    });
    afterEach(() => {
      history.replaceState(null, '', before);
    });

    it('when a reader narrows it', async () => {
      const element = await shown(register, template);
      await choose(element, 'Lĩnh vực', 'culture-society');
      await choose(element, 'Năm đăng ký', '2022');
      expect(location.hash).to.equal('#danvan-gallery-mo-hinh.field-culture-society.year-2022');
      await search(element, 'nếp');
      expect(location.hash)
        .to.match(/^#[\w.-]+$/)
        .and.to.match(/\.q-n_E1_BA_BFp$/);
    });

    it('and takes it from there when the page opens', async () => {
      history.replaceState(null, '', `${page}#danvan-gallery-mo-hinh.year-2020.q-hien__dat`);
      const element = await shown(register, template);
      await waitUntil(() => count(element) === 'Tìm thấy 1 mô hình.', 'not narrowed');
      expect(text(button(element, 'Lọc mô hình (1)'))).to.not.equal('');
      button(element, 'Lọc mô hình (1)')?.click();
      await waitUntil(() => element.renderRoot.querySelector('select'));
      expect(menu(element, 'Năm đăng ký').value).to.equal('2020');
      expect(searchBox(element).value).to.equal('hien dat');
    });

    it('and follows the back and forward buttons', async () => {
      const element = await shown(register, template);
      await choose(element, 'Năm đăng ký', '2020');
      history.back();
      await waitUntil(() => count(element) === 'Có 14 mô hình.', 'not back');
      expect(menu(element, 'Năm đăng ký').value).to.equal('');
      history.forward();
      await waitUntil(() => count(element) === 'Tìm thấy 3 mô hình.', 'not forward');
      history.back();
      await waitUntil(() => location.hash === '', 'not back');
    });

    it('beside that of another gallery', async () => {
      const around = await fixture<HTMLElement>(
        html`<div><danvan-gallery id="a"></danvan-gallery><danvan-gallery></danvan-gallery></div>`,
      );
      const [first, second] = around.querySelectorAll('danvan-gallery');
      for (const element of [first!, second!]) {
        element.models = register;
        await element.updateComplete;
      }
      await choose(first!, 'Năm đăng ký', '2020');
      await choose(second!, 'Lĩnh vực', 'economy');
      expect(location.hash).to.equal('#danvan-gallery-a.year-2020.danvan-gallery-2.field-economy');
      expect([count(first!), count(second!)]).to.deep.equal([
        'Tìm thấy 3 mô hình.',
        'Tìm thấy 5 mô hình.',
      ]);
    });

    it('and stays as it is when a reader follows a link within the page', async () => {
      const element = await shown(register, template);
      await choose(element, 'Năm đăng ký', '2020');
      location.hash = '#cuoi-trang';
      await oneEvent(window, 'hashchange');
      expect(count(element)).to.equal('Tìm thấy 3 mô hình.');
      history.back();
      await oneEvent(window, 'hashchange');
    });

    it('and leaves the route of another program alone', async () => {
      history.replaceState(null, '', `${page}#/tin-tuc/12`);
      const element = await shown(register, template);
      await choose(element, 'Năm đăng ký', '2020');
      expect(location.hash).to.equal('#/tin-tuc/12');
    });

    it('and takes up what a link within the page asks for', async () => {
      const element = await shown(register, template);
      location.hash = '#danvan-gallery-mo-hinh.year-2020';
      await waitUntil(() => count(element) === 'Tìm thấy 3 mô hình.', 'not narrowed');
      history.back();
      await waitUntil(() => count(element) === 'Có 14 mô hình.', 'not back');
    });

    it('keeps nothing there where the site does not want it', async () => {
      const element = await shown();
      await choose(element, 'Năm đăng ký', '2020');
      expect(location.href).to.equal(page);
    });
  });

  describe('opens the detail of a model', () => {
    it('with what is done, the result, and its life act by act', async () => {
      const element = await shown({
        units,
        models: [
          {
            ...modelsOf(1)[0],
            result: '42 hộ hiến đất',
            acts: [
              { act: 'assessed', on: '2018-09-20', level: 'district', passed: true },
              { act: 'registered', on: '2018-02-15' },
              {
                act: 'recognised',
                on: '2018-10-12',
                level: 'district',
                decision: {
                  symbol: '1204/QĐ-UBND',
                  issuer: 'UBND quận Ba Đình',
                  issuedOn: '2018-10-10',
                },
              },
              { act: 'ended', on: '2019-06-30', reason: 'đã thành nền nếp' },
            ],
          },
        ],
      });
      const detail = await openDetail(element);
      expect(text(detail)).to.contain('Nội dung, cách làm Tổ dân vận đến từng nhà');
      expect(text(detail)).to.contain('Kết quả 42 hộ hiến đất');
      expect([...detail.querySelectorAll('.life li')].map(text)).to.deep.equal([
        '15/02/2018Đăng ký',
        '20/09/2018Thẩm định đạt, cấp huyện',
        '12/10/2018Công nhận cấp huyện Quyết định số 1204/QĐ-UBND ngày 10/10/2018 của UBND quận Ba Đình',
        '30/06/2019Kết thúc: đã thành nền nếp',
      ]);
    });

    it('with a link to the decision where the site says how its documents are found', async () => {
      const decision = { symbol: '7/QĐ-UBND', document: 'qd-7' };
      const element = await shown(
        [{ name: 'A', acts: [{ act: 'recognised', on: '2018-10-12', level: 'base', decision }] }],
        html`<danvan-gallery no-address document-url="/van-ban/{id}"></danvan-gallery>`,
      );
      const link = (await openDetail(element)).querySelector<HTMLAnchorElement>('cite a');
      expect(link?.href).to.equal(`${location.origin}/van-ban/qd-7`);
    });

    it('from which Escape leads back to its card', async () => {
      const element = await shown();
      const told: string[] = [];
      element.addEventListener('danvan-gallery-open', ({ model, view }) => told.push(model, view));
      await openDetail(element);
      expect(told).to.deep.equal(['mo-hinh-0', 'detail']);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialog(element, 'detail')?.open);
      await waitUntil(() => focused(element)?.closest('li') === cards(element)[0]);
    });
  });

  describe('shows pictures large', () => {
    it('and goes through those of all its models by keys and buttons', async () => {
      const element = await shown();
      await openViewer(element);
      expect(legend(element)).to.contain('Ảnh 1/21').and.to.contain('hiến đất');
      await sendKeys({ press: 'ArrowRight' });
      await waitUntil(() => legend(element).includes('Ảnh 2/21'));
      button(element, 'Ảnh sau')?.click();
      await waitUntil(() => legend(element).includes('Ảnh 3/21'));
      expect(legend(element)).to.contain('Sau khi hoàn thành');
    });

    it('begins at the one that was chosen', async () => {
      const element = await shown();
      await openViewer(element, 2);
      expect(legend(element)).to.contain('Ảnh 4/21');
    });

    it('and gives the focus back to the card on Escape', async () => {
      const element = await shown();
      await openViewer(element, 1);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialog(element, 'viewer')?.open);
      await waitUntil(
        () => focused(element) === element.renderRoot.querySelectorAll('a.picture')[1],
      );
      expect(element.renderRoot.querySelector('.pswp')).to.equal(null);
    });

    it('fits a picture whose size the data do not tell', async () => {
      const element = await shown();
      const viewer = await openViewer(element);
      const image = viewer.querySelector<HTMLElement>('img.pswp__img')!;
      await waitUntil(
        () => image.isConnected && image.getBoundingClientRect().height > 100,
        'too small',
      );
      const { width, height } = image.getBoundingClientRect();
      expect(width / height).to.be.closeTo(4 / 3, 0.02);
    });

    it('of one model from its detail, and comes back there', async () => {
      const element = await shown();
      const detail = await openDetail(element);
      detail.querySelector<HTMLElement>('.album a')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => dialog(element, 'viewer')?.open, 'not open');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialog(element, 'viewer')?.open);
      expect(detail.open).to.equal(true);
    });

    it('without movement for readers who do not want any', async () => {
      await emulateMedia({ reducedMotion: 'reduce' }).catch(() => undefined);
      const element = await shown();
      const viewer = await openViewer(element);
      const zoom = viewer.querySelector<HTMLElement>('.pswp__zoom-wrap')!;
      expect(zoom.getAnimations()).to.deep.equal([]);
      await emulateMedia({ reducedMotion: 'no-preference' }).catch(() => undefined);
    });

    it('under a strict Content-Security-Policy with Trusted Types', async () => {
      const frame = document.createElement('iframe');
      frame.width = '800';
      frame.height = '600';
      const page = `<!DOCTYPE html><html lang="vi"><meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"><script type="module" src="/widgets/gallery/define.ts"></script><danvan-gallery no-address></danvan-gallery>`;
      frame.src = `/answers/echo?type=text/html&body=${encodeURIComponent(page)}`;
      const violations: string[] = [];
      const loaded = oneEvent(frame, 'load');
      document.body.append(frame);
      await loaded;
      const inside = frame.contentDocument!;
      inside.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
        violations.push(`${violatedDirective} ${sample}`),
      );
      await frame.contentWindow!.customElements.whenDefined('danvan-gallery');
      const element = inside.querySelector('danvan-gallery')!;
      element.models = register;
      await element.updateComplete;
      element.renderRoot.querySelector<HTMLElement>('a.picture')?.click();
      await waitUntil(
        () => dialog(element, 'viewer')?.querySelector('img.pswp__img'),
        'no picture',
      );
      button(element, 'Ảnh sau')?.click();
      await waitUntil(() => legend(element).includes('Ảnh 2/21'));
      dialog(element, 'viewer')?.close();
      element.renderRoot.querySelector<HTMLElement>('button[part=name]')?.click();
      await waitUntil(() => dialog(element, 'detail')?.open, 'no detail');
      expect(violations).to.deep.equal([]);
      frame.remove();
    });
  });

  it('leaves nothing behind when it is taken away and put back', async () => {
    const element = await shown();
    const place = element.parentElement!;
    for (let turn = 0; turn < 50; turn += 1) {
      element.remove();
      place.append(element);
    }
    await element.updateComplete;
    expect(cards(element)).to.have.length(12);
    expect(element.shadowRoot?.querySelectorAll('.frame')).to.have.length(1);
  });
});
