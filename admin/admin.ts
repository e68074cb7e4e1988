import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AdminApi, AdminProblem } from './api.js';
import type { Draft } from './form/field.js';
import './record-section.js';
import type { Section } from './section.js';
import { campaignsSection } from './sections/campaigns.js';
import { textOf } from './sections/cells.js';
import { documentsSection } from './sections/documents.js';
import { feedsSection } from './sections/feeds.js';
import { modelsSection } from './sections/models.js';
import { pollsSection } from './sections/polls.js';
import { sitesSection } from './sections/sites.js';

const SECTIONS: Readonly<Record<string, Section>> = {
  'binh-chon': pollsSection,
  'mo-hinh': modelsSection,
  'phong-trao': campaignsSection,
  'van-ban': documentsSection,
  cong: sitesSection,
  'nguon-tin': feedsSection,
};
/** Sections that are of no one site. */
const COMMON = ['cong', 'nguon-tin'];
const TOKEN_KEY = 'danvan-admin-token';

/**
 * The admin page: log-in by the operator's token, and a section for each kind of record. The token stays in this tab
 * (`sessionStorage`) and goes nowhere but to the service.
 */
export class DanvanAdmin extends LitElement {
  @state() private api: AdminApi | undefined;
  @state() private sites: readonly Draft[] = [];
  @state() private site = '';
  @state() private place = 'binh-chon';
  @state() private said: { readonly text: string; readonly isProblem: boolean } | undefined;
  @state() private failure = '';
  @state() private isBusy = false;

  readonly #base = new URL('./', document.baseURI).href;

  constructor() {
    super();
    this.addEventListener('admin-say', (event) => {
      this.said = event.detail;
      if (this.place === 'cong') void this.#readSites();
    });
    this.addEventListener('admin-logout', this.#logOut);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onPlace);
    this.#onPlace();
    const token = sessionStorage.getItem(TOKEN_KEY);
    if (token !== null) void this.#logIn(token);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#onPlace);
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return this.api ? this.#renderPage(this.api) : this.#renderLogIn();
  }

  #renderLogIn(): TemplateResult {
    return html`<main class="login">
      <h1>Quản trị danvan</h1>
      <form @submit=${this.#onLogIn}>
        <div class="field">
          <label for="token">Mã quản trị</label>
          <p class="hint" id="token-hint">
            Mã do người vận hành dịch vụ cấp. Đóng thẻ trình duyệt là đăng xuất.
          </p>
          ${this.failure === '' ? nothing : html`<p class="problem" id="token-problem" role="alert">${this.failure}</p>`}
          <input
            id="token"
            type="password"
            autocomplete="off"
            required
            aria-invalid=${this.failure === '' ? nothing : 'true'}
            aria-describedby="token-hint${this.failure === '' ? '' : ' token-problem'}"
          />
        </div>
        <button class="main" ?disabled=${this.isBusy}>Đăng nhập</button>
      </form>
    </main>`;
  }

  #renderPage(api: AdminApi): TemplateResult {
    const section = SECTIONS[this.place] ?? pollsSection;
    const needsSite = !COMMON.includes(this.place);
    return html`<header>
        <h1>Quản trị danvan</h1>
        <button type="button" class="small" @click=${this.#logOut}>Đăng xuất</button>
      </header>
      <nav aria-label="Các mục quản trị">
        <ul>
          ${Object.entries(SECTIONS).map(
            ([place, { title }]) =>
              html`<li>
                <a href="#${place}" aria-current=${place === this.place ? 'page' : nothing}
                  >${title}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <main>
        <p class="said ${this.said?.isProblem === true ? 'problem' : ''}" role="status">
          ${this.said?.text}
        </p>
        ${needsSite ? this.#renderSites() : nothing}
        ${
          needsSite && this.site === ''
            ? html`<p>Chưa có cổng nào. <a href="#cong">Thêm cổng thông tin</a> trước.</p>`
            : html`<record-section
                .api=${api}
                .section=${section}
                .site=${needsSite ? this.site : ''}
              ></record-section>`
        }
      </main>`;
  }

  #renderSites(): TemplateResult | typeof nothing {
    if (this.sites.length === 0) return nothing;
    return html`<div class="field">
      <label for="site">Cổng thông tin</label>
      <select
        id="site"
        @change=${(event: Event) => {
          this.site = (event.target as HTMLSelectElement).value;
        }}
      >
        ${this.sites.map((site) => {
          const id = textOf(site['id']);
          return html`<option value=${id} ?selected=${id === this.site}>
            ${textOf(site['name']) || id}
          </option>`;
        })}
      </select>
    </div>`;
  }

  readonly #onPlace = (): void => {
    const place = location.hash.slice(1);
    if (place in SECTIONS) this.place = place;
    this.said = undefined;
  };

  readonly #onLogIn = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('#token');
    if (input) void this.#logIn(input.value.trim(), true);
  };

  async #logIn(token: string, isAsked = false): Promise<void> {
    const api = new AdminApi(this.#base, token);
    this.isBusy = true;
    try {
      await this.#readSites(api);
      sessionStorage.setItem(TOKEN_KEY, token);
      this.api = api;
      this.failure = '';
      if (isAsked) await this.#focus('#section-title');
    } catch (error) {
      if (!(error instanceof AdminProblem)) throw error;
      this.failure = error.status === 401 ? 'Mã quản trị không đúng.' : error.message;
      await this.#focus('#token');
    } finally {
      this.isBusy = false;
    }
  }

  async #readSites(api = this.api): Promise<void> {
    if (!api) return;
    const { sites } = await api.call<{ sites: Draft[] }>('GET', 'sites');
    this.sites = sites;
    const isThere = sites.some(({ id }) => id === this.site);
    if (!isThere) this.site = textOf(sites[0]?.['id']);
  }

  readonly #logOut = (event: Event): void => {
    sessionStorage.removeItem(TOKEN_KEY);
    this.api = undefined;
    this.said = undefined;
    this.failure =
      event.type === 'admin-logout' ? 'Mã quản trị không còn đúng; hãy đăng nhập lại.' : '';
    void this.#focus('#token');
  };

  /** What had the focus is gone: it goes on where the page goes on. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    await this.querySelector<LitElement>('record-section')?.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }
}

customElements.define('danvan-admin', DanvanAdmin);
