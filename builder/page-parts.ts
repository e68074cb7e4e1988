/** A part of the page that the service always writes. */
export function find(selector: string): HTMLElement {
  return findOf(HTMLElement, selector);
}

/** A part of the page that the service always writes, of one kind. */
export function findOf<Part extends HTMLElement>(kind: new () => Part, selector: string): Part {
  const part = document.querySelector(selector);
  if (!(part instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return part;
}

/** All parts of a kind. */
export function findAll<Part extends HTMLElement = HTMLElement>(selector: string): Part[] {
  return [...document.querySelectorAll<Part>(selector)];
}
