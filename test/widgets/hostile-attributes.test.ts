import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../widgets/define.js';
import { createWidget, expectHarmless, removeTraps, setTraps, wordsOf } from './hostile-checks.js';
import { hostilePayloads } from './hostile-payloads.js';
import { hostileRecords } from './hostile-records.js';

/** Shows an element for each text at once, and looks at them all. */
async function expectCalm(
  payloads: readonly string[],
  create: (payload: string) => LitElement,
): Promise<void> {
  const elements = payloads.map(create);
  const around = await fixture<HTMLElement>(html`<div lang="vi">${elements}</div>`);
  // An update that throws rejects.
  await Promise.all(elements.map((element) => element.updateComplete));
  expectHarmless(around);
}

/** An element whose every message is this. */
function withMessages(tag: string, message: unknown): LitElement {
  const element = createWidget(tag);
  Reflect.set(element, 'messages', new Proxy({}, { get: () => message }));
  return element;
}

describe('hostile attributes and messages', () => {
  beforeEach(setTraps);
  afterEach(removeTraps);

  // Addresses of the page lead to a server that fails, which is all that they need here.
  const base = document.createElement('base');
  base.href = '/answers/status/';
  before(() => {
    document.head.append(base);
  });
  after(() => {
    base.remove();
  });

  for (const tag of [
    ...hostileRecords.map((record) => record.tag),
    'danvan-visitor-stats',
    'danvan-article-tools',
    'danvan-citations',
  ])
    describe(`on <${tag}>`, () => {
      for (const [kind, payloads] of Object.entries(hostilePayloads)) {
        it(`runs and breaks nothing with ${kind} in its attributes`, async () => {
          const { observedAttributes } = customElements.get(tag) as typeof LitElement;
          await expectCalm(payloads, (payload) => {
            const element = createWidget(tag);
            for (const name of observedAttributes) element.setAttribute(name, payload);
            return element;
          });
        });

        it(`shows ${kind} in its messages as text`, async () => {
          await expectCalm(payloads, (payload) => withMessages(tag, payload));
        });
      }

      it('keeps its own words where a message is none', async () => {
        for (const wrong of [5, true, null, {}, [], { one: 1 }, { other: null }]) {
          const element = withMessages(tag, wrong);
          const around = await fixture<HTMLElement>(html`<div lang="vi">${element}</div>`);
          await element.updateComplete;
          expect(wordsOf(element)).not.to.match(/undefined|\[object/);
          around.remove();
        }
      });
    });
});
