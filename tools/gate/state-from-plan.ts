import { isList, isObject, section, type Json, type JsonObject } from "../../src/core/json";
import type { Plan, PlannedResource } from "../../src/plan/plan";
import type { OfflinePlan } from "./offline-plan";
import { isRemoteStateStandIn } from "./offline/remote-state";
import type { BlockSchema, ProviderSchemas, TypeExpression } from "../../src/plan/provider-schema";
import { fillBlock } from "./state/fill";
import { RemoteDocuments } from "./state/remote-documents";
import { stateFile } from "./state/state-file";
import { splitPath } from "./state/template";

export interface StateSource extends Pick<OfflinePlan, "stack" | "schemas"> {
  /** The plan of that stack, made over no state. */
  readonly plan: Plan;
}

/**
 * The state that applying a plan would leave behind, in the form of a version-4 state file.
 *
 * What only a cloud can know (ids, ARNs, versions) is made up; an argument that refers to such a value gets the same
 * value. So a plan of the same stack over this state has nothing to do, and a plan of an edited stack has to do
 * exactly what the edit asks for. An argument that is more than references, such as a function call over an unknown
 * value, gets a value of its own and shows as a change.
 *
 * @param source what an offline plan with `show` returned.
 */
export function stateFromPlan({ plan, stack, schemas }: StateSource): JsonObject {
  const resources = (plan.planned_values.root_module?.resources ?? []).filter(
    ({ mode }) => mode === "managed",
  );
  const unknowns = new Map(
    plan.resource_changes?.map(({ address, change }) => [address, change.after_unknown]),
  );
  const remote = new RemoteDocuments();
  const filled = new Map<string, JsonObject>();
  const begun = new Set<string>();

  const attributesOf = (address: string): JsonObject | undefined => {
    const resource = resources.find((candidate) => candidate.address === address);
    if (resource === undefined || (begun.has(address) && !filled.has(address))) return undefined;
    begun.add(address);
    const attributes = filled.get(address) ?? fill(resource);
    filled.set(address, attributes);
    return attributes;
  };
  const text = JSON.stringify(stack);
  const fill = (resource: PlannedResource): JsonObject => {
    const { address, type, name } = resource;
    const block = blockOf(resource, schemas);
    const written = section(section(section(stack, "resource"), type), name);
    const planned = {
      known: resource.values,
      unknown: unknowns.get(address),
      written: { ...readBlocks(`${type}.${name}`, block, text), ...written },
    };
    const attributes = fillBlock(block, planned, { type, path: address }, resolve);
    // Its output is by definition a copy of its input.
    return type === "terraform_data" ? { ...attributes, output: attributes["input"] ?? null } : attributes;
  };
  const resolve = (expression: string, wanted: TypeExpression): Json | undefined =>
    remote.valueOf(expression, wanted) ?? follow(expression, attributesOf);

  for (const { address } of resources) attributesOf(address);
  remote.addAllOf(stack);

  const instances = resources.map((resource) => {
    const attributes = filled.get(resource.address) ?? {};
    const standIn = isRemoteStateStandIn(resource.address);
    return {
      resource,
      attributes: standIn ? { ...attributes, id: remote.textOf(resource.name) } : attributes,
      block: blockOf(resource, schemas),
    };
  });
  return stateFile(instances, plan.terraform_version);
}

/** Blocks that the cloud adds by itself, such as the boot volume of a machine, and of which the stack reads the first. */
function readBlocks(resource: string, { block_types: blocks = {} }: BlockSchema, stack: string): JsonObject {
  const read = Object.keys(blocks).filter((block) => stack.includes(`${resource}.${block}[0]`));
  return Object.fromEntries(read.map((block) => [block, [{}]]));
}

/** The value of a reference such as `aws_launch_template.engine.latest_version`. */
function follow(
  expression: string,
  attributesOf: (address: string) => JsonObject | undefined,
): Json | undefined {
  const match = /^([a-z][a-z0-9_]*\.[A-Za-z_][\w-]*)((?:\[[^\]]+\])?)(.*)$/s.exec(expression);
  if (match === null) return undefined;
  const [, address = "", index = "", path = ""] = match;
  let value: Json | undefined = attributesOf(address + index);
  for (const step of splitPath(path) ?? [""]) {
    value = isList(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined;
  }
  return value;
}

function blockOf({ type, provider_name: provider }: PlannedResource, schemas: ProviderSchemas): BlockSchema {
  const block = schemas[provider]?.resource_schemas?.[type]?.block;
  if (block === undefined) throw new Error(`no schema of ${type} of ${provider}`);
  return block;
}
