import { html, render } from 'lit';
import type { PollOnFile } from './sections/polls.js';
import type { AdminApi } from './api.js';
import { downloadCsv, downloadJson } from './download.js';

const PERCENT = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });

/** Shows the result of a poll with its chart, its files, and the poll as citizens see it. */
export function showResults(
  host: HTMLElement,
  api: AdminApi,
  { poll, tally, head }: PollOnFile,
): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'wide';
  dialog.setAttribute('aria-labelledby', 'results-title');
  const csv = (): void => {
    downloadCsv(`binh-chon-${poll.id}.csv`, [
      ['Mã', 'Phương án', 'Số phiếu chọn', 'Tỷ lệ'],
      ...tally.options.map(({ id, text, votes, share }) => [
        id,
        text,
        votes,
        PERCENT.format(share),
      ]),
      ['', 'Số phiếu', tally.ballots, ''],
    ]);
  };
  const json = (): void => {
    downloadJson(`binh-chon-${poll.id}.json`, { poll, tally, head });
  };
  render(
    html`<h2 id="results-title" tabindex="-1">${poll.question}</h2>
      <table>
        <caption>
          Kết quả: ${tally.ballots.toLocaleString('vi-VN')} phiếu
        </caption>
        <thead>
          <tr>
            <th scope="col">Phương án</th>
            <th scope="col" class="number">Số phiếu</th>
            <th scope="col">Tỷ lệ</th>
          </tr>
        </thead>
        <tbody>
          ${tally.options.map(
            ({ text, votes, share }) =>
              html`<tr>
                <th scope="row">${text}</th>
                <td class="number">${votes.toLocaleString('vi-VN')}</td>
                <td>
                  ${PERCENT.format(share)}
                  <meter min="0" max="1" .value=${share} aria-hidden="true"></meter>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
      <details @toggle=${loadPoll}>
        <summary>Xem như người dân thấy</summary>
        <danvan-poll service=${api.base} poll=${poll.id}></danvan-poll>
      </details>
      <form method="dialog" class="acts">
        <button type="button" @click=${csv}>Tải về mở bằng Excel (CSV)</button>
        <button type="button" @click=${json}>Tải về để lưu giữ (JSON)</button>
        <button class="main">Đóng lại</button>
      </form>`,
    dialog,
  );
  host.closest('record-section')?.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    host.focus();
  });
  dialog.showModal();
  // A long result would be scrolled to its first button.
  dialog.querySelector('h2')?.focus();
}

function loadPoll(): void {
  void import('../widgets/poll/define.js');
}
