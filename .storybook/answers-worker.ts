/// <reference lib="webworker" />
import { answer, type AnswerResponse } from '../stories/answers.mjs';

// Gives the built Storybook the answers that its stories ask for, so that any file server can show it.

const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', () => {
  void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const { origin, pathname, search } = new URL(event.request.url);
  if (origin !== worker.location.origin || !pathname.startsWith('/answers/')) return;
  event.respondWith(responseTo(`${pathname}${search}`));
});

/** What Node's server would answer, as the web's Response. */
function responseTo(url: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    const encoder = new TextEncoder();
    let drained: () => void = () => undefined;
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (given) => {
        controller = given;
      },
      pull: () => {
        drained();
      },
      cancel: () => {
        response.destroyed = true;
      },
    });
    const response: AnswerResponse = {
      destroyed: false,
      writeHead(status, headers = {}) {
        const { location, ...others } = headers;
        resolve(
          location === undefined
            ? new Response(body, { status, headers: others })
            : Response.redirect(new URL(location, worker.location.origin), status),
        );
      },
      write(chunk) {
        controller?.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
        return (controller?.desiredSize ?? 0) > 0;
      },
      end(chunk) {
        if (chunk !== undefined) controller?.enqueue(encoder.encode(chunk));
        controller?.close();
      },
      destroy() {
        response.destroyed = true;
        const cut = new TypeError('The line was cut.');
        reject(cut);
        controller?.error(cut);
      },
      on(_, listener) {
        drained = listener;
      },
    };
    if (!answer({ url }, response)) resolve(new Response(null, { status: 404 }));
  });
}
