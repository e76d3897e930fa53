import { section, type JsonObject } from "../core/json";
import { mapValues } from "../core/map-values";

// The part of `terraform providers schema -json` that is read here (format version 1.0).
// https://developer.hashicorp.com/terraform/cli/commands/providers/schema

/** A Terraform type as JSON: `"string"`, `["list", "string"]`, `["object", { name: "string" }]`. */
export type TypeExpression =
  | string
  | readonly ["list" | "set" | "map", TypeExpression]
  | readonly ["tuple", readonly TypeExpression[]]
  | readonly ["object", Readonly<Record<string, TypeExpression>>, (readonly string[])?];

export type NestingMode = "single" | "group" | "list" | "set" | "map";

export interface AttributeSchema {
  readonly type?: TypeExpression;
  readonly nested_type?: {
    readonly attributes?: Readonly<Record<string, AttributeSchema>>;
    readonly nesting_mode: NestingMode;
  };
  /** May be written in a stack. */
  readonly optional?: boolean;
  /** May be decided by the provider. */
  readonly computed?: boolean;
  /** Kept out of what Terraform prints. */
  readonly sensitive?: boolean;
  /** Kept out of plan and state. */
  readonly write_only?: boolean;
}

export interface NestedBlockSchema {
  readonly nesting_mode: NestingMode;
  readonly block: BlockSchema;
}

export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, AttributeSchema>>;
  readonly block_types?: Readonly<Record<string, NestedBlockSchema>>;
}

export interface ProviderSchema {
  readonly provider?: { readonly block: BlockSchema };
  readonly resource_schemas?: Readonly<Record<string, { readonly block: BlockSchema }>>;
}

/** Provider schemas by full source address. */
export type ProviderSchemas = Readonly<Record<string, ProviderSchema>>;

/** The schemas of the resource types that a stack has: a whole one of a large provider takes 15 MB. */
export function schemasOfTypesIn(stack: JsonObject, schemas: ProviderSchemas): ProviderSchemas {
  const types = section(stack, "resource");
  return mapValues(schemas, ({ resource_schemas: all = {} }) => ({
    resource_schemas: Object.fromEntries(Object.entries(all).filter(([type]) => type in types)),
  }));
}

/**
 * Whether an attribute is a mere result, such as an id or a state: no stack can write it.
 *
 * @param path keys and indices from the resource
 */
export function isResult(block: BlockSchema, path: readonly (string | number)[]): boolean {
  const [name, ...rest] = path.filter((step) => typeof step === "string");
  if (name === undefined) return false;
  const nested = block.block_types?.[name];
  if (nested !== undefined) return isResult(nested.block, rest);
  const attribute = block.attributes?.[name];
  return attribute?.computed === true && attribute.optional !== true;
}

/** Address of the provider inside the Terraform binary, which owns `terraform_data`. */
export const builtinProvider = "terraform.io/builtin/terraform";
