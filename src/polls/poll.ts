import { idSchema, instantSchema, textSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';

/**
 * One answer of a poll (phương án trả lời). Its id stands in the ballot log: never give it to another answer.
 *
 * @example
 * const option: PollOption = pollOptionSchema.parse({ id: 'tot', text: 'Tốt' });
 * option.text; // 'Tốt'
 */
export const pollOptionSchema = z.object({ id: idSchema, text: textSchema });

/** One answer of a poll (phương án trả lời). */
export type PollOption = z.infer<typeof pollOptionSchema>;

/**
 * How many options a ballot may choose; both bounds are allowed. A least of 0 allows a blank ballot (phiếu trắng).
 *
 * @example
 * chooseSchema.parse({ max: 3 }); // { min: 1, max: 3 }
 */
export const chooseSchema = z
  .object({
    min: z._default(z.int().check(z.minimum(0)), 1),
    max: z._default(z.int().check(z.minimum(1)), 1),
  })
  .check(
    z.refine((choose) => choose.min <= choose.max, {
      path: ['max'],
      ...mend(
        'Số lựa chọn nhiều nhất không được nhỏ hơn số ít nhất.',
        'The most choices must not be fewer than the least.',
      ),
    }),
  );

/**
 * An officer's decision to open or to close a poll at once, whatever its dates say (mở lại, đóng sớm).
 *
 * @example
 * const act: PollAct = pollActSchema.parse({ act: 'close', at: '2026-11-30T17:00:00+07:00', reason: 'Kết thúc đợt lấy ý kiến' });
 * act.act; // 'close'
 */
export const pollActSchema = z.object({
  act: z.enum(['open', 'close']),
  at: instantSchema,
  reason: z.optional(textSchema),
});

/** An officer's decision to open or to close a poll at once. */
export type PollAct = z.infer<typeof pollActSchema>;

/**
 * A poll (thăm dò ý kiến, bình chọn). Instants are half-open: it takes ballots from `opensAt` up to, not including,
 * `closesAt`; see {@link pollStateAt}.
 *
 * @example
 * const poll: Poll = pollSchema.parse({
 *   id: 'giao-dien',
 *   question: 'Bạn thấy giao diện mới thế nào?',
 *   options: [{ id: 'tot', text: 'Tốt' }, { id: 'chua-tot', text: 'Chưa tốt' }],
 *   closesAt: '2026-12-31T17:00:00+07:00',
 * });
 * poll.choose; // { min: 1, max: 1 }
 * poll.results; // 'after-vote'
 * poll.policy; // 'device'
 */
export const pollSchema = z
  .object({
    id: idSchema,
    question: textSchema,
    description: z.optional(textSchema),
    /** From 2 to 100 options; no id and no text stands twice. */
    options: z.array(pollOptionSchema).check(
      z.minLength(2),
      z.maxLength(100),
      z.refine(
        (options) => isUnique(options.map((option) => option.id)),
        mend('Mỗi phương án cần một mã riêng.', 'Give each option an id of its own.'),
      ),
      z.refine(
        (options) => isUnique(options.map((option) => sameText(option.text))),
        mend('Hai phương án không được trùng chữ.', 'No two options may have the same text.'),
      ),
    ),
    choose: z._default(chooseSchema, { min: 1, max: 1 }),
    opensAt: z.optional(instantSchema),
    closesAt: z.optional(instantSchema),
    /** What officers decided beside the dates, oldest first. */
    acts: z._default(
      z
        .array(pollActSchema)
        .check(
          z.refine(
            isInOrder,
            mend(
              'Xếp các lần mở, đóng theo thứ tự thời gian.',
              'Put the acts in the order of their instants.',
            ),
          ),
        ),
      [],
    ),
    /** When the results show; see `resultsVisible`. */
    results: z._default(z.enum(['always', 'after-vote', 'after-close']), 'after-vote'),
    /** What one ballot is given to: a browser, a network address or a member of the site. */
    policy: z._default(z.enum(['device', 'network', 'member']), 'device'),
    /** Whether a ballot costs the browser a moment of work, against bots. */
    proofOfWork: z._default(z.boolean(), false),
  })
  .check(
    z.refine((poll) => poll.choose.max <= poll.options.length, {
      path: ['choose', 'max'],
      ...mend(
        'Số lựa chọn nhiều nhất không được vượt số phương án.',
        'The most choices must not exceed the number of options.',
      ),
    }),
    z.refine(
      ({ opensAt, closesAt }) =>
        opensAt === undefined ||
        closesAt === undefined ||
        Date.parse(opensAt) < Date.parse(closesAt),
      {
        path: ['closesAt'],
        ...mend('Lúc đóng phải sau lúc mở.', 'The poll must close after it opens.'),
      },
    ),
  );

/** A poll (thăm dò ý kiến, bình chọn). */
export type Poll = z.infer<typeof pollSchema>;

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function sameText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function isInOrder(acts: readonly PollAct[]): boolean {
  let last = -Infinity;
  return acts.every(({ at }) => {
    const isLater = Date.parse(at) >= last;
    last = Date.parse(at);
    return isLater;
  });
}
