import type { Resource } from '../shared/resource.js';

/**
 * The report of a `<danvan-campaign>` came, or could not be had.
 *
 * @example
 * document.querySelector('danvan-campaign')?.addEventListener('danvan-campaign-load', (event: CampaignLoadEvent) => {
 *   console.log(event.state);
 * });
 */
export class CampaignLoadEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-campaign-load';

  constructor(readonly state: Resource<unknown>['state']) {
    super(CampaignLoadEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'danvan-campaign-load': CampaignLoadEvent;
  }
}
