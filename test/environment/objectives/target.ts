import fc from "fast-check";
import { termNames } from "../../../src/environment/objectives/schema";
import type { FailoverTarget } from "../../../src/environment/objectives/terms";

/** A term that a drill measures. */
export const measurable = fc.constantFrom(...termNames.filter((name) => name !== "decision"));

/** A region that stands by with a replica and machines. */
export function target({
  capacity = "reserved",
  trading = ["pools.engine"],
  promotion = 600,
  launch = 1200,
}: Partial<Pick<FailoverTarget, "capacity" | "trading">> & {
  readonly promotion?: number;
  readonly launch?: number;
}): FailoverTarget {
  const time = (seconds: number) => ({ seconds, known: "assumed" as const, source: "a plan" });
  return {
    capacity,
    trading,
    data: { path: "database.kind", kind: "copy", takesWrites: false, lossSeconds: 1 },
    takeover: { promotion: time(promotion), launch: time(launch) },
  };
}
