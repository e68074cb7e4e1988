import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DanvanArticleTools } from '../../widgets/article-tools/article-tools.js';
import { sentencesOf } from '../../widgets/article-tools/sentences.js';
import { keep } from '../../widgets/shared/keep.js';
import '../../widgets/article-tools/define.js';
import type { ArticleToolsLoadEvent } from '../../widgets/article-tools/article-tools-events.js';
import '../../widgets/visitor-stats/define.js';
import { waitUntil } from './patience.js';

type Tools = DanvanArticleTools;

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const buttons = (element: Tools) => [
  ...element.renderRoot.querySelectorAll<HTMLButtonElement>('button'),
];
const button = (element: Tools, name: string) => {
  const found = buttons(element).find(
    (each) => text(each.querySelector('span:last-child')) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const names = (element: Tools) =>
  buttons(element).map((each) => text(each.querySelector('span:last-child')));
const told = (element: Tools) => text(element.renderRoot.querySelector('[role=status]'));
const reads = (element: Tools) => text(element.renderRoot.querySelector('[part=reads]'));

async function toolsBeside(article: unknown, show = ''): Promise<Tools> {
  const around = await fixture<HTMLElement>(html`
    <div><danvan-article-tools for="bai" show=${show}></danvan-article-tools>${article}</div>
  `);
  const element = around.querySelector('danvan-article-tools')!;
  await element.updateComplete;
  return element;
}
const paragraph = html`<article id="bai"><p>Kế hoạch số 34/KH-UBND.</p></article>`;
const article = () => document.getElementById('bai')!;
const fontSize = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);

async function hitsToday(): Promise<number> {
  const answer = await fetch(`/v1/sites/cam-lo/history?days=1&fresh=${Math.random()}`);
  const { days } = (await answer.json()) as { days: { hits: number }[] };
  return days.at(-1)?.hits ?? 0;
}

/** Speaks nothing and says when it would have: no engine here has a Vietnamese voice. */
class Speaker extends EventTarget {
  readonly said: string[] = [];
  current: SpeechSynthesisUtterance | undefined;
  voices: { lang: string; localService: boolean }[] = [];
  getVoices() {
    return this.voices;
  }
  speak(utterance: SpeechSynthesisUtterance) {
    this.current = utterance;
    this.said.push(utterance.text);
  }
  cancel() {
    const { current } = this;
    this.current = undefined;
    current?.dispatchEvent(new CustomEvent('error'));
  }
  finish() {
    const { current } = this;
    this.current = undefined;
    current?.dispatchEvent(new CustomEvent('end'));
  }
}

class Utterance extends EventTarget {
  voice: unknown;
  lang = '';
  onend: (() => void) | undefined;
  onerror: (() => void) | undefined;
  constructor(readonly text: string) {
    super();
    this.addEventListener('end', () => this.onend?.());
    this.addEventListener('error', () => this.onerror?.());
  }
}

const replaced = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
const kept = replaced.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
function useSpeaker(speaker: Speaker): void {
  for (const [name, value] of [
    ['speechSynthesis', speaker],
    ['SpeechSynthesisUtterance', Utterance],
  ] as const)
    Object.defineProperty(globalThis, name, { configurable: true, value });
}

describe('<danvan-article-tools>', () => {
  afterEach(() => {
    keep('text-size', undefined);
    for (const [index, name] of replaced.entries())
      if (kept[index]) Object.defineProperty(globalThis, name, kept[index]);
      else Reflect.deleteProperty(globalThis, name);
  });

  it('keeps the number that the site wrote where there is no service', async () => {
    const element = await fixture<Tools>(
      html`<danvan-article-tools show="reads print">121 lượt xem</danvan-article-tools>`,
    );
    const slot = element.renderRoot.querySelector<HTMLSlotElement>('[part=reads] slot');
    expect(slot?.assignedNodes().map((node) => node.textContent)).to.deep.equal(['121 lượt xem']);
  });

  it('counts the page once with all other counters of the page, and shows its reads', async () => {
    const before = await hitsToday();
    const around = await fixture(html`
      <div>
        <danvan-article-tools service="/" site="cam-lo" show="reads"
          >1 lượt xem</danvan-article-tools
        >
        <danvan-visitor-stats service="/" site="cam-lo"></danvan-visitor-stats>
        <danvan-article-tools service="/" site="cam-lo" show="reads"></danvan-article-tools>
      </div>
    `);
    const [first, last] = around.querySelectorAll('danvan-article-tools');
    await waitUntil(() => first!.reads !== undefined && last!.reads !== undefined);
    await first!.updateComplete;
    expect(await hitsToday()).to.be.at.most(before + 1);
    expect(reads(first!)).to.match(/^\d+ lượt xem$/);
    expect(reads(last!)).to.equal(reads(first!));
  });

  it('asks for the reads without counting where it is told so', async () => {
    const before = await hitsToday();
    const element = await fixture<Tools>(
      html`<danvan-article-tools service="/" site="cam-lo" no-count show="reads" />`,
    );
    await waitUntil(() => element.reads !== undefined);
    expect(await hitsToday()).to.equal(before);
  });

  it('tells when the reads of a counted view are there', async () => {
    const element = document.createElement('danvan-article-tools');
    element.setAttribute('service', '/');
    element.setAttribute('site', 'cam-lo');
    const told = new Promise<ArticleToolsLoadEvent>((resolve) => {
      element.addEventListener('danvan-article-tools-load', resolve);
    });
    const around = await fixture(html`<div></div>`);
    around.append(element);
    expect((await told).state).to.equal('ready');
  });

  it('offers to try again where the reads could not be had, and the site wrote none', async () => {
    const element = await fixture<Tools>(
      html`<danvan-article-tools service="/answers/status" site="cam-lo" no-count show="reads" />`,
    );
    if (element.renderRoot.querySelector('button') === null)
      await oneEvent(element, 'danvan-article-tools-load');
    await element.updateComplete;
    expect(told(element)).to.equal('Máy chủ đang gặp lỗi.');
    expect(text(element.renderRoot.querySelector('button'))).to.equal('Thử lại');
  });

  it('writes the reads as the language of the page does, one apart from more', async () => {
    const around = await fixture(html`
      <div lang="en">
        <danvan-article-tools .reads=${1}></danvan-article-tools>
        <danvan-article-tools .reads=${5100909}></danvan-article-tools>
      </div>
    `);
    const all = [...around.querySelectorAll('danvan-article-tools')];
    expect(all.map(reads)).to.deep.equal(['1 read', '5,100,909 reads']);
  });

  it('shows the tools that it is told to, in their order', async () => {
    const element = await toolsBeside(paragraph, 'copy, print top');
    expect(names(element)).to.deep.equal(['Sao chép liên kết', 'In bài', 'Lên đầu trang']);
  });

  it('prints the page with the key Enter, and says which tool was used', async () => {
    const element = await toolsBeside(paragraph, 'print');
    const print = window.print.bind(window);
    let prints = 0;
    window.print = () => (prints += 1);
    try {
      setTimeout(() => {
        button(element, 'In bài').focus();
        void sendKeys({ press: 'Enter' });
      });
      const { tool } = (await oneEvent(element, 'danvan-article-tools-use')) as unknown as {
        tool: string;
      };
      expect([tool, prints]).to.deep.equal(['print', 1]);
    } finally {
      window.print = print;
    }
  });

  it('makes the text of the article larger in three steps and as it was, with the keys', async () => {
    const element = await toolsBeside(paragraph, 'size');
    const before = article().outerHTML;
    const size = fontSize(article().firstElementChild!);
    button(element, 'Tăng cỡ chữ').focus();
    for (const percent of [120, 140, 160]) {
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(told(element)).to.equal(`Cỡ chữ ${percent}%`);
      await waitUntil(
        () => Math.abs(fontSize(article().firstElementChild!) - (size * percent) / 100) < 0.2,
      );
    }
    expect(button(element, 'Tăng cỡ chữ').getAttribute('aria-disabled')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'Tăng cỡ chữ'));
    await sendKeys({ press: 'Enter' });
    expect(fontSize(article().firstElementChild!)).to.be.closeTo(size * 1.6, 0.2);
    button(element, 'Cỡ chữ ban đầu').focus();
    await sendKeys({ press: ' ' });
    await waitUntil(() => article().outerHTML === before);
  });

  it('enlarges an article whose paragraphs are set in pixels too', async () => {
    const element = await toolsBeside(
      html`<div>
        <article id="bai"><p>Kế hoạch số 34/KH-UBND ngày 24/01/2018.</p></article>
      </div>`,
      'size',
    );
    const line = article().querySelector('p')!;
    line.style.setProperty('font-size', '14px');
    const height = () => article().parentElement!.offsetHeight;
    const before = height();
    button(element, 'Tăng cỡ chữ').click();
    await waitUntil(() => height() > before * 1.1);
  });

  it('remembers the size for the next page, and tells all tools of this one', async () => {
    const element = await toolsBeside(paragraph, 'size');
    button(element, 'Tăng cỡ chữ').click();
    const other = await fixture<Tools>(
      html`<danvan-article-tools for="bai" show="size"></danvan-article-tools>`,
    );
    await waitUntil(() => !button(other, 'Giảm cỡ chữ').hasAttribute('aria-disabled'));
    button(other, 'Giảm cỡ chữ').click();
    await element.updateComplete;
    expect(button(element, 'Giảm cỡ chữ').getAttribute('aria-disabled')).to.equal('true');
  });

  it('leaves the article as the site wrote it when it is taken out', async () => {
    const element = await toolsBeside(paragraph, 'size');
    const before = article().outerHTML;
    button(element, 'Tăng cỡ chữ').click();
    await waitUntil(() => article().outerHTML !== before);
    const place = element.parentElement!;
    for (let turn = 0; turn < 50; turn += 1) {
      element.remove();
      expect(article().outerHTML).to.equal(before);
      place.prepend(element);
      await element.updateComplete;
    }
    await waitUntil(() => article().style.fontSize === '120%');
  });

  it('tells that the link is copied, or leaves its address selected where the browser does not let us', async () => {
    const element = await toolsBeside(paragraph, 'copy');
    button(element, 'Sao chép liên kết').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => told(element) !== '');
    const field = element.renderRoot.querySelector('input');
    if (field) {
      expect(field.value).to.equal(location.origin + location.pathname + location.search);
      expect(field.selectionEnd).to.equal(field.value.length);
    } else expect(told(element)).to.equal('Đã sao chép liên kết');
  });

  it('copies by the old way where the page has no clipboard', async () => {
    const element = await toolsBeside(paragraph, 'copy');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      button(element, 'Sao chép liên kết').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => told(element) !== '');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    const field = element.renderRoot.querySelector('input');
    expect(element.shadowRoot?.activeElement).to.equal(field);
    expect(told(element)).to.match(/^Đã sao chép liên kết$|^Trình duyệt không cho sao chép/);
  });

  it('goes to the top of the page with the keys as well', async () => {
    const around = await fixture(html`
      <div>
        <button id="first">Đầu</button>
        <div id="tall"></div>
        <danvan-article-tools for="bai" show="top"></danvan-article-tools>
        ${paragraph}
      </div>
    `);
    around.querySelector<HTMLElement>('#tall')!.style.setProperty('block-size', '3000px');
    const element = around.querySelector('danvan-article-tools')!;
    await element.updateComplete;
    window.scrollTo(0, 2_000);
    button(element, 'Lên đầu trang').focus();
    expect(window.scrollY).to.be.greaterThan(0);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => window.scrollY === 0);
    expect(element.shadowRoot?.activeElement).to.equal(null);
    expect(document.body.hasAttribute('tabindex')).to.equal(false);
  });

  describe('reads the article aloud', () => {
    const long = html`<article id="bai">
      <h2>Kế hoạch dân vận</h2>
      <p>Câu một của <b>bài</b>. Câu hai của bài.</p>
      <pre>mã nguồn</pre>
    </article>`;

    it('only where the browser has a Vietnamese voice, also one that comes later', async () => {
      const speaker = new Speaker();
      speaker.voices = [{ lang: 'en-US', localService: true }];
      useSpeaker(speaker);
      const element = await toolsBeside(long, 'read-aloud');
      expect(names(element)).to.deep.equal([]);
      speaker.voices.push({ lang: 'vi_VN', localService: false });
      speaker.dispatchEvent(new CustomEvent('voiceschanged'));
      await waitUntil(() => names(element).length > 0);
      expect(names(element)).to.deep.equal(['Nghe đọc bài', 'Dừng đọc']);
    });

    it('sentence by sentence, pauses, goes on at the same sentence, and tells the end', async () => {
      const speaker = new Speaker();
      speaker.voices = [{ lang: 'vi-VN', localService: true }];
      useSpeaker(speaker);
      const element = await toolsBeside(long, 'read-aloud');
      await waitUntil(() => names(element).length > 0);
      button(element, 'Nghe đọc bài').focus();
      await sendKeys({ press: 'Enter' });
      speaker.finish();
      await element.updateComplete;
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(speaker.current).to.equal(undefined);
      button(element, 'Đọc tiếp').click();
      expect(speaker.said).to.deep.equal([
        'Kế hoạch dân vận',
        'Câu một của bài.',
        'Câu một của bài.',
      ]);
      speaker.finish();
      speaker.finish();
      await element.updateComplete;
      expect(speaker.said.at(-1)).to.equal('Câu hai của bài.');
      expect(told(element)).to.equal('Đã đọc hết bài');
      expect(names(element)[0]).to.equal('Nghe đọc bài');
    });

    it('falls silent when it is stopped, and when it is taken out of the page', async () => {
      const speaker = new Speaker();
      speaker.voices = [{ lang: 'vi-VN', localService: true }];
      useSpeaker(speaker);
      const element = await toolsBeside(long, 'read-aloud');
      await waitUntil(() => names(element).length > 0);
      button(element, 'Nghe đọc bài').click();
      await element.updateComplete;
      button(element, 'Dừng đọc').focus();
      await sendKeys({ press: ' ' });
      await element.updateComplete;
      expect(speaker.current).to.equal(undefined);
      expect(element.shadowRoot?.activeElement).to.equal(button(element, 'Dừng đọc'));
      button(element, 'Nghe đọc bài').click();
      expect(speaker.current).to.not.equal(undefined);
      element.remove();
      expect(speaker.current).to.equal(undefined);
    });

    it('in parts that no voice cuts off, losing nothing', () => {
      const sentence = `${'Ủy ban nhân dân huyện, '.repeat(30)}thực hiện.`;
      const parts = sentencesOf(`${sentence} Số 34/KH-UBND ngày 24/01/2018.\n Hết.`, 'vi');
      expect(Math.max(...parts.map(({ length }) => length))).to.be.at.most(180);
      expect(parts.join(' ')).to.equal(`${sentence} Số 34/KH-UBND ngày 24/01/2018. Hết.`);
      expect(sentencesOf('x'.repeat(500), 'vi').join('')).to.equal('x'.repeat(500));
    });
  });
});
