import { html } from 'hono/html';
import type { WidgetCodes } from '../../src/links/index.js';
import type { Locale } from '../../src/schema/index.js';
import { say, type Html } from '../pages/layout.js';
import type { Asked } from './builder-page.js';
import { CMS_ADVICE, OTHER_WAYS, type CmsAdvice, type OtherWay } from './cms-advice.js';

/** What to copy, and how it will look. */
export function codesSection(
  locale: Locale,
  codes: WidgetCodes | undefined,
  problem: string | undefined,
): Html {
  return html`<section aria-labelledby="copy-title">
    <h2 id="copy-title">${say(locale, '3. Chép và dán', '3. Copy and paste')}</h2>
    <p class="problem" id="id-problem" role="status">${problem ?? ''}</p>
    <p class="hint" data-without-id ${codes ? html`hidden` : ''}>
      ${say(
        locale,
        'Điền mã ở bước 2 để có địa chỉ. Mã ghi ở cột “Mã” của trang quản trị; không vào được thì hỏi người vận hành.',
        'Fill in the id in step 2 to get the address. The admin page shows it in the column “Mã”; without access ask the operator.',
      )}
    </p>
    <div data-with-id ${codes ? '' : html`hidden`}>
      <p class="hint">${say(locale, 'Địa chỉ để dán vào bài viết:', 'The address to paste:')}</p>
      <code data-code="address">${codes?.address ?? ''}</code>
      <p class="without-script hint">
        ${say(
          locale,
          'Bôi đen địa chỉ, bấm Ctrl+C; trong bài viết chọn chữ, bấm nút liên kết rồi dán địa chỉ.',
          'Select the address, press Ctrl+C; in the article select some words, press the link button and paste it.',
        )}
      </p>
      <div class="copy with-script">
        <button type="button" class="main" id="copy">${say(locale, 'Chép', 'Copy')}</button>
        <p
          role="status"
          id="copied"
          data-done="${say(
            locale,
            'Đã chép. Mở bài viết, bấm Ctrl+V.',
            'Copied. Open the article and press Ctrl+V.',
          )}"
          data-by-hand="${say(
            locale,
            'Trình duyệt không cho chép tự động. Liên kết bên dưới đã được bôi đen: bấm Ctrl+C.',
            'The browser does not let the page copy. The link below is selected: press Ctrl+C.',
          )}"
        ></p>
      </div>
      <p id="by-hand" hidden><a id="link" href="${codes?.address ?? ''}"></a></p>
      <div class="with-script">
        <h3>${say(locale, 'Người xem sẽ thấy', 'What visitors will see')}</h3>
        <div class="preview" id="preview"></div>
        <p class="hint">
          ${say(
            locale,
            'Đây là khối thật: bấm bình chọn ở đây là bỏ phiếu thật.',
            'This is the real widget: a vote here is a real vote.',
          )}
        </p>
      </div>
    </div>
  </section>`;
}

/** The tags that the site needs once. */
export function loaderSection(locale: Locale, tag: string): Html {
  return html`<section aria-labelledby="loader-title">
    <h2 id="loader-title">
      ${say(locale, 'Gắn một lần cho cả cổng: đoạn mã chung (bộ nạp)', 'Once for the whole site: the loader')}
    </h2>
    <p class="hint">
      ${say(
        locale,
        'Người quản trị giao diện dán hai dòng này vào mẫu giao diện của cổng. Chưa gắn thì bài viết vẫn hiện liên kết bấm được.',
        'Whoever keeps the theme pastes these two tags into it. Until then articles show a link that works.',
      )}
    </p>
    <code id="loader">${tag}</code>
    <div class="copy with-script">
      <button type="button" id="copy-loader">
        ${say(locale, 'Chép đoạn mã chung', 'Copy the tags')}
      </button>
      <p role="status" id="loader-copied"></p>
    </div>
  </section>`;
}

/** What to do in each CMS; that of the others is hidden. */
export function cmsSections(asked: Asked, codes: WidgetCodes | undefined): Html {
  const { locale, cms } = asked;
  return html`<section aria-labelledby="cms-title">
    <h2 id="cms-title">
      ${say(locale, 'Cách làm trên cổng của bạn', 'How to do it on your portal')}
    </h2>
    ${[...CMS_ADVICE].map(
      ([name, advice]) =>
        html`<div data-cms="${name}" ${name === cms ? '' : html`hidden`}>
          ${adviceOf(advice, locale, codes)}
        </div>`,
    )}
    <p>
      <a href="check?lang=${locale}"
        >${say(locale, 'Đã đăng bài? Kiểm tra bài viết', 'Published? Check the article')}</a
      >
    </p>
  </section>`;
}

function adviceOf(advice: CmsAdvice, locale: Locale, codes: WidgetCodes | undefined): Html {
  return html`<h3>${say(locale, 'Dán vào bài viết', 'Into the article')}</h3>
    <ol>
      ${advice.paste.map((step) => html`<li>${step[locale]}</li>`)}
    </ol>
    <h3>${say(locale, 'Đoạn mã chung gắn ở đâu', 'Where the loader goes')}</h3>
    <p>${advice.loader[locale]}</p>
    <h3>${say(locale, 'Lưu ý', 'Beware')}</h3>
    <p class="beware">${advice.beware[locale]}</p>
    <details>
      <summary>${say(locale, 'Không gắn được đoạn mã chung', 'No loader possible')}</summary>
      <p>
        ${say(
          locale,
          'Liên kết vẫn mở trang đầy đủ. Muốn hiện ngay trong bài:',
          'The link still opens the full page. To show it in the article:',
        )}
      </p>
      <ul>
        ${advice.otherwise.map((way) => otherWay(way, locale, codes))}
      </ul>
    </details>`;
}

const CODE_OF = { lone: 'address', frame: 'frame', picture: 'picture' } as const;

function otherWay(way: OtherWay, locale: Locale, codes: WidgetCodes | undefined): Html {
  const name = CODE_OF[way];
  const code = codes?.[name];
  // Of lists there is no picture.
  return html`<li data-way="${name}" ${codes && code === undefined ? html`hidden` : ''}>
    ${OTHER_WAYS[way][locale]}
    <code data-code="${name}">${code ?? ''}</code>
  </li>`;
}
