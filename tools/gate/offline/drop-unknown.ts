import { isList, isObject, section, type Json, type JsonObject } from "../../../src/core/json";
import { mapValues } from "../../../src/core/map-values";
import {
  isResult,
  type AttributeSchema,
  type BlockSchema,
  type ProviderSchema,
  type TypeExpression,
} from "../../../src/plan/provider-schema";

/** Arguments that Terraform itself reads in a resource block, of whatever type. */
const resourceMetaArguments = new Set([
  "//",
  "count",
  "depends_on",
  "for_each",
  "provider",
  "provisioner",
  "connection",
]);
/** Arguments that Terraform itself reads in a provider block. */
const providerMetaArguments = new Set(["//", "alias", "version"]);

/** An argument or block that a provider does not know, or knows as a result only. */
export interface Drop {
  /** Type and path, for example `aws_launch_template.placement.group_id`. */
  readonly path: string;
  /** Local name of the provider that does not know it. */
  readonly provider: string;
}

export interface Dropped {
  readonly stack: JsonObject;
  /** What was dropped, each path once, sorted. */
  readonly drops: readonly Drop[];
  /** Resource types that the provider does not have. They stay in the stack. */
  readonly unknownTypes: readonly { readonly type: string; readonly provider: string }[];
}

/**
 * Drops what the providers at hand do not know, by comparison with their schemas.
 *
 * Drops are found by reading the schema and not from the errors of `validate`, which does not visit what depends
 * on a failed resource and therefore shows them in rounds. Object-typed values are compared too: there Terraform
 * discards an unknown key without a word.
 *
 * @param schemaOf schema by local provider name; a provider without one is not compared.
 */
export function dropUnknown(
  stack: JsonObject,
  schemaOf: (localName: string) => ProviderSchema | undefined,
): Dropped {
  const dropsOf = new Map<string, Set<string>>();
  const dropsBy = (localName: string): Set<string> => {
    const drops = dropsOf.get(localName) ?? new Set<string>();
    dropsOf.set(localName, drops);
    return drops;
  };
  const unknownTypes = new Map<string, string>();

  const resource = mapValues(section(stack, "resource"), (bodies, type) => {
    if (!isObject(bodies)) return bodies;
    return mapValues(bodies, (body) => {
      const localName = localProvider(type, body);
      const provider = schemaOf(localName);
      if (provider === undefined) return body;
      const block = provider.resource_schemas?.[type]?.block;
      if (block === undefined) {
        unknownTypes.set(type, localName);
        return body;
      }
      return keepKnownResource(body, block, type, dropsBy(localName));
    });
  });
  const provider = mapValues(section(stack, "provider"), (blocks, localName) => {
    const block = schemaOf(localName)?.provider?.block;
    if (block === undefined) return blocks;
    return keepKnown(blocks, block, `provider.${localName}`, dropsBy(localName), providerMetaArguments);
  });

  return {
    stack: { ...stack, ...nonEmpty({ resource, provider }) },
    drops: [...dropsOf]
      .flatMap(([provider, paths]) => [...paths].map((path) => ({ path, provider })))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    unknownTypes: [...unknownTypes].map(([type, provider]) => ({ type, provider })),
  };
}

/** The local name of the provider that owns a resource: named in the block, else the type's first word. */
function localProvider(type: string, body: Json): string {
  const named = isObject(body) ? body["provider"] : undefined;
  const name =
    typeof named === "string" ? named.replace(/^\$\{(.*)\}$/, "$1").split(".")[0] : type.split("_")[0];
  return name ?? type;
}

function keepKnownResource(body: Json, block: BlockSchema, at: string, drops: Set<string>): Json {
  if (!isObject(body)) return body;
  const { lifecycle, ...own } = body;
  const kept = keepKnown(own, block, at, drops, resourceMetaArguments) as JsonObject;
  return lifecycle === undefined
    ? kept
    : { ...kept, lifecycle: keepKnownLifecycle(lifecycle, block, at, drops) };
}

/** `ignore_changes` may not name an attribute that the resource does not have. */
function keepKnownLifecycle(lifecycle: Json, block: BlockSchema, at: string, drops: Set<string>): Json {
  if (!isObject(lifecycle) || !isList(lifecycle["ignore_changes"])) return lifecycle;
  const ignored = lifecycle["ignore_changes"].filter((entry) => {
    const name = typeof entry === "string" ? entry.split(/[.[]/)[0] : undefined;
    if (name === undefined || isKnown(block, name)) return true;
    drops.add(`${at}.${name}`);
    return false;
  });
  return { ...lifecycle, ignore_changes: ignored };
}

function isKnown(block: BlockSchema, name: string): boolean {
  return block.attributes?.[name] !== undefined || block.block_types?.[name] !== undefined;
}

const noMetaArguments: ReadonlySet<string> = new Set(["//"]);

function keepKnown(
  value: Json,
  block: BlockSchema,
  at: string,
  drops: Set<string>,
  metaArguments: ReadonlySet<string> = noMetaArguments,
): Json {
  if (isList(value)) return value.map((item) => keepKnown(item, block, at, drops, metaArguments));
  if (!isObject(value)) return value;
  return collect(value, (item, name) => {
    if (metaArguments.has(name)) return item;
    const attribute = block.attributes?.[name];
    if (attribute !== undefined && !isResult(block, [name]))
      return keepKnownAttribute(item, attribute, `${at}.${name}`, drops);
    const nested = block.block_types?.[name];
    if (nested !== undefined) {
      const keep = (body: Json) => keepKnown(body, nested.block, `${at}.${name}`, drops);
      return nested.nesting_mode === "map" && isObject(item) ? mapValues(item, keep) : keep(item);
    }
    if (name === "dynamic" && isObject(item)) return keepKnownDynamic(item, block, at, drops);
    drops.add(`${at}.${name}`);
    return undefined;
  });
}

/** `dynamic` blocks: the label is the block's type, `content` its body. */
function keepKnownDynamic(
  dynamic: JsonObject,
  block: BlockSchema,
  at: string,
  drops: Set<string>,
): JsonObject {
  return collect(dynamic, (generators, type) => {
    const nested = block.block_types?.[type];
    if (nested === undefined) {
      drops.add(`${at}.${type}`);
      return undefined;
    }
    const keep = (generator: Json): Json =>
      isObject(generator) && generator["content"] !== undefined
        ? { ...generator, content: keepKnown(generator["content"], nested.block, `${at}.${type}`, drops) }
        : generator;
    return isList(generators) ? generators.map(keep) : keep(generators);
  });
}

function keepKnownAttribute(value: Json, attribute: AttributeSchema, at: string, drops: Set<string>): Json {
  if (attribute.nested_type !== undefined) {
    const block: BlockSchema = { attributes: attribute.nested_type.attributes ?? {} };
    const keep = (item: Json) => keepKnown(item, block, at, drops, new Set());
    return attribute.nested_type.nesting_mode === "map" && isObject(value)
      ? mapValues(value, keep)
      : keep(value);
  }
  return attribute.type === undefined ? value : keepKnownValue(value, attribute.type, at, drops);
}

function keepKnownValue(value: Json, type: TypeExpression, at: string, drops: Set<string>): Json {
  if (typeof type === "string") return value;
  switch (type[0]) {
    case "list":
    case "set":
      // A single object where a list is due: attributes written in block syntax may leave the list out.
      return isList(value)
        ? value.map((item) => keepKnownValue(item, type[1], at, drops))
        : keepKnownValue(value, type[1], at, drops);
    case "map":
      return isObject(value) ? mapValues(value, (item) => keepKnownValue(item, type[1], at, drops)) : value;
    case "tuple":
      return isList(value)
        ? value.map((item, index) => keepKnownValue(item, type[1][index] ?? "dynamic", at, drops))
        : value;
    case "object":
      if (!isObject(value)) return value;
      return collect(value, (item, name) => {
        const member = type[1][name];
        if (member !== undefined) return keepKnownValue(item, member, `${at}.${name}`, drops);
        drops.add(`${at}.${name}`);
        return undefined;
      });
  }
}

function collect(value: JsonObject, keep: (item: Json, name: string) => Json | undefined): JsonObject {
  const kept = Object.entries(value).map(([name, item]) => [name, keep(item, name)] as const);
  return Object.fromEntries(kept.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined));
}

/** Without empty sections: Terraform refuses an empty `resource` or `provider`. */
function nonEmpty(sections: Readonly<Record<string, JsonObject>>): JsonObject {
  return Object.fromEntries(Object.entries(sections).filter(([, value]) => Object.keys(value).length > 0));
}
