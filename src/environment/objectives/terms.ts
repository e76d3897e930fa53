import { aliasTtlSeconds } from "../dns/aliases";
import type { DataOutline } from "../outline";
import { termNames, type Objectives, type TermName } from "./schema";
import { noTime, type RecoveryTime, type Takeover } from "./time";
import { commonTime, type NameTimes } from "./times";

export interface Term extends RecoveryTime {
  readonly name: TermName;
}

/** A region that stands by, as far as the time of a failover to it is concerned. */
export interface FailoverTarget {
  readonly capacity: "reserved" | "on-demand" | "none" | undefined;
  /** Paths of everything that trades. */
  readonly trading: readonly string[];
  readonly data: DataOutline;
  readonly takeover: Takeover;
}

/**
 * Returns the terms of the recovery time of a failover to a region.
 *
 * @param region its name, under which drills are stated
 * @param names checks and records that lead clients to it
 */
export function recoveryTerms(
  objectives: Objectives,
  region: string,
  target: FailoverTarget,
  names: NameTimes,
): readonly Term[] {
  const times = { ...planned(objectives, target, names), ...drilled(objectives, region) };
  return termNames.map((name) => ({ name, ...times[name] }));
}

function planned(
  { decisionMinutes }: Objectives,
  target: FailoverTarget,
  { intervalSeconds, failures, watched, ttlSeconds, known, source }: NameTimes,
): Readonly<Record<TermName, RecoveryTime>> {
  const checks = intervalSeconds * failures;
  const ofChecks = `${failures} checks, one every ${intervalSeconds} s`;
  return {
    detection: watched
      ? { seconds: checks, known, source: `${ofChecks}, ${source}` }
      : {
          seconds: checks,
          known: "assumed",
          source: `an alarm, as soon as ${ofChecks} would be: a name that an operator switches has no check of its first region`,
        },
    decision: { seconds: decisionMinutes * 60, known: "stated", source: "objectives.decisionMinutes" },
    fence: commonTime("fence"),
    promotion: target.takeover.promotion,
    machines: machineTime(target),
    pods: commonTime("pods"),
    switch: { seconds: checks, known, source: `${ofChecks}, of the switch after it is written` },
    ttl: {
      seconds: ttlSeconds,
      known,
      source: `TTL of the record that clients have; load balancers of AWS answer with ${aliasTtlSeconds(false)} s, accelerators with ${aliasTtlSeconds(true)} s`,
    },
    resolver: commonTime("resolver"),
    logon: commonTime("logon"),
  };
}

/** Trading machines run at their full number before a failover, unless the region plans none. */
function machineTime({ capacity, trading, takeover }: FailoverTarget): RecoveryTime {
  if (trading.length === 0) {
    return { seconds: undefined, known: "stated", source: "no pool and no fleet of the region trades" };
  }
  if (capacity === "reserved") return noTime("capacity reserved: they run, and spares are reserved");
  if (capacity === "on-demand") {
    return noTime("capacity on-demand: they run; nothing replaces one that is lost in the rush");
  }
  return takeover.launch;
}

function drilled({ measured }: Objectives, region: string): Partial<Record<TermName, RecoveryTime>> {
  const ofRegion = Object.hasOwn(measured, region) ? measured[region] : undefined;
  return Object.fromEntries(
    Object.entries(ofRegion ?? {}).flatMap(([name, drill]) =>
      drill === undefined
        ? []
        : [[name, { seconds: drill.seconds, known: "measured", source: `drill of ${drill.on}` } as const]],
    ),
  );
}

/** What the terms of a recovery time add up to. */
export interface Sum {
  /** Seconds of all terms that are known: the recovery time, or less than it while `unbounded` has a term. */
  readonly seconds: number;
  /** Seconds of the terms that are stated, measured or facts. */
  readonly certainSeconds: number;
  /** Terms that nothing bounds. */
  readonly unbounded: readonly TermName[];
}

export function sumOf(terms: readonly Term[]): Sum {
  return {
    seconds: total(terms),
    certainSeconds: total(terms.filter(({ known }) => known !== "assumed")),
    unbounded: terms.filter(({ seconds }) => seconds === undefined).map(({ name }) => name),
  };
}

function total(terms: readonly Term[]): number {
  return terms.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
}
