import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '#dom': fileURLToPath(new URL('src/dom/node.ts', import.meta.url)) } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/consumers/**', 'test/package/contents.test.ts', 'test/widgets/**'],
    setupFiles: ['test/laws.setup.ts'],
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Runs in browsers alone: test/browser runs it in Chromium.
      exclude: ['src/dom/browser.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { branches: 95 },
    },
  },
});
