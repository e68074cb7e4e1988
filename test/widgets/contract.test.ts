import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../widgets/define.js';
import * as articleTools from '../../stories/article-tools.stories.js';
import * as citations from '../../stories/citations.stories.js';
import * as gallery from '../../stories/gallery.stories.js';
import * as poll from '../../stories/poll.stories.js';
import * as campaign from '../../stories/campaign.stories.js';
import * as documentList from '../../stories/document-list.stories.js';
import * as newsList from '../../stories/news-list.stories.js';
import * as visitorStats from '../../stories/visitor-stats.stories.js';
import type { Story, StoryMeta } from '../../stories/story.js';
import { painted } from './patience.js';

const files: { readonly default: StoryMeta; readonly [name: string]: StoryMeta | Story }[] = [
  gallery,
  poll,
  campaign,
  documentList,
  newsList,
  visitorStats,
  articleTools,
  citations,
];

/** How many requests are under way, but for those that are never answered. */
let pending = 0;
const ask = window.fetch.bind(window);
window.fetch = async (input, init) => {
  const isEndless = typeof input === 'string' && input.includes('/answers/slow');
  if (isEndless) return ask(input, init);
  pending += 1;
  try {
    return await ask(input, init);
  } finally {
    pending -= 1;
  }
};

/** Waits until a widget shows what it will show: nothing is asked for any more, and what came has been rendered. */
async function settle(root: Element): Promise<void> {
  for (let quiet = 0; quiet < 2; quiet = pending === 0 ? quiet + 1 : 0) {
    for (const element of root.querySelectorAll<LitElement>('*')) await element.updateComplete;
    await painted();
  }
}

// A part that came later than the check would not be checked.
const lateParts = '/late-parts.js';
await import(lateParts);

for (const { default: meta, ...stories } of files) {
  describe(`<${meta.component}> in every story`, () => {
    for (const story of Object.values(stories) as Story[]) {
      const show = async (around: (content: unknown) => unknown = (content) => content) => {
        const root = await fixture<HTMLElement>(
          html`<div lang="vi">${around(story.render())}</div>`,
        );
        await settle(root);
        await story.play?.(root);
        await settle(root);
        return root;
      };

      it(`${story.name}: is clean for axe`, async () => {
        await expect(await show()).to.be.accessible();
      });

      it(`${story.name}: fits 320 px without a sideways bar, also with text twice as large`, async () => {
        for (const size of ['16px', '32px']) {
          const root = await show((content) => html`<div id="narrow">${content}</div>`);
          const narrow = root.querySelector<HTMLElement>('#narrow');
          narrow?.style.setProperty('inline-size', '320px');
          narrow?.style.setProperty('font-size', size);
          await settle(root);
          expect(narrow?.scrollWidth).to.be.at.most(320);
          root.remove();
        }
      });

      it(`${story.name}: reads from right to left`, async () => {
        const root = await show((content) => html`<div dir="rtl">${content}</div>`);
        await expect(root).to.be.accessible();
      });

      it(`${story.name}: says ${story.warns ? 'what is wrong' : 'nothing'} in the console`, async () => {
        const told: string[] = [];
        const kept = [console.warn, console.error] as const;
        console.warn = console.error = (text: unknown) => told.push(String(text));
        try {
          await show();
        } finally {
          [console.warn, console.error] = kept;
        }
        // A sentence is told once a page, so a story that warned before may be silent now.
        if (!story.warns) expect(told).to.deep.equal([]);
      });
    }
  });
}
