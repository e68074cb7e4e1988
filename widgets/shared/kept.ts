import { pageTable } from './page-table.js';

/** What was kept under the name. */
export function kept(name: string): string | undefined {
  try {
    const text = localStorage.getItem(`danvan ${name}`);
    if (text !== null) return text;
  } catch {
    // The memory may have it.
  }
  return pageTable<string>('kept').get(name);
}
