import type { RequestContext } from '../http/request-context.js';
import { HttpProblem } from '../http/problems.js';
import { builtFolder, ScriptFiles } from '../script-files.js';
import type { Router } from './router.js';
import type { ServiceAnswer } from '../http/exchange.js';

/** What pages name themselves; the files beside are loaded by these. */
const ENTRIES = ['danvan.js', 'danvan.iife.js', 'danvan.css'] as const;

/** `GET /danvan.js` and what it loads. */
export function scriptRoutes(router: Router, folder: string | undefined): void {
  const files = new ScriptFiles(folder ?? builtFolder('cdn', 'danvan.js'));
  const answerFile = (context: RequestContext): Promise<ServiceAnswer | undefined> =>
    files.answer(context, context.path.split('/').at(-1) ?? '');
  for (const name of ENTRIES)
    router.on('GET', `/${name}`, async (context) => {
      const response = await answerFile(context);
      if (response) return response;
      throw new HttpProblem('not-found', {
        detail: {
          vi: 'Chưa có tệp này: hãy chạy npm run build, hoặc lấy từ gói danvan.',
          en: 'The file is not built: run npm run build, or take it from the package.',
        },
      });
    });
  router.otherwise(answerFile);
}
