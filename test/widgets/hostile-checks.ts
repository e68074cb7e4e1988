import { expect, fixtureCleanup } from '@open-wc/testing';
import { LitElement } from 'lit';

const ALLOWED = /^(?:https?|mailto|tel):$/;
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href', 'cite'];

const ran: string[] = [];
const traps = ['hostile', 'alert', 'prompt', 'confirm'] as const;
const kept = new Map(traps.map((name) => [name, Reflect.get(window, name) as unknown]));

const { warn } = console;

/** Before each test: notes from now on whether something of the data runs. */
export function setTraps(): void {
  ran.length = 0;
  // A wrong attribute is told with its words, which are long here.
  console.warn = () => undefined;
  for (const name of traps) Reflect.set(window, name, () => ran.push(name));
}

/** After each test. */
export function removeTraps(): void {
  fixtureCleanup();
  console.warn = warn;
  for (const name of traps) Reflect.set(window, name, kept.get(name));
}

/** A widget by its tag. */
export function createWidget(tag: string): LitElement {
  const element = document.createElement(tag);
  if (!(element instanceof LitElement)) throw new TypeError(`${tag} is no widget`);
  return element;
}

/** All elements that a widget renders, with those in the shadow of others. */
export function rendered(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? rendered(element.shadowRoot) : []),
  ]);
}

/** The text that stands in a widget, in one line. */
export function wordsOf(element: LitElement): string {
  return element.renderRoot.textContent.replace(/\s+/g, ' ');
}

/** Nothing has run, nothing waits to run, no address leads to where none may go. */
export function expectHarmless(root: ParentNode): void {
  for (const element of rendered(root)) {
    // What the page itself wrote on a widget is not what the widget shows.
    if (element.localName.startsWith('danvan-')) continue;
    for (const { name, value } of element.attributes) {
      expect(name, `an event attribute of <${element.localName}>`).not.to.match(/^on|^srcdoc$/);
      if (ADDRESSES.includes(name) && value !== '')
        expect(new URL(value, document.baseURI).protocol, `${name}="${value}"`).to.match(ALLOWED);
    }
  }
  expect(ran).to.deep.equal([]);
  expect(Reflect.get({}, 'polluted')).to.equal(undefined);
}
