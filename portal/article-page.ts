import { html } from 'hono/html';
import { newerThan, olderThan } from '../src/articles/index.js';
import { formatCount } from '../src/vietnamese/index.js';
import type { PortalArticle } from './content.js';
import { IDS } from './furnish.js';
import { time } from './home-page.js';
import { layout, type Html } from './layout.js';
import type { PageData } from './page-data.js';
import { pictureAddress } from './picture.js';

/** One article with its tools, its citations, and the news before and after it. */
export function articlePage(data: PageData, article: PortalArticle): Html {
  const { page, title } = article;
  const reads = data.reads[data.articles.indexOf(article)] ?? 0;
  const byline = [page.author, page.source].filter((name) => name !== undefined).join(' – ');
  return layout(
    data,
    title,
    html`
      <div class="article">
        <danvan-citations href-template="/documents/${IDS.site}?q={symbol}">
          <article id="bai-viet">
            <p class="meta">${page.category ?? ''} ${time(page.publishedAt)}</p>
            <h1>${title}</h1>
            ${page.lead === undefined ? '' : html`<p class="lead">${page.lead}</p>`}
            <figure>
              <img
                src="${pictureAddress(title)}"
                alt="Tranh vẽ minh họa"
                width="640"
                height="400"
              />
              ${page.caption === undefined ? '' : html`<figcaption>${page.caption}</figcaption>`}
            </figure>
            ${page.body.map((paragraph) => html`<p>${paragraph}</p>`)}
            <p class="byline">
              ${byline}
              ${
                page.sourceUrl === undefined
                  ? ''
                  : html` · <a href="${page.sourceUrl}" rel="noopener">Bài gốc</a>`
              }
            </p>
          </article>
        </danvan-citations>
        <danvan-article-tools for="bai-viet">${formatCount(reads)} lượt xem</danvan-article-tools>
      </div>
      ${around(data, article)}
    `,
  );
}

/** The newer and the older news as two lists of links, which the widget takes for the news that it orders. */
function around({ articles }: PageData, { id }: PortalArticle): Html | string {
  const dated = articles.map(({ id: each, title, page: { publishedAt } }) => ({
    id: each,
    title,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  }));
  const self = dated.find((each) => each.id === id);
  if (!self) return '';
  const lists = [
    ['Tin mới hơn', newerThan(dated, self)],
    ['Tin đã đưa', olderThan(dated, self)],
  ] as const;
  return html`<section aria-label="Tin khác">
    <danvan-news-list src="/tin.json" around="" layout="headlines" limit="3">
      ${lists.map(([heading, news]) =>
        news.length === 0
          ? ''
          : html`<h2>${heading}</h2>
              <ul>
                ${news.map(
                  (each) =>
                    html`<li>
                      <a href="/tin/${each.id}">${each.title}</a> ${time(each.publishedAt)}
                    </li>`,
                )}
              </ul>`,
      )}
    </danvan-news-list>
  </section>`;
}
