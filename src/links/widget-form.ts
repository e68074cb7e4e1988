/** What one option of a widget takes, as the builder's form asks for it. */
export type OptionField = {
  /** Name of the option in a link: the attribute of the widget. */
  readonly name: string;
} & (
  | { readonly type: 'switch' }
  | { readonly type: 'number'; readonly standard: number }
  | { readonly type: 'choice'; readonly values: readonly string[]; readonly standard: string }
  | { readonly type: 'words'; readonly values: readonly string[] }
);

/** The form of one kind of widget: what a link to it can carry besides its id. */
export interface WidgetForm {
  /** Kind of the link: `poll`, `stats`, `news`, … */
  readonly kind: string;
  readonly fields: readonly OptionField[];
}

/** One option of a link. */
export type LinkOption = readonly [name: string, value: string];

/** What the names of option controls begin with in the builder's form, whose own are `lang`, `kind`, `id` and `text`. */
export const OPTION_PREFIX = 'o-';

const MOST = 999;

/**
 * The options that a filled form asks for, in the order of the form. What is empty, unknown or the widget's own standard
 * is left out, so that a link stays short.
 *
 * @param chosen - gives the values of a field by its name
 * @example
 * chosenOptions([{ name: 'by-day', type: 'switch' }], () => ['on']); // => [['by-day', '']]
 */
export function chosenOptions(
  fields: readonly OptionField[],
  chosen: (name: string) => readonly string[],
): LinkOption[] {
  return fields.flatMap((field): LinkOption[] => {
    const values = chosen(field.name);
    const value = valueOf(field, values);
    return value === undefined ? [] : [[field.name, value]];
  });
}

function valueOf(field: OptionField, chosen: readonly string[]): string | undefined {
  const [first = ''] = chosen;
  switch (field.type) {
    case 'switch':
      return first === '' ? undefined : '';
    case 'number': {
      const isCount = /^\d{1,3}$/.test(first) && Number(first) <= MOST;
      return isCount && Number(first) !== field.standard ? String(Number(first)) : undefined;
    }
    case 'choice':
      return field.values.includes(first) && first !== field.standard ? first : undefined;
    case 'words': {
      const words = field.values.filter((value) => chosen.includes(value));
      return words.length === 0 || words.length === field.values.length
        ? undefined
        : words.join('_');
    }
  }
}
