import { isRecord } from "../../src/environment/is-record";
import { chosen, type SchemaNode } from "../../src/environment/schema-walk";

/** A value that an environment states, or a field that it could state. */
export interface Place {
  readonly path: readonly string[];
  readonly schema: SchemaNode;
  /** `undefined` where the field is not stated. */
  readonly value: unknown;
  /** Whether it may be left out: an optional field, an entry of a map. */
  readonly removable: boolean;
}

/** Every place below a value, and those of the fields that its schema has beside what it states. */
export function placesIn(schema: SchemaNode, value: unknown, path: readonly string[] = []): readonly Place[] {
  const node = chosen(schema, value);
  const below = (key: string, inner: SchemaNode, child: unknown, removable: boolean): readonly Place[] => {
    const place: Place = { path: [...path, key], schema: inner, value: child, removable };
    return child === undefined ? [place] : [place, ...placesIn(inner, child, place.path)];
  };
  if (node?.entries !== undefined && isRecord(value)) {
    return Object.entries(node.entries).flatMap(([key, inner]) =>
      below(key, inner, value[key], inner.type === "optional"),
    );
  }
  const { value: each, item } = node ?? {};
  if (each !== undefined && isRecord(value)) {
    return Object.entries(value).flatMap(([key, child]) => below(key, each, child, true));
  }
  if (item !== undefined && Array.isArray(value)) {
    return value.flatMap((child, index) => below(String(index), item, child, false));
  }
  return [];
}

/** Returns the value with another at the end of a path; `undefined` removes what is there. */
export function changed(value: unknown, [key, ...rest]: readonly string[], now: unknown): unknown {
  if (key === undefined) return now;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (String(index) === key ? changed(item, rest, now) : item));
  }
  const { [key]: was, ...others } = value as Readonly<Record<string, unknown>>;
  const inner = changed(was, rest, now);
  return inner === undefined ? others : { ...(value as object), [key]: inner };
}
