import { html } from 'hono/html';
import type { CampaignReport } from '../src/campaigns/index.js';
import { documentKinds, type OfficialDocument } from '../src/documents/index.js';
import { formatDateTime } from '../src/vietnamese/index.js';
import { isHot, leadOf, type PortalArticle } from './content.js';
import { IDS } from './furnish.js';
import { layout, type Html } from './layout.js';
import type { PageData } from './page-data.js';
import { pictureAddress } from './picture.js';

const MOST_MODELS = 6;

/** The front page: every section is the site's own HTML inside the tag of a widget. */
export function homePage(data: PageData): Html {
  return layout(
    data,
    'Cổng thông tin dân vận',
    html`
      <h1 class="quiet">Cổng thông tin dân vận</h1>
      <section aria-labelledby="tin-moi">
        <h2 id="tin-moi">Tin nổi bật</h2>
        <danvan-news-list featured limit="5" show="image date lead">
          <ul class="teasers">
            ${data.articles.map(teaser)}
          </ul>
        </danvan-news-list>
      </section>
      ${campaignSection(data)}
      <section aria-labelledby="mo-hinh">
        <h2 id="mo-hinh">Mô hình “Dân vận khéo”</h2>
        <p class="note">
          Dữ liệu minh họa: trang cũ báo có danh sách nhưng không còn giữ danh sách.
        </p>
        <danvan-gallery site="${IDS.site}" search limit="${MOST_MODELS}">
          <ul class="pictures">
            ${data.models.slice(0, MOST_MODELS).map(
              ({ name, unit, images: [image] }) =>
                html`<li>
                  ${image ? html`<img src="${image.url}" alt="${image.alt ?? ''}" width="640" height="400" loading="lazy" />` : ''}
                  <a href="/gallery/${IDS.site}?q=${encodeURIComponent(name)}">${name}</a>
                  ${data.unitNames.get(unit) ?? ''}
                </li>`,
            )}
          </ul>
          <p><a href="/gallery/${IDS.site}">Xem tất cả mô hình</a></p>
        </danvan-gallery>
      </section>
      <section aria-labelledby="van-ban">
        <h2 id="van-ban">Văn bản được dẫn trong tin, bài</h2>
        <danvan-document-list
          site="${IDS.site}"
          limit="${data.documents.length}"
          order="newest"
          show="symbol kind issuer issued abstract"
          search
          filter="kind issuer year"
        >
          ${documentTable(data.documents)}
        </danvan-document-list>
      </section>
      <section aria-labelledby="theo-ngay">
        <h2 id="theo-ngay">Tin theo ngày</h2>
        <danvan-news-list src="/tin.json" layout="headlines" order="newest" limit="5" search by-day>
          <ul>
            ${data.articles.map(
              ({ id, title, page }) =>
                html`<li><a href="/tin/${id}">${title}</a> ${time(page.publishedAt)}</li>`,
            )}
          </ul>
        </danvan-news-list>
      </section>
    `,
  );
}

function teaser({ id, title, page }: PortalArticle): Html {
  return html`<li ${isHot(page) ? 'data-hot' : ''}>
    <img src="${pictureAddress(title)}" alt="" width="640" height="400" />
    <h3><a href="/tin/${id}">${title}</a></h3>
    ${time(page.publishedAt)}
    <p>${leadOf(page)}</p>
  </li>`;
}

/** A moment as readers write it, with its form for machines. */
export function time(moment: string | undefined): Html | string {
  return moment === undefined
    ? ''
    : html`<time datetime="${moment}">${formatDateTime(moment)}</time>`;
}

function campaignSection({ report }: PageData): Html | string {
  if (!report) return '';
  return html`<section aria-labelledby="chi-tieu">
    <h2 id="chi-tieu">Chỉ tiêu và tiến độ</h2>
    <danvan-campaign campaign="${report.campaign.id}">
      <p><a href="/campaign/${report.campaign.id}">${report.campaign.name}</a></p>
      <ul>
        ${report.progress.map(targetLine)}
      </ul>
    </danvan-campaign>
  </section>`;
}

function targetLine({
  target,
  state,
  counts,
  by,
  missing,
}: CampaignReport['progress'][number]): Html {
  const units = by.length + missing.length;
  const isCounted = state !== 'unknown' && counts === 'units' && units > 0;
  return html`<li>${target.text}${isCounted ? `: ${by.length}/${units} đơn vị` : ''}</li>`;
}

function documentTable(documents: readonly OfficialDocument[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Số, ký hiệu</th>
        <th scope="col">Loại văn bản</th>
        <th scope="col">Cơ quan ban hành</th>
        <th scope="col">Ngày ban hành</th>
        <th scope="col">Trích yếu</th>
      </tr>
    </thead>
    <tbody>
      ${documents.map(
        ({ symbol, kind, issuers, issuedOn, abstract }) =>
          html`<tr>
            <td>${symbol ?? ''}</td>
            <td>${documentKinds.find(({ slug }) => slug === kind)?.name ?? ''}</td>
            <td>${issuers.map(({ name }) => name).join(', ')}</td>
            <td>${issuedOn === undefined ? '' : formatDateTime(issuedOn)}</td>
            <td>${abstract}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
