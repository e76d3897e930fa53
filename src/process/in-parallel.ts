import { limiter } from "./limiter";

/** Applies `work` to every item, at most `limit` at a time; results keep the order of the items. */
export function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const inTurn = limiter(limit);
  return Promise.all(items.map((item) => inTurn(() => work(item))));
}
