import { bundleForBrowser } from '../scripts/browser-bundle.js';
import { BrowserPage } from './browser-page.js';
import type { BenchCase, BenchGroup } from './harness.js';

const COUNT = 100;

const script = `
${await bundleForBrowser(`
  import './widgets/define.js';
  import { LitElement, html, css } from 'lit';
  /** An element with one attribute, one style sheet and a template of a few elements, as the start page of Lit has it. */
  class BareElement extends LitElement {
    static properties = { name: {} };
    static styles = css\`:host { display: block } p { margin: 0 }\`;
    render() {
      return html\`<div class="frame"><slot></slot><p>\${this.name}</p></div>\`;
    }
  }
  customElements.define('bare-element', BareElement);
  export { LitElement, html };
`)}
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const main = document.querySelector('main');
const forms = {
  bare: '<bare-element name="Dân vận">Nội dung của trang</bare-element>',
  news: '<danvan-news-list>' + [1, 2, 3].map((i) => '<a href="/tin/' + i + '">Bà con hiến đất mở đường</a>').join('') + '</danvan-news-list>',
  poll: '<danvan-poll><form action="/vote"><fieldset><legend>Giao diện mới thế nào?</legend><label><input type="radio" name="a" value="1">Tốt</label><label><input type="radio" name="a" value="2">Khá</label></fieldset></form></danvan-poll>',
  stats: '<danvan-visitor-stats>Lượt truy cập: 5.100.909</danvan-visitor-stats>',
  gallery: '<danvan-gallery no-address><a href="/1.jpg"><img alt="Bà con hiến đất"></a></danvan-gallery>',
  documents: '<danvan-document-list><a href="/vb/34">34/KH-UBND về công tác dân vận</a></danvan-document-list>',
  campaign: '<danvan-campaign>14/14 phường đã đăng ký.</danvan-campaign>',
  tools: '<danvan-article-tools>121 lượt xem</danvan-article-tools>',
  citations: '<danvan-citations><p>Kế hoạch số 34/KH-UBND ngày 24/01/2018.</p></danvan-citations>',
};
const markup = {};

window.clear = async () => {
  main.replaceChildren();
  gc?.();
  await frames();
};
/** Citations are marked when the page is idle. */
const marked = async (elements) => {
  while ([...elements].some(({ citations }) => citations?.length === 0)) await frames();
};
/** Elements of bare Lit that show what a widget shows, in its styles: what is left is the browser's work. */
const definePeers = async () => {
  for (const form of Object.keys(forms).slice(1)) {
    main.innerHTML = forms[form];
    const [widget] = main.children;
    await new Promise((done) => setTimeout(done, 100));
    await widget.updateComplete;
    await marked([widget]);
    const shown = widget.shadowRoot.innerHTML.replace(/<!--[^]*?-->/g, '');
    const strings = Object.assign([shown], { raw: [shown] });
    customElements.define('peer-' + form, class extends danvan.LitElement {
      static styles = widget.constructor.styles;
      render() {
        return danvan.html(strings);
      }
    });
    const tag = widget.localName;
    markup['peer-' + form] = widget.outerHTML.replaceAll(tag, 'peer-' + form);
  }
};
const peers = definePeers();

/** Each upgrade has markup of its own, as a page has. */
window.upgrade = async (...names) => {
  await peers;
  const place = document.createElement('div');
  const page = document.implementation.createHTMLDocument('');
  for (let index = 0; index < ${COUNT}; index += 1) {
    const name = names[index % names.length];
    page.body.insertAdjacentHTML('beforeend', forms[name] ?? markup[name]);
  }
  place.append(...page.body.childNodes);
  main.append(place);
  for (const element of place.children) await element.updateComplete;
  await marked(place.children);
  await frames();
};
`;

const page = new BrowserPage(script);

const FORMS = ['news', 'poll', 'stats', 'gallery', 'documents', 'campaign', 'tools', 'citations'];

const quoted = (forms: readonly string[]) => forms.map((form) => `'${form}'`).join();

/** The work until 100 of a widget stand in the page, beside that of as many elements that show the same without thinking. */
const upgrade = (name: string, form: string, ceiling: number): BenchCase => ({
  name: `work to upgrade ${COUNT} ${name}`,
  unit: 'ms',
  better: 'lower',
  measure: () => page.work(`upgrade('${form}')`),
  peer: {
    name: 'bare Lit that shows the same',
    measure: () => page.work(`upgrade('peer-${form}')`),
  },
  ceiling,
  goalRatio: 1.5,
});

const group: BenchGroup = {
  group: 'widgets-upgrade',
  cases: [
    {
      name: `work to upgrade ${COUNT} widgets of all eight kinds`,
      unit: 'ms',
      better: 'lower',
      measure: () => page.work(`upgrade(${quoted(FORMS)})`),
      peer: { name: 'bare Lit of one line', measure: () => page.work(`upgrade('bare')`) },
      ceiling: 12,
      goalRatio: 1.5,
    },
    upgrade('lists of news', 'news', 2),
    upgrade('polls', 'poll', 2),
    upgrade('counters', 'stats', 2),
    upgrade('galleries', 'gallery', 2),
    upgrade('lists of documents', 'documents', 2),
    upgrade('campaigns', 'campaign', 2),
    upgrade('article tools', 'tools', 2),
    upgrade('articles with citations', 'citations', 6),
  ],
  close: () => page.close(),
};

export default group;
