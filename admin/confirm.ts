import { html, render } from 'lit';

/** An act that can not be taken back, or that citizens see at once. */
export interface Confirmation {
  readonly question: string;
  readonly consequence: string;
  /** What the button does: `Xóa`. */
  readonly act: string;
}

/** Asks before an act. Escape and the other button leave everything as it is. */
export function confirmAct(
  host: HTMLElement,
  { question, consequence, act }: Confirmation,
): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'confirm-question');
  render(
    html`<form method="dialog">
      <h2 id="confirm-question">${question}</h2>
      <p>${consequence}</p>
      <div class="acts">
        <button value="no">Hủy</button>
        <button value="yes" class="danger">${act}</button>
      </div>
    </form>`,
    dialog,
  );
  host.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
