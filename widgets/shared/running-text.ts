/** Elements that stand within a line of text. All others begin a new one. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** A piece of text as it stands in the page. */
export interface TextRun {
  readonly node: Text;
  /** Whether a block, a line break or something left out parts it from the text before. */
  readonly isNewBlock: boolean;
}

/**
 * Gives the text nodes of an element in reading order. Other widgets of danvan are left out; they tell of themselves.
 *
 * @param skip - selector of elements that are left out with all that is in them
 */
export function* runningText(root: Element, skip: string): Generator<TextRun, void> {
  let isNewBlock = true;
  let lastBlock: Element | null = null;
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      // Old libraries put something else in the place of `Element`.
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      const element = node as Element;
      const isLeftOut = element.matches(skip) || isOtherWidget(element);
      if (isLeftOut || !INLINE.has(element.localName)) isNewBlock = true;
      return isLeftOut ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const block = blockOf(node, root);
    yield { node, isNewBlock: isNewBlock || block !== lastBlock };
    lastBlock = block;
    isNewBlock = false;
  }
}

function blockOf(node: Text, root: Element): Element | null {
  let block = node.parentElement;
  while (block && block !== root && INLINE.has(block.localName)) block = block.parentElement;
  return block;
}

function isOtherWidget({ localName }: Element): boolean {
  return localName.startsWith('danvan-') && localName !== 'danvan-citations';
}
