import { mkdtempSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createApp, nodeListener, openStore } from '../../service/index.js';
import { addPolls } from './polls.js';

interface KoaContext {
  readonly url: string;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  respond?: boolean;
}

/** The feed `tin-dan-van`, whose copy is fresh, so that no source is asked. */
async function addFeed({ feeds }: ReturnType<typeof openStore>): Promise<void> {
  const url = 'https://danvan.example.gov.vn/rss';
  await feeds.save({ id: 'tin-dan-van', url, freshMinutes: 24 * 60 });
  const body = JSON.stringify({
    items: [{ id: '1', url: `${url}/1`, title: 'Tin qua dịch vụ' }],
    rejected: [],
  });
  const fetchedAt = Math.floor(Date.now() / 1000);
  await feeds.keepCopy('tin-dan-van', { body, etag: null, modified: null, fetchedAt });
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
  const app = createApp({ store, limits: { votes: 10_000 } });
  const listeners = {
    '': nodeListener(app),
    '/busy': nodeListener(createApp({ store, limits: { votes: 1 } })),
  };
  const lost = new Set<string>();

  return async (context, next) => {
    const [, mount, path] = /^(|\/busy|\/lossy)(\/v1\/.*)$/.exec(context.url) ?? [];
    if (mount === undefined || path === undefined) return next();
    const { req, res } = context;
    context.respond = false;
    req.url = path;
    if (mount !== '/lossy') return listeners[mount as keyof typeof listeners](req, res);
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
