import type { Objectives } from "../../src/environment/objectives/schema";
import type { Term } from "../../src/environment/objectives/terms";
import type { Failover } from "./failovers";

/** The seconds of a term, with a mark where they are unverified. */
export function secondsText({ seconds, known }: Term): string {
  if (seconds === undefined) return "no bound";
  return known === "assumed" ? `${seconds} (?)` : String(seconds);
}

/** The terms of a failover and their sum, as rows of: term, seconds, how it is known, source. */
export function failoverRows({ terms, sum }: Failover): readonly (readonly string[])[] {
  const assumed = sum.seconds - sum.certainSeconds;
  return [
    ...terms.map(({ name, seconds, known, source }) => [
      name,
      seconds === undefined ? "no bound" : String(seconds),
      known === "assumed" ? "assumed (?)" : known,
      source,
    ]),
    ["sum", `${sum.unbounded.length > 0 ? "over " : ""}${sum.seconds}`, "", `${assumed} s of it assumed`],
  ];
}

/** What the sums mean for the objectives: one line for the time, one for the data. */
export function verdictOf(failover: Failover, objectives: Objectives): readonly string[] {
  return [timeVerdict(failover, objectives), dataVerdict(failover, objectives)];
}

function timeVerdict({ sum }: Failover, { rtoMinutes }: Objectives): string {
  const allowed = rtoMinutes * 60;
  const left = allowed - sum.seconds;
  if (left < 0) return `recovery time: does not hold, ${-left} s above rtoMinutes (${allowed} s)`;
  if (sum.unbounded.length > 0) {
    return `recovery time: cannot be told, nothing bounds ${sum.unbounded.join(", ")}; the rest leaves ${left} s of ${allowed}`;
  }
  return `recovery time: holds, ${left} s below rtoMinutes (${allowed} s)`;
}

const copies = {
  none: "no database",
  own: "data of its own, not the primary's",
  copy: "an asynchronous copy, which loses what it is behind, and at least that",
  backups: "backups, the last of which is at most that old",
} as const;

const lossVerdicts = {
  none: () => "none",
  copy: (fits: boolean, rpoSeconds: number) =>
    fits ? `holds while the copy is at most ${rpoSeconds} s behind` : "does not hold",
  backups: (fits: boolean) => (fits ? "holds" : "does not hold"),
} as const;

function dataVerdict({ data: { kind, lossSeconds, path } }: Failover, { rpoSeconds }: Objectives): string {
  const verdict =
    kind === "own" ? "cannot be told" : lossVerdicts[kind](lossSeconds <= rpoSeconds, rpoSeconds);
  return `data lost: ${verdict}, ${lossSeconds} s of rpoSeconds ${rpoSeconds}: ${copies[kind]} (${path})`;
}
