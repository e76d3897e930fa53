import { isList, section, type JsonObject } from "../core/json";
import { attributeChanges, attributeName } from "./attribute-changes";
import type { Plan, ResourceChange } from "./plan";
import { isResult, type ProviderSchemas } from "./provider-schema";

/** What was changed of one resource outside of Terraform. */
export interface Drift {
  readonly address: string;
  /** Whether it is not there any more. */
  readonly gone: boolean;
  /** Names of the attributes that differ from the state. Empty of what is gone. */
  readonly attributes: readonly string[];
}

/**
 * Returns what a refresh found to differ from the state, as far as a stack can write it: neither what only the cloud
 * decides, such as a time or a counter, nor what `ignore_changes` leaves to others, such as the size of a scaled group.
 *
 * @param stack the stack as synthesized
 * @param schemas of its providers; a result of a provider without one counts
 */
export function driftOf(plan: Plan, stack: JsonObject, schemas: ProviderSchemas): readonly Drift[] {
  return refreshed(plan).flatMap((resource): readonly Drift[] => {
    const { address, type, provider_name: provider, change } = resource;
    if (change.after === null) return [{ address, gone: true, attributes: [] }];
    const block = schemas[provider]?.resource_schemas?.[type]?.block;
    const ignored = ignoredBy(stack, resource);
    const attributes = attributeChanges(change)
      .filter(({ path }) => block === undefined || !isResult(block, path))
      .map(({ path }) => attributeName(path))
      .filter((name) => !ignored(name));
    return attributes.length === 0 ? [] : [{ address, gone: false, attributes }];
  });
}

/** Says of a planned change that it undoes one from outside; `undefined` where none of its attributes was changed so. */
export function driftNote(plan: Plan, change: ResourceChange): string | undefined {
  const found = refreshed(plan).find(({ address }) => address === change.address);
  if (found === undefined) return undefined;
  if (found.change.after === null) return "deleted outside of Terraform";
  const planned = new Set(attributeChanges(change.change).map(({ path }) => attributeName(path)));
  const names = attributeChanges(found.change)
    .map(({ path }) => attributeName(path))
    .filter((name) => planned.has(name));
  return names.length === 0 ? undefined : `changed outside of Terraform: ${names.join(", ")}`;
}

function refreshed({ resource_drift: drift = [] }: Plan): readonly ResourceChange[] {
  return drift.filter(({ change: { actions } }) => !actions.includes("no-op"));
}

/**
 * Whether a resource's `ignore_changes` names an attribute, or a block around it. With `all` an apply keeps its hands off
 * a resource; that leaves none of its attributes to somebody else.
 */
function ignoredBy(stack: JsonObject, { type, name }: ResourceChange): (attribute: string) => boolean {
  const resource = section(section(section(stack, "resource"), type), name);
  const { ignore_changes: stated } = section(resource, "lifecycle");
  const names = (isList(stated) ? stated : [])
    .filter((one) => typeof one === "string")
    .map((one) => one.replace(/\["([^"]*)"\]/g, ".$1"));
  return (attribute) =>
    names.some(
      (one) => attribute === one || (attribute.startsWith(one) && /^[.[]/.test(attribute.slice(one.length))),
    );
}
