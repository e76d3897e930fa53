import { isObject, section, type JsonObject } from "../../../src/core/json";
import { steps } from "../../../src/terraform/order";
import { synthesizedStacks, type BuiltStack } from "../../lib/synthesized-stacks";
import { validEnvironments } from "../../lib/valid-environments";
import { markdownTable } from "../table";

/** The order in which the stacks of production are applied: an arrow leads from a stack to those that need it. */
export function applyOrder(): string {
  const stacks = stacksOfProduction();
  const order = steps(Object.fromEntries(stacks.map(({ name, dependencies }) => [name, dependencies])));
  return [
    "```mermaid",
    "flowchart LR",
    ...order.flatMap((names, index) => [
      `  subgraph step${index + 1}["step ${index + 1}"]`,
      ...names.map((name) => `    ${idOf(name)}["${shortName(name)}"]`),
      "  end",
    ]),
    ...stacks.flatMap(({ name, dependencies }) =>
      dependencies.map((needed) => `  ${idOf(needed)} --> ${idOf(name)}`),
    ),
    "```",
  ].join("\n");
}

/** What each stack of production owns: the subjects of its constructs, and its resources by type. */
export function stackSubjects(): string {
  const rows = stacksOfProduction().map((stack) => [
    `\`${shortName(stack.name)}\``,
    stack.provides,
    subjectsOf(stack.json).join(", "),
    String(stack.resources),
  ]);
  return markdownTable(["stack", "provides", "subjects", "resources"], rows);
}

function stacksOfProduction(): readonly BuiltStack[] {
  return synthesizedStacks(validEnvironments(["production"]));
}

function shortName(stack: string): string {
  return stack.replace(/^production-/, "");
}

function idOf(stack: string): string {
  return shortName(stack).replaceAll("-", "_");
}

/** The first construct under the stack that each resource belongs to, which is what the stack composes. */
function subjectsOf(stack: JsonObject): readonly string[] {
  const paths = Object.values(section(stack, "resource"))
    .filter(isObject)
    .flatMap((ofType) => Object.values(ofType))
    .filter(isObject)
    .map((resource) => section(section(resource, "//"), "metadata")["path"]);
  const subjects = paths.flatMap((path) => (typeof path === "string" ? [path.split("/")[1] ?? ""] : []));
  return [...new Set(subjects)].sort();
}
