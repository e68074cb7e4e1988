import { answer } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { taskInFrame, voteInFrame } from '../pages/frame-vote.js';
import { ICON } from '../pages/icon.js';
import { LINKED_PAGES, type LinkedPage } from '../pages/linked-pages.js';
import { baseFor, readPagePath } from '../pages/page-place.js';
import { PICTURE_TYPES, PictureFiles } from '../pictures/picture-file.js';
import type { Service } from '../service-context.js';
import type { Router } from './router.js';
import type { ServiceAnswer } from '../http/exchange.js';
import type { Known } from '../known.js';

/** The full pages behind the links, their pictures and their frames; none needs a script but a poll that asks for work. */
export function pageRoutes(router: Router, service: Service): void {
  const pictures = new PictureFiles(service.now);
  for (const [kind, page] of LINKED_PAGES) {
    const { parameter, draw } = page;
    router.on('GET', `/${kind}/:${parameter}`, (context) => {
      // Routes are told apart by whole words, not by their endings.
      const picture = PictureFiles.read(context.param(parameter) ?? '');
      if (!picture || !draw) return show(service, context, page);
      const { id, form } = picture;
      return pictures.answer(context, form, (locale) => draw(service, id, locale));
    });
    router.on('GET', `/embed/${kind}/:${parameter}`, (context) => show(service, context, page));
  }
  router.on('GET', '/favicon.ico', (context) =>
    answer(context, ICON, {
      'content-type': PICTURE_TYPES.png,
      'cache-control': 'public, max-age=86400',
    }),
  );
  router.on('POST', '/embed/poll/:poll/votes', (context) => voteInFrame(service, context));
  router.on('POST', '/embed/poll/:poll/task', (context) => taskInFrame(service, context));
}

function show(service: Service, context: RequestContext, page: LinkedPage): Known<ServiceAnswer> {
  const place = readPagePath(context.path);
  if (place) context.place = { ...place, base: baseFor(service, context) };
  return page.show(service, context);
}
