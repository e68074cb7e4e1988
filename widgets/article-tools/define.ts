import { DanvanArticleTools } from './article-tools.js';

if (!customElements.get('danvan-article-tools'))
  customElements.define('danvan-article-tools', DanvanArticleTools);

export type { DanvanArticleTools } from './article-tools.js';
