import { campaignSchema, modelSchema, namedUnitSchema } from '../src/campaigns/index.js';
import { documentSchema } from '../src/documents/index.js';
import { idSchema, mend, textSchema } from '../src/schema/index.js';
import * as z from '../src/schema/zod.js';

/** Records that one site may keep in a register. */
const MOST_RECORDS = 50_000;
const titleSchema = z.optional(textSchema.check(z.maxLength(500)));

const eachOnce = z.refine<readonly { readonly id: string }[]>(
  (records) => new Set(records.map(({ id }) => id)).size === records.length,
  mend('Mỗi mục cần một mã riêng.', 'Give each record an id of its own.'),
);

/**
 * The models of a site as its officers keep them, with contacts and internal notes. What is published of it is core's
 * `modelRegisterSchema`.
 *
 * @example
 * const kept: KeptModels = keptModelsSchema.parse({ units: [{ id: 'phuc-xa', name: 'Phường Phúc Xá' }], models: [] });
 * kept.units.length; // 1
 */
export const keptModelsSchema = z
  .object({
    title: titleSchema,
    units: z._default(z.array(namedUnitSchema).check(z.maxLength(MOST_RECORDS), eachOnce), []),
    models: z.array(modelSchema).check(z.maxLength(MOST_RECORDS), eachOnce),
  })
  .check((context) => {
    const known = new Set(context.value.units.map(({ id }) => id));
    for (const [index, { unit }] of context.value.models.entries()) {
      if (known.has(unit)) continue;
      context.issues.push({
        code: 'custom',
        input: unit,
        path: ['models', index, 'unit'],
        ...UNKNOWN_UNIT,
        message: UNKNOWN_UNIT.error,
      });
    }
  });

/** That a model names a unit which the register does not. */
export const UNKNOWN_UNIT = mend(
  'Chưa có đơn vị mang mã này; hãy thêm đơn vị trước.',
  'No unit has this id; add the unit first.',
);

/** The models of a site as its officers keep them. */
export type KeptModels = z.infer<typeof keptModelsSchema>;

/**
 * The documents of a site as its officers keep them, those with a mark of secrecy among them.
 *
 * @example
 * const kept: KeptDocuments = keptDocumentsSchema.parse({ title: 'Văn bản chỉ đạo', documents: [] });
 * kept.documents.length; // 0
 */
export const keptDocumentsSchema = z.object({
  title: titleSchema,
  documents: z.array(documentSchema).check(z.maxLength(MOST_RECORDS), eachOnce),
});

/** The documents of a site as its officers keep them. */
export type KeptDocuments = z.infer<typeof keptDocumentsSchema>;

/** A unit that takes part in a campaign: what it is called and of which kind it was then. */
export const campaignUnitSchema = z.object({
  id: idSchema,
  name: textSchema,
  /** Kind of unit as targets name it, such as `ward`. */
  kind: textSchema,
  /** Id of the unit above: what a tổ dân phố does counts for its phường. */
  parent: z.optional(idSchema),
});

/** A campaign of a site with the units that take part in it: units change, so each campaign keeps its own. */
export const keptCampaignSchema = z.object({
  campaign: campaignSchema,
  units: z._default(z.array(campaignUnitSchema).check(z.maxLength(MOST_RECORDS), eachOnce), []),
});

/** A campaign of a site with the units that take part in it. */
export type KeptCampaign = z.infer<typeof keptCampaignSchema>;
