import { isList, isObject, mapValues, section, type Json, type JsonObject } from "../lib/json";
import { forgottenArguments, unsupportedResources, type ForgottenArguments } from "./emulator-gaps";
import { Refusal } from "./refusal";

/** Leaves alone what the emulator forgets, so that an apply that changes nothing says so. */
export function ignoreForgotten(
  stack: JsonObject,
  gaps: readonly ForgottenArguments[] = forgottenArguments,
): JsonObject {
  const resource = mapValues(section(stack, "resource"), (bodies, type) => {
    const forgotten = gaps.find((gap) => gap.type === type)?.forgotten ?? [];
    if (forgotten.length === 0 || !isObject(bodies)) return bodies;
    return mapValues(bodies, (body) => (isObject(body) ? ignoring(body, forgotten) : body));
  });
  return Object.keys(resource).length === 0 ? stack : { ...stack, resource };
}

function ignoring(body: JsonObject, forgotten: readonly string[]): JsonObject {
  const lifecycle = section(body, "lifecycle");
  const { ignore_changes: stated } = lifecycle;
  if (stated === "all") return body;
  const already: readonly Json[] = isList(stated) ? stated : [];
  return {
    ...body,
    lifecycle: { ...lifecycle, ignore_changes: [...new Set([...already, ...forgotten])] },
  };
}

/** @throws {@link Refusal} when a stack has a resource that the emulator cannot make */
export function refuseUnsupported(name: string, stack: JsonObject): void {
  const types = Object.keys(section(stack, "resource"));
  const found = unsupportedResources.filter(({ type }) => types.includes(type));
  if (found.length === 0) return;
  throw new Refusal(
    "LOCAL-011",
    `${name}: ${found.map(({ type, reason }) => `${type} (${reason})`).join(", ")}`,
    "switch it off in the environment",
  );
}
