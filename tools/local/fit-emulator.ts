import {
  isList,
  isObject,
  mapStrings,
  section,
  without,
  type Json,
  type JsonObject,
} from "../../src/core/json";
import { mapValues } from "../../src/core/map-values";
import {
  dispensableResources,
  forgottenArguments,
  unsupportedResources,
  type DispensableResource,
  type ForgottenArguments,
  type UnsupportedResource,
} from "./emulator-gaps";
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

/** The emulator's zones of each region end in these. */
const emulatedZones = 3;

/**
 * Moves what names a zone by its id into one that the emulator has: the first three of each region, of which EKS
 * excludes one. A subnet asked for in another zone would be replaced by every apply.
 */
export function inEmulatorsZones(stack: JsonObject): JsonObject {
  return mapStrings(stack, (text) =>
    text.replace(/^([a-z]+\d-az)(\d)$/, (_, region: string, zone: string) => {
      return `${region}${((Number(zone) - 1) % emulatedZones) + 1}`;
    }),
  ) as JsonObject;
}

export interface Reduced {
  readonly stack: JsonObject;
  /** Every resource that was taken away. */
  readonly leftOut: readonly UnsupportedResource[];
}

/** Takes away what the emulator cannot make and nothing reads, and every wait for it. */
export function leaveOutDispensable(
  stack: JsonObject,
  gaps: readonly DispensableResource[] = dispensableResources,
): Reduced {
  const gone = new Map<string, UnsupportedResource>();
  const kept = mapValues(section(stack, "resource"), (bodies, type) => {
    if (!isObject(bodies)) return bodies;
    for (const [id, body] of Object.entries(bodies)) {
      const gap = gaps.find((each) => each.type === type && isObject(body) && isMeant(each, body));
      if (gap !== undefined) gone.set(`${type}.${id}`, { type, reason: gap.reason });
    }
    return without(bodies, ...Object.keys(bodies).filter((id) => gone.has(`${type}.${id}`)));
  });
  if (gone.size === 0) return { stack, leftOut: [] };
  const inhabited = Object.entries(kept).filter(
    ([, bodies]) => !isObject(bodies) || Object.keys(bodies).length > 0,
  );
  const resource = mapValues(Object.fromEntries(inhabited), (bodies) =>
    isObject(bodies) ? mapValues(bodies, (body) => notWaitingFor(gone, body)) : bodies,
  );
  return { stack: { ...stack, resource }, leftOut: [...gone.values()] };
}

function isMeant({ where }: DispensableResource, body: JsonObject): boolean {
  if (where === undefined) return true;
  const value = body[where.argument];
  return typeof value === "string" && value.includes(where.refersTo ?? "");
}

function notWaitingFor(gone: ReadonlyMap<string, UnsupportedResource>, body: Json): Json {
  if (!isObject(body)) return body;
  const { depends_on: awaited } = body;
  if (!isList(awaited)) return body;
  return { ...body, depends_on: awaited.filter((one) => typeof one !== "string" || !gone.has(one)) };
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
