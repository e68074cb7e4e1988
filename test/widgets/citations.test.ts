import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { jsonAt } from '../../stories/story.js';
import type { DanvanCitations } from '../../widgets/citations/citations.js';
import { fillTemplate } from '../../widgets/citations/href-template.js';
import { findCitations } from '../../src/documents/find-citations.js';
import '../../widgets/citations/define.js';
import { waitUntil } from './patience.js';

type Element = DanvanCitations;

const text = (node: Node | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const marks = (element: Element) => [
  ...element.querySelectorAll<HTMLElement>('.danvan-citation[role=button]'),
];
const mark = (element: Element, words: string) => {
  const found = marks(element).find((each) => `${each.ariaLabel} ${text(each)}`.includes(words));
  if (!found) throw new Error(`no mark ${words}`);
  return found;
};
const panel = (element: Element) => element.renderRoot.querySelector<HTMLElement>('.panel');
const rows = (element: Element) =>
  [...panel(element)!.querySelectorAll('dt')].map(
    (term) => `${text(term)}: ${text(term.nextElementSibling)}`,
  );

/** The element around that article, when its citations are marked. */
async function citationsIn(article: string, attributes: Partial<Element> = {}): Promise<Element> {
  const around = await fixture<HTMLElement>(html`<div lang="vi"></div>`);
  const element = Object.assign(document.createElement('danvan-citations'), attributes);
  element.innerHTML = article;
  const loaded = oneEvent(element, 'danvan-citations-load');
  around.append(element);
  await loaded;
  return element;
}

async function open(element: Element, words: string): Promise<void> {
  const opened = oneEvent(element, 'danvan-citations-open');
  mark(element, words).focus();
  await sendKeys({ press: 'Enter' });
  await opened;
  await element.updateComplete;
}

const PLAN =
  '<p>Thực hiện Kế hoạch số 34/KH-UBND ngày 24/01/2018 của UBND quận Ba Đình về dân vận.</p>';
const listed = {
  id: 'kh-34',
  symbol: '034/KH-UBND',
  kind: 'ke-hoach',
  issuers: [{ name: 'Ủy ban nhân dân quận Ba Đình' }],
  issuedOn: '2018-01-24',
  abstract: 'Công tác dân vận chính quyền năm 2018',
  files: [{ url: 'https://badinh.example.gov.vn/kh-34.pdf' }],
};
const foreign = { ...listed, id: 'kh-34-b', issuers: [{ name: 'UBND huyện Cam Lộ' }] };

/** The five seed articles of the project, a paragraph for each line. */
async function seedArticles(): Promise<string[]> {
  const lines = (await (await fetch('/test/data/pages.dev.jsonl')).text()).split('\n');
  const pages = lines.filter((line) => line.includes('"basis": "seed"'));
  return pages.map((line) => {
    const page = JSON.parse(line) as { text: string };
    const article = document.createElement('article');
    for (const paragraph of page.text.split('\n')) {
      if (paragraph.trim() === '') continue;
      article.append(document.createElement('p'));
      article.lastElementChild!.textContent = paragraph;
    }
    return article.outerHTML;
  });
}

describe('<danvan-citations>', () => {
  it('marks the citations of the five seed articles, and changes none of their text', async () => {
    let count = 0;
    for (const article of await seedArticles()) {
      const element = await citationsIn(article);
      const plain = document.createElement('div');
      plain.innerHTML = article;
      expect(element.textContent).to.equal(plain.textContent);
      const paragraphs = [...plain.querySelectorAll('p')].map((each) => each.textContent);
      const expected = findCitations(paragraphs.join('\n\n')).map((each) => each.text);
      count += expected.length;
      expect(marks(element).map((each) => each.textContent)).to.deep.equal(expected);
      expect(element.citations).to.have.length(expected.length);
    }
    expect(count).to.be.greaterThan(5);
  });

  it('gives the article back byte for byte when it is taken out and put back fifty times', async () => {
    for (const article of [
      ...(await seedArticles()),
      `<p>a <b>Kế hoạch số</b> 34/<i>KH</i>-UBND, 252-CV/HU.</p>`,
    ]) {
      const element = await citationsIn(article);
      const around = element.parentElement!;
      const count = marks(element).length;
      for (let turn = 0; turn < 50; turn += 1) {
        element.remove();
        expect(element.innerHTML).to.equal(article);
        if (turn < 2 || turn === 49) {
          const again = oneEvent(element, 'danvan-citations-load');
          around.append(element);
          await again;
          expect(marks(element)).to.have.length(count);
        } else around.append(element);
      }
    }
  });

  it('gives a citation that crosses bold and italic words one button with the whole name', async () => {
    const element = await citationsIn(
      '<p>theo <b>Kết luận số 114</b><i>-KL/TW</i> ngày 14/5/2015</p>',
    );
    const [button, ...others] = element.querySelectorAll('.danvan-citation');
    expect(button?.getAttribute('aria-label')).to.equal('Kết luận số 114-KL/TW');
    expect(others.map((each) => [each.textContent, each.ariaHidden, each.role])).to.deep.equal([
      ['-KL/TW', 'true', null],
    ]);
    expect(element.querySelector('b')?.textContent).to.equal('Kết luận số 114');
  });

  it('leaves links, code, fields and what the site takes out as they are', async () => {
    const article = [
      '<a href="/61">Nghị định số 61/2018/NĐ-CP</a>',
      'Nghị định <a href="/62">số 62/2018/NĐ-CP</a>',
      '<code>Nghị định số 63/2018/NĐ-CP</code>',
      '<pre>Nghị định số 64/2018/NĐ-CP</pre>',
      '<textarea>Nghị định số 65/2018/NĐ-CP</textarea>',
      '<span contenteditable="true">Nghị định số 66/2018/NĐ-CP</span>',
      '<span data-danvan-no-citations="">Nghị định số 67/2018/NĐ-CP</span>',
      '<button>Nghị định số 68/2018/NĐ-CP</button>',
    ].join('<br>');
    const element = await citationsIn(`${article}<p>Nghị định số 69/2018/NĐ-CP</p>`);
    expect(marks(element).map(text)).to.deep.equal(['Nghị định số 69/2018/NĐ-CP']);
    expect(element.innerHTML.startsWith(article)).to.equal(true);
  });

  it('marks nothing inside an editor', async () => {
    const around = await fixture<HTMLElement>(html`<div contenteditable="true"></div>`);
    around.append(document.createElement('danvan-citations'));
    const element = around.querySelector('danvan-citations')!;
    element.innerHTML = PLAN;
    // An article outside, later on the page, is marked after it.
    const outside = document.createElement('danvan-citations');
    outside.innerHTML = PLAN;
    around.after(outside);
    await waitUntil(() => marks(outside).length > 0);
    outside.remove();
    expect(element.innerHTML).to.equal(PLAN);
  });

  it('keeps the handlers of the site and the selection of the reader', async () => {
    const around = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('danvan-citations');
    element.innerHTML = PLAN;
    const line = element.querySelector('p')!;
    let clicks = 0;
    line.addEventListener('click', () => (clicks += 1));
    const loaded = oneEvent(element, 'danvan-citations-load');
    around.append(element);
    await element.updateComplete;
    getSelection()!.setBaseAndExtent(line.firstChild!, 13, line.firstChild!, 40);
    const selected = String(getSelection()!.getRangeAt(0));
    expect(selected).to.equal('hoạch số 34/KH-UBND ngày 24');
    await loaded;
    expect(marks(element)).to.have.length(1);
    expect(String(getSelection()!.getRangeAt(0))).to.equal(selected);
    mark(element, '34/KH-UBND').click();
    expect([clicks, panel(element)]).to.deep.equal([1, null]);
    element.remove();
    around.append(element.firstElementChild!);
    getSelection()!.removeAllRanges();
  });

  it('follows what the site changes later, and keeps the marks that still hold', async () => {
    const element = await citationsIn(`${PLAN}<p id="late">Chưa có.</p>`);
    const first = mark(element, '34/KH-UBND');
    let again = oneEvent(element, 'danvan-citations-load');
    element.querySelector('#late')!.textContent = 'Công văn số 252-CV/HU ngày 13/6/2018.';
    await again;
    expect(marks(element).map(text)).to.deep.equal([
      'Kế hoạch số 34/KH-UBND',
      'Công văn số 252-CV/HU',
    ]);
    expect(marks(element)[0]).to.equal(first);
    again = oneEvent(element, 'danvan-citations-load');
    element.querySelector('#late')!.remove();
    await again;
    expect(element.citations.map(({ canonical }) => canonical)).to.deep.equal(['34/KH-UBND']);
  });

  it('mends marks that an editor saved with the article', async () => {
    const saved = PLAN.replace(
      'Kế hoạch số 34/KH-UBND',
      '<span class="danvan-citation" role="button" tabindex="0">Kế hoạch số 34/KH-UBND</span>',
    );
    const element = await citationsIn(saved);
    expect(marks(element)).to.have.length(1);
    element.remove();
    expect(element.innerHTML).to.equal(PLAN);
  });

  it('opens with Enter and Space, tells the parts, the issuer then and now, and closes with Escape', async () => {
    const element = await citationsIn(PLAN);
    await open(element, '34/KH-UBND');
    expect(mark(element, '34/KH-UBND').ariaExpanded).to.equal('true');
    expect(rows(element)).to.deep.equal([
      'Loại văn bản: Kế hoạch',
      'Số: 34',
      'Ký hiệu: KH-UBND',
      'Ngày ban hành: 24/01/2018',
      'Cơ quan ban hành: Ủy ban nhân dân quận Ba Đình',
      rows(element)[5],
    ]);
    expect(rows(element)[5]).to.match(
      /^Hiện nay: kết thúc hoạt động từ 01\/07\/2025 9 cơ quan kế thừa.*phường Ba Đình/,
    );
    expect(element.shadowRoot?.activeElement).to.equal(panel(element));
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(panel(element)).to.equal(null);
    expect(document.activeElement).to.equal(mark(element, '34/KH-UBND'));
    expect(mark(element, '34/KH-UBND').ariaExpanded).to.equal('false');
    await sendKeys({ press: ' ' });
    await waitUntil(() => panel(element));
  });

  it('goes on in the text behind its last control, and comes back before its first', async () => {
    const element = await citationsIn(
      '<p>Theo 252-CV/HU và 114-KL/TW, <a href="#x" id="next">xem thêm</a>.</p>',
    );
    await open(element, '252-CV/HU');
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement?.className).to.equal('close');
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(panel(element)).to.equal(null);
    expect(document.activeElement).to.equal(mark(element, '114-KL/TW'));
    await open(element, '114-KL/TW');
    // WebKit's driver presses no two keys together.
    const back = { key: 'Tab', shiftKey: true, bubbles: true, composed: true, cancelable: true };
    const isLeftToBrowser = panel(element)!.dispatchEvent(new KeyboardEvent('keydown', back));
    expect(isLeftToBrowser).to.equal(false);
    await element.updateComplete;
    expect(document.activeElement).to.equal(mark(element, '114-KL/TW'));
  });

  it('tells what the text does not say', async () => {
    const element = await citationsIn('<p>Quyết định số 217 và văn bản số 252-CV/HU.</p>');
    await open(element, '252-CV/HU');
    expect(text(panel(element)?.querySelector('[part=missing]'))).to.equal(
      'Bài viết không nêu ngày ban hành, không nêu cơ quan ban hành, nên chưa xác định chắc chắn được văn bản.',
    );
    await sendKeys({ press: 'Escape' });
    await open(element, 'Quyết định số 217');
    expect(text(panel(element)?.querySelector('[part=missing]'))).to.contain('không nêu ký hiệu');
  });

  it('leads to the document of the list that has the same identity, not to one of the same symbol', async () => {
    const element = await citationsIn(PLAN, { src: jsonAt({ documents: [foreign, listed] }) });
    await open(element, '34/KH-UBND');
    await waitUntil(() => panel(element)?.querySelector('a'));
    const links = [...panel(element)!.querySelectorAll('a')];
    expect(links.map((link) => link.href)).to.deep.equal([listed.files[0]!.url]);
    expect(text(panel(element))).to.contain(`Văn bản: ${listed.abstract}`);
  });

  it('lists what may be meant where the text says too little', async () => {
    const element = await citationsIn('<p>Theo Kế hoạch số 34/KH-UBND.</p>', {
      src: jsonAt([foreign, listed, { ...listed, id: 'kh-35', symbol: '35/KH-UBND' }]),
    });
    await open(element, '34/KH-UBND');
    await waitUntil(() => panel(element)?.querySelector('ul'));
    expect(text(panel(element))).to.contain('Có thể là một trong các văn bản sau');
    expect(panel(element)!.querySelectorAll('ul > li')).to.have.length(2);
  });

  it('reads the list from a JSON child, and says where a document is not in it', async () => {
    const element = await citationsIn(
      `<script type="application/json">${JSON.stringify([listed])}</script>${PLAN}<p>Công văn số 252-CV/HU</p>`,
    );
    await open(element, '34/KH-UBND');
    await waitUntil(() => panel(element)?.querySelector('a'));
    await open(element, '252-CV/HU');
    expect(text(panel(element))).to.contain('Không có trong danh mục văn bản.');
  });

  it('keeps the parts beside a list that could not be had, and tries again', async () => {
    const element = await citationsIn(PLAN, { src: '/answers/status?code=500' });
    await open(element, '34/KH-UBND');
    await waitUntil(() => text(panel(element)).includes('Máy chủ đang gặp lỗi.'));
    expect(rows(element)).to.have.length(6);
    element.src = jsonAt([listed]);
    [...panel(element)!.querySelectorAll('button')]
      .find((each) => text(each) === 'Thử lại')!
      .click();
    await waitUntil(() => panel(element)?.querySelector('a'));
  });

  for (const [template, address] of [
    [
      'https://vbpl.example/tim?q={symbol}&nam={year}',
      'https://vbpl.example/tim?q=34%2FKH-UBND&nam=2018',
    ],
    ['/van-ban/{type}/{number}/{date}', `${location.origin}/van-ban/ke-hoach/34/2018-01-24`],
    ['javascript:alert("{symbol}")', undefined],
    ['data:text/html,{symbol}', undefined],
    ['https://vbpl.example/{issuer}', undefined],
  ] as const) {
    it(`makes ${address ?? 'no address'} of the template ${template}`, () => {
      const [citation] = findCitations('Kế hoạch số 34/KH-UBND ngày 24/01/2018');
      expect(fillTemplate(template, citation!)).to.equal(address);
    });
  }

  it('shows hostile words of an article as text, never as markup', async () => {
    const element = await citationsIn(
      '<p>Kế hoạch số 34/KH-UBND ngày 24/01/2018 của UBND &lt;img src=x onerror=alert(1)&gt; quận</p>',
    );
    await open(element, '34/KH-UBND');
    expect(panel(element)!.querySelector('img')).to.equal(null);
  });

  it('stays in the window at its right edge and at its foot', async () => {
    const element = await citationsIn(
      '<p id="foot">Kế hoạch số 34/KH-UBND ngày 24/01/2018 của UBND quận Ba Đình</p>',
    );
    const foot = element.querySelector<HTMLElement>('#foot')!;
    foot.style.cssText = 'margin-top: 200vh; text-align: end';
    await open(element, '34/KH-UBND');
    const { left, right, top } = panel(element)!.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(document.documentElement.clientWidth);
    expect(top).to.be.at.least(0);
  });

  it('marks all citations of an article of a hundred kilobytes, and takes them all away again', async () => {
    const article = (await seedArticles()).join('').repeat(12);
    expect(article.length).to.be.greaterThan(100_000);
    const element = await citationsIn(article);
    expect(marks(element).length).to.be.greaterThan(100);
    element.remove();
    expect(element.innerHTML).to.equal(article);
  });
});
