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
} from '../../src/client/index.js';
import {
  campaignReportSchema,
  modelRegisterSchema,
  modelSchema,
  namedUnitSchema,
} from '../../src/campaigns/index.js';
import { visitorStatsSchema } from '../../src/counters/index.js';
import { documentRegisterSchema, documentSchema } from '../../src/documents/index.js';
import { feedSchema } from '../../src/feeds/index.js';
import { ballotLogEntrySchema, pollSchema, tallySchema } from '../../src/polls/index.js';
import * as z from '../../src/schema/zod.js';
import { keptCampaignSchema, keptDocumentsSchema, keptModelsSchema } from '../registers.js';
import { frameTaskRequestSchema, frameVoteRequestSchema } from '../pages/frame-vote.js';
import { siteSchema } from '../site.js';
import { feedSourceSchema } from '../store/index.js';

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
  FrameTaskRequest: frameTaskRequestSchema,
  FrameVoteRequest: frameVoteRequestSchema,
  VoteReply: voteReplySchema,
  BallotLogEntry: ballotLogEntrySchema,
  BallotsReply: ballotsReplySchema,
  Feed: feedSchema,
  Site: siteSchema,
  FeedSource: feedSourceSchema,
  ModelRegister: modelRegisterSchema,
  DocumentRegister: documentRegisterSchema,
  CampaignReport: campaignReportSchema,
  Model: modelSchema,
  Unit: namedUnitSchema,
  Document: documentSchema,
  KeptModels: keptModelsSchema,
  KeptDocuments: keptDocumentsSchema,
  KeptCampaign: keptCampaignSchema,
  Problem: problemReplySchema,
} as const;

/** Name of a schema in the description. */
export type SchemaName = keyof typeof SCHEMAS;

/** Where a schema stands in the description. */
export function reference(name: SchemaName): object {
  return { $ref: `#/components/schemas/${name}` };
}

/** All schemas as JSON Schema. */
export function schemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // The one custom schema of the core is that of a field which is never published.
      if (zodSchema._zod.def.type === 'custom') jsonSchema.not = {};
    },
  });
  for (const schema of Object.values(made.schemas)) {
    delete schema.$schema;
    delete schema.$id;
  }
  return made.schemas;
}
