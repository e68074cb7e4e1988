// npm run pictures: makes the reference pictures of the main stories anew. Look at what git shows as changed before committing.
import { run } from './setup.mjs';

const env = { ...process.env, DANVAN_PICTURES: 'keep' };
const { status } = run('npx', ['vitest', 'run', 'test/storybook', '-t', 'look as they did'], {
  env,
});
process.exitCode = status ?? 1;
