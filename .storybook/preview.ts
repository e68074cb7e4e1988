import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/700.css';
import manifest from 'virtual:danvan-elements';
import { elementsOf, type Manifest } from '../scripts/editor-data/manifest-shape.js';
import '../widgets/define.js';
import { answersAreThere } from './answers.js';
import { applyControls, withControls } from './controls.js';
import { dressPage, HOST_PAGES, THEMES } from './host-pages.js';
import './preview.css';

setCustomElementsManifest(manifest);

/** What an element is, in the Vietnamese of its doc block. */
function summaryOf(tag: string): string | undefined {
  return (manifest as Manifest).modules.flatMap(elementsOf).find(({ tagName }) => tagName === tag)
    ?.summary;
}

const WIDTHS = [320, 375, 768, 1024, 1280, 1920];

const preview: Preview = {
  tags: ['autodocs'],
  beforeAll: answersAreThere,
  argTypesEnhancers: [withControls],
  decorators: [
    (story, { args, canvasElement, component }) => {
      applyControls(canvasElement, component, args);
      return story();
    },
    (story, { canvasElement, globals }) => {
      dressPage(globals);
      // Storybook writes lang="en" around the stories of its pages of docs.
      canvasElement.lang = document.documentElement.lang;
      return story();
    },
  ],
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { toc: { title: 'Trong trang này' }, extractComponentDescription: summaryOf },
    options: { storySort: { order: ['Bắt đầu', 'Khối'] } },
    viewport: {
      options: Object.fromEntries(
        WIDTHS.map((width) => [
          `w${width}`,
          { name: `${width} px`, styles: { width: `${width}px`, height: '100%' } },
        ]),
      ),
    },
  },
  globalTypes: {
    locale: {
      description: 'Ngôn ngữ',
      toolbar: {
        title: 'Ngôn ngữ',
        icon: 'globe',
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Màu',
      toolbar: { title: 'Màu', icon: 'paintbrush', items: [...THEMES], dynamicTitle: true },
    },
    textSize: {
      description: 'Cỡ chữ',
      toolbar: {
        title: 'Cỡ chữ',
        icon: 'zoom',
        // A bare number would come back from the address as a number, which is none of these.
        items: ['100', '150', '200'].map((size) => ({ value: `p${size}`, title: `Chữ ${size}%` })),
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Chiều viết',
      toolbar: {
        title: 'Chiều viết',
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Trái sang phải' },
          { value: 'rtl', title: 'Phải sang trái (RTL)' },
        ],
        dynamicTitle: true,
      },
    },
    hostPage: {
      description: 'Trang chứa',
      toolbar: { title: 'Trang chứa', icon: 'browser', items: [...HOST_PAGES], dynamicTitle: true },
    },
  },
  initialGlobals: {
    locale: 'vi',
    theme: 'light',
    textSize: 'p100',
    direction: 'ltr',
    hostPage: 'plain',
  },
};

export default preview;
