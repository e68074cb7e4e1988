import { COUNT, integer, type Operation } from './operation.js';

/** What pages and programs call. */
export const API_OPERATIONS: readonly Operation[] = [
  {
    method: 'POST',
    path: '/v1/sites/:site/hits',
    about: 'Counts one view of a page and gives what its counters show.',
    body: 'HitRequest',
    reply: 'HitReply',
  },
  {
    method: 'POST',
    path: '/v1/sites/:site/presence',
    about: 'Keeps a visitor online for five more minutes; counts nothing.',
    body: 'PresenceRequest',
    reply: 'PresenceReply',
  },
  {
    method: 'GET',
    path: '/v1/sites/:site/stats',
    about: 'The visitor statistics of a site.',
    reply: 'VisitorStats',
  },
  {
    method: 'GET',
    path: '/v1/sites/:site/reads',
    about: 'How often pages were read, in the order asked.',
    query: [
      {
        name: 'page',
        about: 'A page; up to 100 times.',
        schema: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 100 },
        isRequired: true,
      },
    ],
    reply: 'ReadsReply',
  },
  {
    method: 'GET',
    path: '/v1/sites/:site/history',
    about: 'The last days of a site, oldest first.',
    query: [{ name: 'days', about: 'How many; 30 unless told.', schema: integer(1, 3660) }],
    reply: 'VisitHistory',
  },
  {
    method: 'GET',
    path: '/v1/polls/:poll',
    about: 'A poll as it stands, with its result where that may be seen.',
    query: [
      { name: 'pass', about: 'What a vote gave, to see the result.', schema: { type: 'string' } },
    ],
    reply: 'PollReply',
  },
  {
    method: 'GET',
    path: '/v1/polls/:poll/ballot-paper',
    about: 'What a voter needs: a token, and a task where the poll asks for work.',
    reply: 'BallotPaper',
  },
  {
    method: 'POST',
    path: '/v1/polls/:poll/votes',
    about: 'Casts one ballot.',
    body: 'VoteRequest',
    takesForm: true,
    reply: 'VoteReply',
  },
  {
    method: 'GET',
    path: '/v1/polls/:poll/ballots',
    about: 'A part of the public ballot log, where the result is public.',
    query: [
      { name: 'after', about: 'Sequence of the last entry known.', schema: COUNT },
      { name: 'limit', about: 'Entries at most.', schema: integer(1, 1000) },
    ],
    reply: 'BallotsReply',
  },
  {
    method: 'GET',
    path: '/v1/feeds/:feed',
    about: 'A configured foreign feed as JSON; an older copy when its source is away.',
    reply: 'Feed',
  },
  {
    method: 'GET',
    path: '/v1/sites/:site/models',
    about: 'The models that a site publishes, without contacts and internal notes.',
    reply: 'ModelRegister',
  },
  {
    method: 'GET',
    path: '/v1/sites/:site/documents',
    about: 'The documents that a site publishes, without those that bear a mark of secrecy.',
    reply: 'DocumentRegister',
  },
  {
    method: 'GET',
    path: '/v1/campaigns/:campaign',
    about: 'How a campaign stands today: each target against what is reached.',
    reply: 'CampaignReport',
  },
];
