/** Says something to who uses the page: shown, and read aloud. */
export class SayEvent extends CustomEvent<{ readonly text: string; readonly isProblem: boolean }> {
  constructor(text: string, isProblem = false) {
    super('admin-say', { bubbles: true, detail: { text, isProblem } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'admin-say': SayEvent;
  }
}
