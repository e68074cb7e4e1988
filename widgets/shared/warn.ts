/** A value may hold a whole page; the sentence names it by its beginning. */
const MOST_LETTERS = 400;

const told = new Set<string>();

/**
 * Says once in the console what an admin can mend. A wrong attribute is a sentence there, never a blank page.
 *
 * @param element - the widget that is set wrongly
 * @param sentence - what is wrong and how to mend it
 */
export function warn(element: Element, sentence: string): void {
  const words = sentence.replace(/("[^"]{60})[^"]+/g, '$1…');
  const text = `<${element.localName}>: ${words}`.slice(0, MOST_LETTERS);
  if (told.has(text)) return;
  told.add(text);
  console.warn(text, element);
}
