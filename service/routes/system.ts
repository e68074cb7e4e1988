import { Registry } from 'prom-client';
import { html } from 'hono/html';
import { answer, fresh, localeFor } from '../http/answers.js';
import { describeApi } from '../openapi/describe-api.js';
import { page, say } from '../pages/layout.js';
import type { Service } from '../service-context.js';
import type { Router } from './router.js';

/** `GET /`, `/healthz`, `/metrics` and `/openapi.json`. */
export function systemRoutes(router: Router, service: Service): void {
  router.on('GET', '/', (context) => {
    const locale = localeFor(context);
    const { adminToken } = service;
    return page(context, {
      locale,
      title: 'danvan',
      body: html`<h1>
          ${say(locale, 'Dịch vụ danvan đang chạy', 'The danvan service is running')}
        </h1>
        <ul>
          <li>
            <a href="builder"
              >${say(locale, 'Lấy liên kết để dán vào bài viết', 'Get a link to paste')}</a
            >
          </li>
          <li>
            <a href="check"
              >${say(locale, 'Kiểm tra bài đã đăng mà chưa thấy khối', 'Check a published article')}</a
            >
          </li>
          ${adminToken === undefined ? '' : html`<li><a href="admin">${say(locale, 'Trang quản trị', 'Administration')}</a></li>`}
          <li>
            <a href="openapi.json"
              >${say(locale, 'Tài liệu kỹ thuật cho lập trình viên', 'The API, for developers')}
              (OpenAPI)</a
            >
          </li>
        </ul>`,
      site: undefined,
      otherLanguage: locale === 'vi' ? './?lang=en' : './?lang=vi',
    });
  });

  router.on('GET', '/healthz', async (context) => {
    await service.store.ping();
    return fresh(context, { status: 'ok', waiting: service.store.waiting });
  });

  router.on('GET', '/metrics', async (context) =>
    answer(context, await service.metrics.text(), {
      'content-type': Registry.PROMETHEUS_CONTENT_TYPE,
      'cache-control': 'no-store',
    }),
  );

  let description: string | undefined;
  router.on('GET', '/openapi.json', (context) => {
    description ??= JSON.stringify(describeApi(service.publicUrl));
    return answer(context, description, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    });
  });
}
