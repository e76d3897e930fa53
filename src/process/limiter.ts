/** Runs work as soon as there is a place for it. */
export type Limiter = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Returns what runs at most `limit` pieces of work at a time, in the order in which they are given to it. */
export function limiter(limit: number): Limiter {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
