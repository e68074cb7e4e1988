import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import * as newsList from '../stories/news-list.stories.js';
import * as poll from '../stories/poll.stories.js';
import * as visitorStats from '../stories/visitor-stats.stories.js';

/** A custom property that sites may set. */
interface Token {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

const ABOUT: Readonly<Record<string, string>> = {
  '--danvan-accent': 'liên kết, lựa chọn, thanh kết quả, nút chính',
  '--danvan-on-accent': 'chữ trên nền màu nhấn',
  '--danvan-text': 'chữ',
  '--danvan-muted': 'chữ phụ: ngày, nguồn, gợi ý',
  '--danvan-line': 'đường kẻ, viền',
  '--danvan-surface': 'nền nút và ô nhập',
  '--danvan-danger': 'lỗi, tin nóng',
  '--danvan-radius': 'độ bo góc',
  '--danvan-gap': 'khoảng cách',
};
const SIZES = /radius|gap|size|ratio/;

/** The page on which a designer changes the tokens, sees the widgets in them and copies the CSS. */
export class TokenEditor extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 24px;
      grid-template-columns: minmax(0, 22em) minmax(0, 1fr);
      padding: 24px;
    }
    @media (max-width: 50em) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    h1 {
      margin: 0 0 0.5em;
      font-size: 1.5em;
    }
    h2 {
      margin: 0 0 0.5em;
      font-size: 1.1em;
    }
    fieldset {
      margin: 0 0 12px;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: bold;
      overflow-wrap: anywhere;
    }
    .fields {
      display: flex;
      gap: 8px;
    }
    input,
    button {
      box-sizing: border-box;
      min-block-size: 44px;
      font: inherit;
    }
    input[type='color'] {
      inline-size: 44px;
      padding: 2px;
    }
    input:not([type='color']) {
      flex: 1;
      min-inline-size: 0;
      padding: 0 8px;
    }
    pre {
      overflow: auto;
      padding: 12px;
      border: 1px solid;
      white-space: pre-wrap;
    }
    section {
      display: grid;
      gap: 32px;
      align-content: start;
      min-inline-size: 0;
    }
  `;

  /** The tokens of the manifest. */
  @property({ attribute: false }) tokens: readonly Token[] = [];

  @state() private values: ReadonlyMap<string, string> = new Map();

  @state() private told = '';

  override render(): TemplateResult {
    return html`
      <form @submit=${this.#copy}>
        <h1>Đổi màu và cỡ</h1>
        <p>
          Đặt giá trị bên dưới, xem ngay ở bên cạnh, rồi chép đoạn CSS vào tệp CSS của trang. Ô để
          trống thì widget theo màu và chữ của trang.
        </p>
        ${this.tokens.map((token) => this.#renderToken(token))}
        <h2 id="css">CSS để chép</h2>
        <pre tabindex="0" aria-labelledby="css">${this.css}</pre>
        <button>Chép CSS</button>
        <p role="status">${this.told}</p>
      </form>
      <section aria-label="Xem thử">${this.#renderWidgets()}</section>
    `;
  }

  override updated(): void {
    for (const { name } of this.tokens) {
      const value = this.values.get(name);
      if (value === undefined) this.style.removeProperty(name);
      else this.style.setProperty(name, value);
    }
  }

  /** The rule that a site copies. */
  get css(): string {
    const lines = [...this.values].map(([name, value]) => `  ${name}: ${value};`);
    return `:root {\n${lines.join('\n')}\n}`;
  }

  #renderToken({ name, description = '', default: standard = '' }: Token): TemplateResult {
    const value = this.values.get(name) ?? '';
    const set = ({ currentTarget }: Event): void => {
      this.#set(name, (currentTarget as HTMLInputElement).value);
    };
    return html`
      <fieldset>
        <legend>${name}</legend>
        <p>${ABOUT[name] ?? description}</p>
        <div class="fields">
          ${
            SIZES.test(name)
              ? ''
              : html`<input
                  type="color"
                  aria-label="Chọn màu"
                  .value=${this.#hexOf(value === '' ? standard : value)}
                  @input=${set}
                />`
          }
          <input aria-label="Giá trị" placeholder=${standard} .value=${value} @input=${set} />
        </div>
      </fieldset>
    `;
  }

  /** A colour as a colour field takes it: whatever CSS says, as it looks on the page. */
  #hexOf(colour: string): string {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return '#000000';
    for (const name of ['Canvas', colour]) {
      this.style.outlineColor = '';
      this.style.outlineColor = name;
      pen.fillStyle = getComputedStyle(this).outlineColor;
      pen.fillRect(0, 0, 1, 1);
    }
    this.style.outlineColor = '';
    const channels = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
    return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  }

  #renderWidgets(): TemplateResult[] {
    return [visitorStats.List, poll.Voted, newsList.List].map(
      (story) => html`<div>${story.render()}</div>`,
    );
  }

  #set(name: string, value: string): void {
    const values = new Map(this.values);
    if (value.trim() === '') values.delete(name);
    else values.set(name, value);
    this.values = values;
    this.told = '';
  }

  readonly #copy = (event: Event): void => {
    event.preventDefault();
    navigator.clipboard.writeText(this.css).then(
      () => (this.told = 'Đã chép.'),
      () => (this.told = 'Trình duyệt không cho chép; hãy bôi đen đoạn CSS và chép bằng Ctrl + C.'),
    );
  };
}
