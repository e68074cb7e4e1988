import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../widgets/define.js';
import * as poll from '../../stories/poll.stories.js';
import * as newsList from '../../stories/news-list.stories.js';
import * as visitorStats from '../../stories/visitor-stats.stories.js';
import type { Story, StoryMeta } from '../../stories/story.js';

const files: { readonly default: StoryMeta; readonly [name: string]: StoryMeta | Story }[] = [
  poll,
  newsList,
  visitorStats,
];

/** Waits until a widget shows what it will show. */
async function settle(root: Element): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    for (const element of root.querySelectorAll<LitElement>('*')) await element.updateComplete;
    await aTimeout(10);
  }
}

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
