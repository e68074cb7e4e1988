import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../widgets/define.js';
import { createWidget } from './hostile-checks.js';
import { hostileRecords } from './hostile-records.js';

const others = ['danvan-visitor-stats', 'danvan-article-tools', 'danvan-citations'];
const tags = [...hostileRecords.map(({ tag }) => tag), ...others];

/** Properties by which a page hands over data, or words where it hands over none. */
const properties = [
  ['danvan-news-list', 'articles', [{ title: 'Bà con hiến đất' }]],
  ['danvan-gallery', 'models', [{ name: 'Tổ tự quản' }]],
  ['danvan-document-list', 'documents', [{ abstract: 'Kế hoạch dân vận' }]],
  ['danvan-visitor-stats', 'statistics', { total: 12 }],
  ['danvan-article-tools', 'reads', 12],
  ['danvan-campaign', 'report', { campaign: { id: 'c', name: 'Năm dân vận' }, progress: [] }],
  ['danvan-poll', 'messages', { 'failed-not-found': 'Không có' }],
  ['danvan-citations', 'documents', [{ id: 'kh-34', abstract: 'Kế hoạch dân vận' }]],
] as const;

let late = 0;

/** An element of a tag that is not registered yet, and what makes a widget of it. */
function lateWidget(tag: string): { readonly early: Element; readonly define: () => LitElement } {
  const lateTag = `${tag}-late-${(late += 1)}`;
  const early = document.createElement(lateTag);
  class Late extends customElements.get(tag)! {}
  return {
    early,
    define: () => {
      customElements.define(lateTag, Late);
      if (early instanceof LitElement) return early;
      throw new TypeError(`${lateTag} is no widget`);
    },
  };
}

const LISTENING = [
  ['addEventListener', 1],
  ['removeEventListener', -1],
] as const;

const NAMES = ['load', 'filter', 'open', 'use', 'vote'];

describe('widgets that come and go', () => {
  afterEach(fixtureCleanup);

  for (const tag of tags)
    it(`<${tag}> leaves no listener on the page when it was put in and taken out 50 times`, async () => {
      let listeners = 0;
      const page = [window, document];
      for (const target of page)
        for (const [name, by] of LISTENING)
          Reflect.set(target, name, (...given: Parameters<EventTarget[typeof name]>) => {
            listeners += by;
            EventTarget.prototype[name].apply(target, given);
          });
      try {
        const place = await fixture<HTMLElement>(html`<div lang="vi"></div>`);
        const element = createWidget(tag);
        place.append(element);
        await element.updateComplete;
        element.remove();
        const once = listeners;
        for (let turn = 0; turn < 50; turn += 1) {
          place.append(element);
          await element.updateComplete;
          element.remove();
        }
        expect(listeners).to.equal(once);
      } finally {
        for (const target of page)
          for (const [name] of LISTENING) Reflect.deleteProperty(target, name);
      }
    });

  for (const [tag, name, data] of properties)
    it(`<${tag}> takes ${name} that was set before its class was there`, async () => {
      const { early, define } = lateWidget(tag);
      Reflect.set(early, name, data);
      const known = createWidget(tag);
      Reflect.set(known, name, data);
      await fixture<HTMLElement>(html`<div lang="vi">${early}${known}</div>`);
      const upgraded = define();
      await Promise.all([upgraded.updateComplete, known.updateComplete]);
      expect(Reflect.get(upgraded, name)).to.deep.equal(Reflect.get(known, name));
      expect(upgraded.renderRoot.textContent).to.equal(known.renderRoot.textContent);
    });

  for (const [tag, name, data] of properties) {
    it(`<${tag}> shows the same with ${name} set before it is in the page and after`, async () => {
      const [before, after] = [createWidget(tag), createWidget(tag)];
      Reflect.set(before, name, data);
      await fixture<HTMLElement>(html`<div lang="vi">${before}${after}</div>`);
      Reflect.set(after, name, data);
      await Promise.all([before.updateComplete, after.updateComplete]);
      expect(before.renderRoot.textContent).to.equal(after.renderRoot.textContent);
    });

    it(`<${tag}> tells of nothing when ${name} is set by code`, async () => {
      const told: string[] = [];
      const place = await fixture<HTMLElement>(html`<div lang="vi"></div>`);
      for (const event of NAMES)
        place.addEventListener(`${tag}-${event}`, ({ type }) => told.push(type));
      const element = createWidget(tag);
      place.append(element);
      Reflect.set(element, name, data);
      await element.updateComplete;
      expect(told).to.deep.equal([]);
    });
  }
});
