import { choicesOf, formOf, type SchemaNode } from "../../../src/environment/schema-walk";
import { zoneKeys } from "../../../src/core/address-plan";
import type { FieldDoc, SchemaType } from "./field-docs";

/** One field of an environment, as the reference shows it. */
export interface Field {
  /**
   * Path below the schema: `<name>` for any key of a map, `<zone>` for any zone slot, `[]` for an entry of a list,
   * `{kind}` for a variant.
   */
  readonly path: string;
  readonly takes: string;
  /** What holds where it is left out; `undefined` where it must be stated, empty for the kind of a variant. */
  readonly default: string | undefined;
  readonly text: string;
}

/** Every field of an object schema and of the schemas in it, in the order in which they are written. */
export function fieldsOf(schema: SchemaNode, type: SchemaType, path = ""): Field[] {
  return Object.entries(schema.entries ?? {}).flatMap(([name, node]) => {
    const found = type.field(name);
    const at = path === "" ? name : `${path}.${name}`;
    const field = {
      path: at,
      takes: takes(node),
      default: defaultOf(node, found?.doc),
      text: found?.doc.text ?? "",
    };
    return [field, ...(found === undefined ? [] : below(node, found.type, at))];
  });
}

/** The fields in a field. */
function below(node: SchemaNode, type: SchemaType, path: string): Field[] {
  const inside = (step: "wrapped" | "item" | "value", next: SchemaNode, at: string): Field[] => {
    const inner = type.inner(step);
    return inner === undefined ? [] : below(next, inner, at);
  };
  if (node.wrapped !== undefined) return inside("wrapped", node.wrapped, path);
  if (node.type === "array" && node.item !== undefined) return inside("item", node.item, `${path}[]`);
  if (node.type === "record" && node.value !== undefined)
    return inside("value", node.value, `${path}.<name>`);
  if (node.type === "variant") return variantFields(node, type, path);
  const ofZone = zoneValue(node);
  if (ofZone !== undefined) {
    const slot = type.field(zoneKeys[0]);
    return slot === undefined ? [] : below(ofZone, slot.type, `${path}.<zone>`);
  }
  return fieldsOf(node, type, path);
}

/** The fields of each kind. A kind that has other kinds in it is one step. */
function variantFields(node: SchemaNode, type: SchemaType, path: string): Field[] {
  return ((node.options ?? []) as readonly SchemaNode[]).flatMap((option, index) => {
    const inner = type.inner(index);
    if (inner === undefined) return [];
    if (option.type === "variant") return variantFields(option, inner, path);
    const key = node.key ?? "";
    const kinds = choicesOf(option.entries?.[key]);
    const at = `${path}{${kinds.join("|")}}`;
    const kind = {
      path: at,
      takes: `${key}: ${kinds.map((one) => JSON.stringify(one)).join(" or ")}`,
      default: "",
      text: inner.field(key)?.doc.text ?? "",
    };
    return [kind, ...fieldsOf(option, inner, at).filter((field) => field.path !== `${at}.${key}`)];
  });
}

/** The schema of the values, where an object has one for each zone slot. */
function zoneValue({ entries = {} }: SchemaNode): SchemaNode | undefined {
  return Object.keys(entries).join() === zoneKeys.join() ? entries[zoneKeys[0]] : undefined;
}

function takes(node: SchemaNode): string {
  if (node.wrapped !== undefined) return takes(node.wrapped);
  if (node.type === "array" && node.item !== undefined) return `a list of: ${takes(node.item)}`;
  if (node.type === "record" && node.value !== undefined) return `by name: ${takes(node.value)}`;
  if (node.type === "variant") return `by ${node.key}: ${choicesOf(node).join(", ")}`;
  const ofZone = zoneValue(node);
  if (ofZone !== undefined) return `by zone slot: ${takes(ofZone)}`;
  return node.entries === undefined ? formOf(node) : "an object";
}

function defaultOf(node: SchemaNode, doc: FieldDoc | undefined): string | undefined {
  if (node.wrapped === undefined) return undefined;
  const value = "default" in node ? node.default : undefined;
  return doc?.stated ?? (value === undefined ? "not set" : JSON.stringify(value));
}
