import { isList, isObject, type Json, type JsonObject } from "../../../src/core/json";
import type { ValuePlace } from "../cloud";
import type {
  AttributeSchema,
  BlockSchema,
  NestedBlockSchema,
  TypeExpression,
} from "../../../src/plan/provider-schema";
import { plausibleValue } from "./plausible-value";
import { evaluateTemplate } from "./template";

/** What a plan says of a value, and what the stack says. */
export interface Planned {
  /** The known part of the value. */
  readonly known: Json | undefined;
  /** Which parts are unknown: `true`, or a structure like the value's with `true` in it. */
  readonly unknown: Json | undefined;
  /** The argument as written in the stack. */
  readonly written: Json | undefined;
}

/** Finds the value of an expression where a value of a type is wanted. */
export type ResolveTyped = (expression: string, wanted: TypeExpression) => Json | undefined;

/** Fills in what is unknown in a planned resource or block: from the expression written there, else made up. */
export function fillBlock(
  block: BlockSchema,
  planned: Planned,
  place: ValuePlace,
  resolve: ResolveTyped,
): JsonObject {
  const attributes = Object.entries(block.attributes ?? {}).map(([name, schema]) => {
    return [name, fillAttribute(schema, member(planned, name), at(place, name), resolve)] as const;
  });
  const blocks = Object.entries(block.block_types ?? {}).map(([name, schema]) => {
    return [name, fillNestedBlock(schema, member(planned, name), at(place, name), resolve)] as const;
  });
  return Object.fromEntries([...attributes, ...blocks]);
}

function fillNestedBlock(
  { nesting_mode: mode, block }: NestedBlockSchema,
  planned: Planned,
  place: ValuePlace,
  resolve: ResolveTyped,
): Json {
  const fill = (part: Planned, key: string | number) => fillBlock(block, part, at(place, key), resolve);
  if (mode === "single" || mode === "group") {
    const present = planned.unknown === true ? planned.written : planned.known;
    return present === undefined || present === null ? null : fill(planned, 0);
  }
  if (mode === "map") {
    const keys = Object.keys(planned.unknown === true ? (planned.written ?? {}) : (planned.known ?? {}));
    return Object.fromEntries(keys.map((key) => [key, fill(member(planned, key), key)]));
  }
  return elements(planned).map(fill);
}

function fillAttribute(
  schema: AttributeSchema,
  planned: Planned,
  place: ValuePlace,
  resolve: ResolveTyped,
): Json {
  if (planned.unknown === true && planned.written === undefined && schema.computed !== true) return null;
  return fillValue(schema.type ?? "dynamic", planned, place, resolve);
}

function fillValue(type: TypeExpression, planned: Planned, place: ValuePlace, resolve: ResolveTyped): Json {
  const { known, unknown, written } = planned;
  if (unknown === true) return evaluate(written, type, place, resolve);
  if (isList(unknown)) {
    return elements(planned).map((part, index) =>
      fillValue(memberType(type, index), part, at(place, index), resolve),
    );
  }
  if (isObject(unknown)) {
    const names = new Set([...Object.keys(isObject(known) ? known : {}), ...Object.keys(unknown)]);
    return Object.fromEntries(
      [...names].map((name) => [
        name,
        fillValue(memberType(type, name), member(planned, name), at(place, name), resolve),
      ]),
    );
  }
  return known ?? null;
}

/** The value of an argument as written; what cannot be told, or is not written, is made up. */
function evaluate(
  written: Json | undefined,
  type: TypeExpression,
  place: ValuePlace,
  resolve: ResolveTyped,
): Json {
  if (isList(written)) {
    return written.map((item, index) => evaluate(item, memberType(type, index), at(place, index), resolve));
  }
  if (isObject(written)) {
    return Object.fromEntries(
      Object.entries(written).map(([name, item]) => [
        name,
        evaluate(item, memberType(type, name), at(place, name), resolve),
      ]),
    );
  }
  const value =
    typeof written === "string"
      ? evaluateTemplate(written, (expression) => resolve(expression, type))
      : written;
  return value === undefined ? plausibleValue(type, place) : convert(value, type);
}

/** Terraform's own conversions between texts, numbers and booleans. */
function convert(value: Json, type: TypeExpression): Json {
  if (type === "string" && (typeof value === "number" || typeof value === "boolean")) return `${value}`;
  if (type === "number" && typeof value === "string") return Number(value);
  if (type === "bool" && typeof value === "string") return value === "true";
  return value;
}

function memberType(type: TypeExpression, key: string | number): TypeExpression {
  if (typeof type === "string") return "dynamic";
  if (type[0] === "object") return type[1][key] ?? "dynamic";
  if (type[0] === "tuple") return type[1][Number(key)] ?? "dynamic";
  return type[1];
}

/** The parts of a list or set, of which a single one may be written without the list around it. */
function elements(planned: Planned): readonly Planned[] {
  const written =
    planned.written === undefined || isList(planned.written) ? planned.written : [planned.written];
  if (planned.unknown === true) {
    return (written ?? []).map((item) => ({ known: undefined, unknown: true, written: item }));
  }
  const known = isList(planned.known) ? planned.known : [];
  const count = Math.max(known.length, isList(planned.unknown) ? planned.unknown.length : 0);
  return Array.from({ length: count }, (_, index) => member({ ...planned, written }, index));
}

function member({ known, unknown, written }: Planned, key: string | number): Planned {
  return {
    known: pick(known, key),
    unknown: unknown === true ? true : pick(unknown, key),
    written: pick(written, key),
  };
}

function pick(value: Json | undefined, key: string | number): Json | undefined {
  if (isList(value)) return value[Number(key)];
  return isObject(value) ? value[key] : undefined;
}

function at(place: ValuePlace, key: string | number): ValuePlace {
  return { ...place, path: `${place.path}.${key}` };
}
