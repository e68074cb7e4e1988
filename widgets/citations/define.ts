import { DanvanCitations } from './citations.js';

if (!customElements.get('danvan-citations'))
  customElements.define('danvan-citations', DanvanCitations);

export type { DanvanCitations } from './citations.js';
