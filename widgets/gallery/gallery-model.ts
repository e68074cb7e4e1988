import type { ModelField, PublicModel, RecognitionLevel } from '../../src/campaigns/model.js';
import { firstOf } from '../../src/schema/first-of.js';
import { todayInVietnam } from '../../src/vietnamese/today.js';
import { safeLink, safePicture } from '../shared/own-content.js';
import { Reading } from '../shared/reading.js';
import { field, list, oneOf, plain, text } from '../shared/unknown-data.js';
import { readActs, type ActView } from './model-acts.js';
import { FIELDS, FORMS, LEVELS } from './model-words.js';

/** A picture of a model. */
export interface GalleryPicture {
  readonly url: string;
  /** A smaller one for its card, where the site has one. */
  readonly thumb?: string;
  /** What it shows; empty where that is not said. */
  readonly alt: string;
  readonly caption: string | undefined;
  /** In pixels of the picture itself; 0 where not known. */
  readonly width: number;
  readonly height: number;
}

/**
 * A model, or a mere picture of the site, as the gallery shows it: plain texts, safe addresses, only what is for the public.
 *
 * @example
 * const names = document.querySelector('danvan-gallery')?.models?.map((model: GalleryModel) => model.name);
 */
export interface GalleryModel {
  readonly id: string;
  readonly name: string;
  /** Page about it, where the site has one. */
  readonly url: string | undefined;
  readonly images: readonly GalleryPicture[];
  /** Id of the unit that registered it (đơn vị), and its name. */
  readonly unit: string | undefined;
  readonly unitName: string | undefined;
  readonly form: PublicModel['form'] | undefined;
  readonly fields: readonly ModelField[];
  /** Year of registration, or else of its first act. */
  readonly year: string | undefined;
  /** The highest level that has recognised it. */
  readonly level: RecognitionLevel | undefined;
  /** Whether it has ended (kết thúc). */
  readonly hasEnded: boolean;
  readonly address: string | undefined;
  /** Nội dung, cách làm. */
  readonly content: string | undefined;
  /** Kết quả. */
  readonly result: string | undefined;
  /** Oldest first. */
  readonly acts: readonly ActView[];
}

/** Ids of records with which something is wrong: what their keeper should know. */
export interface ModelFaults {
  readonly nameless: string[];
  readonly secretive: string[];
  readonly cut: string[];
}

const MOST_MODELS = 10_000;
const MOST_NAME = 500;
const MOST_TEXT = 5_000;
const MOST_IMAGES = 50;

/**
 * Models out of a register (`{ units, models }`) or a bare list. A record without a name is left out, and so is every part
 * that is not what it should be, without a loss to the others. Contact and note are never read. At most 10,000 are taken.
 */
export class ModelReading extends Reading<GalleryModel> {
  readonly faults: ModelFaults;

  constructor(data: unknown) {
    const records = list(Array.isArray(data) ? data : field(data, 'models')).slice(0, MOST_MODELS);
    const units = new Map(
      list(field(data, 'units')).map((unit) => [
        text(field(unit, 'id')),
        plain(field(unit, 'name'), MOST_NAME),
      ]),
    );
    const today = todayInVietnam();
    const faults: ModelFaults = { nameless: [], secretive: [], cut: [] };
    super(records, (record, place) => {
      const model = readModel(record, units, today);
      const name = model?.id ?? `#${place + 1}`;
      if (!model) faults.nameless.push(name);
      if (field(record, 'contact') !== undefined || field(record, 'note') !== undefined)
        faults.secretive.push(name);
      if (model && model.acts.length < list(field(record, 'acts')).length) faults.cut.push(name);
      return model;
    });
    this.faults = faults;
  }
}

function readModel(
  record: unknown,
  units: ReadonlyMap<string | undefined, string | undefined>,
  today: string,
): GalleryModel | undefined {
  const name = plain(field(record, 'name'), MOST_NAME);
  if (name === undefined) return undefined;
  const unit = plain(field(record, 'unit'), MOST_NAME);
  const acts = readActs(field(record, 'acts'));
  const past = acts.filter(({ on }) => on <= today);
  const fields = list(field(record, 'fields'));
  return {
    id: text(field(record, 'id')) ?? name,
    name,
    url: safeLink(text(field(record, 'url'))),
    images: list(field(record, 'images')).slice(0, MOST_IMAGES).flatMap(readPicture),
    unit,
    unitName: units.get(unit) ?? unit,
    form: oneOf(FORMS, field(record, 'form')),
    fields: FIELDS.filter((each) => fields.indexOf(each) >= 0),
    year: (firstOf(acts, ({ act }) => act === 'registered') ?? acts[0])?.on.slice(0, 4),
    level: firstOf(LEVELS, (level) =>
      past.some((each) => each.act === 'recognised' && each.level === level),
    ),
    hasEnded: past.at(-1)?.act === 'ended',
    address: plain(field(record, 'address'), MOST_NAME),
    content: prose(field(record, 'content')),
    result: prose(field(record, 'result')),
    acts,
  };
}

/** The picture of a record, where its address is one of the web. */
export function readPicture(data: unknown): GalleryPicture[] {
  const url = safePicture(text(field(data, 'url')));
  if (url === undefined) return [];
  const side = (name: string): number => {
    const pixels = field(data, name);
    return typeof pixels === 'number' && pixels > 0 && pixels < 100_000 ? pixels : 0;
  };
  return [
    {
      url,
      alt: plain(field(data, 'alt'), MOST_NAME) ?? '',
      caption: plain(field(data, 'caption'), MOST_NAME),
      width: side('width'),
      height: side('height'),
    },
  ];
}

/** A text whose lines are kept. */
function prose(value: unknown): string | undefined {
  const words = text(value)?.slice(0, MOST_TEXT).trim();
  return words === '' ? undefined : words;
}
