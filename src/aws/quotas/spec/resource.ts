import { textOf } from "../../../core/arguments";
import { isObject, section, type Json, type JsonObject } from "../../../core/json";

/** A synthesized resource of AWS, which can be asked for what it refers to. */
export interface Resource {
  readonly address: string;
  readonly arguments: JsonObject;
  /** The resource of the same stack that an argument such as `${aws_subnet.a.id}` names, else `undefined`. */
  readonly referred: (argument: Json | undefined) => Resource | undefined;
  /** A text that is equal for the same object only: a reference is prefixed with its stack, an id stands alone. */
  readonly identityOf: (argument: Json | undefined) => string;
}

/**
 * The resources of one type in a stack.
 *
 * @param stackName differs from that of every other stack
 */
export function resourcesOf(stack: JsonObject, type: string, stackName: string): readonly Resource[] {
  const resource = (name: string, body: JsonObject): Resource => ({
    address: `${type}.${name}`,
    arguments: body,
    referred: (argument) => referred(argument, stack, stackName),
    identityOf: (argument) => `${isReference(argument) ? stackName : ""} ${textOf(argument)}`,
  });
  return Object.entries(section(section(stack, "resource"), type)).flatMap(([name, body]) =>
    isObject(body) ? [resource(name, body)] : [],
  );
}

function referred(argument: Json | undefined, stack: JsonObject, stackName: string): Resource | undefined {
  const [, type = "", name = ""] = /^\$\{(aws_\w+)\.([\w-]+)\.\w+\}$/.exec(textOf(argument)) ?? [];
  return resourcesOf(stack, type, stackName).find(({ address }) => address === `${type}.${name}`);
}

function isReference(argument: Json | undefined): boolean {
  return textOf(argument).includes("${");
}
