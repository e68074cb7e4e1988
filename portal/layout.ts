import { html } from 'hono/html';
import { formatCount } from '../src/vietnamese/index.js';
import { IDS } from './furnish.js';
import type { PageData } from './page-data.js';

/** A piece of a page, escaped. */
export type Html = ReturnType<typeof html>;

/**
 * A whole page: what a site's theme holds. The loader is pasted once, the widgets are tags around the site's own HTML.
 *
 * @param main - sections of the middle column
 */
export function layout(data: PageData, title: string, main: Html): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="danvan-service" content="/" />
        <meta name="danvan-site" content="${IDS.site}" />
        <title>${title}</title>
        <link rel="alternate" type="application/rss+xml" title="Tin tức" href="/tin.rss" />
        <link rel="icon" href="/anh/cong-thong-tin-dan-van.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/danvan.css" />
        <link rel="stylesheet" href="/portal.css" />
        <script type="module" src="/danvan.js"></script>
      </head>
      <body>
        <a class="skip" href="#noi-dung">Đến nội dung</a>
        <header>
          <div class="band">
            <a class="name" href="/">Cổng thông tin dân vận</a>
            <p>Trang mẫu của danvan, làm từ năm trang cổng thông tin cũ</p>
          </div>
          <nav aria-label="Chuyên mục">
            <a href="/#tin-moi">Tin tức</a>
            <a href="/#chi-tieu">Chỉ tiêu</a>
            <a href="/#mo-hinh">Mô hình</a>
            <a href="/#van-ban">Văn bản</a>
            <a href="#tham-do">Thăm dò</a>
          </nav>
        </header>
        <div class="columns">
          <main id="noi-dung" tabindex="-1">${main}</main>
          <aside aria-label="Thăm dò và thống kê">
            <section aria-labelledby="tham-do">
              <h2 id="tham-do">Thăm dò ý kiến</h2>
              ${pollTag(data)}
            </section>
            <section aria-labelledby="thong-ke">
              <h2 id="thong-ke">Thống kê truy cập</h2>
              <danvan-visitor-stats history>
                <p>Tổng lượt truy cập: ${formatCount(data.total)}</p>
                <p><a href="/stats/${IDS.site}">Xem thống kê truy cập</a></p>
              </danvan-visitor-stats>
            </section>
            <section aria-labelledby="chu-so">
              <h2 id="chu-so">Số lượt truy cập</h2>
              <danvan-visitor-stats site="${IDS.digits}" layout="digits" show="total"
                >${formatCount(data.digits)}</danvan-visitor-stats
              >
            </section>
          </aside>
        </div>
        <footer>
          <p>
            Tranh do máy vẽ theo tiêu đề. Tin, chỉ tiêu, văn bản và số đếm đọc từ các trang cũ; mô
            hình là dữ liệu minh họa.
          </p>
          <p><a href="/builder">Tạo khối cho trang của bạn</a> · <a href="/admin">Quản trị</a></p>
        </footer>
      </body>
    </html>`;
}

/** The poll as a form of the site's own: it takes votes without script too. */
function pollTag({ poll }: PageData): Html | string {
  if (!poll) return '';
  return html`<danvan-poll poll="${poll.id}">
    <form method="post" action="/v1/polls/${poll.id}/votes">
      <fieldset>
        <legend>${poll.question}</legend>
        ${poll.options.map(
          ({ id, text }) =>
            html`<label
              ><input type="radio" name="choice" value="${id}" required /> ${text}</label
            >`,
        )}
      </fieldset>
      <button>Bình chọn</button>
      <a href="/poll/${poll.id}">Trang thăm dò</a>
    </form>
  </danvan-poll>`;
}
