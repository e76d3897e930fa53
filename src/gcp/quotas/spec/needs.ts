import { textOf } from "../../../core/arguments";
import { section, type JsonObject } from "../../../core/json";
import { gcpQuota } from "../../catalog/quotas";
import { demands } from "./demands";
import { resourcesOf } from "./resource";

/** Amount by quota, by place: `<project> <region>`, or `<project> *` of a quota that is counted over all regions. */
export type Needs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What synthesized stacks need of the quotas of their projects. Of a quota that is counted for each series of machines,
 * it is the need of the largest one. Stacks of other clouds need nothing.
 *
 * @param stacks the stacks as Terraform JSON
 */
export function needsOf(stacks: readonly JsonObject[]): Needs {
  const sums = new Map<string, Map<string, Map<string, number>>>();
  for (const stack of stacks) {
    const place = placeOf(stack);
    if (place === undefined) continue;
    for (const { type, demands: demandsOf } of demands) {
      for (const resource of resourcesOf(stack, type)) {
        // A few belong to another project than the stack's, as the host of a Shared VPC.
        const project = textOf(resource.arguments["project"]) || place.project;
        for (const { quota, amount, per = "" } of demandsOf(resource)) {
          const region = gcpQuota(quota).scope === "project" ? "*" : place.region;
          const quotas = entry(sums, `${project} ${region}`, () => new Map<string, Map<string, number>>());
          const parts = entry(quotas, quota, () => new Map<string, number>());
          parts.set(per, (parts.get(per) ?? 0) + amount);
        }
      }
    }
  }
  return new Map(
    [...sums].map(([place, quotas]) => [
      place,
      new Map([...quotas].map(([quota, parts]) => [quota, Math.max(...parts.values())])),
    ]),
  );
}

/** The project and region of a stack's provider of Google; `undefined` for a stack of another cloud. */
function placeOf(stack: JsonObject): { readonly project: string; readonly region: string } | undefined {
  const providers = section(stack, "provider")["google"];
  const [provider] = (Array.isArray(providers) ? providers : []) as readonly JsonObject[];
  const [project, region] = [textOf(provider?.["project"]), textOf(provider?.["region"])];
  return project === "" || region === "" ? undefined : { project, region };
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const created = make();
  map.set(key, created);
  return created;
}
