import { readLines } from './lines.js';
import type { PortalPage } from './page.js';
import { readLinesOfPage } from './text-page.js';

export function readPortalPage(input: string): PortalPage {
  return readLinesOfPage(readLines(input));
}
