const GAP = 6;
const MARGIN = 8;

/**
 * Puts a panel below the first line of a citation, above where there is no room, and never beyond the sides of the window.
 * Through the object model: a strict Content-Security-Policy forbids a `style` attribute, not this.
 */
export function placePanel(panel: HTMLElement, beside: Element): void {
  panel.style.left = '0';
  panel.style.top = '0';
  const { left, top, width, height } = panel.getBoundingClientRect();
  const [line] = beside.getClientRects();
  if (!line) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const x = Math.max(MARGIN, Math.min(line.left, clientWidth - width - MARGIN));
  const below = line.bottom + GAP;
  const above = line.top - GAP - height;
  const y = below + height > clientHeight && above >= MARGIN ? above : below;
  panel.style.left = `${x - left}px`;
  panel.style.top = `${y - top}px`;
}
