import type { Catalog } from '../shared/messages.js';

/** Names of the texts of the picture viewer of `<danvan-gallery>`. */
export type PictureViewerMessage =
  'viewer' | 'place' | 'previous' | 'next' | 'zoom' | 'close-viewer' | 'picture-failed';

/** Texts of the picture viewer of `<danvan-gallery>`. */
export const pictureViewerMessages: Catalog<PictureViewerMessage> = {
  vi: {
    viewer: 'Xem ảnh',
    place: 'Ảnh {place}/{count}',
    previous: 'Ảnh trước',
    next: 'Ảnh sau',
    zoom: 'Phóng to, thu nhỏ',
    'close-viewer': 'Đóng',
    'picture-failed': 'Không tải được ảnh.',
  },
  en: {
    viewer: 'Pictures',
    place: 'Picture {place} of {count}',
    previous: 'Previous picture',
    next: 'Next picture',
    zoom: 'Zoom in or out',
    'close-viewer': 'Close',
    'picture-failed': 'The picture can’t be loaded.',
  },
};
