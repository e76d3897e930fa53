import type { Plan } from "../../src/plan/plan";
import { changesOf } from "../../src/plan/read-plan";

/** What a plan does with each resource, in Terraform's order: `delete, create aws_vpc.network`, without the hash. */
export function plannedActions(plan: Plan): readonly string[] {
  return changesOf(plan).map(
    ({ change, address }) => `${change.actions.join(", ")} ${address.replace(/_[0-9A-F]{8}$/, "")}`,
  );
}
