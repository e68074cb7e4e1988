import { DanvanPoll } from './poll.js';

if (!customElements.get('danvan-poll')) customElements.define('danvan-poll', DanvanPoll);
