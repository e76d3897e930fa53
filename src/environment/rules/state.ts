import { unlistedRegion } from "../../aws/region/spec/unlisted-region";
import { defineProblems, type Problem } from "../../core/problem";
import { isProductionRole, type RegionRole, type StateBackend } from "./environment";

const { definitions, problem } = defineProblems({
  "STATE-001": {
    kind: "advice",
    rule: "after its first apply the bucket of the states holds its own state as well",
    source: "design: a file on somebody's machine is what the bucket is there to replace",
  },
});
export const stateProblems = definitions;

/** Judges where the states lie. */
export function stateRegionRules(state: StateBackend, at: string): Problem[] {
  return state.kind === "s3" ? unlistedRegion(state.region, `${at}state.region`) : [];
}

/** Judges the bucket that an environment makes for its states. */
export function stateRules(
  { state, roles }: { readonly state: StateBackend; readonly roles: readonly RegionRole[] },
  at: string,
): Problem[] {
  if (state.kind !== "s3" || state.provision.kind !== "create") return [];
  if (state.provision.ownState === "bucket" || !roles.some(isProductionRole)) return [];
  const remedy = 'once it is applied: ownState: "bucket", synth, terraform init -migrate-state';
  return [problem("STATE-001", `${at}state.provision.ownState`, "local", remedy)];
}
