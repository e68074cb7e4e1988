import { idSchema, textSchema } from '../schema/fields.js';
import * as z from '../schema/zod.js';
import { endsAfterBeginning, neverOverlapping, validityFields } from './validity-schema.js';

/**
 * The system a unit belongs to (hệ thống). A `territory` is the place itself; the committee, council, UBND and Front of the
 * place are units of their own that point to it. `state` is what stands beside the others by the Constitution: the
 * President, the State Audit.
 *
 * @example
 * const system: UnitSystem = unitSystemSchema.parse('party');
 * system; // 'party'
 */
export const unitSystemSchema = z.enum([
  'territory',
  'party',
  'council',
  'executive',
  'state',
  'front',
  'union',
  'judiciary',
  'armed',
  'service',
  'enterprise',
]);

/**
 * The level of a unit (cấp). The district level (cấp huyện) ended on 1/7/2025; `cell` is below the commune.
 *
 * @example
 * const level: UnitLevel = unitLevelSchema.parse('commune');
 * level; // 'commune'
 */
export const unitLevelSchema = z.enum(['central', 'province', 'district', 'commune', 'cell']);

/**
 * The kind of a unit (loại). The first twelve are territories: tỉnh, thành phố trực thuộc trung ương, huyện, quận, thị xã, thành phố
 * thuộc tỉnh hoặc thuộc thành phố, xã, phường, thị trấn, đặc khu, thôn, tổ dân phố; the others are bodies.
 *
 * @example
 * const kind: UnitKind = unitKindSchema.parse('ward');
 * kind; // 'ward'
 */
export const unitKindSchema = z.enum([
  'province',
  'municipality',
  'rural-district',
  'urban-district',
  'town',
  'district-city',
  'commune',
  'ward',
  'township',
  'special-zone',
  'village',
  'residential-group',
  'committee',
  'party-board',
  'party-caucus',
  'party-cell',
  'council',
  'executive',
  'officeholder',
  'ministry',
  'department',
  'division',
  'office',
  'agency',
  'front',
  'union',
  'court',
  'procuracy',
  'police',
  'military',
  'school',
  'service-unit',
  'enterprise',
  'other',
]);

/**
 * A name and the kind that goes with it, for as long as both hold (tên gọi). Territories are named without their kind: `Ba Đình`.
 *
 * @example
 * const name: UnitName = unitNameSchema.parse({ name: 'Huế', kind: 'municipality', aliases: ['TP Huế'], validFrom: '2025-01-01' });
 * fullNameOf(name); // 'Thành phố Huế'
 */
export const unitNameSchema = z
  .object({
    name: textSchema,
    kind: unitKindSchema,
    /** Other forms in which the same name is written, such as `TP.HCM`. */
    aliases: z.optional(z.array(textSchema)),
    ...validityFields,
  })
  .check(endsAfterBeginning);

/**
 * A code and the scheme it belongs to (mã): `statistics` of the Statistics Office, `organ-id` the electronic identifier of the
 * organ (QĐ 20/2020/QĐ-TTg, dotted), `domain` the name of its site.
 *
 * @example
 * const code: UnitCode = unitCodeSchema.parse({ scheme: 'statistics', value: '46' });
 * code.scheme; // 'statistics'
 */
export const unitCodeSchema = z
  .object({
    scheme: z.enum(['statistics', 'organ-id', 'domain']),
    value: textSchema,
    ...validityFields,
  })
  .check(endsAfterBeginning);

/**
 * An abbreviation as it stands in the symbols of documents (chữ viết tắt): `BDVTW`, `HU`.
 *
 * @example
 * validate(unitAbbreviationSchema, { value: 'BDVTW', validTo: '2025-02-03' }).ok; // true
 */
export const unitAbbreviationSchema = z
  .object({ value: textSchema, ...validityFields })
  .check(endsAfterBeginning);

/**
 * The administrative parent (đơn vị cấp trên trực tiếp), by its id.
 *
 * @example
 * validate(unitParentSchema, { unit: 'ba-dinh', validFrom: '1961-05-31', validTo: '2025-07-01' }).ok; // true
 */
export const unitParentSchema = z
  .object({ unit: idSchema, ...validityFields })
  .check(endsAfterBeginning);

/**
 * The seat of a unit (trung tâm hành chính, trụ sở).
 *
 * @example
 * validate(unitSeatSchema, { name: 'Phường Thuận Hóa' }).ok; // true
 */
export const unitSeatSchema = z
  .object({ name: textSchema, ...validityFields })
  .check(endsAfterBeginning);

/**
 * What a unit is to another beside its parent: a ban dân vận advises its committee, a đảng ủy leads a UBND.
 *
 * @example
 * validate(unitRelationSchema, { relation: 'advises', unit: 'huyen-uy-cam-lo' }).ok; // true
 */
export const unitRelationSchema = z
  .object({
    relation: z.enum(['advises', 'leads', 'shares-territory']),
    unit: idSchema,
    ...validityFields,
  })
  .check(endsAfterBeginning);

/**
 * A unit: a place, or a body of the Party, the state, the Front, a union … (đơn vị, cơ quan, tổ chức).
 *
 * Its `id` is its own and never changes; names, codes and abbreviations change and are used again by others, so only
 * (code, day) tells a unit. A unit exists on the days on which it has a name. A unit that is merely renamed, or becomes a
 * city, stays the same unit; one made by merging is a new one.
 *
 * @example
 * const unit: Unit = unitSchema.parse({
 *   id: 'phuc-xa',
 *   system: 'territory',
 *   level: 'commune',
 *   names: [{ name: 'Phúc Xá', kind: 'ward', validTo: '2025-07-01' }],
 * });
 * unit.parents; // []
 */
export const unitSchema = z.object({
  id: idSchema,
  system: unitSystemSchema,
  level: unitLevelSchema,
  names: z.array(unitNameSchema).check(z.minLength(1), neverOverlapping()),
  codes: z._default(z.array(unitCodeSchema).check(neverOverlapping(({ scheme }) => scheme)), []),
  /** Several may hold at once: `ThU` and `TxU`. The first is the usual one. */
  abbreviations: z._default(
    z.array(unitAbbreviationSchema).check(neverOverlapping(({ value }) => value)),
    [],
  ),
  parents: z._default(z.array(unitParentSchema).check(neverOverlapping()), []),
  seats: z._default(z.array(unitSeatSchema).check(neverOverlapping()), []),
  relations: z._default(
    z
      .array(unitRelationSchema)
      .check(neverOverlapping(({ relation, unit }) => `${relation} ${unit}`)),
    [],
  ),
  /** The territory that the body serves, by its id: committee, council, UBND and Front of one place share it. */
  territory: z.optional(idSchema),
});

/** See {@link unitSystemSchema}. */
export type UnitSystem = z.infer<typeof unitSystemSchema>;
/** See {@link unitLevelSchema}. */
export type UnitLevel = z.infer<typeof unitLevelSchema>;
/** See {@link unitKindSchema}. */
export type UnitKind = z.infer<typeof unitKindSchema>;
/** See {@link unitNameSchema}. */
export type UnitName = z.infer<typeof unitNameSchema>;
/** See {@link unitCodeSchema}. */
export type UnitCode = z.infer<typeof unitCodeSchema>;
/** See {@link unitSchema}. */
export type Unit = z.infer<typeof unitSchema>;
