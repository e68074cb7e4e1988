import { DanvanPoll } from './poll.js';

if (!customElements.get('danvan-poll')) customElements.define('danvan-poll', DanvanPoll);

export type { DanvanPoll } from './poll.js';
