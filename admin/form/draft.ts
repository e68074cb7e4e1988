import type { Draft, Field } from './field.js';

/** Gives the value at a place such as `options[0].text`. */
export function valueAt(draft: unknown, path: string): unknown {
  let value = draft;
  for (const step of stepsOf(path)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Draft)[step];
  }
  return value;
}

/** Gives a draft with another value at a place; what is on the way there is made. */
export function withValue(draft: Draft, path: string, value: unknown): Draft {
  const set = (node: unknown, [step, ...rest]: readonly string[]): unknown => {
    if (step === undefined) return value;
    if (Array.isArray(node) || (node === undefined && /^\d+$/.test(step))) {
      const list: unknown[] = Array.isArray(node) ? [...(node as readonly unknown[])] : [];
      list[Number(step)] = set(list[Number(step)], rest);
      return list;
    }
    const record = typeof node === 'object' && node !== null ? (node as Draft) : {};
    return { ...record, [step]: set(record[step], rest) };
  };
  return set(draft, stepsOf(path)) as Draft;
}

/** A draft as it is sent: without empty texts, and without records of which nothing is left. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled).filter((each) => each !== undefined);
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value)
    .map(([name, member]) => [name, filled(member)] as const)
    .filter(([, member]) => member !== undefined);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** The places of all fields of a form, those in rows among them. */
export function placesOf(fields: readonly Field[], draft: Draft, within = ''): string[] {
  return fields.flatMap((field) => {
    const place = within === '' ? field.name : `${within}.${field.name}`;
    if (field.kind !== 'rows') return [place];
    return [
      ...rowsAt(draft, place).flatMap((_, index) =>
        placesOf(field.fields, draft, `${place}[${index}]`),
      ),
      place,
    ];
  });
}

/** The records of a field that holds rows. */
export function rowsAt(draft: Draft, place: string): readonly unknown[] {
  const rows = valueAt(draft, place);
  return Array.isArray(rows) ? rows : [];
}

function stepsOf(path: string): readonly string[] {
  return path.match(/[^.[\]]+/g) ?? [];
}
