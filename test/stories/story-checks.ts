// What is looked for in a story, in the page that shows it. Each check gives sentences about what is wrong.
import axe from 'axe-core';

const PAPER = 'on paper';
const CONTROLS = 'button, input, select, textarea';
/** What serves to use a widget, with its words, and means nothing on paper. */
const CHROME = `${CONTROLS}, label, summary, [popover], [aria-live], [aria-hidden=true], .skeleton`;
/** Pixels by which a box may be off. */
const SLACK = 1.5;

/** All elements of the story, with those in the shadow of others. */
function elements(root: ParentNode = document.querySelector('main')!): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elements(element.shadowRoot) : []),
  ]);
}

/** The nearest element that matches, across the borders of shadows. */
function closest(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closest(root.host, selector) : null;
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 1 &&
    height > 1 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !isOnlyHeard(element)
  );
}

/** Whether it stands in a box of no size, which screen readers read. */
function isOnlyHeard(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement)
    if (getComputedStyle(each).clipPath !== 'none') return true;
  return false;
}

/** The elements with words of their own. */
function wordy(): HTMLElement[] {
  return elements().filter(({ childNodes }) =>
    [...childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
}

function nameOf(element: Element): string {
  const part = element.getAttribute('part') ?? element.getAttribute('class');
  return `<${element.localName}${part ? ` ${part}` : ''}> ${JSON.stringify(element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40))}`;
}

const paints = (colour: string): boolean => !/^(?:transparent|rgba\(.*, 0\))$/.test(colour);

/** The small things that tell something by their colour alone: bars, dots, swatches, points on a line. */
function isMark(element: HTMLElement): boolean {
  if (!isSeen(element) || element.textContent.trim() || element.shadowRoot) return false;
  if (element.matches(`${CONTROLS}, img, svg, svg *, meter, progress`)) return false;
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return (paints(backgroundColor) || backgroundImage !== 'none') && element.children.length === 0;
}

let inPage: Element[] = [];
let inDialog: Element[] = [];
let marks: HTMLElement[] = [];
let sides: Map<HTMLElement, string[]>;

/** Remembers how the story is on a screen, to compare the other ways with. */
export function remember(): void {
  const seen = wordy().filter((element) => isSeen(element) && !closest(element, CHROME));
  inPage = seen.filter((element) => !closest(element, 'dialog'));
  inDialog = seen.filter((element) => closest(element, 'dialog'));
  marks = elements().filter(isMark);
}

/** On paper: every text, link and table is there, nothing that one presses, and nothing is cut off. */
export function faultsOnPaper(): string[] {
  const isControl = (element: HTMLElement): boolean => {
    if (!element.matches(CONTROLS) || !isSeen(element)) return false;
    // A choice on a ballot paper, a receipt, and a heading or a name that is a button on screens.
    if (element.matches('[type=radio], [type=checkbox], [readonly]')) return false;
    const { borderTopStyle, backgroundColor } = getComputedStyle(element);
    return !element.matches('button') || borderTopStyle !== 'none' || paints(backgroundColor);
  };
  // What is open before the page is printed in its place, or not at all.
  const hasSheet = elements().some((element) => element.matches('dialog[open]') && isSeen(element));
  return [
    ...(hasSheet ? inDialog : inPage)
      .filter((element) => !isSeen(element))
      .map((element) => `is lost on paper: ${nameOf(element)}`),
    ...elements()
      .filter(isControl)
      .map((element) => `is printed, and can't be pressed there: ${nameOf(element)}`),
    ...faultsOfSpace(PAPER),
  ];
}

/** Nothing lies beyond the page, and no text is cut off by a box. */
export function faultsOfSpace(where: string): string[] {
  const width = document.documentElement.clientWidth;
  const faults: string[] = [];
  if (document.documentElement.scrollWidth > width + SLACK)
    faults.push(`scrolls sideways ${where}: ${document.documentElement.scrollWidth} px`);
  for (const element of elements()) {
    if (!isSeen(element) || element.matches(CONTROLS)) continue;
    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
    // A text of an article that ends in "…" on screens: the whole of it is one press away.
    if (where !== PAPER && (textOverflow === 'ellipsis' || webkitLineClamp !== 'none')) continue;
    const isCut = (overflow: string, whole: number, shown: number): boolean =>
      (overflow === 'hidden' || overflow === 'clip' || where === PAPER) &&
      overflow !== 'visible' &&
      whole > shown + SLACK;
    if (
      element.textContent.trim() &&
      (isCut(overflowX, element.scrollWidth, element.clientWidth) ||
        isCut(overflowY, element.scrollHeight, element.clientHeight))
    )
      faults.push(`is cut off ${where}: ${nameOf(element)}`);
  }
  return faults;
}

/** In forced colours: what tells by colour is still there, and one sees where the focus is. */
export function faultsInForcedColours(): string[] {
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const isThere = (element: HTMLElement): boolean => {
    const style = getComputedStyle(element);
    const borders = ['Top', 'Right', 'Bottom', 'Left'].some(
      (side) =>
        Number.parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0 &&
        style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none',
    );
    return (
      borders ||
      style.backgroundImage !== 'none' ||
      (paints(style.backgroundColor) && style.backgroundColor !== ground)
    );
  };
  // The browser puts a plate of the page's colour behind words.
  const isHidden = (element: Element): boolean => {
    const { color, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
      readonly forcedColorAdjust: string;
    };
    return isSeen(element) && color === ground && forcedColorAdjust !== 'none';
  };
  return [
    ...wordy()
      .filter(isHidden)
      .map((element) => `can't be read in forced colours: ${nameOf(element)}`),
    ...marks
      .filter((element) => isSeen(element) && !isThere(element))
      .map((element) => `is not seen in forced colours: ${nameOf(element)}`),
    ...faultsOfFocus(),
  ];
}

function faultsOfFocus(): string[] {
  const faults: string[] = [];
  for (const element of elements()) {
    if (element.tabIndex < 0 || !isSeen(element) || element.matches(':disabled')) continue;
    element.focus();
    if (!element.matches(':focus')) continue;
    const hasRing = [
      getComputedStyle(element),
      getComputedStyle(element, '::after'),
      getComputedStyle(element.parentElement ?? element),
    ].some(
      ({ outlineStyle, outlineWidth }) =>
        outlineStyle === 'auto' ||
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
    );
    if (!hasRing) faults.push(`has no ring when it has the focus: ${nameOf(element)}`);
    element.blur();
  }
  return faults;
}

/** With reduced motion nothing moves. */
export function faultsOfMotion(): string[] {
  return elements()
    .flatMap((element) => element.getAnimations())
    .filter(({ playState }) => playState === 'running')
    .map(({ effect }) => `moves: ${nameOf((effect as KeyframeEffect).target!)}`);
}

/** Text stands out from its ground. */
export async function faultsOfContrast(): Promise<string[]> {
  const { violations } = await axe.run('main', { runOnly: ['color-contrast'] });
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ html, any }) => `${any[0]?.message ?? ''} ${html.slice(0, 80)}`),
  );
}

const SIDES = ['margin', 'padding', 'border'].flatMap((box) =>
  ['left', 'right'].map((side) => (box === 'border' ? `${box}-${side}-width` : `${box}-${side}`)),
);

const sidesOf = (element: HTMLElement): string[] => {
  const style = getComputedStyle(element);
  return SIDES.map((name) => style.getPropertyValue(name));
};

/** Remembers the left and the right of what the widgets draw. */
export function rememberSides(): void {
  sides = new Map(
    elements()
      .filter((element) => element.getRootNode() instanceof ShadowRoot && isSeen(element))
      .map((element) => [element, sidesOf(element)]),
  );
}

/** From right to left, what was left is right. */
export function faultsOfSides(): string[] {
  const faults: string[] = [];
  for (const [element, was] of sides) {
    if (!isSeen(element)) continue;
    const is = sidesOf(element);
    for (let place = 0; place < SIDES.length; place += 2) {
      const [left, right] = [was[place], was[place + 1]];
      if (left !== right && is[place] === left && is[place + 1] === right)
        faults.push(`keeps its ${SIDES[place] ?? ''} from right to left: ${nameOf(element)}`);
    }
  }
  return faults;
}
