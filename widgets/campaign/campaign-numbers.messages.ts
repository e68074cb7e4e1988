import type { Catalog } from '../shared/messages.js';

/** Names of the texts of the table of `<danvan-campaign>`. */
export type CampaignNumbersMessage =
  'target' | 'strength' | 'required' | 'reached-number' | 'share' | 'state';

/** Texts of the table of `<danvan-campaign>`. */
export const campaignNumbersMessages: Catalog<CampaignNumbersMessage> = {
  vi: {
    target: 'Chỉ tiêu',
    strength: 'Mức',
    required: 'Cần đạt',
    'reached-number': 'Đã đạt',
    share: 'Tỷ lệ',
    state: 'Trạng thái',
  },
  en: {
    target: 'Target',
    strength: 'Strength',
    required: 'Required',
    'reached-number': 'Reached',
    share: 'Share',
    state: 'State',
  },
};
