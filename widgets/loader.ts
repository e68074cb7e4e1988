/**
 * The loader as a module: `<script type="module" src="https://HOST/danvan.js"></script>`, once in the theme of a site.
 *
 * @module
 */
import { allAt, root } from './loader/page-root.js';
import { startLoader } from './loader/start-loader.js';

// `document.currentScript` is nothing in a module, and in a page with `<img name="currentScript">` a picture.
const address = import.meta.url;
startLoader(
  address,
  allAt<HTMLScriptElement>(root, 'script').filter(({ src }) => src === address)[0],
);
