const GUARDED = [
  'mousedown',
  'click',
  'keydown',
  'keypress',
  'keyup',
  'selectstart',
  'dragstart',
  'contextmenu',
  'copy',
] as const;

/**
 * Keeps what a reader does inside a widget from the page's own handlers. They see the widget as the target, not the field
 * inside it: copy guards of old portals then take away focus and selection, and Enter presses the site's search button.
 */
export function shieldEvents(root: EventTarget): void {
  for (const type of GUARDED) {
    root.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  }
}
