import { mapStrings, section, without, type JsonObject } from "../../../src/core/json";
import type { Transformed } from "../../../src/plan/offline/transformed";

const standInPrefix = "remote_state_";
const outputsPattern = /\bdata\.terraform_remote_state\.([A-Za-z_][\w-]*)\.outputs\b/g;
const wholePattern = /\bdata\.terraform_remote_state\.([A-Za-z_][\w-]*)/g;

/**
 * Replaces what a stack reads from another stack's state by unknown values, as before that stack is applied.
 *
 * Every remote state becomes an empty `terraform_data`, whose `id` is not known until apply; its outputs become
 * `jsondecode` of that id, which is unknown and may be of any type.
 */
export function replaceRemoteState(stack: JsonObject): Transformed {
  const data = section(stack, "data");
  const names = Object.keys(section(data, "terraform_remote_state"));
  if (names.length === 0) return { stack, changes: [] };

  const otherData = without(data, "terraform_remote_state");
  const resource = section(stack, "resource");
  const standIns = Object.fromEntries(names.map((name) => [standInPrefix + name, {}]));
  // A `data` section left empty is an error at init.
  const rest = Object.keys(otherData).length === 0 ? without(stack, "data") : { ...stack, data: otherData };
  const changed = {
    ...rest,
    resource: { ...resource, terraform_data: { ...section(resource, "terraform_data"), ...standIns } },
  };
  return {
    stack: mapStrings(changed, referToStandIn) as JsonObject,
    changes: names.map((name) => `data.terraform_remote_state.${name}: outputs became unknown values`),
  };
}

function referToStandIn(text: string): string {
  return text
    .replace(outputsPattern, `jsondecode(terraform_data.${standInPrefix}$1.id)`)
    .replace(wholePattern, `terraform_data.${standInPrefix}$1`);
}

/** Whether an address is one of the resources that stand for a remote state. */
export function isRemoteStateStandIn(address: string): boolean {
  return address.startsWith(`terraform_data.${standInPrefix}`);
}
