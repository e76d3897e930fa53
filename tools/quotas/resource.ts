import { isObject, section, type Json, type JsonObject } from "../lib/json";

/** A synthesized resource, which can be asked for what it refers to in its own stack. */
export interface Resource {
  readonly address: string;
  readonly arguments: JsonObject;
  /** The resource that an argument such as `${aws_subnet.a.id}` names; nothing for any other text. */
  readonly referred: (argument: Json | undefined) => Resource | undefined;
}

/** The resources of one type in a stack. */
export function resourcesOf(stack: JsonObject, type: string): readonly Resource[] {
  return Object.entries(section(section(stack, "resource"), type)).flatMap(([name, body]) =>
    isObject(body) ? [resource(stack, type, name, body)] : [],
  );
}

function resource(stack: JsonObject, type: string, name: string, body: JsonObject): Resource {
  return {
    address: `${type}.${name}`,
    arguments: body,
    referred: (argument) => {
      const [, referredType = "", referredName = ""] =
        /^\$\{(aws_\w+)\.([\w-]+)\.\w+\}$/.exec(typeof argument === "string" ? argument : "") ?? [];
      return resourcesOf(stack, referredType).find(
        ({ address }) => address === `${referredType}.${referredName}`,
      );
    },
  };
}

/** A number that the stack states, or nothing. */
export function numberAt(value: JsonObject, key: string): number {
  const found = value[key];
  return typeof found === "number" ? found : 0;
}

/** The first of a nested block, which is an object or a list of them. */
export function block(value: JsonObject | undefined, key: string): JsonObject | undefined {
  const found = value?.[key];
  if (Array.isArray(found)) return isObject(found[0] as Json) ? (found[0] as JsonObject) : undefined;
  return isObject(found) ? found : undefined;
}
