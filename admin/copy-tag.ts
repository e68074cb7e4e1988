import { html, render } from 'lit';

/** What a link shows: kind and id of the widget behind it, and the words of the link. */
export interface Tag {
  readonly kind: 'poll' | 'stats' | 'news' | 'gallery' | 'documents' | 'campaign';
  readonly id: string;
  readonly text: string;
}

/** The address that stands for a widget: the full page, with the widget in the fragment. */
function addressOfTag(base: string, { kind, id }: Tag): string {
  return new URL(`${kind}/${id}#danvan-${kind}-${id}`, base).href;
}

/**
 * Copies a link that survives every editor: as rich text a link, as plain text its address.
 *
 * @returns what to tell
 */
export async function copyTag(host: HTMLElement, base: string, tag: Tag): Promise<string> {
  const address = addressOfTag(base, tag);
  const link = document.createElement('a');
  link.href = address;
  link.textContent = tag.text;
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([link.outerHTML], { type: 'text/html' }),
        'text/plain': new Blob([address], { type: 'text/plain' }),
      }),
    ]);
    return 'Đã chép liên kết. Dán vào bài viết trên cổng (Ctrl+V).';
  } catch {
    // On plain http there is no clipboard for pages, and a browser may ask and be refused.
    showAddress(host, address);
    return 'Trình duyệt không cho chép tự động; hãy chép địa chỉ trong ô.';
  }
}

function showAddress(host: HTMLElement, address: string): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'copy-title');
  render(
    html`<form method="dialog">
      <h2 id="copy-title">Chép địa chỉ này</h2>
      <div class="field">
        <label for="copy-address">Bấm Ctrl+C, rồi dán riêng một dòng vào bài viết</label>
        <input id="copy-address" readonly .value=${address} />
      </div>
      <button>Đóng</button>
    </form>`,
    dialog,
  );
  host.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  dialog.showModal();
  dialog.querySelector('input')?.select();
}
