import { mkdtempSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createApp, nodeListener, openStore, type App } from '../../service/index.js';
import { buildCdn } from '../embedding/cdn-build.js';
import { addPolls } from './polls.js';
import { addFeed, addRecords } from './records.js';

interface KoaContext {
  readonly url: string;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  respond?: boolean;
}

/**
 * The loader and the widgets as the service serves them, in the root and in two folders: `/bare/`, where the loader is
 * alone, and `/tampered/`, where somebody has changed the widgets.
 */
async function answerScript(app: App, context: KoaContext): Promise<boolean> {
  const { req, res } = context;
  const [, folder = '', name = ''] =
    /^\/(bare\/|tampered\/)?([\w.-]+\.(?:js|css))(?:\?.*)?$/.exec(req.url ?? '') ?? [];
  if (name === '') return false;
  const isLoader = name.startsWith('danvan.');
  const answer = await app.fetch(new Request(`http://${req.headers.host ?? ''}/${name}`));
  if (answer.status !== 200) return false;
  context.respond = false;
  const isThere = folder !== 'bare/' || isLoader;
  res.writeHead(isThere ? 200 : 404, {
    'content-type': answer.headers.get('content-type') ?? '',
    'access-control-allow-origin': '*',
  });
  res.end((await answer.text()) + (folder === 'tampered/' && !isLoader ? '\n' : ''));
  return true;
}

/**
 * The real service over an SQLite file of its own, mounted in the server of the widget tests under its own paths, with the
 * site `cam-lo` whose counter stands at 5,100,909, and its polls. The same service stands behind `/busy`, where one
 * network may vote once a minute, and behind `/lossy`, where the answer to each ballot is lost the first time.
 */
export async function mountService(): Promise<
  (context: KoaContext, next: () => Promise<void>) => Promise<void>
> {
  const store = openStore(join(mkdtempSync(join(tmpdir(), 'danvan-widgets-')), 'danvan.sqlite'));
  await store.migrate();
  await store.sites.save({ id: 'cam-lo', origins: [], visitMinutes: 30, memberKeys: [] });
  await store.sites.setTotal('cam-lo', 5_100_909);
  await addPolls(store);
  await addFeed(store);
  await addRecords(store);
  const app = createApp({ store, limits: { votes: 10_000 }, scripts: await buildCdn() });
  const listeners = {
    '': nodeListener(app),
    '/busy': nodeListener(createApp({ store, limits: { votes: 1 } })),
  };
  const lost = new Set<string>();

  return async (context, next) => {
    if (await answerScript(app, context)) return;
    const [, mount, path] = /^(|\/busy|\/lossy)(\/(?:v1|embed|poll)\/.*)$/.exec(context.url) ?? [];
    if (mount === undefined || path === undefined) return next();
    const { req, res } = context;
    context.respond = false;
    req.url = path;
    if (mount !== '/lossy') {
      listeners[mount as keyof typeof listeners](req, res);
      return undefined;
    }
    const body = req.method === 'POST' ? await text(req) : undefined;
    const answer = await app.fetch(
      new Request(`http://${req.headers.host ?? ''}${path}`, {
        method: req.method ?? 'GET',
        headers: { 'content-type': 'text/plain' },
        ...(body === undefined ? {} : { body }),
      }),
    );
    if (body !== undefined && !lost.has(body)) {
      lost.add(body);
      // A browser itself sends a request again whose line was cut before any answer.
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      res.write('{');
      setTimeout(() => res.destroy(), 20);
      return;
    }
    res.writeHead(answer.status, { 'content-type': 'application/json' });
    res.end(await answer.text());
  };
}
