import { dayBefore } from "../core/iso-date";

/** Something that an environment states or relies on, and that ends on a day. */
export interface Expiry {
  /** Path in the region, or in the environment. */
  readonly path: string;
  /** What ends, with what happens then. */
  readonly what: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly lastDay: string;
  readonly source: string;
}

/** Something that no longer holds from a day on, as most providers state it. */
export function endsBefore(firstDayAfter: string, { path, what, source }: Omit<Expiry, "lastDay">): Expiry {
  return { path, what, lastDay: dayBefore(firstDayAfter), source };
}
