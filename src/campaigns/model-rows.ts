import type { Locale, Sentence } from '../schema/problems.js';
import { validate } from '../schema/problems.js';
import {
  findHeader,
  freeId,
  oneLine,
  slugOf,
  type Header,
  type RowProblem,
  type Rows,
} from '../tables/index.js';
import { cleanText, fold, toneKey } from '../vietnamese/index.js';
import { readContact, readDay, readForm } from './model-cells.js';
import { MODEL_COLUMN_TITLES, MODEL_COLUMNS, type ModelColumn } from './model-columns.js';
import { decidedActs, type Cell, type Tell } from './model-decisions.js';
import { parseModelFields } from './model-fields.js';
import type { NamedUnit } from './model-register.js';
import { modelSchema, type Model } from './model.js';

/**
 * What is known of a register before a list is read into it.
 *
 * @example
 * const options: ModelRowsOptions = { units: [{ id: 'px', name: 'Phường Phúc Xá' }], locale: 'vi' };
 * readModelRows(
 *   [
 *     ['Tên mô hình', 'Đơn vị', 'Tập thể/cá nhân'],
 *     ['Mây tre đan', 'Phường Phúc Xá', 'Tập thể'],
 *   ],
 *   options,
 * ).models[0]?.unit; // 'px'
 */
export interface ModelRowsOptions {
  /** The units that the register names; others are added under ids made of their names. */
  readonly units?: readonly NamedUnit[];
  /** The models that are there: a row of the same unit and name is the same model and keeps its id. */
  readonly models?: readonly Model[];
  /** Id of the campaign in which the models were registered. */
  readonly campaign?: string;
  /** Language of the sentences; Vietnamese unless told. */
  readonly locale?: Locale;
}

/**
 * What a list of models held.
 *
 * @example
 * const read: ModelRows = readModelRows([
 *   ['Tên mô hình', 'Đơn vị', 'Tập thể/cá nhân', 'Màu sắc'],
 *   ['Mây tre đan', 'Phường Phúc Xá', 'Tập thể', 'xanh'],
 * ]);
 * read.units; // [{ id: 'phuong-phuc-xa', name: 'Phường Phúc Xá' }]
 * read.unknownColumns; // ['Màu sắc']
 */
export interface ModelRows {
  /** One model a good row, in the order of the rows. */
  readonly models: readonly Model[];
  /** The units that the list names and the register did not. */
  readonly units: readonly NamedUnit[];
  /** Each bad cell of the rows that were left out. */
  readonly rejected: readonly RowProblem[];
  /** What was read otherwise than it is written, in rows that were taken. */
  readonly notices: readonly RowProblem[];
  /** The words above columns that nobody reads. */
  readonly unknownColumns: readonly string[];
}

/**
 * Reads a list of models as offices keep it in a spreadsheet (danh sách mô hình "Dân vận khéo"): the header below whatever
 * titles, its columns in any order and by any usual name, sections `I. Tập thể` and `II. Cá nhân`, decisions with their dates
 * in one cell.
 *
 * A row is taken whole or not at all: what it says and can't be read is told with its row, column and mend, never left
 * out silently. A start of which only the month or year is written is taken as its first day, and told as a notice.
 *
 * @param rows - the cells as texts, days as `YYYY-MM-DD`
 * @example
 * readModelRows([
 *   ['Tên mô hình', 'Đơn vị', 'Tập thể/cá nhân', 'Thời gian'],
 *   ['Tổ hợp tác mây tre đan', 'Phường Phúc Xá', 'Tập thể', '15/3/2022'],
 * ]).models[0]?.id; // 'phuong-phuc-xa-to-hop-tac-may-tre-dan'
 */
export function readModelRows(rows: Rows, options: ModelRowsOptions = {}): ModelRows {
  const { locale = 'vi' } = options;
  const header = findHeader(rows, MODEL_COLUMNS, ['name', 'unit']);
  if (!header) {
    const message = NO_HEADER[locale];
    const rejected = [{ row: 1, column: '', value: (rows[0] ?? []).join(' '), message }];
    return { models: [], units: [], rejected, notices: [], unknownColumns: [] };
  }
  const reader = new RowReader(header, options);
  for (const [index, cells] of rows.entries()) {
    if (index > header.row) reader.read(cells, index + 1);
  }
  return reader.result();
}

const NO_HEADER: Sentence = {
  vi: 'Không thấy dòng tên cột: cần ít nhất hai cột “Tên mô hình” và “Đơn vị”.',
  en: 'There is no row of column names: at least “Tên mô hình” and “Đơn vị” are needed.',
};

class RowReader {
  readonly #header: Header<ModelColumn>;
  readonly #locale: Locale;
  readonly #campaign: string | undefined;
  readonly #unitIds = new Map<string, string>();
  readonly #takenUnits = new Set<string>();
  readonly #knownModels = new Map<string, string>();
  readonly #takenModels = new Set<string>();
  readonly #rowOfModel = new Map<string, number>();
  readonly #models: Model[] = [];
  readonly #units: NamedUnit[] = [];
  readonly #rejected: RowProblem[] = [];
  readonly #notices: RowProblem[] = [];
  #section: Model['form'] | undefined;

  constructor(
    header: Header<ModelColumn>,
    { units = [], models = [], campaign, locale = 'vi' }: ModelRowsOptions,
  ) {
    this.#header = header;
    this.#locale = locale;
    this.#campaign = campaign;
    for (const { id, name } of units) {
      this.#unitIds.set(nameKey(name), id);
      this.#takenUnits.add(id);
    }
    for (const { id, unit, name } of models) {
      this.#knownModels.set(`${unit} ${nameKey(name)}`, id);
      this.#takenModels.add(id);
    }
  }

  read(cells: readonly string[], row: number): void {
    const filled = cells.map(oneLine).filter((cell) => cell !== '');
    const cell: Cell = (name) => {
      const index = this.#header.columns.get(name);
      return index === undefined ? '' : cleanText(cells[index] ?? '').trim();
    };
    if (filled.length === 0 || isNumbering(filled) || isSum(filled)) return;
    if ((cell('unit') === '' || cell('name') === '') && filled.length <= 2) {
      const section = filled.map(readForm).find((form) => form !== undefined);
      if (section !== undefined) {
        this.#section = section;
        return;
      }
    }
    this.#take(cell, row);
  }

  result(): ModelRows {
    return {
      models: this.#models,
      units: this.#units,
      rejected: this.#rejected,
      notices: this.#notices,
      unknownColumns: this.#header.unknown,
    };
  }

  #take(cell: Cell, row: number): void {
    const problems: RowProblem[] = [];
    const tell: Tell = (column, vi, en) => {
      problems.push(this.#problem(row, column, cell(column), { vi, en }));
    };
    const unitName = oneLine(cell('unit'));
    const name = oneLine(cell('name'));
    if (name === '') tell('name', 'Ghi tên mô hình.', 'Give the name of the model.');
    if (unitName === '')
      tell(
        'unit',
        'Ghi tên đơn vị vào từng dòng; nếu ô được gộp, hãy bỏ gộp ô.',
        'Give the unit in each row; split cells that were merged.',
      );
    const form = this.#form(cell, tell);
    const fields = parseModelFields(cell('fields'));
    if (cell('fields') !== '' && fields.length === 0)
      tell(
        'fields',
        'Ghi một trong các lĩnh vực: kinh tế; văn hóa - xã hội; quốc phòng - an ninh; xây dựng hệ thống chính trị; nông thôn mới.',
        'Name a field: kinh tế; văn hóa - xã hội; quốc phòng - an ninh; xây dựng hệ thống chính trị; nông thôn mới.',
      );
    const start = readDay(cell('start'));
    if (cell('start') !== '' && !start)
      tell(
        'start',
        'Ghi ngày bắt đầu, ví dụ 15/3/2026; hoặc tháng/năm, hoặc năm.',
        'Give the day of the start, such as 15/3/2026, or its month or year.',
      );
    const acts = [
      ...(start ? [{ act: 'registered', on: start.on }] : []),
      ...decidedActs(cell, tell),
    ];
    const unit = this.#unitIds.get(nameKey(unitName)) ?? this.#newUnitId(unitName);
    const key = `${unit} ${nameKey(name)}`;
    const id = this.#idOf(cell('id'), key, unit, name);
    const optional = (field: string, text: string) => (text === '' ? {} : { [field]: text });
    const read = validate(
      modelSchema,
      {
        id,
        name,
        unit,
        form,
        fields,
        acts: acts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
        ...optional('campaign', this.#campaign ?? ''),
        ...optional('address', oneLine(cell('address'))),
        ...optional('content', cell('content')),
        ...optional('result', cell('result')),
        ...optional('note', cell('note')),
        ...(cell('contact') === '' ? {} : { contact: readContact(cell('contact')) }),
      },
      this.#locale,
    );
    if (!read.ok && problems.length === 0) {
      for (const { path, message } of read.problems) {
        const column = columnOf(path);
        problems.push({ row, column: this.#title(column), value: cell(column), message });
      }
    }
    const earlier = this.#rowOfModel.get(id);
    if (earlier !== undefined && problems.length === 0)
      tell(
        'name',
        `Trùng với dòng ${earlier}. Nếu là mô hình khác, hãy ghi cho mỗi dòng một mã riêng ở cột Mã.`,
        `The same as row ${earlier}. Another model needs an id of its own in a column Mã.`,
      );
    if (!read.ok || problems.length > 0) {
      this.#rejected.push(...problems);
      return;
    }
    if (start?.isFirstDay === true)
      this.#notices.push(
        this.#problem(row, 'start', cell('start'), {
          vi: `Không ghi ngày: lấy ngày đầu là ${start.on.split('-').reverse().join('/')}.`,
          en: `No day is given: its first day, ${start.on}, is taken.`,
        }),
      );
    this.#rowOfModel.set(id, row);
    this.#takenModels.add(id);
    this.#models.push(read.value);
    if (this.#takenUnits.has(unit)) return;
    this.#takenUnits.add(unit);
    this.#unitIds.set(nameKey(unitName), unit);
    this.#units.push({ id: unit, name: unitName });
  }

  #form(cell: Cell, tell: Tell): Model['form'] | undefined {
    const marks = [cell('collective'), cell('individual')].map((mark) => mark !== '');
    if (marks[0] !== marks[1]) return marks[0] === true ? 'collective' : 'individual';
    const written = cell('form');
    const form = written === '' ? this.#section : readForm(written);
    if (form === undefined)
      tell('form', 'Ghi “Tập thể” hoặc “Cá nhân”.', 'Give “Tập thể” or “Cá nhân”.');
    return form;
  }

  #newUnitId(name: string): string {
    return freeId(slugOf(name) || 'don-vi', (id) => this.#takenUnits.has(id));
  }

  #idOf(given: string, key: string, unit: string, name: string): string {
    if (given !== '') return given;
    const known = this.#knownModels.get(key);
    if (known !== undefined) return known;
    const id = slugOf(`${unit.slice(0, 24)}-${name}`) || 'mo-hinh';
    this.#knownModels.set(
      key,
      freeId(id, (taken) => this.#takenModels.has(taken)),
    );
    return this.#knownModels.get(key) ?? id;
  }

  #problem(row: number, column: ModelColumn, value: string, sentence: Sentence): RowProblem {
    return { row, column: this.#title(column), value, message: sentence[this.#locale] };
  }

  #title(column: ModelColumn): string {
    return this.#header.titles.get(column) ?? MODEL_COLUMN_TITLES[column][this.#locale];
  }
}

function nameKey(name: string): string {
  return toneKey(name).replace(/\s+/g, ' ').trim();
}

/** A row `(1) (2) (3)` below the header. */
function isNumbering(filled: readonly string[]): boolean {
  return filled.length > 2 && filled.every((cell) => /^\(?\d{1,2}\)?$/.test(cell));
}

function isSum(filled: readonly string[]): boolean {
  return /^(tong|cong)( cong| so)?\b/.test(fold(filled[0] ?? '')) && filled.length <= 4;
}

const COLUMN_OF_PATH: readonly (readonly [RegExp, ModelColumn])[] = [
  [/^id/, 'id'],
  [/^name/, 'name'],
  [/^unit/, 'unit'],
  [/^form/, 'form'],
  [/^fields/, 'fields'],
  [/^acts/, 'level'],
];

function columnOf(path: string): ModelColumn {
  return COLUMN_OF_PATH.find(([pattern]) => pattern.test(path))?.[1] ?? 'note';
}
