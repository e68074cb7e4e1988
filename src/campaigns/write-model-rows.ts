import type { Rows } from '../tables/index.js';
import { formatDate } from '../vietnamese/date-format.js';
import { MODEL_COLUMN_TITLES, type ModelColumn } from './model-columns.js';
import type { NamedUnit } from './model-register.js';
import type { Model, ModelAct, ModelField, RecognitionLevel } from './model.js';

/** The register keeps one column for both. */
const MARKS: readonly string[] = ['collective', 'individual'];

const FORMS: Readonly<Record<Model['form'], string>> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
};
const FIELDS: Readonly<Record<ModelField, string>> = {
  economy: 'Kinh tế',
  'culture-society': 'Văn hóa - xã hội',
  'defence-security': 'Quốc phòng - an ninh',
  'political-system': 'Xây dựng hệ thống chính trị',
  'new-countryside': 'Xây dựng nông thôn mới',
};
const LEVELS: Readonly<Record<RecognitionLevel, string>> = {
  base: 'Cơ sở',
  district: 'Huyện',
  province: 'Tỉnh',
  central: 'Trung ương',
};
const AWARDS: Readonly<Record<ActOf<'commended'>['award'], string>> = {
  commendation: 'Giấy khen',
  'certificate-of-merit': 'Bằng khen',
  other: 'Hình thức khác',
};

/**
 * Writes a register of models as the list that offices keep (danh sách mô hình "Dân vận khéo"): a header, then a row a model,
 * with the columns that {@link readModelRows} reads. Read into the register that it came from, it changes nothing.
 *
 * A list has room for the first registration, the last recognition and the last commendation; other acts and pictures are
 * in the register alone. It holds contacts and notes: it is for the office, not for publication.
 *
 * @example
 * const units = [{ id: 'px', name: 'Phường Phúc Xá' }];
 * const model = { id: 'may-tre', name: 'Mây tre đan', unit: 'px', form: 'collective', acts: [] };
 * const [header, first] = writeModelRows({ units, models: [modelSchema.parse(model)] });
 * header?.slice(1, 4); // ['Tên mô hình', 'Đơn vị đăng ký', 'Tập thể/cá nhân']
 * first?.slice(0, 4); // ['1', 'Mây tre đan', 'Phường Phúc Xá', 'Tập thể']
 */
export function writeModelRows({
  units,
  models,
}: {
  readonly units: readonly NamedUnit[];
  readonly models: readonly Model[];
}): Rows {
  const columns = modelColumns();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return [
    columns.map((column) => MODEL_COLUMN_TITLES[column].vi),
    ...models.map((model, index) => {
      const cells = cellsOf(model, names.get(model.unit) ?? model.unit, index + 1);
      return columns.map((column) => cells[column] ?? '');
    }),
  ];
}

/** The columns of a list of one's own, in their order. */
export function modelColumns(): ModelColumn[] {
  return (Object.keys(MODEL_COLUMN_TITLES) as ModelColumn[]).filter(
    (column) => !MARKS.includes(column),
  );
}

function cellsOf(
  model: Model,
  unit: string,
  order: number,
): Readonly<Partial<Record<ModelColumn, string | undefined>>> {
  const registered = model.acts.find(isAct('registered'));
  const recognised = model.acts.filter(isAct('recognised')).at(-1);
  const commended = model.acts.filter(isAct('commended')).at(-1);
  const { name, phone, email } = model.contact ?? {};
  return {
    order: String(order),
    name: model.name,
    unit,
    form: FORMS[model.form],
    fields: model.fields.map((field) => FIELDS[field]).join('; '),
    address: model.address,
    content: model.content,
    start: registered && formatDate(registered.on),
    result: model.result,
    level: recognised && LEVELS[recognised.level],
    ...decisionCells(recognised, commended),
    award: commended && AWARDS[commended.award],
    contact: [name, phone, email].filter((part) => part !== undefined).join(', '),
    note: model.note,
    id: model.id,
  };
}

/** One decision stands with its day beside it; two, each with its day. */
function decisionCells(
  recognised: ActOf<'recognised'> | undefined,
  commended: ActOf<'commended'> | undefined,
): { readonly decision?: string; readonly decided?: string } {
  const [first, second] = [recognised, commended].filter((act) => act !== undefined);
  if (!first) return {};
  const isOne =
    !second || (first.decision.symbol === second.decision.symbol && first.on === second.on);
  if (isOne) return { decision: first.decision.symbol, decided: formatDate(first.on) };
  const named = [first, second].map(
    ({ decision: { symbol }, on }) => `${symbol} ngày ${formatDate(on)}`,
  );
  return { decision: named.join('; ') };
}

type ActOf<Name extends ModelAct['act']> = Extract<ModelAct, { act: Name }>;

function isAct<Name extends ModelAct['act']>(name: Name) {
  return (act: ModelAct): act is ActOf<Name> => act.act === name;
}
