import { defineConfig } from 'vitest/config';

/** What the packed package holds, and projects that install it: npm run test:consumers, after a build. */
export default defineConfig({
  test: {
    include: ['test/package/contents.test.ts', 'test/consumers/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
