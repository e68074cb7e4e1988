import { MARK_CLASS, type Span } from './cited-text.js';

/** One element around a piece of the site's text, and what of the text node was cut off for it. */
export interface Wrapping {
  readonly element: HTMLElement;
  readonly text: Text;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/**
 * Puts an element around a part of a text node. No other node of the site is moved, so its links and handlers stay; the
 * reader's selection too.
 */
export function wrap({ node, start, end }: Span): Wrapping {
  const [isCutBefore, isCutAfter] = [start > 0, end < node.length];
  const element = document.createElement('span');
  element.className = MARK_CLASS;
  let [text, rest] = [node, node];
  keepingSelection(
    node,
    () => {
      if (isCutBefore) text = node.splitText(start);
      if (isCutAfter) rest = text.splitText(end - start);
      text.before(element);
      element.append(text);
    },
    (offset) => {
      if (offset < start) return [node, offset];
      return offset <= end ? [text, offset - start] : [rest, offset - end];
    },
  );
  return { element, text, isCutBefore, isCutAfter };
}

/** Takes the element away again and joins what was cut, so that the article is as the site wrote it. */
export function unwrap({ element, text, isCutBefore, isCutAfter }: Wrapping): void {
  // The site has taken or changed the text itself.
  if (text.parentNode !== element || element.childNodes.length !== 1) {
    dissolve(element);
    return;
  }
  keepingSelection(text, () => {
    element.before(text);
    element.remove();
  });
  const { previousSibling, nextSibling } = text;
  if (isCutAfter && nextSibling instanceof Text) join(text, nextSibling);
  if (isCutBefore && previousSibling instanceof Text) join(previousSibling, text);
}

/** Leaves what is in an element in its place, without the element. */
export function dissolve(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function join(first: Text, second: Text): void {
  const { length } = first;
  const { data } = second;
  keepingSelection(
    second,
    () => {
      first.appendData(data);
      second.remove();
    },
    (offset) => [first, length + offset],
  );
}

/** The nodes in which the reader's selection begins and ends, until the work pauses. */
let selected: readonly (Node | null)[] | undefined;

/** To ask the browser lays out the page anew after each change, so it is asked once: no reader selects meanwhile. */
function selectedNodes(): readonly (Node | null)[] {
  if (selected) return selected;
  void forgetSelected();
  const { anchorNode = null, focusNode = null } = getSelection() ?? {};
  return (selected = [anchorNode, focusNode]);
}

async function forgetSelected(): Promise<void> {
  // Old polyfills remove `queueMicrotask`.
  await Promise.resolve();
  selected = undefined;
}

/** Browsers drop the end of a selection whose text is moved; here it is set again. */
function keepingSelection(
  text: Text,
  move: () => void,
  moved: (offset: number) => readonly [Text, number] = (offset) => [text, offset],
): void {
  const selection = selectedNodes().indexOf(text) < 0 ? null : getSelection();
  const {
    anchorNode = null,
    anchorOffset = 0,
    focusNode = null,
    focusOffset = 0,
  } = selection ?? {};
  move();
  if (!selection || !anchorNode || !focusNode) return;
  const [anchor, anchorAt] = anchorNode === text ? moved(anchorOffset) : [anchorNode, anchorOffset];
  const [focus, focusAt] = focusNode === text ? moved(focusOffset) : [focusNode, focusOffset];
  selection.setBaseAndExtent(anchor, anchorAt, focus, focusAt);
  selected = undefined;
}
