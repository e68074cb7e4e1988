/**
 * A table that all copies of the library on one page share: two versions of danvan in one page still make one request and
 * count one view.
 *
 * @param name - name of the table, unique among danvan's
 */
export function pageTable<Value>(name: string): Map<string, Value> {
  const key = Symbol.for(`danvan.${name}`);
  const known: unknown = Reflect.get(globalThis, key);
  if (known instanceof Map) return known as Map<string, Value>;
  const table = new Map<string, Value>();
  Reflect.set(globalThis, key, table);
  return table;
}
