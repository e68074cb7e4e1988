// The service in a process of its own, built as it is shipped: node service-under-test.mjs <build> <database>
// It sends its port, and its CPU time whenever asked.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [, , build, database] = process.argv;
const load = (file) => import(pathToFileURL(join(build, 'dist', file)).href);
const { createApp, openStore, serve, siteSchema } = await load('service/index.js');
const { pollSchema } = await load('src/polls/index.js');

const began = performance.now();
const store = openStore(database, { writerThread: true });
await store.migrate();
await store.sites.save(siteSchema.parse({ id: 'bench' }));
const poll = {
  id: 'bench',
  question: 'Bạn thấy giao diện mới thế nào?',
  options: [
    { id: 'tot', text: 'Tốt' },
    { id: 'chua-tot', text: 'Chưa tốt' },
  ],
  policy: 'network',
  results: 'always',
};
await store.polls.save('bench', pollSchema.parse(poll));
const app = createApp({
  store,
  trustedProxies: ['127.0.0.1'],
  limits: { hits: 1_000_000_000, votes: 1_000_000_000 },
});
const server = await serve(app, { port: 0 });
process.on('message', () => process.send(process.cpuUsage()));
process.on('disconnect', () => process.exit());
process.send({ port: Number(new URL(server.url).port), startedIn: performance.now() - began });
