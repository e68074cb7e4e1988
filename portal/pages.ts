import { html } from 'hono/html';
import { newerThan, olderThan } from '../src/articles/index.js';
import { formatCount, formatDateTime } from '../src/vietnamese/index.js';
import type { Citation } from '../src/documents/index.js';
import { markCitations, type CitedDocument, type PortalArticle } from './content.js';

type Html = ReturnType<typeof html>;

/** What the pages of the demo portal show. */
export interface PortalContent {
  readonly articles: readonly PortalArticle[];
  readonly documents: readonly CitedDocument[];
  /** Id of the demo site and of its poll in the service. */
  readonly site: string;
  readonly poll: string;
}

/** The front page. */
export function homePage(content: PortalContent): Html {
  const [first, ...others] = content.articles;
  return layout(
    content,
    'Cổng thông tin dân vận',
    html`
      <section aria-labelledby="news">
        <h2 id="news">Tin tức</h2>
        ${first ? teaser(first, true) : ''}
        <div class="grid">${others.map((article) => teaser(article, false))}</div>
      </section>
      ${targets(content)}
      <section aria-labelledby="documents">
        <h2 id="documents">Văn bản được dẫn trong tin</h2>
        <div class="scroll" role="region" aria-labelledby="documents" tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">Số, ký hiệu</th>
                <th scope="col">Ngày ban hành</th>
                <th scope="col">Cơ quan ban hành</th>
                <th scope="col">Dẫn trong</th>
              </tr>
            </thead>
            <tbody>
              ${content.documents.map(
                ({ citation, articles }) => html`
                  <tr>
                    <th scope="row">${citation.canonical ?? citation.text}</th>
                    <td>${citation.date === null ? 'không nêu' : formatDateTime(citation.date)}</td>
                    <td>${citation.issuer ?? 'không nêu'}</td>
                    <td>
                      ${articles.map(({ id, title }) => html`<a href="/tin/${id}">${title}</a> `)}
                    </td>
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </div>
      </section>
    `,
  );
}

/** One article with its citations marked, and the ones before and after it. */
export function articlePage(content: PortalContent, article: PortalArticle): Html {
  const { page, title, id } = article;
  const dated = content.articles.map(({ id: each, title: name, page: { publishedAt } }) => ({
    id: each,
    title: name,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  }));
  const self = dated.find((each) => each.id === id);
  return layout(
    content,
    title,
    html`
      <article>
        <p class="meta">
          ${page.category ?? ''}
          ${
            page.publishedAt === undefined
              ? ''
              : html`<time datetime="${page.publishedAt}"
                  >${formatDateTime(page.publishedAt)}</time
                >`
          }
        </p>
        <h1>${title}</h1>
        ${page.lead === undefined ? '' : html`<p class="lead">${page.lead}</p>`}
        ${page.caption === undefined ? '' : html`<p class="caption">Ảnh: ${page.caption}</p>`}
        ${page.body.map((_, index) => html`<p>${markCitations(page, index).map(piece)}</p>`)}
        <p class="byline">
          ${[page.author, page.source].filter((name) => name !== undefined).join(' – ')}
          ${
            page.sourceUrl === undefined
              ? ''
              : html` · <a href="${page.sourceUrl}" rel="noopener">Bài gốc</a>`
          }
          ${page.readCount === undefined ? '' : html` · ${formatCount(page.readCount)} lượt xem ở trang cũ`}
        </p>
      </article>
      ${self ? [neighbours('Tin mới hơn', newerThan(dated, self)), neighbours('Tin đã đưa', olderThan(dated, self))] : ''}
    `,
  );
}

function piece({ text, citation }: { text: string; citation?: Citation }): Html | string {
  if (!citation) return text;
  const parts = [
    citation.canonical,
    citation.issuer,
    citation.date === null ? null : `ngày ${formatDateTime(citation.date)}`,
  ];
  return html`<mark title="${parts.filter((part) => part !== null).join(' · ')}">${text}</mark>`;
}

function neighbours(
  heading: string,
  articles: readonly { readonly id: string; readonly title: string }[],
): Html | string {
  if (articles.length === 0) return '';
  return html`<section>
    <h2>${heading}</h2>
    <ul>
      ${articles.map(({ id, title }) => html`<li><a href="/tin/${id}">${title}</a></li>`)}
    </ul>
  </section>`;
}

function teaser({ id, title, page }: PortalArticle, isFirst: boolean): Html {
  const words = page.lead ?? page.body[0] ?? '';
  return html`<article class="${isFirst ? 'teaser first' : 'teaser'}">
    <h3><a href="/tin/${id}">${title}</a></h3>
    <p class="meta">
      ${page.publishedAt === undefined ? '' : formatDateTime(page.publishedAt)}
      ${page.source ?? page.author ?? ''}
    </p>
    <p>${words.length > 240 ? `${words.slice(0, words.lastIndexOf(' ', 240))}…` : words}</p>
  </article>`;
}

function targets({ articles }: PortalContent): Html | string {
  const with_ = articles.find(({ page }) => page.targets.length > 0);
  if (!with_) return '';
  return html`<section aria-labelledby="targets">
    <h2 id="targets">Chỉ tiêu</h2>
    <p><a href="/tin/${with_.id}">${with_.title}</a></p>
    <dl class="targets">
      ${with_.page.targets.map(
        ({ value, min, max, unit, subject, action }) => html`
          <div>
            <dt>${subject ?? ''} ${action ?? ''}</dt>
            <dd>${value === undefined ? `${min ?? ''}–${max ?? ''}` : value}${unit}</dd>
          </div>
        `,
      )}
    </dl>
  </section>`;
}

function layout({ site, poll }: PortalContent, title: string, main: Html): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="danvan-service" content="/" />
        <meta name="danvan-site" content="${site}" />
        <title>${title}</title>
        <link rel="stylesheet" href="/portal.css" />
        <script type="module" src="/widgets.js"></script>
      </head>
      <body>
        <a class="skip" href="#main">Đến nội dung</a>
        <header>
          <a href="/">Cổng thông tin dân vận</a>
          <p>Trang mẫu của danvan, làm từ năm trang cổng thông tin cũ</p>
        </header>
        <div class="columns">
          <main id="main">${main}</main>
          <aside>
            <section aria-labelledby="poll">
              <h2 id="poll">Thăm dò ý kiến</h2>
              <danvan-poll poll="${poll}"><a href="/poll/${poll}">Xem và bình chọn</a></danvan-poll>
            </section>
            <section aria-labelledby="stats">
              <h2 id="stats">Thống kê truy cập</h2>
              <danvan-visitor-stats history>
                <a href="/stats/${site}">Xem thống kê truy cập</a>
              </danvan-visitor-stats>
            </section>
          </aside>
        </div>
      </body>
    </html>`;
}
