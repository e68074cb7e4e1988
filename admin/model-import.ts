import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { MODEL_COLUMN_TITLES } from '../src/campaigns/model-columns.js';
import { modelColumns, writeModelRows } from '../src/campaigns/write-model-rows.js';
import type { RowProblem } from '../src/tables/row-problem.js';
import { AdminProblem, segment, type AdminApi } from './api.js';
import { downloadCsv, downloadJson } from './download.js';
import type { Choice } from './form/field.js';
import type { SectionTools } from './section.js';
import { campaignChoices } from './sections/campaigns.js';
import { modelsOf } from './models-on-file.js';

interface ImportReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly RowProblem[];
  readonly notices: readonly RowProblem[];
  readonly unknownColumns: readonly string[];
}

/** Takes in a spreadsheet of models: tried first, every bad row told, then taken in. */
export class ModelImport extends LitElement {
  @property({ attribute: false }) api!: AdminApi;
  @property() site = '';
  @property({ attribute: false }) run!: SectionTools['run'];
  @state() private file: File | undefined;
  @state() private campaign = '';
  @state() private campaigns: readonly Choice[] = [];
  @state() private report: ImportReport | undefined;
  @state() private failure = '';
  @state() private isBusy = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<details class="panel" @toggle=${this.#onOpen}>
      <summary>Nhập từ bảng tính, tải về</summary>
      <p>
        Chọn tệp Excel (.xlsx) hoặc CSV có dòng tên cột, ít nhất “Tên mô hình” và “Đơn vị”. Mô hình
        đã có thì được bổ sung, không mất gì.
      </p>
      <div class="field">
        <label for="import-file">Tệp bảng tính</label>
        <input id="import-file" type="file" accept=".xlsx,.csv,.txt" @change=${this.#onFile} />
      </div>
      <div class="field">
        <label for="import-campaign">Đăng ký trong phong trào, kế hoạch</label>
        <select
          id="import-campaign"
          @change=${(event: Event) => {
            this.campaign = (event.target as HTMLSelectElement).value;
            this.report = undefined;
          }}
        >
          <option value="">Không thuộc phong trào nào</option>
          ${this.campaigns.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
        </select>
      </div>
      <div class="acts">
        <button
          type="button"
          class="main"
          ?disabled=${this.isBusy}
          @click=${() => void this.#try()}
        >
          Kiểm tra trước
        </button>
        <button type="button" @click=${this.#onSample}>Tải bảng mẫu</button>
        <button type="button" @click=${() => void this.#keep('csv')}>
          Tải về mở bằng Excel (CSV)
        </button>
        <button type="button" @click=${() => void this.#keep('json')}>
          Tải về để lưu giữ (JSON)
        </button>
      </div>
      ${this.failure === '' ? nothing : html`<p class="problem" role="alert">${this.failure}</p>`}
      ${this.report ? this.#renderReport(this.report) : nothing}
    </details>`;
  }

  #renderReport({
    added,
    changed,
    unchanged,
    rejected,
    notices,
    unknownColumns,
  }: ImportReport): TemplateResult {
    const bad = new Set(rejected.map(({ row }) => row)).size;
    const good = added + changed;
    return html`<div class="report" role="status">
        <p>
          ${added} mô hình mới, ${changed} mô hình được bổ sung, ${unchanged} không đổi,
          <b>${bad} dòng có lỗi bị bỏ lại</b>.
        </p>
        ${
          unknownColumns.length === 0
            ? nothing
            : html`<p>Cột không đọc: ${unknownColumns.join(', ')}.</p>`
        }
      </div>
      ${problemTable('Dòng có lỗi', rejected)} ${problemTable('Dòng được đọc khác đi', notices)}
      <button
        type="button"
        class="main"
        ?disabled=${this.isBusy || good === 0}
        @click=${() => void this.#take()}
      >
        Nhập ${good} mô hình
      </button>`;
  }

  readonly #onOpen = (): void => {
    if (this.campaigns.length > 0) return;
    campaignChoices(this.api, this.site).then(
      (choices) => {
        this.campaigns = choices;
      },
      (error: unknown) => {
        this.#fail(error);
      },
    );
  };

  readonly #onFile = (event: Event): void => {
    this.file = (event.target as HTMLInputElement).files?.[0];
    this.report = undefined;
    this.failure = '';
  };

  readonly #onSample = (): void => {
    const titles = modelColumns()
      .filter((column) => column !== 'id')
      .map((column) => MODEL_COLUMN_TITLES[column].vi);
    downloadCsv('mau-danh-sach-mo-hinh.csv', [titles]);
  };

  async #try(): Promise<void> {
    if (!this.file) {
      this.failure = 'Hãy chọn tệp bảng tính trước.';
      return;
    }
    await this.#send('trial=1', (report) => {
      this.report = report;
    });
  }

  async #take(): Promise<void> {
    await this.#send('', (report) => {
      this.report = undefined;
      void this.run(() =>
        Promise.resolve(`Đã nhập: ${report.added} mô hình mới, ${report.changed} được bổ sung.`),
      );
    });
  }

  async #keep(format: 'csv' | 'json'): Promise<void> {
    try {
      const register = await modelsOf(this.api, this.site);
      if (format === 'csv') downloadCsv(`mo-hinh-${this.site}.csv`, writeModelRows(register));
      else downloadJson(`mo-hinh-${this.site}.json`, register);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #send(query: string, done: (report: ImportReport) => void): Promise<void> {
    if (!this.file) return;
    const asked = [query, this.campaign === '' ? '' : `campaign=${segment(this.campaign)}`];
    const path = `sites/${segment(this.site)}/models/import?${asked.filter(Boolean).join('&')}`;
    this.isBusy = true;
    this.failure = '';
    try {
      done(await this.api.call<ImportReport>('POST', path, this.file));
    } catch (error) {
      this.#fail(error);
    } finally {
      this.isBusy = false;
    }
  }

  #fail(error: unknown): void {
    if (!(error instanceof AdminProblem)) throw error;
    this.failure = error.message;
  }
}

function problemTable(
  title: string,
  problems: readonly RowProblem[],
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<table role="table" class="stacked">
    <caption>
      ${title}
    </caption>
    <thead>
      <tr role="row">
        ${['Dòng', 'Cột', 'Đang ghi', 'Cách sửa'].map(
          (head) => html`<th scope="col" role="columnheader">${head}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${problems.map(
        ({ row, column, value, message }) =>
          html`<tr role="row">
            <th scope="row" role="rowheader"><span class="narrow">Dòng </span>${row}</th>
            <td role="cell" data-label="Cột">${column}</td>
            <td role="cell" data-label="Đang ghi">${value === '' ? '(trống)' : value}</td>
            <td role="cell" data-label="Cách sửa">${message}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

customElements.define('model-import', ModelImport);
