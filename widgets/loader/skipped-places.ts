/** Editors, navigation, and wherever a visitor may write: there a link stays a link. */
const SKIPPED = [
  '[contenteditable]:not([contenteditable=false i])',
  '.cke_editable',
  'nav',
  'a[rel~=ugc i]',
  // Themes say of the whole page whether it has comments.
  ...['comment', 'binhluan', 'binh-luan', 'discussion'].map(
    (name) => `:is([class*=${name} i],[id*=${name} i]):not(html,body,main,article)`,
  ),
].join();

/** Pages on which a site is edited. */
const EDITING = /\/((wp-)?admin(istrator)?|control_panel|_layouts)(\/|$)/i;

/**
 * Whether what stands at a place of the page is left as it is.
 *
 * @param scope - selector of the places where widgets may be; empty for anywhere
 */
export function isSkippedPlace(element: Element, scope: string): boolean {
  return Boolean(element.closest(SKIPPED)) || (scope !== '' && !element.closest(scope));
}

/** Whether a page, by its path, is one on which a site is edited. */
export function isEditingPage(path: string): boolean {
  return EDITING.test(path);
}
