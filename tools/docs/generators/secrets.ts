import { isObject, section, type JsonObject } from "../../../src/core/json";
import { synthesizedStacks } from "../../lib/synthesized-stacks";
import { validEnvironments } from "../../lib/valid-environments";
import { markdownTable } from "../table";

/** The secrets that the stacks of production are given, and which of them Terraform keeps. */
export function secrets(): string {
  const stacks = synthesizedStacks(validEnvironments(["production"]));
  return markdownTable(
    ["variable", "stack", "what it is", "in state and saved plans"],
    stacks.flatMap(({ name, json }) => rows(name, json)),
  );
}

function rows(stack: string, json: JsonObject): string[][] {
  return Object.entries(section(json, "variable")).flatMap(([name, variable]) => {
    if (!isObject(variable) || variable["sensitive"] !== true) return [];
    const { description } = variable;
    if (typeof description !== "string") throw new Error(`${stack}: ${name} says nothing of itself`);
    const [what = "", why = ""] = description.split(". Enters state: ");
    return [[`\`${name}\``, stack, what, variable["ephemeral"] === true ? "no" : `yes: ${why}`]];
  });
}
