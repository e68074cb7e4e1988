/**
 * Puts a link on the clipboard as editors take it: rich text for those that keep HTML, the address for those that do not.
 *
 * @returns whether the browser did; on plain http there is no clipboard for pages, and a visitor may refuse it
 */
export async function copyRich(html: string, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Puts a text on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects a link, and sees to it that Ctrl+C takes the same two forms along. */
export function selectLink(link: HTMLElement, html: string, text: string): void {
  getSelection()?.selectAllChildren(link);
  link.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    },
    { once: true },
  );
}
