import type { Compilation } from "./compile";
import { rationaleOf, type Rationale } from "./rationale";
import type { Disruption } from "./setting";
import type { How } from "./support";

/** How one knob is set on one target, and why so. */
export interface ReportRow {
  readonly knob: string;
  readonly value: string;
  readonly how: How;
  readonly disruption: Disruption;
  readonly reason: string;
  /** False where no source or run confirms the row. */
  readonly confirmed: boolean;
  /** Why the knob is set at all; undefined for a knob that only the environment states. */
  readonly rationale: Rationale | undefined;
}

/** Returns a row for every knob of a compilation, sorted by name. */
export function reportOf({ outcomes }: Compilation): readonly ReportRow[] {
  return outcomes.map(({ setting: { knob, value }, support, disruption }) => ({
    knob,
    value,
    how: support.how,
    disruption,
    reason: support.reason,
    confirmed: support.confirmed ?? true,
    rationale: rationaleOf(knob),
  }));
}
