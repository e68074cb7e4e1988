/**
 * The page's root and the few acts on it, by ways that its content can't take away: `<img name="querySelectorAll">`
 * passes the filters of many CMSs and hides the method of that name from whoever asks `document` for it, and
 * `<form><input name="matches">` hides that of the form.
 */
export const root = ofDocument('documentElement') as HTMLElement;

/** A property of the document. */
export function ofDocument(name: keyof Document): unknown {
  return Reflect.get(Document.prototype, name, document);
}

/** Makes an element. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
): HTMLElementTagNameMap[Name];
export function create(name: string): HTMLElement;
export function create(name: string): HTMLElement {
  const make = ofDocument('createElement') as (this: Document, name: string) => HTMLElement;
  return make.call(document, name);
}

type Select = (this: Element, selector: string) => NodeListOf<never>;

/** The elements at and below a node that fit a selector. */
export function allAt<Found extends Element>(node: Element, selector: string): Found[] {
  const select = Reflect.get(root, 'querySelectorAll') as Select;
  const found: Found[] = [...select.call(node, selector)];
  if (root.matches.call(node, selector)) found.unshift(node as Found);
  return found;
}
