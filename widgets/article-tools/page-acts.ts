import { currentPage } from '../shared/page-view.js';

/** The address that readers hand on: the one the site calls its own, without the fragment. */
export function pageAddress(): string {
  return new URL(currentPage(), location.href).href;
}

export function sharePage(): void {
  // Rejects when the reader thinks better of it.
  navigator.share({ title: document.title, url: pageAddress() }).catch(() => undefined);
}

/** To the top, with the eyes and with the keys: the next Tab goes to the first link of the page. */
export function goToTop(): void {
  const { body } = document;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const tabIndex = body.getAttribute('tabindex');
  body.setAttribute('tabindex', '-1');
  body.focus({ preventScroll: true });
  if (tabIndex === null) body.removeAttribute('tabindex');
  else body.setAttribute('tabindex', tabIndex);
  window.scrollTo({ top: 0, behavior: isStill ? 'auto' : 'smooth' });
}
