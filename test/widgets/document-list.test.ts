import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { jsonAt } from '../../stories/story.js';
import type { DocumentInput } from '../../widgets/document-list/document-item.js';
import type { DocumentListLoadEvent } from '../../widgets/document-list/document-list-events.js';
import type { DocumentListFilterEvent } from '../../widgets/document-list/document-list-filter-event.js';
import type { DanvanDocumentList } from '../../widgets/document-list/document-list.js';
import '../../widgets/document-list/define.js';
import { painted, waitUntil } from './patience.js';

type Shown = DanvanDocumentList;

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const rows = (element: Shown) => [
  ...element.renderRoot.querySelectorAll<HTMLTableRowElement>('.content .item'),
];
const cell = (row: Element | undefined, column: string) => text(row?.querySelector(`.${column}`));
const column = (element: Shown, name: string) => rows(element).map((row) => cell(row, name));
const status = (element: Shown) => text(element.renderRoot.querySelector('[role=status]'));
const button = (element: Shown, name: string) =>
  [
    ...element.renderRoot.querySelectorAll('.content button, .narrowed button, .notice button'),
  ].find((each) => text(each) === name);
const menu = (element: Shown, name: string) =>
  [...element.renderRoot.querySelectorAll('label')]
    .find((label) => text(label.querySelector('.name')) === name)
    ?.querySelector('select');
const options = (element: Shown, name: string) =>
  [...(menu(element, name)?.options ?? [])].map((option) => text(option));
const filtered = (element: Shown) =>
  oneEvent<DocumentListFilterEvent>(element, 'danvan-document-list-filter');

/** Plans and decisions of two issuers, the newest in 2026. */
function documents(count: number): DocumentInput[] {
  return [...new Array(count).keys()].map((index) => ({
    id: `d${index}`,
    symbol: `${index + 1}/${index % 2 === 0 ? 'KH' : 'QĐ'}-UBND`,
    kind: index % 2 === 0 ? 'ke-hoach' : 'quyet-dinh',
    issuers: [{ name: index % 3 === 0 ? 'Ủy ban nhân dân xã' : 'Đảng ủy xã' }],
    issuedOn: `${2026 - (index % 4)}-01-${String(1 + (index % 28)).padStart(2, '0')}`,
    abstract: index === 2 ? 'Xây dựng mô hình dân vận khéo' : `Việc thứ ${index}`,
  }));
}

async function shown(
  items: readonly DocumentInput[],
  template = html`<danvan-document-list></danvan-document-list>`,
): Promise<Shown> {
  const around = await fixture<HTMLElement>(html`<div lang="vi">${template}</div>`);
  const element = around.querySelector('danvan-document-list');
  if (!element) throw new Error('no element');
  element.documents = items;
  await element.updateComplete;
  return element;
}

/** The same with its search and menus ready. */
async function withTools(items: readonly DocumentInput[], limit = 20): Promise<Shown> {
  const element = await shown(
    items,
    html`<danvan-document-list
      search
      filter="kind issuer year status"
      limit=${limit}
    ></danvan-document-list>`,
  );
  await waitUntil(() => options(element, 'Loại văn bản').length > 1);
  return element;
}

async function search(element: Shown, query: string): Promise<void> {
  const input = element.renderRoot.querySelector<HTMLInputElement>('input[type=search]');
  input?.focus();
  const done = new Promise<void>((resolve) => {
    element.addEventListener('danvan-document-list-filter', (event) => {
      if (event.query === query) resolve();
    });
  });
  await sendKeys({ type: query });
  await done;
  await element.updateComplete;
}

describe('<danvan-document-list>', () => {
  describe('shows', () => {
    const plan: DocumentInput = {
      symbol: '34/KH-UBND',
      kind: 'ke-hoach',
      issuers: [{ name: 'UBND quận Ba Đình' }, { name: 'UBMTTQ quận Ba Đình' }],
      signers: [{ name: 'Nguyễn Văn An', post: 'Chủ tịch', capacity: 'TM' }],
      issuedOn: '2018-01-24',
      effectiveOn: '2018-02-01',
      expiresOn: '2019-01-01',
      abstract: 'Công tác dân vận năm 2018',
      field: 'Dân vận',
      basis: [{ symbol: '114-KL/TW', issuer: 'Ban Bí thư', issuedOn: '2015-05-14' }],
      replaces: [{ symbol: '12/KH-UBND', document: 'cu' }],
      files: [
        { url: 'https://a.example.vn/34.pdf', bytes: 1_234_567 },
        { url: 'https://a.example.vn/tep?id=2', type: 'application/msword', bytes: 48_200 },
      ],
    };

    it('each part of a document in words, its kind by name, its file with type and size', async () => {
      const [row] = rows(await shown([plan]));
      expect(cell(row, 'symbol')).to.equal('34/KH-UBND');
      expect(cell(row, 'kind')).to.equal('Kế hoạch');
      expect(cell(row, 'issuer')).to.equal('UBND quận Ba Đình – UBMTTQ quận Ba Đình');
      expect(cell(row, 'issued')).to.equal('24/01/2018');
      expect(cell(row, 'status')).to.equal('Hết hiệu lực');
      expect(cell(row, 'files')).to.equal('Tải về 34/KH-UBND (PDF, 1,2 MB)');
    });

    it('a rare kind by its name when that has come: nothing moves, and its slug is never seen', async () => {
      for (const width of ['1000px', '320px']) {
        const element = await shown([
          { ...plan, kind: 'giay-chung-nhan' },
          { ...plan, kind: 'khong-ro' },
        ]);
        element.style.inlineSize = width;
        const kinds = () => column(element, 'kind').join(', ');
        const seen = new Set([kinds()]);
        const watch = new MutationObserver(() => seen.add(kinds()));
        watch.observe(element.renderRoot, { childList: true, subtree: true, characterData: true });
        const height = element.offsetHeight;
        await waitUntil(() => kinds() === 'Giấy chứng nhận, Khong-ro');
        expect(element.offsetHeight).to.equal(height);
        watch.disconnect();
        expect([...seen].filter((each) => each !== ', ')).to.deep.equal([kinds()]);
      }
    });

    it('what has no column in its details, with basis and what it replaces as citations', async () => {
      const old = { id: 'cu', abstract: 'Kế hoạch cũ', url: 'https://a.example.vn/cu' };
      const element = await shown([plan, old]);
      const details = element.renderRoot.querySelector('details');
      details?.querySelector('summary')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => details?.querySelector('dt'));
      const entries = [...(details?.querySelectorAll('dt, dd') ?? [])].map((each) => text(each));
      expect(entries).to.deep.equal([
        ...['Người ký', 'Nguyễn Văn An (TM. Chủ tịch)'],
        ...['Ngày hiệu lực', '01/02/2018'],
        ...['Hết hiệu lực từ ngày', '01/01/2019'],
        ...['Lĩnh vực', 'Dân vận'],
        ...['Tệp', 'Tải về 34/KH-UBND (PDF, 1,2 MB)', 'Tải về 34/KH-UBND (DOC, 48,2 kB)'],
        ...['Căn cứ', '114-KL/TW ngày 14/05/2015 của Ban Bí thư'],
        ...['Thay thế, bãi bỏ', '12/KH-UBND'],
      ]);
      const links = [...(details?.querySelectorAll('a') ?? [])];
      expect(links.at(-1)?.href).to.equal('https://a.example.vn/cu');
    });

    it('the columns that a site asks for, in its order', async () => {
      const element = await shown(
        [plan],
        html`<danvan-document-list show="issued abstract signer"></danvan-document-list>`,
      );
      const heads = [...element.renderRoot.querySelectorAll('thead th')].map((each) => text(each));
      expect(heads).to.deep.equal(['Ngày ban hành', 'Trích yếu', 'Người ký']);
    });

    it('whatever those columns leave out in its details', async () => {
      const element = await shown(
        [{ symbol: '34/KH-UBND', kind: 'ke-hoach', status: 'in-force', abstract: 'Dân vận' }],
        html`<danvan-document-list show="abstract"></danvan-document-list>`,
      );
      const details = element.renderRoot.querySelector('details');
      details?.querySelector('summary')?.click();
      await waitUntil(() => details?.querySelector('dt'));
      const entries = [...(details?.querySelectorAll('dt, dd') ?? [])].map((each) => text(each));
      expect(entries).to.deep.equal([
        ...['Số, ký hiệu', '34/KH-UBND'],
        ...['Loại văn bản', 'Kế hoạch'],
        ...['Tình trạng', 'Còn hiệu lực'],
      ]);
    });

    it('no details where there is no more to tell', async () => {
      const element = await shown([{ abstract: 'Không số' }, { symbol: '1/KH', abstract: 'a' }]);
      expect(element.renderRoot.querySelector('details')).to.equal(null);
    });

    it('no document with a mark of secrecy, whatever the mark', async () => {
      const element = await shown([
        plan,
        { abstract: 'Mật', secrecy: 'confidential' },
        { abstract: 'Lạ', secrecy: '' },
      ]);
      expect(rows(element)).to.have.length(1);
    });

    it('whether a document is in force today by its dates, over what was stated once', async () => {
      const element = await shown([
        { abstract: 'a', status: 'in-force', expiresOn: '2019-01-01' },
        { abstract: 'b', effectiveOn: '2999-01-01' },
        { abstract: 'c', effectiveOn: '2001-01-01' },
        { abstract: 'd', status: 'suspended' },
        { abstract: 'e', status: 'partly-expired', effectiveOn: '2001-01-01' },
        { abstract: 'f' },
      ]);
      expect(column(element, 'status')).to.deep.equal([
        'Hết hiệu lực',
        'Chưa có hiệu lực',
        'Còn hiệu lực',
        'Ngưng hiệu lực',
        'Hết hiệu lực một phần',
        '',
      ]);
    });

    it('a table to those who cannot see it, as lines and as cards', async () => {
      for (const width of ['1000px', '300px']) {
        const element = await shown([plan]);
        element.style.setProperty('inline-size', width);
        const table = element.renderRoot.querySelector('.content table');
        expect(table?.getAttribute('role')).to.equal('table');
        expect(rows(element)[0]?.getAttribute('role')).to.equal('row');
        const heading = rows(element)[0]?.querySelector('th');
        expect(heading?.getAttribute('role')).to.equal('rowheader');
        expect(text(table?.querySelector('caption'))).to.equal('Danh mục văn bản');
        const isCard = getComputedStyle(rows(element)[0]!).flexDirection === 'column';
        expect(isCard).to.equal(width === '300px');
      }
    });
  });

  describe('with the content of the site', () => {
    it('reads a table with the headings of law sites', async () => {
      const element = await fixture<Shown>(html`
        <danvan-document-list show="symbol kind issuer signer issued effective abstract status">
          <table>
            <tr>
              <th>STT</th>
              <th>Số hiệu</th>
              <th>Loại văn bản</th>
              <th>Nơi ban hành</th>
              <th>Người ký</th>
              <th>Ngày ban hành</th>
              <th>Ngày hiệu lực</th>
              <th>Trích yếu</th>
              <th>Tình trạng</th>
            </tr>
            <tr>
              <td>1</td>
              <td><a href="/vb/34">34/KH-UBND</a></td>
              <td>Kế hoạch</td>
              <td>UBND quận Ba Đình</td>
              <td>Đã biết</td>
              <td>24/01/2018</td>
              <td>ngày 01 tháng 02 năm 2018</td>
              <td>Công tác dân vận</td>
              <td>Hết hiệu lực một phần</td>
            </tr>
            <tr>
              <td>2</td>
              <td>252-CV/HU</td>
              <td></td>
              <td>Huyện ủy</td>
              <td></td>
              <td>Đang cập nhật</td>
              <td>Đang cập nhật</td>
              <td>Về việc dân vận</td>
              <td>Đang cập nhật</td>
            </tr>
          </table>
        </danvan-document-list>
      `);
      await waitUntil(() => rows(element).length === 2);
      const [first, second] = rows(element).map((row) => [...row.cells].map((each) => text(each)));
      expect(first?.slice(0, 6)).to.deep.equal([
        '34/KH-UBND',
        'Kế hoạch',
        'UBND quận Ba Đình',
        '',
        '24/01/2018',
        '01/02/2018',
      ]);
      expect(first?.at(-1)).to.equal('Hết hiệu lực một phần');
      expect(second).to.deep.equal([
        '252-CV/HU',
        'Công văn',
        'Huyện ủy',
        '',
        '',
        '',
        'Về việc dân vận',
        '',
      ]);
      expect(rows(element)[0]?.querySelector('a')?.href).to.equal(`${location.origin}/vb/34`);
    });

    it('reads links, with symbol, kind and day out of their words', async () => {
      const element = await fixture<Shown>(html`
        <danvan-document-list>
          <ul>
            <li>
              <a href="/vb/34">Kế hoạch số 34/KH-UBND ngày 24/01/2018 về công tác dân vận</a>
              <a href="/tep/34.pdf">Tải về</a>
            </li>
            <li><a href="/vb/9">Lịch tiếp công dân</a></li>
          </ul>
        </danvan-document-list>
      `);
      await waitUntil(() => rows(element).length === 2);
      expect(column(element, 'symbol')).to.deep.equal(['34/KH-UBND', '']);
      expect(column(element, 'kind')).to.deep.equal(['Kế hoạch', '']);
      expect(column(element, 'issued')).to.deep.equal(['24/01/2018', '']);
      expect(cell(rows(element)[0], 'files')).to.equal('Tải về 34/KH-UBND (PDF)');
    });

    it('keeps showing it beside an error', async () => {
      const element = await fixture<Shown>(
        html`<danvan-document-list src="/answers/status?code=503"
          ><a href="/vb/34">34/KH-UBND về dân vận</a></danvan-document-list
        >`,
      );
      await waitUntil(() => button(element, 'Thử lại') && rows(element).length === 1);
      expect(status(element)).to.equal('Máy chủ đang gặp lỗi.');
    });

    it('leaves a text without documents as it is', async () => {
      const element = await fixture<Shown>(
        html`<danvan-document-list><p>Chưa cập nhật</p></danvan-document-list>`,
      );
      expect(element.renderRoot.querySelector('slot')).to.not.equal(null);
    });
  });

  describe('from an address', () => {
    it('takes a register and a bare list, and tells when they are there', async () => {
      for (const data of [{ title: 'Văn bản mới', documents: documents(2) }, documents(2)]) {
        const element = document.createElement('danvan-document-list');
        element.src = jsonAt(data);
        const loaded = oneEvent<DocumentListLoadEvent>(element, 'danvan-document-list-load');
        (await fixture(html`<div></div>`)).append(element);
        expect((await loaded).state).to.equal('ready');
        await element.updateComplete;
        expect(rows(element)).to.have.length(2);
      }
    });

    it('shows what the service publishes of its site', async () => {
      const element = await fixture<Shown>(
        html`<danvan-document-list
          service=${location.origin}
          site="cam-lo"
        ></danvan-document-list>`,
      );
      await waitUntil(() => rows(element).length > 0);
      expect(column(element, 'symbol')).to.deep.equal(['34/KH-UBND']);
    });

    it('asks for nothing at an address of another kind', async () => {
      const element = await fixture<Shown>(
        html`<danvan-document-list src="javascript:alert(1)"></danvan-document-list>`,
      );
      await waitUntil(() => status(element) === 'Không tìm thấy dữ liệu.');
    });

    it('says that there are none yet', async () => {
      const element = await fixture<Shown>(
        html`<danvan-document-list src=${jsonAt({ documents: [] })}></danvan-document-list>`,
      );
      await waitUntil(() =>
        text(element.renderRoot.querySelector('.content')).includes('Chưa có văn bản.'),
      );
    });

    it('shows all of a row whose details are opened', async () => {
      const abstract = 'Thực hiện công tác dân vận chính quyền '.repeat(12);
      for (const width of ['1000px', '320px']) {
        const item = { abstract, field: 'Dân vận' };
        const element = await fixture<Shown>(
          html`<danvan-document-list
            lang="vi"
            src="${jsonAt([item])}&width=${width}"
          ></danvan-document-list>`,
        );
        element.style.inlineSize = width;
        await waitUntil(() => rows(element).length === 1);
        const [row] = rows(element);
        const words = row?.querySelector('p');
        const isCut = () => (words?.scrollHeight ?? 0) > (words?.clientHeight ?? 0);
        expect(isCut()).to.equal(true);
        row?.querySelector('summary')?.click();
        await waitUntil(() => !isCut());
        row?.querySelector('summary')?.click();
        await waitUntil(isCut);
      }
    });

    it('moves nothing when documents come', async () => {
      for (const width of ['1000px', '320px']) {
        const around = await fixture<HTMLElement>(
          html`<div lang="vi">
            <danvan-document-list
              search
              filter="kind"
              limit="3"
              src="${jsonAt({ documents: documents(9) })}&after=200&width=${width}"
            ></danvan-document-list>
            <p>sau</p>
          </div>`,
        );
        around.style.setProperty('inline-size', width);
        const element = around.querySelector('danvan-document-list')!;
        await element.updateComplete;
        const before = around.querySelector('p')?.getBoundingClientRect().top;
        await waitUntil(() => rows(element).length === 3);
        await painted();
        expect(around.querySelector('p')?.getBoundingClientRect().top).to.equal(before);
      }
    });
  });

  describe('narrowed by a reader', () => {
    it('finds words without accents in symbol and abstract, marks them and says how many', async () => {
      const element = await withTools(documents(30));
      await search(element, 'mo hinh');
      expect(column(element, 'symbol')).to.deep.equal(['3/KH-UBND']);
      expect(text(rows(element)[0]?.querySelector('mark'))).to.equal('mô hình');
      expect(status(element)).to.equal('Tìm thấy 1 văn bản có “mo hinh”.');
    });

    it('finds a symbol as it is typed in haste', async () => {
      const element = await withTools(documents(30));
      await search(element, '14/qd-ubnd');
      expect(column(element, 'symbol')).to.deep.equal(['14/QĐ-UBND']);
    });

    it('offers what there is with its count, in order', async () => {
      const element = await withTools(documents(30));
      expect(options(element, 'Loại văn bản')).to.deep.equal([
        'Tất cả',
        'Kế hoạch (15)',
        'Quyết định (15)',
      ]);
      expect(options(element, 'Cơ quan ban hành')).to.deep.equal([
        'Tất cả',
        'Đảng ủy xã (20)',
        'Ủy ban nhân dân xã (10)',
      ]);
      expect(options(element, 'Năm ban hành').slice(0, 2)).to.deep.equal(['Tất cả', '2026 (8)']);
    });

    it('offers rare kinds by their names', async () => {
      const element = await withTools([...documents(3), { kind: 'de-an', abstract: 'Đề án' }]);
      await waitUntil(() => options(element, 'Loại văn bản').length === 4);
      expect(options(element, 'Loại văn bản').slice(1)).to.deep.equal([
        'Đề án (1)',
        'Kế hoạch (2)',
        'Quyết định (1)',
      ]);
    });

    it('chooses by the keyboard, and counts the other menus anew', async () => {
      const element = await withTools(documents(30));
      const done = filtered(element);
      menu(element, 'Loại văn bản')?.focus();
      await sendKeys({ type: 'Quy' });
      const { choices, count } = await done;
      await element.updateComplete;
      expect(choices).to.deep.equal({ kind: ['Quyết định'] });
      expect(count).to.equal(15);
      expect(new Set(column(element, 'kind'))).to.deep.equal(new Set(['Quyết định']));
      expect(options(element, 'Cơ quan ban hành')).to.include('Đảng ủy xã (10)');
    });

    it('goes back to all with one button, and the focus to the search', async () => {
      const element = await withTools(documents(30));
      await search(element, 'khong co');
      expect(rows(element)).to.have.length(0);
      expect(status(element)).to.equal('Không tìm thấy văn bản nào có “khong co”.');
      (button(element, 'Bỏ lọc') as HTMLButtonElement).focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(rows(element)).to.have.length(20);
      expect(element.shadowRoot?.activeElement?.localName).to.equal('input');
    });

    it('keeps what was asked for when other documents come', async () => {
      const element = await withTools(documents(30));
      await search(element, 'dan van');
      element.documents = documents(10);
      await element.updateComplete;
      expect(column(element, 'symbol')).to.deep.equal(['3/KH-UBND']);
    });
  });

  describe('put in order', () => {
    const heading = (element: Shown, name: string) =>
      [...element.renderRoot.querySelectorAll('thead th')].find((each) =>
        text(each).startsWith(name),
      );
    const press = async (element: Shown, name: string) => {
      const before = heading(element, name)?.ariaSort;
      heading(element, name)?.querySelector('button')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => heading(element, name)?.ariaSort !== before);
      await element.updateComplete;
    };

    it('by a column with real keys, and turned by the same key', async () => {
      const element = await shown(documents(12));
      await press(element, 'Số, ký hiệu');
      expect(column(element, 'symbol').slice(8, 11)).to.deep.equal([
        '9/KH-UBND',
        '10/QĐ-UBND',
        '11/KH-UBND',
      ]);
      expect(heading(element, 'Số, ký hiệu')?.ariaSort).to.equal('ascending');
      expect(status(element)).to.equal('Đã xếp theo số, ký hiệu, tăng dần.');
      await press(element, 'Số, ký hiệu');
      expect(column(element, 'symbol')[0]).to.equal('12/QĐ-UBND');
      expect(heading(element, 'Số, ký hiệu')?.ariaSort).to.equal('descending');
    });

    it('by day of issue with the newest first, and what has none last', async () => {
      const element = await shown([{ abstract: 'Không ngày' }, ...documents(6)]);
      await press(element, 'Ngày ban hành');
      const days = column(element, 'issued');
      expect(days[0]).to.equal('05/01/2026');
      expect(days.at(-1)).to.equal('');
      await press(element, 'Ngày ban hành');
      expect(column(element, 'issued').at(-1)).to.equal('');
    });

    it('by issuer as a Vietnamese dictionary has it', async () => {
      const names = ['Ủy ban', 'Đảng ủy', 'Dân quân', 'Ban Dân vận'];
      const element = await shown(names.map((name) => ({ abstract: name, issuers: [{ name }] })));
      await press(element, 'Cơ quan ban hành');
      expect(column(element, 'issuer')).to.deep.equal([
        'Ban Dân vận',
        'Dân quân',
        'Đảng ủy',
        'Ủy ban',
      ]);
    });

    it('by kind, and anew when the names of rare ones come', async () => {
      const kinds = ['thong-bao', 'de-an', 'ke-hoach', 'bien-ban'];
      const element = await shown(kinds.map((kind) => ({ kind, abstract: kind })));
      await press(element, 'Loại văn bản');
      await waitUntil(() => column(element, 'kind').every((name) => name !== ''));
      expect(column(element, 'kind')).to.deep.equal(['Biên bản', 'Đề án', 'Kế hoạch', 'Thông báo']);
    });

    it('with all rows of a long list, which go and come again in turns', async () => {
      const element = await shown(
        documents(300).reverse(),
        html`<danvan-document-list limit="300"></danvan-document-list>`,
      );
      await waitUntil(() => rows(element).length === 300);
      await press(element, 'Số, ký hiệu');
      await waitUntil(() => rows(element).length === 300);
      const numbers = column(element, 'symbol').map((symbol) => Number.parseInt(symbol, 10));
      expect(numbers).to.deep.equal([...new Array(300).keys()].map((index) => index + 1));
    });

    it('newest first from the start where the site says so', async () => {
      const element = await shown(
        documents(8),
        html`<danvan-document-list order="newest"></danvan-document-list>`,
      );
      await waitUntil(() => rows(element).length > 0);
      expect(column(element, 'issued')[0]).to.equal('05/01/2026');
      expect(heading(element, 'Ngày ban hành')?.ariaSort).to.equal('descending');
    });
  });

  it('shows more with "Xem tiếp" and moves the focus to the first of them', async () => {
    const element = await shown(
      documents(12),
      html`<danvan-document-list limit="5"></danvan-document-list>`,
    );
    (button(element, 'Xem tiếp') as HTMLButtonElement).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rows(element).length === 10);
    expect(status(element)).to.equal('Đã hiện thêm 5 văn bản, còn 2 văn bản.');
    expect(text(element.shadowRoot?.activeElement)).to.equal('6/QĐ-UBND');
    (button(element, 'Xem tiếp') as HTMLButtonElement).click();
    await waitUntil(() => rows(element).length === 12);
    expect(button(element, 'Xem tiếp')).to.equal(undefined);
  });

  it('shows ten thousand documents piece by piece', async () => {
    const element = await shown(
      documents(10_000),
      html`<danvan-document-list limit="10000"></danvan-document-list>`,
    );
    expect(rows(element).length).to.be.lessThan(200);
    await waitUntil(() => rows(element).length > 600, 'no more came');
  });

  it('speaks English where the page does', async () => {
    const element = await shown(
      [{ abstract: 'Trích yếu', issuedOn: '2018-01-24', status: 'in-force' }],
      html`<danvan-document-list lang="en"></danvan-document-list>`,
    );
    expect(column(element, 'issued')).to.deep.equal(['24 January 2018']);
    expect(column(element, 'status')).to.deep.equal(['In force']);
  });

  it('dispatches nothing when documents are set by code', async () => {
    const element = await shown(documents(1));
    let told = 0;
    for (const name of ['danvan-document-list-load', 'danvan-document-list-filter'] as const)
      element.addEventListener(name, () => (told += 1));
    element.documents = documents(3);
    element.order = 'newest';
    await element.updateComplete;
    expect(told).to.equal(0);
  });

  it('can be given back what it showed', async () => {
    const element = await shown(documents(3));
    const before = column(element, 'kind');
    element.documents = [...element.documents];
    await element.updateComplete;
    expect(column(element, 'kind')).to.deep.equal(before);
  });
});
