import type { Compilation } from "./compile";
import { rationaleOf, type Rationale } from "./rationale";
import type { Disruption } from "./setting";
import type { How } from "./support";

/** What became of one knob on one target. */
export interface ReportRow {
  readonly knob: string;
  readonly value: string;
  readonly how: How;
  readonly disruption: Disruption;
  readonly reason: string;
  /** False where no source or run confirms the cell. */
  readonly confirmed: boolean;
  /** Nothing where the environment alone wants the knob. */
  readonly rationale: Rationale | undefined;
}

/** Every knob of a compilation, once, sorted by name. */
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
