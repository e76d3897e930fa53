/** The most alike items that each have a row of their own. */
const mostRows = 5;

/** Gathers items with the same key, in the order of the first of each. */
export function alike<Item>(
  items: readonly Item[],
  keyOfItem: (item: Item) => string,
): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/**
 * Gathers what a reader takes for the same where it is more than a few; every other item is a group of its own.
 *
 * @param keyOfItem what a reader tells items apart by; `undefined` of one that stands alone
 */
export function gathered<Item>(
  items: readonly Item[],
  keyOfItem: (item: Item) => string | undefined,
): readonly (readonly Item[])[] {
  const keyed = items.map((item, index) => ({ item, key: keyOfItem(item) ?? `alone ${index}` }));
  return alike(keyed, ({ key }) => key).flatMap((group) => {
    const own = group.map(({ item }) => item);
    return own.length > mostRows ? [own] : own.map((item) => [item]);
  });
}

/** A key of several parts. */
export function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}
