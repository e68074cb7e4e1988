/** One way in which a list can be narrowed, such as by year or by field. */
export interface Facet<Item> {
  /** Name by which choices and options are found. */
  readonly name: string;
  /** Whether several values may be chosen, of which an item needs one; else a new choice takes the place of the last. */
  readonly isMultiple?: boolean;
  /** The values of an item; none where it has none, several where it stands under several. */
  values(item: Item): readonly string[];
  /** Order of the options; without it, the order in which the items bring them. */
  compare?(a: string, b: string): number;
}

/**
 * The values that are chosen, by the name of their facet. A facet without any does not narrow.
 *
 * @example
 * const choices: FacetChoices = { field: ['economy'], year: ['2022'] };
 * choices['year']; // ['2022']
 */
export type FacetChoices = Readonly<Record<string, readonly string[]>>;

/** One value of a facet. How it is called is the caller's: names change with the language. */
export interface FacetOption {
  readonly value: string;
  /** How many items would be left by this value, as the other facets are chosen. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** What is left of a list. */
export interface NarrowedList<Item> {
  /** In the order of the list. */
  readonly items: readonly Item[];
  /** The options of each facet, also those that would leave nothing, so that a menu keeps its length. */
  readonly options: ReadonlyMap<string, readonly FacetOption[]>;
}

/**
 * Choices after a reader chose a value: with several allowed it is added, or taken away where it was; else it stands alone.
 *
 * @param value - empty for all
 */
export function choose(
  choices: FacetChoices,
  { name, isMultiple }: Pick<Facet<never>, 'name' | 'isMultiple'>,
  value: string,
): FacetChoices {
  const before = choices[name] ?? [];
  const others = before.filter((each) => each !== value);
  if (value === '') return { ...choices, [name]: [] };
  if (!isMultiple) return { ...choices, [name]: [value] };
  return { ...choices, [name]: others.length < before.length ? others : [...others, value] };
}

/**
 * Narrows a list by its facets and counts what each option would leave. The values of the items are read once; each
 * narrowing then takes one step for each value of each item.
 *
 * @example
 * const models = [{ name: 'Mây tre đan', year: 2018 }, { name: 'Hiến đất mở đường', year: 2022 }];
 * const index = new FacetIndex(models, [{ name: 'year', values: ({ year }) => [String(year)] }]);
 * index.narrow({ year: ['2018'] }).items.length; // 1
 */
export class FacetIndex<Item> {
  readonly #items: readonly Item[];
  readonly #columns: Column[] = [];
  readonly #steps: Iterator<undefined, void>;

  constructor(items: readonly Item[], facets: readonly Facet<Item>[]) {
    this.#items = items;
    this.#steps = this.#read(facets);
  }

  /** Reads the values of the items for some milliseconds, or what is left of them; tells whether all are read. */
  read(milliseconds = Infinity): boolean {
    const end = performance.now() + milliseconds;
    do if (this.#steps.next().done === true) return true;
    while (performance.now() < end);
    return false;
  }

  /**
   * The items that every facet lets through.
   *
   * @param isAmong - tells by its place whether an item counts at all: a search, for one
   */
  narrow(choices: FacetChoices, isAmong?: (place: number) => boolean): NarrowedList<Item> {
    this.read();
    const columns = this.#columns.map((column) => ({
      ...column,
      wanted: wantedOf(column, choices[column.name] ?? []),
      counts: new Array<number>(column.values.length).fill(0),
    }));
    // Plain loops: a list of ten thousand is narrowed anew at each key.
    const items = this.#items.filter((_, place) => {
      if (isAmong?.(place) === false) return false;
      let against: (typeof columns)[number] | undefined;
      for (const column of columns) {
        if (!column.wanted || hasOne(column.rows[place], column.wanted)) continue;
        // An item that one facet alone keeps out is what another choice there would bring.
        if (against) return false;
        against = column;
      }
      for (const column of columns) {
        if (against && against !== column) continue;
        for (const value of column.rows[place] ?? [])
          column.counts[value] = (column.counts[value] ?? 0) + 1;
      }
      return !against;
    });
    const options = columns.map(({ name, values, counts }): [string, FacetOption[]] => {
      const chosen = choices[name] ?? [];
      const known = values.map((value, place) => ({
        value,
        count: counts[place] ?? 0,
        isChosen: chosen.indexOf(value) >= 0,
      }));
      const lost = chosen.filter((value) => values.indexOf(value) < 0);
      return [name, [...known, ...lost.map((value) => ({ value, count: 0, isChosen: true }))]];
    });
    return { items, options: new Map(options) };
  }

  *#read(facets: readonly Facet<Item>[]): Generator<undefined, void> {
    for (const facet of facets) {
      const values = new Map<string, number>();
      const rows: number[][] = [];
      for (const item of this.#items) {
        const row: number[] = [];
        for (const value of facet.values(item)) {
          const place = values.get(value) ?? values.size;
          values.set(value, place);
          if (row.indexOf(place) < 0) row.push(place);
        }
        rows.push(row);
        if (rows.length % STEP === 0) yield;
      }
      const found = [...values.keys()];
      const inOrder = facet.compare ? [...found].sort((a, b) => facet.compare?.(a, b) ?? 0) : found;
      const places = new Map(inOrder.map((value, place) => [value, place]));
      const moved = found.map((value) => places.get(value) ?? 0);
      yield;
      this.#columns.push({
        name: facet.name,
        values: inOrder,
        rows: rows.map((row) => row.map((place) => moved[place] ?? 0)),
      });
      yield;
    }
  }
}

/** Items of one step of reading. */
const STEP = 200;

/** A facet over all items: its values in order, and for each item the places of its own among them. */
interface Column {
  readonly name: string;
  readonly values: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

function hasOne(values: readonly number[] | undefined, wanted: ReadonlySet<number>): boolean {
  for (const value of values ?? []) if (wanted.has(value)) return true;
  return false;
}

/** The places of the chosen values; nothing where the facet does not narrow. */
function wantedOf({ values }: Column, chosen: readonly string[]): ReadonlySet<number> | undefined {
  return chosen.length === 0 ? undefined : new Set(chosen.map((value) => values.indexOf(value)));
}
