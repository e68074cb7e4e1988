import { DanvanCampaign } from './campaign.js';

if (!customElements.get('danvan-campaign'))
  customElements.define('danvan-campaign', DanvanCampaign);

export type { DanvanCampaign } from './campaign.js';
