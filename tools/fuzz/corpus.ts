import type { SchemaNode } from "../../src/environment/schema-walk";
import { placesIn } from "./places";

/** What environments are known to state, by the schema of the place: machines, ids and versions that exist. */
export type Corpus = ReadonlyMap<SchemaNode, readonly unknown[]>;

/** Reads what each of these environments states. */
export function corpusOf(schema: SchemaNode, environments: readonly object[]): Corpus {
  const stated = new Map<SchemaNode, Map<string, unknown>>();
  for (const environment of environments) {
    for (const place of placesIn(schema, environment)) {
      if (place.value === undefined) continue;
      const values = stated.get(place.schema) ?? new Map<string, unknown>();
      stated.set(place.schema, values.set(JSON.stringify(place.value), place.value));
    }
  }
  return new Map([...stated].map(([at, values]) => [at, [...values.values()]]));
}
