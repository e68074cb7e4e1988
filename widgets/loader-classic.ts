/**
 * The loader for templates too old for modules: `<script src="https://HOST/danvan.iife.js"></script>`.
 *
 * @module
 */
import { allAt, root } from './loader/page-root.js';
import { startLoader } from './loader/start-loader.js';

for (const script of allAt<HTMLScriptElement>(root, 'script[src*="danvan.iife.js"]'))
  startLoader(script.src, script);
