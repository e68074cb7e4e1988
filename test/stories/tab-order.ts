// The order in which the key Tab should come to the controls of a story, and where it is. In the page that shows it.

const CONTROLS =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** The elements as they are composed: what is slotted stands in its slot. */
function* composed(element: Element): Generator<Element> {
  yield element;
  const children =
    element instanceof HTMLSlotElement && element.assignedElements().length > 0
      ? element.assignedElements()
      : (element.shadowRoot ?? element).children;
  for (const child of children) yield* composed(child);
}

function isStop(element: Element): boolean {
  if (!element.matches(CONTROLS) || element.matches(':disabled, [tabindex="-1"]')) return false;
  if (element instanceof HTMLInputElement && element.type === 'radio' && !isFirstOfGroup(element))
    return false;
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
}

/** Tab comes to one of the radios of a group. */
function isFirstOfGroup(radio: HTMLInputElement): boolean {
  const root = radio.getRootNode() as ParentNode;
  const group = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    ({ name }) => name === radio.name,
  );
  return (group.find(({ checked }) => checked) ?? group[0]) === radio;
}

function nameOf(element: Element): string {
  const label = element.ariaLabel ?? element.closest('label')?.textContent ?? element.textContent;
  return `${element.localName} ${label.replace(/\s+/g, ' ').trim().slice(0, 40)}`;
}

/** Puts a place to begin before the stories, and one to end behind. */
export function frame(): void {
  const main = document.querySelector('main')!;
  for (const place of ['start', 'end'] as const) {
    const button = document.createElement('button');
    button.id = place;
    button.textContent = place;
    if (place === 'start') main.before(button);
    else main.after(button);
  }
}

/** Puts the focus before the story, or behind it. */
export function begin(place: 'start' | 'end'): void {
  document.getElementById(place)?.focus();
}

/** What has the focus; nothing when that is no longer in the story. */
export function stop(): string | undefined {
  const focused = document.querySelector('main :focus');
  if (!focused) return undefined;
  let element = focused;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return nameOf(element);
}

/** Puts the focus on the lines that open something, one after the other; tells whether there was another. */
export function toSummary(place: number): boolean {
  const summary = summaries()[place];
  summary?.focus();
  return summary !== undefined;
}

/** Whether what a line opens is open. */
export function isOpen(place: number): boolean {
  return (summaries()[place]?.parentElement as HTMLDetailsElement | null)?.open === true;
}

function summaries(): HTMLElement[] {
  return [...composed(document.querySelector('main')!)].filter(
    (element): element is HTMLElement => element.localName === 'summary',
  );
}

/** What Tab should come to. */
export function controls(): string[] {
  return [...composed(document.querySelector('main')!)].filter(isStop).map(nameOf);
}
