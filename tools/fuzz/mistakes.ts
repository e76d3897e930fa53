import type { EnvironmentInput } from "../../src/clouds";
import { reference } from "../../src/core/primitives";
import { isRecord } from "../../src/environment/is-record";
import { choicesOf, type SchemaNode } from "../../src/environment/schema-walk";
import { changed, type Place } from "./places";
import { placesOf } from "./random-environment";
import { oneOf, type Draw } from "./values";

/** Where a mistake can be made, and what is stated then. */
interface Mistake {
  readonly fits: (place: Place) => boolean;
  readonly write: (draw: Draw, place: Place) => unknown;
}

const plain = (schema: SchemaNode): SchemaNode => schema.wrapped ?? schema;
const isStated = ({ value }: Place): boolean => value !== undefined;
const isText = ({ value }: Place): boolean => typeof value === "string";

/** What people get wrong, each refused wherever it is made. */
export const mistakes = {
  "a field that there is not": {
    fits: ({ schema, value }) => isRecord(value) && plain(schema).type !== "record",
    write: (_, { value }) => ({ ...(value as object), sizeGb: 1 }),
  },
  "a field that is missing": {
    fits: (place) => isStated(place) && !place.removable && !isIndex(place),
    write: () => undefined,
  },
  "a value of another form": {
    fits: isStated,
    write: (draw, { value }) =>
      oneOf(draw, [null, () => 1, Symbol("one"), 1n, typeof value === "number" ? "1" : 1.5]),
  },
  "a choice that there is not": {
    fits: (place) => isText(place) && choicesOf(place.schema).length > 0,
    write: (_, { value }) => `${String(value)}s`,
  },
  "a name that nothing has": {
    fits: ({ schema, value }) =>
      value !== undefined && plain(schema) === (reference as unknown as SchemaNode),
    write: () => "nowhere",
  },
  "a block with host bits": {
    fits: (place) => isText(place) && /^[\d.]+\.0\/(?!32)\d+$/.test(place.value as string),
    write: (_, { value }) => (value as string).replace(/0\//, "1/"),
  },
  "a number below all limits": {
    fits: ({ value, schema }) => typeof value === "number" && plain(schema).type === "number",
    write: () => -1,
  },
} as const satisfies Readonly<Record<string, Mistake>>;

function isIndex({ path }: Place): boolean {
  return /^\d+$/.test(path.at(-1) ?? "");
}

/** The environment with one mistake at a random place; `undefined` where it has no place for such a mistake. */
export function mistaken(
  draw: Draw,
  environment: EnvironmentInput,
  mistake: keyof typeof mistakes,
): { readonly path: string; readonly environment: EnvironmentInput } | undefined {
  const { fits, write }: Mistake = mistakes[mistake];
  const places = placesOf(environment).filter(fits);
  if (places.length === 0) return undefined;
  const place = oneOf(draw, places);
  const now = changed(environment, place.path, write(draw, place)) as EnvironmentInput;
  return { path: place.path.join("."), environment: now };
}
