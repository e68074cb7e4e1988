import { builderPage, readWidgetForms } from '../builder/builder-page.js';
import { HttpProblem } from '../http/problems.js';
import { builtFolder, ScriptFiles } from '../script-files.js';
import type { Service } from '../service-context.js';
import type { Router } from './router.js';

/** `GET /builder`: what an admin pastes into an article, and the files of that page. */
export function builderRoutes(router: Router, service: Service, told: string | undefined): void {
  const folder = told ?? builtFolder('builder', 'builder.js');
  const files = new ScriptFiles(folder);
  const forms = readWidgetForms(folder);
  router.on('GET', '/builder', (context) => {
    if (forms.length > 0) return builderPage(service, forms, context);
    throw new HttpProblem('not-found', {
      detail: {
        vi: 'Chưa có trang này: hãy chạy npm run build, hoặc lấy từ gói danvan.',
        en: 'The page is not built: run npm run build, or take it from the package.',
      },
    });
  });
  router.on('GET', '/builder/:file', async (context) => {
    const response = await files.answer(context, context.param('file') ?? '');
    if (response) return response;
    throw new HttpProblem('not-found');
  });
}
