import type { Catalog } from '../shared/messages.js';
import { stateMessages, type StateMessage } from '../shared/states.js';

/** Names of the texts of `<danvan-article-tools>`. */
export type ArticleToolsMessage =
  | StateMessage
  | 'tools'
  | 'reads'
  | 'back'
  | 'top'
  | 'smaller'
  | 'normal'
  | 'larger'
  | 'print'
  | 'copy'
  | 'share';

/** Texts of `<danvan-article-tools>`. */
export const articleToolsMessages: Catalog<ArticleToolsMessage> = {
  vi: {
    ...stateMessages.vi,
    tools: 'Công cụ của bài viết',
    reads: '{count} lượt xem',
    back: 'Quay lại',
    top: 'Lên đầu trang',
    smaller: 'Giảm cỡ chữ',
    normal: 'Cỡ chữ ban đầu',
    larger: 'Tăng cỡ chữ',
    print: 'In bài',
    copy: 'Sao chép liên kết',
    share: 'Chia sẻ',
  },
  en: {
    ...stateMessages.en,
    tools: 'Tools of the article',
    reads: { one: '{count} read', other: '{count} reads' },
    back: 'Back',
    top: 'To the top',
    smaller: 'Smaller text',
    normal: 'Text as it was',
    larger: 'Larger text',
    print: 'Print',
    copy: 'Copy the link',
    share: 'Share',
  },
};
