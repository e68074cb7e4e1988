import { historySchema, readCountSchema, visitorStatsSchema } from '../counters/measurements.js';
import { ballotLogEntrySchema } from '../polls/ballot-log.js';
import { ballotSchema } from '../polls/ballot.js';
import { pollSchema } from '../polls/poll.js';
import { tallySchema } from '../polls/tally.js';
import { countSchema, idSchema, textSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';

const memberTokenSchema = z.string().check(z.minLength(1), z.maxLength(4096));

/**
 * A page as the site names it: a path or an address.
 *
 * @example
 * validate(pageSchema, '/tin/4521').ok; // true
 * validate(pageSchema, '').ok; // false
 */
export const pageSchema = textSchema.check(
  z.maxLength(2048),
  z.refine(
    (page) => !/\p{Cc}/u.test(page),
    mend('Bỏ các ký tự điều khiển.', 'Remove control characters.'),
  ),
);

/**
 * `POST /v1/sites/{site}/hits`: one view of a page.
 *
 * @example
 * const view: HitRequest = hitRequestSchema.parse({ page: '/tin/4521', title: 'Hội nghị', view: crypto.randomUUID() });
 * view.page; // '/tin/4521'
 */
export const hitRequestSchema = z.object({
  page: pageSchema,
  title: z.optional(z.string().check(z.maxLength(500))),
  /** A random id of this view, made by the page: sent again with it, the view is not counted again. */
  view: z.optional(z.string().check(z.minLength(8), z.maxLength(64))),
  /** The token of a member who is logged in (JWT of the CMS). */
  member: z.optional(memberTokenSchema),
});

/** One view of a page. */
export type HitRequest = z.infer<typeof hitRequestSchema>;

/**
 * What every counter of the page shows.
 *
 * @example
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * const reply: HitReply = await client.hit('cong-tinh', { page: '/tin/4521' });
 * validate(hitReplySchema, reply).ok; // true
 */
export const hitReplySchema = z.object({
  stats: visitorStatsSchema,
  /** Reads of the page, this view among them (số lượt xem). */
  reads: countSchema,
});

/** What every counter of the page shows. */
export type HitReply = z.infer<typeof hitReplySchema>;

/**
 * `POST /v1/sites/{site}/presence`: still here.
 *
 * @example
 * const presence: PresenceRequest = presenceRequestSchema.parse({});
 * presence.member; // undefined
 */
export const presenceRequestSchema = z.object({ member: z.optional(memberTokenSchema) });

/** Still here. */
export type PresenceRequest = z.infer<typeof presenceRequestSchema>;

/**
 * The statistics after a sign of presence.
 *
 * @example
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * const reply: PresenceReply = await client.presence('cong-tinh');
 * validate(presenceReplySchema, reply).ok; // true
 */
export const presenceReplySchema = z.object({ stats: visitorStatsSchema });

/** The statistics after a sign of presence. */
export type PresenceReply = z.infer<typeof presenceReplySchema>;

/**
 * `GET /v1/sites/{site}/reads?page=…&page=…`, in the order asked.
 *
 * @example
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * const reply: ReadsReply = await client.reads('cong-tinh', ['/tin/1', '/tin/2']);
 * reply.reads.length; // 2
 * validate(readsReplySchema, reply).ok; // true
 */
export const readsReplySchema = z.object({ reads: z.array(readCountSchema) });

/** How often pages were read. */
export type ReadsReply = z.infer<typeof readsReplySchema>;

/**
 * `GET /v1/sites/{site}/history?days=30`.
 *
 * @example
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * validate(historyReplySchema, await client.history('cong-tinh', 30)).ok; // true
 */
export const historyReplySchema = historySchema;

/** The end of a ballot log; see the core's `BallotLogHead`. */
const headSchema = z.object({
  poll: idSchema,
  sequence: countSchema,
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/**
 * `GET /v1/polls/{poll}`.
 *
 * @example
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * const reply: PollReply = await client.poll('giao-dien');
 * reply.state; // 'open'
 * validate(pollReplySchema, reply).ok; // true
 */
export const pollReplySchema = z.object({
  poll: pollSchema,
  site: idSchema,
  state: z.enum(['upcoming', 'open', 'closed']),
  /** How many ballots there are, and the hash to hold the log to later. */
  head: headSchema,
  /** The result, where whoever asks may see it. */
  tally: z.optional(tallySchema),
});

/** A poll as it stands. */
export type PollReply = z.infer<typeof pollReplySchema>;

/**
 * A task that costs a browser a moment (altcha, version 1): find the number whose hash with the salt is the challenge.
 *
 * @example
 * const challenge: Challenge = challengeSchema.parse({
 *   algorithm: 'SHA-256', challenge: '9f2c…', maxnumber: 100000, salt: 'a3…', signature: '77…',
 * });
 * challenge.maxnumber; // 100000
 */
export const challengeSchema = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string(),
  maxnumber: countSchema,
  salt: z.string(),
  signature: z.string(),
});

/** A task that costs a browser a moment. */
export type Challenge = z.infer<typeof challengeSchema>;

/**
 * `GET /v1/polls/{poll}/ballot-paper`: what a voter needs.
 *
 * @example
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * const paper: BallotPaper = await client.ballotPaper('giao-dien');
 * validate(ballotPaperSchema, paper).ok; // true
 */
export const ballotPaperSchema = z.object({
  /** A token for this browser. One that kept a token from before uses that. */
  token: z.string(),
  /** Where the poll asks for work. */
  challenge: z.optional(challengeSchema),
});

/** What a voter needs. */
export type BallotPaper = z.infer<typeof ballotPaperSchema>;

/**
 * `POST /v1/polls/{poll}/votes`.
 *
 * @example
 * const vote: VoteRequest = voteRequestSchema.parse({ choices: ['tot'], nonce: crypto.randomUUID() });
 * vote.choices; // ['tot']
 */
export const voteRequestSchema = z.object({
  choices: ballotSchema.shape.choices,
  /** Policy `device`: the token of a ballot paper. */
  token: z.optional(z.string().check(z.maxLength(100))),
  /** Policy `member`: the token of the CMS. */
  member: z.optional(memberTokenSchema),
  /** Where the poll asks for work: altcha's payload, JSON in base64. */
  proof: z.optional(z.string().check(z.maxLength(2000))),
  /** Random, made by the page for this ballot: sent again with it, the ballot gets the same receipt. */
  nonce: z.optional(z.string().check(z.minLength(16), z.maxLength(64))),
});

/** A ballot on its way. */
export type VoteRequest = z.infer<typeof voteRequestSchema>;

/**
 * What a voter gets back.
 *
 * @example
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * const { token } = await client.ballotPaper('giao-dien');
 * const reply: VoteReply = await client.vote('giao-dien', { choices: ['tot'], token, nonce: crypto.randomUUID() });
 * reply.entry.choices; // ['tot']
 * validate(voteReplySchema, reply).ok; // true
 */
export const voteReplySchema = z.object({
  /** Finds the ballot in the public log (mã biên nhận). */
  receipt: z.string(),
  entry: ballotLogEntrySchema,
  state: pollReplySchema.shape.state,
  tally: z.optional(tallySchema),
  /** Opens the results to who has voted: `GET /v1/polls/{poll}?pass=…`. The same for all voters. */
  pass: z.string(),
});

/** What a voter gets back. */
export type VoteReply = z.infer<typeof voteReplySchema>;

/**
 * `GET /v1/polls/{poll}/ballots?after=0&limit=1000`: a part of the public log.
 *
 * @example
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * const part: BallotsReply = await client.ballots('giao-dien', { limit: 100 });
 * validate(ballotsReplySchema, part).ok; // true
 */
export const ballotsReplySchema = z.object({
  poll: idSchema,
  head: headSchema,
  entries: z.array(ballotLogEntrySchema),
  /** `after` of the next part; absent at the end. */
  next: z.optional(countSchema),
});

/** A part of the public ballot log. */
export type BallotsReply = z.infer<typeof ballotsReplySchema>;

/**
 * Every refusal (RFC 9457). `code` is stable; `title` and `detail` are in the language asked for.
 *
 * @example
 * const problem: ProblemReply = problemReplySchema.parse({
 *   type: 'about:blank', title: 'Không có cuộc bình chọn này', status: 404, code: 'unknown-poll', detail: 'Không có cuộc bình chọn này.',
 * });
 * problem.code; // 'unknown-poll'
 */
export const problemReplySchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  problems: z.optional(
    z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  ),
});

/** Every refusal. */
export type ProblemReply = z.infer<typeof problemReplySchema>;
