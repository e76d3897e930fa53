import { isObject, section, type Json, type JsonObject } from "../lib/json";

/** A synthesized resource, which can be asked for what it refers to. */
export interface Resource {
  readonly address: string;
  readonly arguments: JsonObject;
  /** The resource of the same stack that an argument such as `${aws_subnet.a.id}` names; nothing for other text. */
  readonly referred: (argument: Json | undefined) => Resource | undefined;
  /** The database that an ARN names, in whichever stack: each name begins with environment and region. */
  readonly databaseOf: (arn: Json | undefined) => Resource | undefined;
  /** One text for what an argument names: two stacks can mean two things by one reference, but not by one id. */
  readonly identityOf: (argument: Json | undefined) => string;
}

/** The resources of one type in one of some stacks. */
export function resourcesOf(
  stack: JsonObject,
  type: string,
  stacks: readonly JsonObject[],
): readonly Resource[] {
  const resource = (name: string, body: JsonObject): Resource => ({
    address: `${type}.${name}`,
    arguments: body,
    referred: (argument) => referred(argument, stack, stacks),
    databaseOf: (arn) => databaseOf(arn, stacks),
    identityOf: (argument) => `${isReference(argument) ? stacks.indexOf(stack) : ""} ${textOf(argument)}`,
  });
  return Object.entries(section(section(stack, "resource"), type)).flatMap(([name, body]) =>
    isObject(body) ? [resource(name, body)] : [],
  );
}

function referred(
  argument: Json | undefined,
  stack: JsonObject,
  stacks: readonly JsonObject[],
): Resource | undefined {
  const [, type = "", name = ""] = /^\$\{(aws_\w+)\.([\w-]+)\.\w+\}$/.exec(textOf(argument)) ?? [];
  return resourcesOf(stack, type, stacks).find(({ address }) => address === `${type}.${name}`);
}

function databaseOf(arn: Json | undefined, stacks: readonly JsonObject[]): Resource | undefined {
  const identifier = textOf(arn).split(":").at(-1);
  return stacks
    .flatMap((stack) => resourcesOf(stack, "aws_db_instance", stacks))
    .find((database) => database.arguments["identifier"] === identifier);
}

function isReference(argument: Json | undefined): boolean {
  return textOf(argument).includes("${");
}

export function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
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
