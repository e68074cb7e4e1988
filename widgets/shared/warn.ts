const told = new Set<string>();

/**
 * Says once in the console what an admin can mend. A wrong attribute is a sentence there, never a blank page.
 *
 * @param element - the widget that is set wrongly
 * @param sentence - what is wrong and how to mend it
 */
export function warn(element: Element, sentence: string): void {
  const text = `<${element.localName}>: ${sentence}`;
  if (told.has(text)) return;
  told.add(text);
  console.warn(text, element);
}
