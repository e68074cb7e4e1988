/**
 * The first item that passes a test. Libraries of old portals put something else in the place of `Array.prototype.find`, so
 * code that runs in pages calls neither that nor `includes`, `reduce` and `entries` of arrays.
 */
export function firstOf<Item>(
  items: Iterable<Item>,
  test: (item: Item) => boolean,
): Item | undefined {
  for (const item of items) if (test(item)) return item;
  return undefined;
}
