import { TerraformDataSource, TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import type { Extension } from "../../extensions";
import { canonical, isObject, section, type Json, type JsonObject } from "../core/json";
import type { BaseStack } from "../kit/base-stack";

/** What an extension did to a stack. */
export interface Extended {
  readonly stack: string;
  /** Paths of the constructs that it added, without those inside them. */
  readonly added: readonly string[];
  /** What else it changed: addresses of resources and data sources, and names of other sections such as `output`. */
  readonly changed: readonly string[];
}

/** Calls an extension with a stack; returns what it did, or nothing where it left the stack as it was. */
export function extend(stack: BaseStack, extension: Extension): readonly Extended[] {
  const constructs = new Set(stack.node.findAll());
  const before = partsOf(stack);
  extension(stack);
  const after = partsOf(stack);
  const added = stack.node.findAll().filter((each) => !constructs.has(each));
  const own = new Set(added.flatMap((each) => addressOf(each) ?? []));
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((part) => before.get(part) !== after.get(part) && !own.has(part))
    .sort();
  const topmost = added.filter(({ node }) => node.scope !== undefined && constructs.has(node.scope));
  if (topmost.length === 0 && changed.length === 0) return [];
  return [{ stack: stack.node.id, added: topmost.map(({ node }) => node.path), changed }];
}

/** What a stack says to Terraform, part by part: each resource by its address, every other section as a whole. */
function partsOf(stack: BaseStack): ReadonlyMap<string, string> {
  const json = canonical(stack.toTerraform() as Json, "//") as JsonObject;
  const parts = Object.keys(json).flatMap((key): (readonly [string, Json | undefined])[] => {
    if (key !== "resource" && key !== "data") return [[key, json[key]]];
    const prefix = key === "data" ? "data." : "";
    return Object.entries(section(json, key)).flatMap(([type, all]) =>
      isObject(all)
        ? Object.entries(all).map(([name, each]) => [`${prefix}${type}.${name}`, each] as const)
        : [],
    );
  });
  return new Map(parts.map(([part, value]) => [part, JSON.stringify(value)]));
}

/** The address of a construct that is a resource or a data source. */
function addressOf(construct: IConstruct): string | undefined {
  if (TerraformDataSource.isTerraformDataSource(construct)) {
    return `data.${construct.terraformResourceType}.${construct.friendlyUniqueId}`;
  }
  return TerraformResource.isTerraformResource(construct)
    ? `${construct.terraformResourceType}.${construct.friendlyUniqueId}`
    : undefined;
}
