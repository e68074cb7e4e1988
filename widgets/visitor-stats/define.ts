import { DanvanVisitorStats } from './visitor-stats.js';

if (!customElements.get('danvan-visitor-stats'))
  customElements.define('danvan-visitor-stats', DanvanVisitorStats);

export type { DanvanVisitorStats } from './visitor-stats.js';
