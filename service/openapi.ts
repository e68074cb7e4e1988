import {
  ballotPaperSchema,
  ballotsReplySchema,
  challengeSchema,
  historyReplySchema,
  hitReplySchema,
  hitRequestSchema,
  pollReplySchema,
  presenceReplySchema,
  presenceRequestSchema,
  problemReplySchema,
  readsReplySchema,
  voteReplySchema,
  voteRequestSchema,
} from '../src/client/index.js';
import { visitorStatsSchema } from '../src/counters/index.js';
import { feedSchema } from '../src/feeds/index.js';
import { ballotLogEntrySchema, pollSchema, tallySchema } from '../src/polls/index.js';
import * as z from '../src/schema/zod.js';
import { siteSchema } from './site.js';
import { feedSourceSchema } from './store/index.js';

const SCHEMAS = {
  HitRequest: hitRequestSchema,
  HitReply: hitReplySchema,
  PresenceRequest: presenceRequestSchema,
  PresenceReply: presenceReplySchema,
  VisitorStats: visitorStatsSchema,
  ReadsReply: readsReplySchema,
  VisitHistory: historyReplySchema,
  Poll: pollSchema,
  PollReply: pollReplySchema,
  Tally: tallySchema,
  BallotPaper: ballotPaperSchema,
  Challenge: challengeSchema,
  VoteRequest: voteRequestSchema,
  VoteReply: voteReplySchema,
  BallotLogEntry: ballotLogEntrySchema,
  BallotsReply: ballotsReplySchema,
  Feed: feedSchema,
  Site: siteSchema,
  FeedSource: feedSourceSchema,
  Problem: problemReplySchema,
} as const;

type SchemaName = keyof typeof SCHEMAS;

interface Query {
  readonly name: string;
  readonly about: string;
  readonly schema: object;
  readonly isRequired?: boolean;
}

/** One address and method of the service, as the description tells it. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the router writes it: `/v1/sites/:site/hits`. */
  readonly path: string;
  readonly about: string;
  readonly query?: readonly Query[];
  readonly body?: SchemaName | object;
  /** Whether a plain HTML form is taken too, and answered with a page. */
  readonly takesForm?: boolean;
  readonly reply: SchemaName | object | 'page' | 'text';
}

const integer = (minimum: number, maximum: number): object => ({
  type: 'integer',
  minimum,
  maximum,
});
const list = (name: string, of: SchemaName): object => ({
  type: 'object',
  properties: { [name]: { type: 'array', items: reference(of) } },
  required: [name],
});
const record = (properties: Record<string, object>): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const COUNT = { type: 'integer', minimum: 0 };
const NOTHING = { type: 'object', properties: {} };

/** Everything that the service answers to; a test holds it against the routes that are there. */
export const OPERATIONS: readonly Operation[] = [
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
  { method: 'GET', path: '/poll/:poll', about: 'A poll as a full page.', reply: 'page' },
  { method: 'GET', path: '/stats/:site', about: 'Statistics as a full page.', reply: 'page' },
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
    about: 'The polls of a site.',
    reply: list('polls', 'Poll'),
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
  { method: 'GET', path: '/openapi.json', about: 'This description.', reply: { type: 'object' } },
  {
    method: 'GET',
    path: '/healthz',
    about: 'Whether the database answers, and how much waits.',
    reply: record({ status: { const: 'ok' }, waiting: COUNT }),
  },
  { method: 'GET', path: '/metrics', about: 'Figures for Prometheus.', reply: 'text' },
];

/**
 * The description of the service in OpenAPI 3.1, its schemas made from those that check the requests.
 *
 * @param publicUrl - the address of the service; the description is relative without it
 */
export function describeApi(publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[operation.method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'danvan',
      version: '1',
      summary: 'Counts page views and votes for government portals.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    ...(publicUrl === '' ? {} : { servers: [{ url: publicUrl }] }),
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: { admin: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function describe(operation: Operation): object {
  const { path, about, query = [], body, reply, takesForm = false } = operation;
  return {
    summary: about,
    operationId: operationId(operation),
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
      })),
      ...query.map(({ name, about: description, schema, isRequired = false }) => ({
        name,
        in: 'query',
        description,
        required: isRequired,
        schema,
      })),
      {
        name: 'lang',
        in: 'query',
        description: 'Language of refusals and pages.',
        schema: { enum: ['vi', 'en'] },
      },
    ],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: schemaOf(body) },
              ...(takesForm
                ? { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } }
                : {}),
            },
          },
        }),
    responses: {
      200: { description: 'Done.', content: contentOf(reply) },
      default: {
        description: 'Refused.',
        content: { 'application/problem+json': { schema: reference('Problem') } },
      },
    },
    ...(path.startsWith('/v1/admin/') ? { security: [{ admin: [] }] } : {}),
  };
}

/** `POST /v1/sites/:site/hits` is `postSitesSiteHits`. */
function operationId({ method, path }: Operation): string {
  const words = path.replace(/^\/v1/, '').split(/[^A-Za-z]+/);
  return (
    method.toLowerCase() +
    words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  );
}

function contentOf(reply: Operation['reply']): object {
  if (reply === 'page') return { 'text/html': { schema: { type: 'string' } } };
  if (reply === 'text') return { 'text/plain': { schema: { type: 'string' } } };
  return { 'application/json': { schema: schemaOf(reply) } };
}

function schemaOf(schema: SchemaName | object): object {
  return typeof schema === 'string' ? reference(schema) : schema;
}

function reference(name: SchemaName): object {
  return { $ref: `#/components/schemas/${name}` };
}

function schemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  for (const schema of Object.values(made.schemas)) {
    delete schema.$schema;
    delete schema.$id;
  }
  return made.schemas;
}
