import { mergeModel, readModelRows, type Model, type ModelRows } from '../src/campaigns/index.js';
import type { Locale } from '../src/schema/index.js';
import type { RowProblem } from '../src/tables/index.js';
import type { Store } from './store/index.js';
import { readSpreadsheet } from './spreadsheets/read-spreadsheet.js';

/** How a spreadsheet of models is taken in. */
export interface ModelImport {
  /** Id of the campaign in which the models were registered. */
  readonly campaign?: string | undefined;
  /** Tells what would be done and does nothing. */
  readonly isTrial?: boolean;
  readonly locale: Locale;
}

/** What an import did, or would do. */
export interface ImportReport {
  /** Records that were not there. */
  readonly added: number;
  /** Records that were there and say something else now. */
  readonly changed: number;
  readonly unchanged: number;
  /** Each bad cell of the rows that were left out. */
  readonly rejected: readonly RowProblem[];
  /** What was read otherwise than it is written. */
  readonly notices: readonly RowProblem[];
  readonly unknownColumns: readonly string[];
}

/**
 * Takes a spreadsheet of models into the register of a site: good rows are added, or brought into the model that is there;
 * nothing is removed.
 *
 * @throws SpreadsheetError for a file that is none
 */
export async function importModels(
  store: Store,
  site: string,
  bytes: Uint8Array,
  { campaign, isTrial = false, locale }: ModelImport,
): Promise<ImportReport> {
  const rows = await readSpreadsheet(bytes);
  const { units, models } = await store.registers.models(site, { isFresh: true });
  const read: ModelRows = readModelRows(rows, {
    units,
    models,
    locale,
    ...(campaign === undefined ? {} : { campaign }),
  });
  const known = new Map(models.map((model) => [model.id, model]));
  const merged = read.models.map((brought) => {
    const kept = known.get(brought.id);
    return { kept, model: kept ? mergeModel(kept, brought) : brought };
  });
  const changed = merged.filter(({ kept, model }) => !kept || !isSame(kept, model));
  if (!isTrial && changed.length > 0)
    await store.registers.saveModels(site, {
      units: read.units,
      models: changed.map(({ model }) => model),
    });
  const added = merged.filter(({ kept }) => !kept).length;
  return {
    added,
    changed: changed.length - added,
    unchanged: merged.length - changed.length,
    rejected: read.rejected,
    notices: read.notices,
    unknownColumns: read.unknownColumns,
  };
}

function isSame(kept: Model, model: Model): boolean {
  return inOrder(kept) === inOrder(model);
}

/** As JSON whose members do not depend on who wrote them first. */
function inOrder(model: Model): string {
  return JSON.stringify(model, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
