import fc from "fast-check";
import { onceEach } from "../../src/core/once-each";
import { kindsOf, type SchemaNode } from "../../src/environment/schema-walk";
import type { Corpus } from "./corpus";

/** Draws a value from an arbitrary, as `fc.gen()` gives it to a property. */
export type Draw = <Value>(arbitrary: () => fc.Arbitrary<Value>) => Value;

/** Draws one of several values. */
export const oneOf = <Value>(draw: Draw, values: readonly Value[]): Value =>
  values[draw(() => fc.nat({ max: values.length - 1 }))] as Value;

/** How often a draw takes what an environment is known to state, and how often an optional field is set, in percent. */
const known = 60;
const present = 30;

const isWithin = (draw: Draw, percent: number): boolean =>
  draw(() => fc.integer({ min: 1, max: 100 })) <= percent;

const name = /^[a-z]{2,9}$/;
const word = /^[a-z][a-z0-9-]{0,12}$/;

/** Texts of a pattern: to make the arbitrary takes longer than to draw from it. */
const matching = onceEach((pattern: RegExp) => fc.stringMatching(pattern));

/** Draws a value of a schema: one that is known, or one made from what the schema says. */
export function valueOf(draw: Draw, schema: SchemaNode, corpus: Corpus): unknown {
  const values = corpus.get(schema) ?? [];
  return values.length > 0 && isWithin(draw, known) ? oneOf(draw, values) : made(draw, schema, corpus);
}

function made(draw: Draw, schema: SchemaNode, corpus: Corpus): unknown {
  const node = schema.wrapped ?? schema;
  if (node.wrapped !== undefined) return made(draw, node, corpus);
  if (node.entries !== undefined) return objectOf(draw, node.entries, corpus);
  const inner = (one: SchemaNode): unknown => valueOf(draw, one, corpus);
  switch (node.type) {
    case "variant":
      return inner(oneOf(draw, kindsOf(node)));
    case "union":
      return inner(oneOf(draw, node.options as readonly SchemaNode[]));
    case "picklist":
      return oneOf(draw, node.options ?? []);
    case "literal":
      return node.literal;
    case "boolean":
      return draw(() => fc.boolean());
    case "number":
      return draw(() => fc.integer(limitsOf(node)));
    case "array":
      return draw(() => fc.nat({ max: 2 })) === 0 ? [] : [inner(node.item ?? {})];
    case "record":
      return { [draw(() => matching(name))]: inner(node.value ?? {}) };
    default:
      return textOf(draw, node);
  }
}

function objectOf(draw: Draw, entries: Readonly<Record<string, SchemaNode>>, corpus: Corpus): object {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, entry]) =>
      entry.type === "optional" && !isWithin(draw, present) ? [] : [[key, valueOf(draw, entry, corpus)]],
    ),
  );
}

interface Check {
  readonly type?: string;
  readonly requirement?: unknown;
}

/** The checks behind a schema; a schema with checks may itself be the first step of another. */
function checksOf({ pipe = [] }: SchemaNode): readonly Check[] {
  return pipe.flatMap((step, index) =>
    index === 0 ? checksOf(step.pipe === pipe ? {} : step) : [step as Check],
  );
}

function limitsOf(schema: SchemaNode): { readonly min: number; readonly max: number } {
  const limit = (type: string, otherwise: number): number =>
    (checksOf(schema).find((check) => check.type === type)?.requirement as number | undefined) ?? otherwise;
  return { min: limit("min_value", 0), max: limit("max_value", 1_000_000) };
}

/** A text that the first pattern allows; where there is none, or it looks ahead, any short word. */
function textOf(draw: Draw, schema: SchemaNode): string {
  const pattern = checksOf(schema).find(({ type }) => type === "regex")?.requirement;
  if (pattern instanceof RegExp && !/\(\?[=!<]/.test(pattern.source) && !/\\p\{/.test(pattern.source)) {
    return draw(() => matching(pattern));
  }
  return draw(() => matching(word));
}
