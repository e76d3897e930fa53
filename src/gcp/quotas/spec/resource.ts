import { textOf } from "../../../core/arguments";
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
