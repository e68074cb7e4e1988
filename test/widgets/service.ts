import { mkdtempSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, nodeListener, openStore } from '../../service/index.js';

interface KoaContext {
  readonly url: string;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  respond?: boolean;
}

/**
 * The real service over an SQLite file of its own, mounted in the server of the widget tests under its own paths, with the
 * site `cam-lo` whose counter stands at 5,100,909.
 */
export async function mountService(): Promise<
  (context: KoaContext, next: () => Promise<void>) => Promise<void>
> {
  const store = openStore(join(mkdtempSync(join(tmpdir(), 'danvan-widgets-')), 'danvan.sqlite'));
  await store.migrate();
  await store.sites.save({ id: 'cam-lo', origins: [], visitMinutes: 30, memberKeys: [] });
  await store.sites.setTotal('cam-lo', 5_100_909);
  const listener = nodeListener(createApp({ store }));
  return async (context, next) => {
    if (!context.url.startsWith('/v1/')) return next();
    context.respond = false;
    await listener(context.req, context.res);
  };
}
