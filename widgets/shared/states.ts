import { html, nothing, type TemplateResult } from 'lit';
import type { FailureReason } from './failure.js';
import type { Catalog, MessagesController } from './messages.js';
import type { Resource } from './resource.js';

/** Names of the messages that every widget with data has. */
export type StateMessage = 'loading' | 'retry' | `failed-${FailureReason}`;

/** The messages of the states, to be spread into a widget's catalog. */
export const stateMessages: Catalog<StateMessage> = {
  vi: {
    loading: 'Đang tải…',
    retry: 'Thử lại',
    'failed-offline': 'Không có kết nối mạng.',
    'failed-unreachable': 'Không kết nối được với máy chủ.',
    'failed-timeout': 'Máy chủ trả lời quá lâu.',
    'failed-not-found': 'Không tìm thấy dữ liệu.',
    'failed-refused': 'Không được phép lấy dữ liệu.',
    'failed-server': 'Máy chủ đang gặp lỗi.',
    'failed-too-large': 'Dữ liệu quá lớn.',
    'failed-unreadable': 'Dữ liệu không đọc được.',
  },
  en: {
    loading: 'Loading…',
    retry: 'Try again',
    'failed-offline': 'There is no connection.',
    'failed-unreachable': 'The server can’t be reached.',
    'failed-timeout': 'The server took too long.',
    'failed-not-found': 'The data were not found.',
    'failed-refused': 'The data may not be fetched.',
    'failed-server': 'The server has a fault.',
    'failed-too-large': 'The data are too large.',
    'failed-unreadable': 'The data can’t be read.',
  },
};

/** The sign of a load that takes long, or of one that failed, with a button that tries again. Goes below the data. */
export function renderState<T, Name extends string>(
  resource: Resource<T>,
  isSlow: boolean,
  messages: MessagesController<Name | StateMessage>,
  retry: () => void,
): TemplateResult | typeof nothing {
  switch (resource.state) {
    case 'idle':
    case 'ready':
    case 'empty':
      return nothing;
    case 'loading':
      return isSlow
        ? html`<p class="notice" part="state">
            <span class="spinner" aria-hidden="true"></span>${messages.say('loading')}
          </p>`
        : nothing;
    case 'error':
      return html`<p class="notice" part="state">
        ${messages.say(`failed-${resource.reason}`)}
        <button type="button" @click=${retry}>${messages.say('retry')}</button>
      </p>`;
  }
}

/** What the live region of a widget says of its data: loads that take long and failures, once each. */
export function spokenState<T, Name extends string>(
  resource: Resource<T>,
  isSlow: boolean,
  messages: MessagesController<Name | StateMessage>,
): string {
  if (resource.state === 'error') return messages.say(`failed-${resource.reason}`);
  return resource.state === 'loading' && isSlow ? messages.say('loading') : '';
}
