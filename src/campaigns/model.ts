import { idSchema, isoDateSchema, textSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';
import { articleImageSchema } from '../articles/article.js';
import { documentReferenceSchema } from '../documents/reference.js';

/**
 * The fields of the movement (lĩnh vực): kinh tế; văn hóa - xã hội; quốc phòng - an ninh; xây dựng hệ thống chính trị; and xây dựng
 * nông thôn mới, which some lists add to the four.
 *
 * @example
 * const field: ModelField = modelFieldSchema.parse('economy');
 * field; // 'economy'
 */
export const modelFieldSchema = z.enum([
  'economy',
  'culture-society',
  'defence-security',
  'political-system',
  'new-countryside',
]);

/** A field of the movement (lĩnh vực). */
export type ModelField = z.infer<typeof modelFieldSchema>;

/**
 * The level that assessed, recognised or commended (cấp). The district level ended on 1/7/2025.
 *
 * @example
 * const level: RecognitionLevel = recognitionLevelSchema.parse('base');
 * level; // 'base'
 */
export const recognitionLevelSchema = z.enum(['base', 'district', 'province', 'central']);

/** The level that assessed, recognised or commended (cấp). */
export type RecognitionLevel = z.infer<typeof recognitionLevelSchema>;

const on = isoDateSchema;
const level = recognitionLevelSchema;

/**
 * One act in the life of a model: đăng ký, xây dựng, thẩm định, công nhận, khen thưởng, kết thúc. Each level recognises by an act
 * and a decision of its own.
 *
 * @example
 * const act: ModelAct = modelActSchema.parse({
 *   act: 'recognised', on: '2022-09-30', level: 'base', decision: { symbol: '15/QĐ-UBND' },
 * });
 * act.on; // '2022-09-30'
 */
export const modelActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('registered'), on }),
  z.object({ act: z.literal('building'), on }),
  z.object({ act: z.literal('assessed'), on, level, passed: z.boolean() }),
  z.object({ act: z.literal('recognised'), on, level, decision: documentReferenceSchema }),
  z.object({
    act: z.literal('commended'),
    on,
    level: z.optional(level),
    /** Giấy khen, bằng khen, or another form. */
    award: z.enum(['commendation', 'certificate-of-merit', 'other']),
    decision: documentReferenceSchema,
  }),
  z.object({ act: z.literal('ended'), on, reason: z.optional(textSchema) }),
]);

/** One act in the life of a model. */
export type ModelAct = z.infer<typeof modelActSchema>;

/**
 * How far a model has come.
 *
 * @example
 * const words: Partial<Record<ModelPhase, string>> = { registered: 'đã đăng ký', recognised: 'đã công nhận' };
 * const phase = phaseAt({ acts: [{ act: 'registered', on: '2022-03-15' }] }, '2022-10-01');
 * phase && words[phase]; // 'đã đăng ký'
 */
export type ModelPhase = ModelAct['act'];

/**
 * Whom to ask about a model (đầu mối liên hệ): personal data, never for publication.
 *
 * @example
 * validate(modelContactSchema, { name: 'Bà Lan', phone: '0900 000 000' }).ok; // true
 */
export const modelContactSchema = z.object({
  name: z.optional(textSchema),
  phone: z.optional(textSchema),
  email: z.optional(textSchema),
});

const publicFields = {
  id: idSchema,
  name: textSchema,
  /** Id of the campaign it was registered in. */
  campaign: z.optional(idSchema),
  /** Id of the unit that registered it (đơn vị đăng ký). */
  unit: idSchema,
  /** Tập thể hay cá nhân. */
  form: z.enum(['collective', 'individual']),
  fields: z._default(z.array(modelFieldSchema), []),
  /** Thôn, tổ dân phố. */
  address: z.optional(textSchema),
  /** Nội dung, cách làm. */
  content: z.optional(textSchema),
  /** Kết quả. */
  result: z.optional(textSchema),
  images: z._default(z.array(articleImageSchema), []),
  /** Oldest first; none follows `ended`. */
  acts: z.array(modelActSchema).check(
    z.refine(
      isInOrder,
      mend(
        'Xếp các bước theo ngày, từ cũ đến mới; sau khi kết thúc không còn bước nào.',
        'Put the acts in the order of their days; nothing follows the end.',
      ),
    ),
    z.refine(
      (acts) =>
        acts.every((act) => !('level' in act) || act.level !== 'district' || act.on < '2025-07-01'),
      mend(
        'Từ 01/7/2025 không còn cấp huyện; ghi cấp cơ sở hoặc cấp tỉnh.',
        'There is no district level from 1/7/2025 on; give base or province.',
      ),
    ),
  ),
};

/**
 * A model of the movement (mô hình, điển hình "Dân vận khéo"): what a unit registered, built, and had recognised. `contact` and
 * `note` are for the register only: publish what {@link publicModel} gives.
 *
 * @example
 * const model: Model = modelSchema.parse({
 *   id: 'may-tre',
 *   name: 'Tổ hợp tác mây tre đan',
 *   unit: 'phuc-xa',
 *   form: 'collective',
 *   acts: [{ act: 'registered', on: '2022-03-15' }],
 *   note: 'Chờ thẩm định',
 * });
 * model.images; // []
 */
export const modelSchema = z.object({
  ...publicFields,
  contact: z.optional(modelContactSchema),
  /** Ghi chú nội bộ. */
  note: z.optional(textSchema),
});

/** A model of the movement (mô hình "Dân vận khéo"), with what is not for publication. */
export type Model = z.infer<typeof modelSchema>;

const withheld = () =>
  z.optional(
    z.custom<never>(
      () => false,
      mend(
        'Không công bố dữ liệu này; bỏ trường này khỏi danh sách.',
        'This is not for publication; remove the field from the list.',
      ),
    ),
  );

/**
 * A model as it may be published. A record that still carries `contact` or `note` is refused (Luật 91/2025/QH15).
 *
 * @example
 * const model = { id: 'may-tre', name: 'Tổ hợp tác mây tre đan', unit: 'phuc-xa', form: 'collective', acts: [] };
 * validate(publicModelSchema, model).ok; // true
 * validate(publicModelSchema, { ...model, note: 'Chờ thẩm định' }).ok; // false
 */
export const publicModelSchema = z.object({
  ...publicFields,
  contact: withheld(),
  note: withheld(),
});

/**
 * A model as it may be published.
 *
 * @example
 * const model: PublicModel = publicModel(
 *   modelSchema.parse({ id: 'may-tre', name: 'Mây tre đan', unit: 'phuc-xa', form: 'collective', acts: [], note: 'Chờ' }),
 * );
 * 'note' in model; // false
 */
export type PublicModel = Omit<Model, 'contact' | 'note'>;

function isInOrder(acts: readonly ModelAct[]): boolean {
  let last = '';
  let hasEnded = false;
  return acts.every((act) => {
    const follows = !hasEnded && act.on >= last;
    last = act.on;
    hasEnded = act.act === 'ended';
    return follows;
  });
}
