import { answer } from '../http/answers.js';
import { HttpProblem } from '../http/problems.js';
import { builtFolder, ScriptFiles } from '../script-files.js';
import type { Service } from '../service-context.js';
import type { Router } from './router.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

// Addresses are relative: the service may be mounted below a path.
const PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Quản trị danvan</title>
<link rel="stylesheet" href="admin/admin.css">
<script type="module" src="admin/admin.js"></script>
</head>
<body>
<danvan-admin><noscript>Trang quản trị cần JavaScript. Không bật được thì dùng lệnh danvan.</noscript></danvan-admin>
</body>
</html>
`;

/** `GET /admin`: the page of the operator, and its files. It holds no secret: what it shows comes with the token. */
export function adminPage(router: Router, { adminToken, adminFiles }: Service): void {
  if (adminToken === undefined) return;
  const folder = adminFiles ?? builtFolder('admin', 'admin.js');
  const files = new ScriptFiles(folder ?? '');
  router.on('GET', '/admin', (context) => {
    if (folder === undefined) throw new HttpProblem('not-found', { detail: NOT_BUILT });
    return answer(context, PAGE, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
  });
  router.on('GET', '/admin/:file', async (context) => {
    const response = await files.answer(context, context.param('file') ?? '');
    if (!response) throw new HttpProblem('not-found');
    return response;
  });
}

const NOT_BUILT = {
  vi: 'Trang quản trị chưa được dựng: hãy chạy npm run build, hoặc lấy từ gói danvan.',
  en: 'The admin page is not built: run npm run build, or take it from the package.',
};
