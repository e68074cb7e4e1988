import type { Catalog } from '../shared/messages.js';

/** Names of the texts of reading aloud. */
export type ReadAloudMessage = 'read-aloud' | 'pause' | 'resume' | 'stop' | 'read-to-end';

/** Texts of reading aloud. */
export const readAloudMessages: Catalog<ReadAloudMessage> = {
  vi: {
    'read-aloud': 'Nghe đọc bài',
    pause: 'Tạm dừng đọc',
    resume: 'Đọc tiếp',
    stop: 'Dừng đọc',
    'read-to-end': 'Đã đọc hết bài',
  },
  en: {
    'read-aloud': 'Listen',
    pause: 'Pause',
    resume: 'Go on',
    stop: 'Stop',
    'read-to-end': 'The article has been read',
  },
};
