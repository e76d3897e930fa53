import type { Json, JsonObject } from "../../src/core/json";

/** Fields of the API that the provider calls otherwise than in snake case, in the singular or not. */
const otherNames: Readonly<Record<string, string>> = { updateStrategy: "strategy" };

/** Fields whose keys are data. */
const maps = ["annotations", "data", "labels", "limits", "matchLabels", "nodeSelector", "requests"];

/**
 * Reads an object of the API back from a resource of the provider, in a stack or in a plan, as far as `like` has its
 * fields. A block of which there is one at most is a list in a plan.
 */
export function manifestFrom(like: unknown, found: Json | undefined): unknown {
  if (Array.isArray(like)) {
    const items = found as readonly Json[];
    return like.map((each, index) => manifestFrom(each, items[index]));
  }
  if (typeof like !== "object" || like === null) return found;
  const block = (Array.isArray(found) ? (found as readonly Json[])[0] : found) as JsonObject | undefined;
  return Object.fromEntries(
    Object.entries(like).map(([field, each]) => {
      const value = argument(block, field);
      return [field, maps.includes(field) ? value : manifestFrom(each, value)];
    }),
  );
}

function argument(block: JsonObject | undefined, field: string): Json | undefined {
  const snake = field.replace(/[A-Z]+/g, (capitals) => `_${capitals.toLowerCase()}`);
  const name = [otherNames[field] ?? snake, snake.replace(/s$/, "")].find((each) => each in (block ?? {}));
  return name === undefined ? undefined : block?.[name];
}

/** How many values an object has at its ends. */
export function countLeaves(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, each) => sum + countLeaves(each), 0);
}
