// The worker that does a task: its file is loaded by prove.ts only where a poll asks for work.
import { solve, type Task } from './proof-of-work.js';

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  postMessage(solve(data, 0, data.maxnumber));
});
