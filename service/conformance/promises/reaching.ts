import { hold, type ApiPromise } from '../promise.js';
import { holdRefusal } from '../refusal.js';

const FOREIGN = 'https://danvan-conform-foreign.example';

/** What is promised of pages that call from other origins, of caches, and of privacy. */
export const reachingPromises: readonly ApiPromise[] = [
  {
    id: 'origin-allowed',
    says: {
      vi: 'Trang được phép đọc được câu trả lời (CORS), và bộ nhớ đệm phân biệt trang gọi.',
      en: 'A page that may call can read the answer (CORS), and caches tell the origins apart.',
    },
    needs: ['site', 'origin'],
    async keep(target) {
      const origin = target.given.origin ?? '';
      const { headers } = await target.send(target.ofSite('stats'), { headers: { origin } });
      const allowed = headers.get('access-control-allow-origin');
      hold(
        allowed === origin || allowed === '*',
        `access-control-allow-origin ${origin}`,
        allowed ?? '',
      );
      const vary = headers.get('vary') ?? '';
      hold(allowed === '*' || /\borigin\b/i.test(vary), 'vary: Origin', vary);
    },
  },
  {
    id: 'preflight',
    says: {
      vi: 'Trình duyệt hỏi trước (OPTIONS) được trả lời.',
      en: 'A browser that asks first (OPTIONS) is answered.',
    },
    needs: ['site', 'origin'],
    async keep(target) {
      const origin = target.given.origin ?? '';
      const { status, headers } = await target.send(target.ofSite('hits'), {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      hold(status === 204 || status === 200, 'OPTIONS: status 204', status);
      const methods = headers.get('access-control-allow-methods') ?? '';
      hold(/POST|\*/.test(methods), 'access-control-allow-methods: POST', methods);
      const names = headers.get('access-control-allow-headers') ?? '';
      hold(/content-type|\*/i.test(names), 'access-control-allow-headers: content-type', names);
    },
  },
  {
    id: 'origin-foreign',
    says: {
      vi: 'Trang không được phép bị từ chối và không đọc được câu trả lời.',
      en: 'A page that may not call is refused and can not read the answer.',
    },
    needs: ['site', 'origin'],
    async keep(target) {
      const answer = await target.send(target.ofSite('hits'), {
        body: { page: target.newPage() },
        headers: { origin: FOREIGN },
      });
      holdRefusal(answer, 403, 'origin-not-allowed');
      const allowed = answer.headers.get('access-control-allow-origin');
      hold(allowed === null, 'no access-control-allow-origin', allowed ?? '');
    },
  },
  {
    id: 'counts-fresh',
    says: {
      vi: 'Câu trả lời cho lượt xem không được lưu tạm.',
      en: 'The answer to a view is never cached.',
    },
    needs: ['site'],
    async keep(target) {
      const { headers } = await target.send(target.ofSite('hits'), {
        body: { page: target.newPage() },
      });
      const cache = headers.get('cache-control') ?? '';
      hold(/no-store/.test(cache), 'hits: cache-control no-store', cache);
    },
  },
  {
    id: 'utf-8',
    says: { vi: 'JSON bằng UTF-8.', en: 'JSON in UTF-8.' },
    needs: ['site'],
    async keep(target) {
      const { headers } = await target.send(target.ofSite('stats'));
      const type = headers.get('content-type') ?? '';
      hold(/^application\/json/.test(type), 'stats: content-type application/json', type);
      hold(!/charset=(?!"?utf-8)/i.test(type), 'stats: no charset but UTF-8', type);
    },
  },
  {
    id: 'nosniff',
    says: {
      vi: 'Trình duyệt không được đoán kiểu nội dung (nosniff).',
      en: 'Browsers may not guess content types (nosniff).',
    },
    needs: ['site'],
    async keep(target) {
      const { headers } = await target.send(target.ofSite('stats'));
      const told = headers.get('x-content-type-options');
      hold(told === 'nosniff', 'x-content-type-options nosniff', told ?? '');
    },
  },
  {
    id: 'no-cookies',
    says: {
      vi: 'Không câu trả lời nào đặt cookie.',
      en: 'No answer sets a cookie.',
    },
    needs: [],
    async keep(target) {
      await target.send('/v1/polls/danvan-conform-none');
      const cookie = target.answers.find(({ headers }) => headers.has('set-cookie'));
      hold(cookie === undefined, 'no set-cookie', cookie?.headers.get('set-cookie') ?? '');
    },
  },
];
