import type { Problem } from "../../core/problem";
import type { Target } from "../compile";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import { argumentProblems, argumentRules } from "./arguments";
import { coreProblems, coreRules } from "./cores";
import { expressionProblems, expressionRules } from "./expression";
import { memoryProblems, memoryRules } from "./memory";
import { nicProblems, nicRules } from "./nic";
import { offloadProblems, offloadRules } from "./offloads";
import { ownerProblems, ownerRules } from "./owners";
import { machineSysctlRules, sysctlProblems, sysctlRules } from "./sysctls";

export const tuningProblems = {
  ...sysctlProblems,
  ...ownerProblems,
  ...argumentProblems,
  ...coreProblems,
  ...memoryProblems,
  ...nicProblems,
  ...offloadProblems,
  ...expressionProblems,
};

/** A profile, its machine, and what its target can express. */
export interface TuningInPlace {
  readonly profile: NodeTuning;
  readonly shape: NodeShape;
  readonly target: Target;
}

/** Judges a profile on its machine and target; `at` is the path of the profile, `….tuning`. */
export function tuningRules({ profile, shape, target }: TuningInPlace, at: string): Problem[] {
  const found = [
    ...(target.pods ? sysctlRules(profile, shape, at) : machineSysctlRules(profile, shape, at)),
    ...ownerRules(profile, shape, at),
    ...argumentRules(profile, shape, at),
    ...coreRules(profile, shape, at),
    ...memoryRules(profile, shape, at),
    ...nicRules(profile, shape, at),
    ...offloadRules(profile, at),
  ];
  // Without a core to isolate the profile cannot be compiled.
  if (found.some(({ code }) => code === "TUNE-005")) return found;
  return [...found, ...expressionRules(profile, shape, target, at)];
}
