import type { Resource } from '../shared/resource.js';
import type { Tool } from './tool-button.js';

/**
 * The reads of a `<danvan-article-tools>` came, or could not be had.
 *
 * @example
 * document.querySelector('danvan-article-tools')?.addEventListener('danvan-article-tools-load', (event: ArticleToolsLoadEvent) => {
 *   console.log(event.state); // 'ready', 'empty' or 'error'
 * });
 */
export class ArticleToolsLoadEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-article-tools-load';

  constructor(readonly state: Resource<unknown>['state']) {
    super(ArticleToolsLoadEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * A reader used a tool of a `<danvan-article-tools>`.
 *
 * @example
 * document.querySelector('danvan-article-tools')?.addEventListener('danvan-article-tools-use', (event: ArticleToolsUseEvent) => {
 *   if (event.tool === 'print') console.log('Một người đọc đã in bài.');
 * });
 */
export class ArticleToolsUseEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-article-tools-use';

  constructor(readonly tool: Exclude<Tool, 'reads'>) {
    super(ArticleToolsUseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'danvan-article-tools-load': ArticleToolsLoadEvent;
    'danvan-article-tools-use': ArticleToolsUseEvent;
  }
}
