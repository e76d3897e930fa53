import type { Plan } from "../../../../src/plan/plan";
import { changesOf as plannedChanges } from "../../../../src/plan/read-plan";
import type { Json, JsonObject } from "../../../helpers/synthesized";

/** Attributes of the instance, as RDS reports them and a refresh writes them into the state. */
export type Reported = (attributes: JsonObject) => JsonObject;

interface StateResource extends JsonObject {
  readonly type: string;
  readonly instances: readonly JsonObject[];
}

const resourcesOf = (state: JsonObject) => state["resources"] as readonly StateResource[];

/** A state with other attributes of everything of a type. */
export function inState(state: JsonObject, type: string, change: Reported): JsonObject {
  const changed = (instance: JsonObject) => ({
    ...instance,
    attributes: change(instance["attributes"] as JsonObject),
  });
  return {
    ...state,
    resources: resourcesOf(state).map((resource) =>
      resource.type === type ? { ...resource, instances: resource.instances.map(changed) } : resource,
    ),
  };
}

/** A state in which the instance of the database is as reported. */
export function reporting(state: JsonObject, reported: Reported): JsonObject {
  return inState(state, "aws_db_instance", reported);
}

/** A state of a network whose data subnets have the names of their zones, also where no stack reads them. */
export function withZoneNames(state: JsonObject, region = "us-west-2"): JsonObject {
  return inState(state, "terraform_data", (standIn) => {
    const outputs = JSON.parse(standIn["id"] as string) as {
      subnets?: { data?: Record<string, JsonObject> };
    };
    const data = Object.fromEntries(
      Object.entries(outputs.subnets?.data ?? {}).map(([key, subnet]) => [
        key,
        { zone_name: `${region}${key}`, ...subnet },
      ]),
    );
    return { ...standIn, id: JSON.stringify({ ...outputs, subnets: { ...outputs.subnets, data } }) };
  });
}

/** The state after `terraform state rm` of the instance of the database. */
export function withoutInstance(state: JsonObject): JsonObject {
  return { ...state, resources: resourcesOf(state).filter(({ type }) => type !== "aws_db_instance") };
}

/** Terraform takes an absent text for an empty one. */
const shown = (value: Json | undefined): string => JSON.stringify(value ?? "");

/** What a plan does to which type of resource, and by which attributes it updates one. */
export function changesOf(plan: Plan | undefined): string[] {
  return (plan === undefined ? [] : plannedChanges(plan))
    .filter(({ type }) => type !== "terraform_data")
    .map(({ type, change: { actions, before, after } }) => {
      const differing = Object.keys((after && before) ?? {}).filter(
        (key) => shown(before?.[key]) !== shown(after?.[key]),
      );
      return `${actions.join("+")} ${type}: ${differing.sort().join(", ")}`;
    });
}
