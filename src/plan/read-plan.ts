import { isObject, type Json } from "../core/json";
import type { Plan, ResourceChange } from "./plan";

const supportedMajor = "1";

/**
 * Takes a parsed document for a plan, after a look at its `format_version`.
 *
 * @param document what `terraform show -json PLAN` printed
 * @throws Error where it is no plan, or one of another major version: such a version may mean other things by the
 *   same names
 */
export function readPlan(document: Json): Plan {
  const version = isObject(document) ? document["format_version"] : undefined;
  if (typeof version !== "string") {
    throw new Error("not a plan as JSON: no format_version; make one with `terraform show -json PLAN`");
  }
  if (version.split(".")[0] !== supportedMajor) {
    throw new Error(
      `plan format ${version} is not supported: this project reads ${supportedMajor}.x, which Terraform 1.1 and newer write`,
    );
  }
  return document as unknown as Plan;
}

/**
 * What an apply changes, in what runs or in the state alone: every action but the `read` of a data source, and `no-op`
 * where the object was moved or is imported.
 *
 * An address can come twice: with `deposed`, it is an object left over from a replacement.
 */
export function changesOf({ resource_changes: changes = [] }: Plan): readonly ResourceChange[] {
  return changes.filter(
    ({ previous_address: previous, change: { actions, importing } }) =>
      !actions.includes("read") &&
      (!actions.includes("no-op") || previous !== undefined || importing !== undefined),
  );
}
