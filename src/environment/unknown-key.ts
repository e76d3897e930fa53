import { nearest } from "../core/suggest";
import { isRecord } from "./is-record";
import { choicesOf, isVariant, kindsOf, type Holder, type SchemaNode } from "./schema-walk";

/** How deep below an object a key is looked for: the VLAN of a virtual interface lies deepest below a link's site. */
const depth = 6;

/** More places than these say nothing. */
const mostPlaces = 3;

/**
 * Says where a key belongs that an object does not have: below the object, in an object around it, or in a key that is
 * spelled alike.
 *
 * @param holders the objects that lead to the key, the outermost first
 */
export function remedyOfUnknownKey(key: string, holders: readonly Holder[]): string {
  const holder = holders.at(-1);
  const below = placesBelow(key, holder);
  if (below.length > 0) return `write it under ${below.join(" or ")}`;
  const around = holders
    .slice(0, -1)
    .findLast(({ schema, stated }) => takes(schema, key) && lacks(stated, key));
  if (around !== undefined)
    return `write it in ${around.path === "" ? "the environment itself" : around.path}`;
  const valid = Object.keys(holder?.schema?.entries ?? {});
  const near = nearest(key, valid);
  if (near !== undefined) return `did you mean "${near}"?`;
  return `remove it; valid are ${valid.join(", ")}${ofOtherKinds(key, holder?.declared)}`;
}

/** The places right below an object that take a key, or else the nearest in its stated parts; none where there are many. */
function placesBelow(key: string, holder: Holder | undefined): readonly string[] {
  const inner = innerOf(holder?.schema);
  const right = inner.filter(([, nodes]) => nodes.some((node) => takes(node, key)));
  const stated = inner.filter(([name]) => isRecord(holder?.stated) && Object.hasOwn(holder.stated, name));
  const places =
    right.length > 0 ? right.map(([name]) => within(name, `${key}: …`)) : placesIn(key, stated, depth);
  return places.length > mostPlaces ? [] : places;
}

type Inner = readonly (readonly [name: string, nodes: readonly SchemaNode[]])[];

/** The shallowest places in some values that take a key, as an author writes them. */
function placesIn(key: string, inner: Inner, levels: number): readonly string[] {
  if (levels === 0) return [];
  const here = inner.filter(([, nodes]) => nodes.some((node) => takes(node, key)));
  if (here.length > 0) return here.map(([name]) => within(name, `${key}: …`));
  const deeper = inner.flatMap(([name, nodes]) =>
    nodes.flatMap((node) => placesIn(key, innerOf(node), levels - 1).map((place) => within(name, place))),
  );
  return [...new Set(deeper)];
}

function within(name: string, place: string): string {
  return `${name}: { ${place} }`;
}

/** The values of an object or a map, each with the schemas that it can have. */
function innerOf(schema: SchemaNode | undefined): Inner {
  if (schema?.value !== undefined) return [["<name>", optionsOf(schema.value)]];
  return Object.entries(schema?.entries ?? {}).map(([name, entry]) => [name, optionsOf(entry)]);
}

function optionsOf(schema: SchemaNode): readonly SchemaNode[] {
  const node = schema.wrapped ?? schema;
  return isVariant(node) ? kindsOf(node) : [node];
}

function takes(schema: SchemaNode | undefined, key: string): boolean {
  return Object.hasOwn(schema?.entries ?? {}, key);
}

function lacks(stated: unknown, key: string): boolean {
  return isRecord(stated) && !Object.hasOwn(stated, key);
}

function ofOtherKinds(key: string, declared: SchemaNode | undefined): string {
  const variant = declared?.wrapped ?? declared;
  if (variant === undefined || !isVariant(variant)) return "";
  const kinds = kindsOf(variant)
    .filter((kind) => takes(kind, key))
    .flatMap(({ entries = {} }) => choicesOf(entries[variant.key ?? ""]));
  return kinds.length === 0 ? "" : `; only kind ${[...new Set(kinds)].join(", ")} has ${key}`;
}
