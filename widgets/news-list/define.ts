import { DanvanNewsList } from './news-list.js';

if (!customElements.get('danvan-news-list'))
  customElements.define('danvan-news-list', DanvanNewsList);

export type { DanvanNewsList } from './news-list.js';
