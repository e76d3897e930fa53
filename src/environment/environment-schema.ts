import * as v from "valibot";
import { object, plainName } from "../core/primitives";
import type { Cloud } from "./cloud";
import { baseEntries } from "./schema";

/** The schema of an environment over these clouds. */
export function environmentSchema(clouds: readonly Cloud[]) {
  const [first, ...others] = clouds.map(
    ({ schema }) => schema as v.StrictObjectSchema<{ cloud: v.LiteralSchema<string, undefined> }, undefined>,
  );
  if (first === undefined) throw new Error("an environment is stated over at least one cloud");
  const shared = clouds.flatMap((cloud) =>
    cloud.shared === undefined ? [] : [[cloud.name, v.optional(cloud.shared)] as const],
  );
  return object({
    ...baseEntries,
    /** By name, at least one region. The name is part of stack ids and never changes. */
    regions: v.pipe(
      v.record(plainName, v.variant("cloud", [first, ...others])),
      v.check((regions) => Object.keys(regions).length > 0, "a map { name: … } of at least one region"),
    ),
    ...Object.fromEntries(shared),
  });
}
