import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { jsonAt } from '../../stories/story.js';
import type { PollVoteEvent } from '../../widgets/poll/poll-vote-event.js';
import type { DanvanPoll } from '../../widgets/poll/poll.js';
import '../../widgets/poll/define.js';
import { painted, waitUntil } from './patience.js';

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = (poll: DanvanPoll, selector: string) =>
  poll.renderRoot.querySelector<HTMLElement>(selector);
const fields = (poll: DanvanPoll) => [
  ...poll.renderRoot.querySelectorAll<HTMLInputElement>('fieldset input'),
];
const labels = (poll: DanvanPoll) => fields(poll).map((input) => text(input.labels?.[0]));
const chosen = (poll: DanvanPoll) =>
  fields(poll)
    .filter((input) => input.checked)
    .map((input) => text(input.labels?.[0]));
const field = (poll: DanvanPoll, label: string) => {
  const found = fields(poll).find((input) => text(input.labels?.[0]) === label);
  if (!found) throw new Error(`no option ${label}`);
  return found;
};
const button = (poll: DanvanPoll, name: string) =>
  [...poll.renderRoot.querySelectorAll('button')].find((each) => text(each) === name);
const press = async (poll: DanvanPoll, name: string) => {
  await until(poll, () => button(poll, name), `the button ${name}`);
  button(poll, name)?.focus();
  await sendKeys({ press: 'Enter' });
};
const spoken = (poll: DanvanPoll) => text(find(poll, '[role=status]'));
const shown = (poll: DanvanPoll) => text(find(poll, '.body'));
const rows = (poll: DanvanPoll) => [...poll.renderRoot.querySelectorAll('tbody tr')].map(text);
const receipt = (poll: DanvanPoll) =>
  poll.renderRoot.querySelector<HTMLInputElement>('input[readonly]')?.value;
const focused = (poll: DanvanPoll) => (poll.renderRoot as ShadowRoot).activeElement;

/** Waits until the poll shows something. */
async function until(poll: DanvanPoll, isThere: () => unknown, what = 'it'): Promise<void> {
  await waitUntil(isThere, `no sign of ${what}: ${text(find(poll, '.frame'))}`);
  await poll.updateComplete;
}

/** A poll of the service, loaded. */
async function pollOf(id: string, service = '/'): Promise<DanvanPoll> {
  const poll = await fixture<DanvanPoll>(
    html`<danvan-poll service=${service} poll=${id}></danvan-poll>`,
  );
  await until(poll, () => shown(poll) !== '', 'the poll');
  return poll;
}

async function vote(poll: DanvanPoll, ...options: string[]): Promise<void> {
  for (const option of options) field(poll, option).click();
  await press(poll, 'Bình chọn');
  await until(poll, () => find(poll, '.thanks'), 'thanks');
}

/** The browser of another voter: nothing kept. */
function forgetEverything(): void {
  localStorage.clear();
  Reflect.deleteProperty(globalThis, Symbol.for('danvan.kept'));
  Reflect.deleteProperty(globalThis, Symbol.for('danvan.requests'));
}

/** How many ballots the log of a poll holds. */
async function ballotsOf(id: string): Promise<number> {
  const answer = await fetch(`/v1/polls/${id}?fresh=${Math.random()}`);
  return ((await answer.json()) as { head: { sequence: number } }).head.sequence;
}

const answer = {
  poll: {
    id: 'giao-dien',
    question: 'Bạn thấy giao diện mới thế nào?',
    options: [
      { id: 'tot', text: 'Tốt' },
      { id: 'kha', text: 'Khá' },
    ],
    choose: { min: 1, max: 1 },
    results: 'after-vote',
    proofOfWork: false,
  },
  state: 'open',
};

describe('<danvan-poll>', () => {
  beforeEach(forgetEverything);

  describe('around the site’s own form', () => {
    const ownForm = html`
      <danvan-poll>
        <form method="post" action="/v1/polls/giao-dien/votes">
          <fieldset>
            <legend>Bạn thấy giao diện mới thế nào?</legend>
            <label><input type="radio" name="choice" value="tot" /> Tốt</label>
            <label><input type="radio" name="choice" value="kha" checked /> Khá</label>
            <input type="radio" name="choice" value="chua-tot" id="c" />
            <label for="c">Chưa tốt</label>
          </fieldset>
          <button>Bình chọn</button>
        </form>
      </danvan-poll>
    `;

    it('takes over question, options, choice and address, before the service has answered', async () => {
      const poll = await fixture<DanvanPoll>(ownForm);
      expect(text(find(poll, 'legend'))).to.equal('Bạn thấy giao diện mới thế nào?');
      expect(labels(poll)).to.deep.equal(['Tốt', 'Khá', 'Chưa tốt']);
      expect(chosen(poll)).to.deep.equal(['Khá']);
    });

    it('sends the ballot to the address of the form', async () => {
      const poll = await fixture<DanvanPoll>(ownForm);
      const before = await ballotsOf('giao-dien');
      await vote(poll, 'Tốt');
      expect(await ballotsOf('giao-dien')).to.equal(before + 1);
    });

    it('stays the form that it is where no service is named', async () => {
      const poll = await fixture<DanvanPoll>(html`
        <danvan-poll>
          <form action="/cms/vote">
            <fieldset>
              <legend>Câu hỏi</legend>
              <label><input type="radio" name="a" value="1" />Có</label>
              <label><input type="radio" name="a" value="2" />Không</label>
            </fieldset>
          </form>
        </danvan-poll>
      `);
      expect(find(poll, 'slot')).to.not.equal(null);
      expect(find(poll, 'fieldset')).to.equal(null);
    });
  });

  describe('as a ballot', () => {
    it('is a fieldset with the question as its legend and native radios with labels', async () => {
      const poll = await pollOf('giao-dien');
      expect(text(find(poll, 'fieldset legend'))).to.equal('Bạn thấy giao diện mới thế nào?');
      expect(fields(poll).map(({ type }) => type)).to.deep.equal(['radio', 'radio', 'radio']);
      expect(text(find(poll, '#hint'))).to.equal('Chọn một phương án.');
      await expect(poll).to.be.accessible();
    });

    it('is filled and sent by keys alone', async () => {
      const poll = await pollOf('giao-dien');
      fields(poll)[0]?.focus();
      await sendKeys({ press: ' ' });
      expect(chosen(poll)).to.deep.equal(['Tốt']);
      await sendKeys({ press: 'ArrowDown' });
      expect(chosen(poll)).to.deep.equal(['Khá']);
      await sendKeys({ press: 'Enter' });
      await until(poll, () => find(poll, '.thanks'), 'thanks');
      expect(text(focused(poll))).to.equal('Kết quả');
      expect(spoken(poll)).to.equal('Đã ghi nhận phiếu của bạn. Cảm ơn bạn đã tham gia!');
    });

    it('says what is missing and goes to the first option when nothing was chosen', async () => {
      const poll = await pollOf('giao-dien');
      await press(poll, 'Bình chọn');
      await until(poll, () => spoken(poll), 'a sentence');
      expect(spoken(poll)).to.equal('Bạn chưa chọn phương án nào.');
      expect(focused(poll)).to.equal(fields(poll)[0]);
      field(poll, 'Khá').click();
      await poll.updateComplete;
      expect(spoken(poll)).to.equal('');
    });

    it('tells how many may be chosen, and takes neither fewer nor more, without undoing a choice', async () => {
      const poll = await pollOf('linh-vuc');
      expect(text(find(poll, '#hint'))).to.equal('Chọn từ 2 đến 3 phương án. Đã chọn 0.');
      field(poll, 'Kinh tế').click();
      await press(poll, 'Bình chọn');
      await poll.updateComplete;
      expect(spoken(poll)).to.equal('Bạn mới chọn 1 phương án, cần chọn ít nhất 2.');
      for (const input of fields(poll)) if (!input.checked) input.click();
      await poll.updateComplete;
      expect(chosen(poll)).to.have.length(4);
      expect(spoken(poll)).to.equal('Bạn đã chọn 4 phương án, chỉ được chọn tối đa 3. Hãy bỏ bớt.');
      field(poll, 'Kinh tế').click();
      await press(poll, 'Bình chọn');
      await until(poll, () => find(poll, '.thanks'), 'thanks');
    });

    it('takes a hundred options, one of them ten thousand characters long', async () => {
      const poll = await pollOf('nhieu-phuong-an');
      expect(fields(poll)).to.have.length(100);
      expect(find(poll, '.frame')?.scrollWidth).to.be.at.most(poll.clientWidth);
    });
  });

  describe('after the vote', () => {
    it('thanks, shows the results as a table with bars, and tells of it in an event without the choice', async () => {
      const count = (await ballotsOf('cong-khai')) + 1;
      const poll = await pollOf('cong-khai');
      const events: PollVoteEvent[] = [];
      poll.addEventListener('danvan-poll-vote', (event) => events.push(event));
      await vote(poll, 'Tốt');
      expect(events.map((event) => event.poll)).to.deep.equal(['cong-khai']);
      expect(JSON.stringify(events)).to.not.contain('"tot"');
      expect(text(find(poll, '.thanks'))).to.equal(
        'Đã ghi nhận phiếu của bạn. Cảm ơn bạn đã tham gia!',
      );
      expect(rows(poll)).to.deep.equal([`Tốt ${count} 100%`, 'Khá 0 0%', 'Chưa tốt 0 0%']);
      const bars = [...poll.renderRoot.querySelectorAll('.bar rect:last-child')];
      expect(bars.map((bar) => bar.getAttribute('width'))).to.deep.equal(['100', '0', '0']);
    });

    it('shows no results before they are public', async () => {
      const poll = await pollOf('cuoi-ky');
      expect(text(find(poll, '#hint'))).to.match(
        /Nhận phiếu đến \d\d:\d\d ngày \d\d\/\d\d\/\d{4}\.$/,
      );
      await vote(poll, 'Khá');
      expect(rows(poll)).to.deep.equal([]);
      expect(shown(poll)).to.contain('Kết quả được công bố khi cuộc bình chọn kết thúc.');
      await press(poll, 'Kiểm tra lá phiếu của tôi');
      await until(poll, () => spoken(poll).startsWith('Sổ'), 'the check');
      expect(spoken(poll)).to.contain('Sổ phiếu chưa được công khai.');
    });

    it('gives a receipt that finds the ballot in the public log', async () => {
      const count = new Intl.NumberFormat('vi').format((await ballotsOf('so-dai')) + 1);
      const poll = await pollOf('so-dai');
      await vote(poll, 'Chưa tốt');
      await until(poll, () => receipt(poll), 'the receipt');
      expect(receipt(poll)).to.match(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
      await press(poll, 'Kiểm tra lá phiếu của tôi');
      await until(poll, () => spoken(poll).startsWith('Đã tìm'), 'the check');
      expect(spoken(poll)).to.equal(
        `Đã tìm thấy lá phiếu của bạn: phiếu số ${count} trong ${count} phiếu, chọn “Chưa tốt”. Sổ phiếu nguyên vẹn.`,
      );
    });

    it('copies the receipt, or selects it for copying by hand', async () => {
      const poll = await pollOf('giao-dien');
      await vote(poll, 'Tốt');
      await press(poll, 'Sao chép');
      await until(poll, () => /mã biên nhận|Ctrl/.test(spoken(poll)), 'the copy');
      if (spoken(poll) !== 'Đã sao chép mã biên nhận.') {
        const input = find(poll, 'input[readonly]') as HTMLInputElement;
        expect(spoken(poll)).to.contain('nhấn Ctrl+C');
        expect(focused(poll)).to.equal(input);
        expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).to.equal(
          receipt(poll),
        );
      }
    });

    it('remembers the vote, not the choice, and shows the results at once the next time', async () => {
      const first = await pollOf('giao-dien');
      await vote(first, 'Khá');
      await until(first, () => receipt(first), 'the receipt');
      const mine = receipt(first);
      first.remove();
      const kept = JSON.stringify(Object.entries(localStorage));
      expect(kept).to.contain(mine);
      expect(kept).to.not.contain('kha');
      const second = await pollOf('giao-dien');
      await until(second, () => rows(second).length === 3, 'results');
      expect(text(find(second, '.thanks'))).to.equal(
        'Bạn đã bình chọn rồi. Phiếu của bạn đã được ghi nhận, cảm ơn bạn.',
      );
      await until(second, () => receipt(second) === mine, 'the same receipt');
      expect(focused(second)).to.equal(null);
    });

    it('lets a voter vote anew where the poll has begun anew', async () => {
      localStorage.setItem(
        `danvan vote ${location.origin} giao-dien`,
        '{"receipt":"0000-0000-0000-0000","pass":"of-another-season"}',
      );
      const poll = await pollOf('giao-dien');
      await until(poll, () => fields(poll).length === 3, 'the ballot');
    });

    it('says politely that the vote was cast already, and shows the results', async () => {
      const first = await pollOf('giao-dien');
      const second = await pollOf('giao-dien');
      await vote(first, 'Tốt');
      const before = await ballotsOf('giao-dien');
      await vote(second, 'Khá');
      expect(text(find(second, '.thanks'))).to.contain('Bạn đã bình chọn rồi.');
      expect(rows(second)).to.have.length(3);
      expect(await ballotsOf('giao-dien')).to.equal(before);
    });
  });

  describe('when sending fails', () => {
    it('keeps the choice, and the ballot sent again counts once', async () => {
      const poll = await pollOf('giao-dien', '/lossy');
      const before = await ballotsOf('giao-dien');
      field(poll, 'Khá').click();
      await press(poll, 'Bình chọn');
      await until(poll, () => button(poll, 'Gửi lại phiếu'), 'the second try');
      expect(spoken(poll)).to.equal(
        'Chưa gửi được phiếu. Không kết nối được với máy chủ. Lựa chọn của bạn vẫn còn, hãy gửi lại.',
      );
      expect(chosen(poll)).to.deep.equal(['Khá']);
      expect(await ballotsOf('giao-dien')).to.equal(before + 1);
      await press(poll, 'Gửi lại phiếu');
      await until(poll, () => find(poll, '.thanks'), 'thanks');
      expect(text(find(poll, '.thanks'))).to.contain('Đã ghi nhận phiếu của bạn.');
      expect(await ballotsOf('giao-dien')).to.equal(before + 1);
    });

    it('says when the network may vote again', async () => {
      const poll = await pollOf('mot-mang', '/busy');
      for (let turn = 0; turn < 2; turn += 1) await fetch('/busy/v1/polls/mot-mang/ballot-paper');
      field(poll, 'Tốt').click();
      await press(poll, 'Bình chọn');
      await until(poll, () => spoken(poll) !== '', 'the refusal');
      expect(spoken(poll)).to.match(
        /^Mạng của bạn đang gửi quá nhiều phiếu\. Lựa chọn của bạn vẫn còn, xin đợi \d+ giây/,
      );
      expect(chosen(poll)).to.deep.equal(['Tốt']);
    });

    it('says that only members may vote', async () => {
      const poll = await pollOf('thanh-vien');
      field(poll, 'Tốt').click();
      await press(poll, 'Bình chọn');
      await until(poll, () => spoken(poll) !== '', 'the refusal');
      expect(spoken(poll)).to.equal(
        'Cuộc bình chọn này dành cho thành viên. Hãy đăng nhập rồi bình chọn.',
      );
    });

    it('fetches a new token where the kept one is not known any more', async () => {
      localStorage.setItem(`danvan device ${location.origin}`, 'of-an-old-key');
      const poll = await pollOf('giao-dien');
      await vote(poll, 'Tốt');
    });

    it('keeps the focus on the button while it sends, and sends once however often it is pressed', async () => {
      const poll = await pollOf('giao-dien');
      const before = await ballotsOf('giao-dien');
      field(poll, 'Tốt').click();
      button(poll, 'Bình chọn')?.focus();
      button(poll, 'Bình chọn')?.click();
      button(poll, 'Bình chọn')?.click();
      await poll.updateComplete;
      expect(button(poll, 'Bình chọn')?.getAttribute('aria-disabled')).to.equal('true');
      expect(text(focused(poll))).to.equal('Bình chọn');
      await until(poll, () => find(poll, '.thanks'), 'thanks');
      expect(await ballotsOf('giao-dien')).to.equal(before + 1);
    });
  });

  describe('where the poll asks for work', () => {
    it('does it in a worker', async () => {
      const answers: unknown[] = [];
      const Real = Worker;
      window.Worker = class extends Real {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          this.addEventListener('message', ({ data }) => answers.push(data));
        }
      };
      try {
        const poll = await pollOf('co-viec');
        await vote(poll, 'Tốt');
        expect(answers).to.have.length(1);
        expect(answers[0]).to.be.a('number');
      } finally {
        window.Worker = Real;
      }
    });

    it('does it between other things where no worker can be made', async () => {
      const Real = Worker;
      window.Worker = function () {
        throw new DOMException('refused', 'SecurityError');
      } as unknown as typeof Worker;
      try {
        const poll = await pollOf('co-viec');
        await vote(poll, 'Tốt');
      } finally {
        window.Worker = Real;
      }
    });
  });

  describe('in each state', () => {
    it('says when it opens', async () => {
      const poll = await pollOf('sap-mo');
      expect(shown(poll)).to.equal(
        'Bạn thấy giao diện mới thế nào? Cuộc bình chọn chưa bắt đầu. Bắt đầu lúc 08:00 ngày 01/12/2099.',
      );
    });

    it('shows the results when it is closed', async () => {
      const poll = await pollOf('da-dong');
      expect(fields(poll)).to.have.length(0);
      expect(shown(poll)).to.contain('Cuộc bình chọn đã kết thúc.');
      expect(rows(poll)).to.deep.equal(['Tốt 2 66,7%', 'Khá 0 0%', 'Chưa tốt 1 33,3%']);
      expect(shown(poll)).to.contain('Tổng số: 3 phiếu.');
    });

    it('shows public results beside the ballot, and alone where the site wants that', async () => {
      const poll = await pollOf('linh-vuc');
      expect(text(find(poll, 'summary'))).to.equal('Xem kết quả');
      poll.resultsOnly = true;
      await poll.updateComplete;
      expect(fields(poll)).to.have.length(0);
      expect(rows(poll)).to.have.length(4);
    });

    it('tells a closed poll that it had shown as open', async () => {
      const poll = await fixture<DanvanPoll>(html`
        <danvan-poll>
          <form action="/v1/polls/da-dong/votes">
            <h3>Câu hỏi</h3>
            <label><input type="radio" name="choice" value="tot" />Tốt</label>
            <label><input type="radio" name="choice" value="kha" />Khá</label>
          </form>
        </danvan-poll>
      `);
      field(poll, 'Tốt').click();
      await press(poll, 'Bình chọn');
      await until(poll, () => shown(poll).includes('đã kết thúc'), 'the end');
    });

    for (const [what, src, sentence] of [
      ['a poll that is not there', '/v1/polls/khong-co', 'Không tìm thấy cuộc bình chọn này.'],
      ['JSON that is no poll', jsonAt({ poll: { options: 5 } }), 'Không đọc được cuộc bình chọn.'],
    ] as const) {
      it(`says in words what is wrong with ${what}`, async () => {
        const poll = await fixture<DanvanPoll>(html`<danvan-poll src=${src}></danvan-poll>`);
        await until(poll, () => button(poll, 'Thử lại'), 'a way on');
        expect(spoken(poll)).to.equal(sentence);
      });
    }
  });

  describe('in any page', () => {
    it('shows hostile texts as text', async () => {
      const bad = '"><img src=x onerror="window.__hit=1"><script>window.__hit=1</script>';
      const poll = await fixture<DanvanPoll>(html`
        <danvan-poll>
          <script type="application/json">
            ${JSON.stringify({
              ...answer,
              state: 'closed',
              poll: {
                ...answer.poll,
                question: bad,
                description: bad,
                options: [
                  { id: bad, text: bad },
                  { id: '__proto__', text: `javascript:${bad}` },
                ],
              },
              tally: { ballots: 1, options: [{ id: bad, votes: 1 }] },
            })}
          </script>
        </danvan-poll>
      `);
      await until(poll, () => rows(poll).length > 0, 'results');
      expect(text(find(poll, '.question'))).to.equal(bad);
      expect(rows(poll)[0]).to.equal(`${bad} 1 100%`);
      expect(poll.renderRoot.querySelector('img, script')).to.equal(null);
      expect(Reflect.get(window, '__hit')).to.equal(undefined);
    });

    it('keeps keys and clicks from the guards of the page', async () => {
      const seen: string[] = [];
      const note = ({ type }: Event) => seen.push(type);
      const types = ['mousedown', 'click', 'keydown', 'keypress', 'selectstart', 'contextmenu'];
      for (const type of types) document.addEventListener(type, note);
      try {
        const poll = await pollOf('giao-dien');
        field(poll, 'Tốt').click();
        for (const type of types)
          field(poll, 'Tốt').dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        expect(seen).to.deep.equal([]);
      } finally {
        for (const type of types) document.removeEventListener(type, note);
      }
    });

    it('votes where the browser keeps nothing', async () => {
      const real = Object.getOwnPropertyDescriptor(window, 'localStorage');
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
      try {
        const poll = await pollOf('giao-dien');
        await vote(poll, 'Tốt');
        const again = await pollOf('giao-dien');
        expect(text(find(again, '.thanks'))).to.contain('Bạn đã bình chọn rồi.');
      } finally {
        if (real) Object.defineProperty(window, 'localStorage', real);
      }
    });

    it('asks once for two widgets of one poll', async () => {
      const around = await fixture(html`
        <div>
          <danvan-poll service="/" poll="giao-dien"></danvan-poll>
          <danvan-poll service="/" poll="giao-dien"></danvan-poll>
        </div>
      `);
      const polls = [...around.querySelectorAll('danvan-poll')];
      const count = () =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('/v1/polls/giao-dien')).length;
      const before = count();
      for (const poll of polls) await until(poll, () => fields(poll).length === 3, 'the ballot');
      await waitUntil(() => count() > before || before > 0);
      expect(count() - before).to.be.at.most(1);
    });

    it('dispatches nothing when a property is set', async () => {
      const poll = await fixture<DanvanPoll>(html`
        <danvan-poll>
          <script type="application/json">
            ${JSON.stringify(answer)}
          </script>
        </danvan-poll>
      `);
      let events = 0;
      for (const type of ['danvan-poll-load', 'danvan-poll-vote'])
        poll.addEventListener(type, () => (events += 1));
      poll.resultsOnly = true;
      await poll.updateComplete;
      expect(events).to.equal(0);
    });

    it('leaves nothing behind when it is taken out and put back fifty times', async () => {
      const poll = await pollOf('giao-dien');
      const parent = poll.parentElement;
      field(poll, 'Khá').click();
      for (let turn = 0; turn < 50; turn += 1) {
        poll.remove();
        parent?.append(poll);
      }
      await painted();
      expect(poll.renderRoot.querySelectorAll('fieldset')).to.have.length(1);
      expect(chosen(poll)).to.deep.equal(['Khá']);
    });

    it('speaks English where the page does', async () => {
      const around = await fixture(html`
        <div lang="en"><danvan-poll service="/" poll="giao-dien"></danvan-poll></div>
      `);
      const poll = around.querySelector('danvan-poll');
      if (!poll) throw new Error('no poll');
      await until(poll, () => fields(poll).length === 3, 'the ballot');
      expect(text(find(poll, '#hint'))).to.equal('Choose one option.');
      expect(button(poll, 'Vote')).to.not.equal(undefined);
    });
  });
});
