import { isObject, section, type Json, type JsonObject } from "../../../core/json";

/** A synthesized resource of Google Cloud, which can be asked for what it refers to. */
export interface Resource {
  readonly address: string;
  readonly arguments: JsonObject;
  /** The resource of the same stack that an argument such as `${google_compute_node_template.a.id}` names. */
  readonly referred: (argument: Json | undefined) => Resource | undefined;
}

/** The resources of one type in a stack. */
export function resourcesOf(stack: JsonObject, type: string): readonly Resource[] {
  return Object.entries(section(section(stack, "resource"), type)).flatMap(([name, body]) =>
    isObject(body)
      ? [
          {
            address: `${type}.${name}`,
            arguments: body,
            referred: (argument: Json | undefined) => referred(argument, stack),
          },
        ]
      : [],
  );
}

function referred(argument: Json | undefined, stack: JsonObject): Resource | undefined {
  const [, type = "", name = ""] = /^\$\{(google_\w+)\.([\w-]+)\.\w+\}$/.exec(textOf(argument)) ?? [];
  return resourcesOf(stack, type).find(({ address }) => address === `${type}.${name}`);
}

export function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** A number that the stack states, else 0. */
export function numberAt(value: JsonObject | undefined, key: string): number {
  const found = value?.[key];
  return typeof found === "number" ? found : 0;
}

export function listAt(value: JsonObject | undefined, key: string): readonly Json[] {
  const found = value?.[key];
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** A nested block, or the first of several. */
export function block(value: JsonObject | undefined, key: string): JsonObject | undefined {
  return blocks(value, key)[0];
}

/** Nested blocks of one kind. */
export function blocks(value: JsonObject | undefined, key: string): readonly JsonObject[] {
  const found = value?.[key];
  if (Array.isArray(found)) return (found as readonly Json[]).filter(isObject);
  return isObject(found) ? [found] : [];
}
