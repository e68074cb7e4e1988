import type { Catalog } from '../shared/messages.js';

/** Names of the texts of what a reader does with an article. */
export type ArticleActsMessage = 'size-told' | 'copied' | 'copy-by-hand' | 'address';

/** Texts of what a reader does with an article. */
export const articleActsMessages: Catalog<ArticleActsMessage> = {
  vi: {
    'size-told': 'Cỡ chữ {percent}%',
    copied: 'Đã sao chép liên kết',
    'copy-by-hand': 'Trình duyệt không cho sao chép. Hãy chép địa chỉ trong ô.',
    address: 'Địa chỉ của bài viết',
  },
  en: {
    'size-told': 'Text size {percent}%',
    copied: 'The link has been copied',
    'copy-by-hand': 'The browser does not let us copy. Copy the address in the field.',
    address: 'Address of the article',
  },
};
