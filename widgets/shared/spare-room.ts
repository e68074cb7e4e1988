/** How far below the screen the end of a list must lie: a reader may be scrolling. */
const BELOW_PX = 200;

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, rootBounds, boundingClientRect } of entries) {
      if (!rootBounds || boundingClientRect.bottom < rootBounds.bottom) continue;
      observer.unobserve(target);
      (target.getRootNode() as ShadowRoot).host.setAttribute('data-danvan-fits', '');
    }
  },
  { rootMargin: `0px 0px ${BELOW_PX}px` },
);

/**
 * Takes the room of rows that did not come away from a widget, once the end of those that came lies below the screen: then
 * nothing that is seen moves. Loaded where fewer came than there is room for.
 */
export function fitToRows(content: Element): void {
  observer.observe(content);
}
