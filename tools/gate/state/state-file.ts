import { isList, isObject, type Json, type JsonObject } from "../../../src/core/json";
import { mapValues } from "../../../src/core/map-values";
import type { PlannedResource } from "../../../src/plan/plan";
import type { BlockSchema } from "../../../src/plan/provider-schema";

/** A resource instance all of whose attributes are known. */
export interface KnownInstance {
  readonly resource: PlannedResource;
  readonly attributes: JsonObject;
  readonly block: BlockSchema;
}

/** A version-4 state file, the only one that Terraform writes since 0.12. */
export function stateFile(instances: readonly KnownInstance[], terraformVersion: string): JsonObject {
  const entries = new Map<string, { readonly head: JsonObject; readonly instances: JsonObject[] }>();
  for (const instance of instances) {
    const { mode, type, name, provider_name: provider } = instance.resource;
    const key = `${type}.${name}`;
    const entry = entries.get(key) ?? {
      head: { mode, type, name, provider: `provider["${provider}"]` },
      instances: [],
    };
    entry.instances.push(stateInstance(instance));
    entries.set(key, entry);
  }
  return {
    version: 4,
    terraform_version: terraformVersion,
    serial: 1,
    lineage: "00000000-0000-0000-0000-000000000000",
    outputs: {},
    resources: [...entries.values()].map(({ head, instances: ofResource }) => ({
      ...head,
      instances: ofResource,
    })),
    check_results: null,
  };
}

function stateInstance({ resource, attributes, block }: KnownInstance): JsonObject {
  return {
    ...(resource.index !== undefined && { index_key: resource.index }),
    schema_version: resource.schema_version,
    attributes: mapValues(attributes, (value, name) =>
      block.attributes?.[name]?.type === "dynamic" && value !== null ? { value, type: typeOf(value) } : value,
    ),
    sensitive_attributes: sensitivePaths(block, attributes, resource.sensitive_values),
  };
}

/**
 * Sensitive are those of the schema, and those that a sensitive variable gave. Terraform takes a value that is
 * sensitive in the plan only for a change of it.
 */
function sensitivePaths(
  { attributes = {}, block_types: blocks = {} }: BlockSchema,
  values: JsonObject,
  given: JsonObject = {},
): Json[][] {
  const own = Object.entries(attributes)
    .filter(([name, { sensitive }]) => sensitive === true || given[name] === true)
    .map(([value]) => [{ type: "get_attr", value }]);
  const nested = Object.entries(blocks).flatMap(([name, { block, nesting_mode: nesting }]) => {
    const value = values[name];
    // An element of a set has no index, and no path.
    if (nesting !== "list" || value === undefined || !isList(value)) return [];
    return value.flatMap((each, index) =>
      sensitivePaths(block, isObject(each) ? each : {}).map((path) => [
        { type: "get_attr", value: name },
        { type: "index", value: { value: index, type: "number" } },
        ...path,
      ]),
    );
  });
  return [...own, ...nested];
}

/** The Terraform type of a value, which a state file keeps beside a value of no fixed type. */
function typeOf(value: Json): Json {
  if (value === null) return "dynamic";
  if (isList(value)) return ["tuple", value.map(typeOf)];
  if (isObject(value)) return ["object", mapValues(value, typeOf)];
  return typeof value === "boolean" ? "bool" : typeof value;
}
