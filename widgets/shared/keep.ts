import { pageTable } from './page-table.js';

/**
 * Keeps a text for this browser. Where there is no storage (a sandboxed frame, a private window, a full disk) it is kept
 * for as long as the page is open.
 *
 * @param text - nothing forgets it
 */
export function keep(name: string, text: string | undefined): void {
  const memory = pageTable<string>('kept');
  if (text === undefined) memory.delete(name);
  else memory.set(name, text);
  try {
    if (text === undefined) localStorage.removeItem(`danvan ${name}`);
    else localStorage.setItem(`danvan ${name}`, text);
  } catch {
    // The memory has it.
  }
}
