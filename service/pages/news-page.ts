import { html } from 'hono/html';
import type { Article } from '../../src/articles/index.js';
import type { Feed } from '../../src/feeds/index.js';
import type { Locale } from '../../src/schema/index.js';
import { formatDateTime } from '../../src/vietnamese/index.js';
import { localeFor } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { readQuery } from '../http/query-text.js';
import { parameter, type Service } from '../service-context.js';
import { page, say, type Html } from './layout.js';
import { filterForm, otherLanguage, pager, partOf, type FilteredList } from './list-parts.js';
import type { ServiceAnswer } from '../http/exchange.js';

/** `GET /news/{feed}`: a relayed feed as a full page. */
export async function newsPage(service: Service, context: RequestContext): Promise<ServiceAnswer> {
  const id = parameter(context, 'feed');
  const locale = localeFor(context);
  const query = readQuery(context.url);
  const { body, isStale } = await service.relay.get(id);
  const source = await service.store.feeds.get(id);
  const feed = JSON.parse(body) as Feed;
  const title = source?.title ?? feed.title ?? say(locale, 'Tin tức', 'News');
  const list: FilteredList<Article> = {
    items: feed.items,
    text: ({ title: heading, lead = '' }) => `${heading}\n${lead}`,
    perPage: 20,
    filters: [],
  };
  const part = partOf(list, query);
  return page(context, {
    locale,
    title,
    site: undefined,
    hasImages: true,
    isForAll: true,
    otherLanguage: otherLanguage(query, locale),
    body: html`<h1>${title}</h1>
      ${
        isStale
          ? html`<p class="note">
              ${say(
                locale,
                'Nguồn tin chưa trả lời; đây là bản lấy lần trước.',
                'The source does not answer; this is an earlier copy.',
              )}
            </p>`
          : ''
      }
      ${filterForm(list, query, locale, say(locale, 'Tìm trong các tin', 'Search the news'))}
      ${part.found === 0 ? html`<p>${say(locale, 'Không có tin nào.', 'There are no news.')}</p>` : ''}
      <ul class="items">
        ${part.items.map((article) => item(article, locale))}
      </ul>
      ${pager(part, query, locale)}`,
  });
}

function item(article: Article, locale: Locale): Html {
  const { title, url, lead, publishedAt, source, images } = article;
  const [image] = images;
  return html`<li>
    ${image ? html`<img src="${image.url}" alt="" loading="lazy" />` : ''}
    <h2>${url === undefined ? title : html`<a href="${url}">${title}</a>`}</h2>
    ${
      publishedAt === undefined && source?.name === undefined
        ? ''
        : html`<p class="facts">
            ${
              publishedAt === undefined
                ? ''
                : html`<time datetime="${publishedAt}"
                    >${formatDateTime(publishedAt, locale)}</time
                  >`
            }
            ${source?.name === undefined ? '' : say(locale, `Nguồn: ${source.name}`, `Source: ${source.name}`)}
          </p>`
    }
    ${lead === undefined ? '' : html`<p>${lead}</p>`}
  </li>`;
}
