/**
 * How a time is known: `stated` by the environment, `measured` by a drill, a `fact` that a dated source gives, or
 * `assumed`, which is unverified.
 */
export type Known = "stated" | "measured" | "fact" | "assumed";

/** How long a step of a failover takes. */
export interface RecoveryTime {
  /** Seconds; `undefined` where nothing that was read bounds it. */
  readonly seconds: number | undefined;
  readonly known: Known;
  /** Why it is that long, and where that stands. */
  readonly source: string;
}

/** A time as a data file has it. */
export interface RecoveryTimeRow {
  /** `null`: nothing that was read bounds it. */
  readonly seconds: number | null;
  readonly known: Exclude<Known, "stated">;
  readonly source: string;
}

export function recoveryTime({ seconds, known, source }: RecoveryTimeRow): RecoveryTime {
  return { seconds: seconds ?? undefined, known, source };
}

/** A step that takes no time, because of what the environment states. */
export function noTime(source: string): RecoveryTime {
  return { seconds: 0, known: "stated", source };
}

/** What only a region's cloud knows of a failover to it. */
export interface Takeover {
  /** Until its database takes the writes of applications. */
  readonly promotion: RecoveryTime;
  /** Until trading machines run that are not built before a failover. */
  readonly launch: RecoveryTime;
}
