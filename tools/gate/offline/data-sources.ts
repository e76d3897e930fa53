import { section, type JsonObject } from "../../../src/core/json";

/** Data sources that read a cloud. There may be none: synth is offline, so a stack knows what it needs. */
export function cloudDataSources(stack: JsonObject): readonly string[] {
  const data = section(stack, "data");
  return Object.keys(data)
    .filter((type) => type !== "terraform_remote_state")
    .flatMap((type) => Object.keys(section(data, type)).map((name) => `data.${type}.${name}`));
}
