import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import type { InlineConfig } from 'vite';
import {
  answersOfDevServer,
  answersWorker,
  elementsManifest,
  plainStories,
} from './vite-plugins.js';

const root = fileURLToPath(new URL('../', import.meta.url));

const config: StorybookConfig = {
  stories: [
    './pages/*.mdx',
    './pages/*.stories.ts',
    { directory: '../stories', titlePrefix: 'Khối' },
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite, { configType }): InlineConfig => ({
    ...vite,
    define: { ...vite.define, __IS_BUILT__: String(configType === 'PRODUCTION') },
    resolve: {
      ...vite.resolve,
      alias: { '#dom': `${root}src/dom/browser.ts` },
    },
    plugins: [
      ...(vite.plugins ?? []),
      plainStories(),
      elementsManifest(root),
      answersOfDevServer(),
      answersWorker(root),
    ],
  }),
};

export default config;
