import { hold, type ApiPromise } from '../promise.js';
import { holdRefusal } from '../refusal.js';

const TOO_LARGE = 400_000;

/** What is promised of wrong requests. */
export const refusingPromises: readonly ApiPromise[] = [
  {
    id: 'unknown-site',
    says: { vi: 'Trang lạ: 404 unknown-site.', en: 'An unknown site: 404 unknown-site.' },
    needs: [],
    async keep(target) {
      holdRefusal(await target.send('/v1/sites/danvan-conform-none/stats'), 404, 'unknown-site');
    },
  },
  {
    id: 'unknown-poll',
    says: { vi: 'Cuộc bình chọn lạ: 404 unknown-poll.', en: 'An unknown poll: 404 unknown-poll.' },
    needs: [],
    async keep(target) {
      holdRefusal(await target.send('/v1/polls/danvan-conform-none'), 404, 'unknown-poll');
    },
  },
  {
    id: 'refusal-fresh',
    says: { vi: 'Lời từ chối không được lưu tạm.', en: 'A refusal is never cached.' },
    needs: [],
    async keep(target) {
      const { headers } = await target.send('/v1/polls/danvan-conform-none');
      const cache = headers.get('cache-control') ?? '';
      hold(/no-store/.test(cache), 'cache-control no-store', cache);
    },
  },
  {
    id: 'refusal-language',
    says: {
      vi: 'Lời từ chối bằng tiếng Việt, hoặc tiếng Anh khi được hỏi (lang=en).',
      en: 'Refusals are in Vietnamese, or in English where asked (lang=en).',
    },
    needs: [],
    async keep(target) {
      const address = '/v1/polls/danvan-conform-none';
      const vi = holdRefusal(await target.send(address), 404);
      const en = holdRefusal(await target.send(`${address}?lang=en`), 404);
      hold(vi.detail !== en.detail, 'detail: another sentence in English', en.detail);
      hold(vi.code === en.code, 'code: the same in both languages', [vi.code, en.code]);
    },
  },
  {
    id: 'bad-json',
    says: { vi: 'JSON hỏng: 400 invalid-json.', en: 'Broken JSON: 400 invalid-json.' },
    needs: ['site'],
    async keep(target) {
      holdRefusal(
        await target.send(target.ofSite('hits'), { body: '{"page":' }),
        400,
        'invalid-json',
      );
    },
  },
  {
    id: 'wrong-type',
    says: {
      vi: 'Kiểu nội dung lạ: 415.',
      en: 'An unknown content type: 415.',
    },
    needs: ['site'],
    async keep(target) {
      const answer = await target.send(target.ofSite('hits'), {
        body: '<page/>',
        headers: { 'content-type': 'application/xml' },
      });
      holdRefusal(answer, 415);
    },
  },
  {
    id: 'wrong-fields',
    says: {
      vi: 'Trường sai: 422, kèm từng trường và cách sửa.',
      en: 'Wrong fields: 422, with each field and its mend.',
    },
    needs: ['site'],
    async keep(target) {
      const answer = await target.send(target.ofSite('hits'), { body: { page: 7 } });
      const { problems } = holdRefusal(answer, 422, 'invalid-input');
      hold(
        problems?.some(({ path }) => path === 'page') === true,
        'problems: one at page',
        answer.text,
      );
    },
  },
  {
    id: 'too-large',
    says: { vi: 'Nội dung quá lớn: 413.', en: 'Too large a body: 413.' },
    needs: ['site'],
    async keep(target) {
      const body = { page: '/', title: 'x'.repeat(TOO_LARGE) };
      holdRefusal(await target.send(target.ofSite('hits'), { body }), 413);
    },
  },
  {
    id: 'wrong-method',
    says: { vi: 'Sai phương thức: 405, kèm Allow.', en: 'A wrong method: 405, with Allow.' },
    needs: ['site'],
    async keep(target) {
      const answer = await target.send(target.ofSite('hits'), { method: 'DELETE' });
      holdRefusal(answer, 405);
      const allow = answer.headers.get('allow') ?? '';
      hold(/\bPOST\b/.test(allow), 'Allow: POST', allow);
    },
  },
  {
    id: 'admin-closed',
    says: {
      vi: 'Địa chỉ quản trị không mở cho người không có mã.',
      en: 'Administration is closed to whoever has no token.',
    },
    needs: [],
    async keep(target) {
      const { status } = await target.send('/v1/admin/sites');
      hold(status === 401 || status === 404, 'admin without a token: 401 or 404', status);
    },
  },
];
