import { findCitations, readPortalPage } from 'danvan';
import { createClient } from 'danvan/client';
import { createApp, openStore } from 'danvan/service';
import manifest from 'danvan/custom-elements.json' with { type: 'json' };
import 'danvan/jsx';
import 'danvan/react';
import * as widgets from 'danvan/widgets';
import 'danvan/widgets/define';

const [plan] = findCitations('kế hoạch số 34/KH-UBND ngày 24/01/2018 của UBND quận Ba Đình');
const page = readPortalPage('<h1>Tin</h1>');
const store = openStore(':memory:');
await store.migrate();
await store.sites.save({ id: 'a', origins: [], visitMinutes: 30, memberKeys: [] });
const app = createApp({ store });
const client = createClient({
  base: 'http://dem.test',
  fetch: async (address, init = {}) =>
    app.fetch(
      new Request(address, {
        ...init,
        // A program without a name counts as a robot.
        headers: { ...init.headers, 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' },
      }),
    ),
});
const { reads } = await client.hit('a', { page: '/' });
app.close();
await store.close();

console.log(
  JSON.stringify({
    canonical: plan.canonical,
    page: typeof page,
    reads,
    classes: Object.keys(widgets).filter((name) => name.startsWith('Danvan')).length,
    elements: manifest.modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ tagName }) => tagName).length,
  }),
);
