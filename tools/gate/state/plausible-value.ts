import { createHash } from "node:crypto";
import type { Json } from "../../../src/core/json";
import { gateClouds } from "../../clouds";
import type { ValuePlace } from "../cloud";
import type { TypeExpression } from "../../../src/plan/provider-schema";

/**
 * A value of a type, as a cloud might have given it. The same place always has the same value.
 *
 * Lists have one element, so that a reference to the first one finds it.
 */
export function plausibleValue(type: TypeExpression, place: ValuePlace): Json {
  if (typeof type === "string") return plausibleScalar(type, place);
  switch (type[0]) {
    case "list":
    case "set":
      return [plausibleValue(type[1], place)];
    case "map":
      return {};
    case "tuple":
      return type[1].map((member) => plausibleValue(member, place));
    case "object":
      return Object.fromEntries(
        Object.entries(type[1]).map(([name, member]) => [
          name,
          plausibleValue(member, { ...place, path: `${place.path}.${name}` }),
        ]),
      );
  }
}

function plausibleScalar(type: string, place: ValuePlace): Json {
  if (type === "number") return 1;
  if (type === "bool") return false;
  const digest = createHash("sha256").update(place.path).digest("hex").slice(0, 17);
  for (const { madeUpText } of gateClouds) {
    const text = madeUpText(place, digest);
    if (text !== undefined) return text;
  }
  return `known-${digest}`;
}
