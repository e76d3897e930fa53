import { isList, isObject, section, type Json, type JsonObject } from "../core/json";

/** A synthesized stack, as Terraform reads it. */
export interface Stack {
  readonly name: string;
  readonly json: JsonObject;
}

/** A resource, a data source or a provider block, as it will be deployed. */
export interface Resource {
  /** For example `aws_db_instance`, `data.terraform_remote_state`; of a provider block `provider.aws`. */
  readonly type: string;
  /** As a plan prints it, for example `aws_db_instance.database_1A2B3C4D`. */
  readonly address: string;
  readonly body: JsonObject;
}

/** A value in a resource, with where it stands. */
export interface Found {
  /** For example `network_interfaces[1].associate_public_ip_address`. */
  readonly at: string;
  /** `undefined` where it is not stated. */
  readonly value: Json | undefined;
}

/** Everything that a stack deploys, and the providers that deploy it. */
export function resourcesOf({ json }: Stack): readonly Resource[] {
  const resources = ["resource", "data", "ephemeral"].flatMap((kind) =>
    Object.entries(section(json, kind)).flatMap(([type, all]) => {
      const full = kind === "resource" ? type : `${kind}.${type}`;
      return Object.entries(objectOf(all)).map(([id, body]) => ({
        type: full,
        address: `${full}.${id}`,
        body: objectOf(body),
      }));
    }),
  );
  const providers = Object.entries(section(json, "provider")).flatMap(([name, blocks]) =>
    listOf(blocks).map((block, index) => ({
      type: `provider.${name}`,
      address: index === 0 ? `provider.${name}` : `provider.${name}[${index}]`,
      body: objectOf(block),
    })),
  );
  return [...resources, ...providers];
}

/**
 * Returns the values at a path of attribute names. Blocks that repeat are followed into every one; what is missing on the
 * way is one value that is not stated, at the whole path.
 */
export function valuesAt(body: Json, path: string): readonly Found[] {
  return path
    .split(".")
    .reduce<readonly Found[]>(
      (found, key) => found.flatMap((each) => step(each, key)),
      [{ at: "", value: body }],
    );
}

function step({ at, value }: Found, key: string): readonly Found[] {
  if (isList(value) && value.length > 0) {
    return value.flatMap((item, index) => step({ at: `${at}[${index}]`, value: item }, key));
  }
  const inner = at === "" ? key : `${at}.${key}`;
  return [{ at: inner, value: isObject(value) ? (value[key] ?? undefined) : undefined }];
}

/** The first value at a path. */
export function valueAt(body: Json, path: string): Json | undefined {
  return valuesAt(body, path)[0]?.value;
}

/** A value as a text; empty where it is a list, a block or not stated. */
export function textOf(value: Json | undefined): string {
  const isScalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isScalar ? String(value) : "";
}

/** Blocks of a value that may repeat, be there once or not at all. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function objectOf(value: Json): JsonObject {
  return isObject(value) ? value : {};
}
