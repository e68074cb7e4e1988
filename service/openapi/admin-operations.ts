import { COUNT, NOTHING, list, record, type Operation } from './operation.js';

/** What an operator calls: sites, polls, feeds. */
export const ADMIN_OPERATIONS: readonly Operation[] = [
  { method: 'GET', path: '/v1/admin/sites', about: 'All sites.', reply: list('sites', 'Site') },
  { method: 'GET', path: '/v1/admin/sites/:site', about: 'One site.', reply: 'Site' },
  {
    method: 'PUT',
    path: '/v1/admin/sites/:site',
    about: 'Adds a site or changes its settings; its counts stay.',
    body: 'Site',
    reply: 'Site',
  },
  {
    method: 'DELETE',
    path: '/v1/admin/sites/:site',
    about: 'Removes the settings of a site; its counts stay.',
    reply: NOTHING,
  },
  {
    method: 'PUT',
    path: '/v1/admin/sites/:site/total',
    about: 'Carries over the total of an older counter.',
    body: record({ total: COUNT }),
    reply: 'VisitorStats',
  },
  {
    method: 'PUT',
    path: '/v1/admin/sites/:site/reads',
    about: 'Carries over the reads of one page.',
    body: record({ page: { type: 'string' }, reads: COUNT }),
    reply: record({ page: { type: 'string' }, reads: COUNT }),
  },
  {
    method: 'GET',
    path: '/v1/admin/sites/:site/polls',
    about: 'The polls of a site, each with its result.',
    reply: list('polls', 'PollReply'),
  },
  {
    method: 'PUT',
    path: '/v1/admin/sites/:site/polls/:poll',
    about: 'Adds a poll or changes it; its ballots stay.',
    body: 'Poll',
    reply: 'Poll',
  },
  {
    method: 'GET',
    path: '/v1/admin/polls/:poll',
    about: 'A poll with its result.',
    reply: 'PollReply',
  },
  {
    method: 'POST',
    path: '/v1/admin/polls/:poll/acts',
    about: 'Opens or closes a poll at once.',
    body: {
      type: 'object',
      properties: { act: { enum: ['open', 'close'] }, reason: { type: 'string' } },
      required: ['act'],
    },
    reply: 'Poll',
  },
  {
    method: 'DELETE',
    path: '/v1/admin/polls/:poll',
    about: 'Removes a poll with its ballots.',
    reply: NOTHING,
  },
  {
    method: 'GET',
    path: '/v1/admin/feeds',
    about: 'All configured feeds.',
    reply: list('feeds', 'FeedSource'),
  },
  {
    method: 'PUT',
    path: '/v1/admin/feeds/:feed',
    about: 'Adds a feed or changes it.',
    body: 'FeedSource',
    reply: 'FeedSource',
  },
  {
    method: 'DELETE',
    path: '/v1/admin/feeds/:feed',
    about: 'Removes a feed.',
    reply: NOTHING,
  },
];
