import { isList, isObject, mapStrings, section, without, type Json, type JsonObject } from "../core/json";
import { mapValues } from "../core/map-values";
import { isMarked } from "./marks";
import type { Change, Plan } from "./plan";

/** A stack as synthesized, in which planned values stand for outputs that are not applied. */
export interface StandIns {
  readonly stack: JsonObject;
  /** What the plan of the stack then uses, a line each: `planned value of production-virginia-network.cidr`. */
  readonly notes: readonly string[];
  /** Whether one of them is not known before the apply. */
  readonly unknown: boolean;
}

/** Name of the added resource whose id is only known after an apply. */
const unknownSource = "hft_unapplied";

/** An expression of any type whose value is not known in a plan: Terraform decodes an unknown text to anything. */
const unknownValue = `\${jsondecode(terraform_data.${unknownSource}.id)}`;

/**
 * Gives the consumer of unapplied stacks their planned outputs: a known value as it is, another as unknown. Sensitive
 * values are unknown too, so that none is written.
 *
 * @param stack the consumer, as synthesized
 * @param upstream plans of stacks on which it depends, by the name of its `terraform_remote_state`
 */
export function withStandIns(stack: JsonObject, upstream: Readonly<Record<string, Plan>>): StandIns {
  const states = section(section(stack, "data"), "terraform_remote_state");
  const used = Object.entries(upstream).filter(([name]) => name in states);
  if (used.length === 0) return { stack, notes: [], unknown: false };

  const values = used.map(([name, plan]) => [name, outputsAfter(plan)] as const);
  const unknown = values.some(([, outputs]) => Object.values(outputs).some(({ isKnown }) => !isKnown));
  const locals = values.map(
    ([name, outputs]) => [localName(name), mapValues(outputs, ({ value }) => value)] as const,
  );
  const replaced = mapStrings(
    withoutStates(
      stack,
      used.map(([name]) => name),
    ),
    (text) =>
      text.replace(stateOutputs, (whole, name: string) =>
        name in upstream ? `local.${localName(name)}` : whole,
      ),
  ) as JsonObject;
  return {
    stack: {
      ...replaced,
      locals: { ...section(replaced, "locals"), ...Object.fromEntries(locals) },
      ...(unknown ? { resource: withUnknown(section(replaced, "resource")) } : {}),
    },
    notes: values.flatMap(([name, outputs]) =>
      Object.entries(outputs).flatMap(([output, { isKnown, changes }]) => {
        if (!isKnown) return [`unknown value of ${name}.${output}`];
        return changes ? [`planned value of ${name}.${output}`] : [];
      }),
    ),
    unknown,
  };
}

/** A plan of a stack with stand-ins, without the resource that they add. */
export function withoutStandIns(plan: Plan): Plan {
  const changes = (plan.resource_changes ?? []).filter(
    ({ address }) => address !== `terraform_data.${unknownSource}`,
  );
  return { ...plan, resource_changes: changes };
}

const stateOutputs = /\bdata\.terraform_remote_state\.([A-Za-z_][\w-]*)\.outputs\b/g;

function localName(state: string): string {
  return `hft_${state}`;
}

interface Output {
  readonly value: Json;
  readonly isKnown: boolean;
  readonly changes: boolean;
}

/** The outputs of a stack after the apply of its plan, as expressions. */
function outputsAfter({ output_changes: changes = {} }: Plan): Readonly<Record<string, Output>> {
  const kept = Object.entries(changes).filter(([, { actions }]) => !actions.includes("delete"));
  return Object.fromEntries(kept.map(([name, change]) => [name, outputAfter(change)]));
}

function outputAfter({
  actions,
  after,
  after_unknown: unknown,
  after_sensitive: sensitive,
}: Change<Json>): Output {
  const marks = isMarked(sensitive) ? true : unknown;
  return {
    value: expression(after ?? null, marks),
    isKnown: !isMarked(marks),
    changes: !actions.includes("no-op"),
  };
}

/** A value with unknown parts as a Terraform expression in JSON. */
function expression(value: Json, unknown: Json | undefined): Json {
  if (unknown === true) return unknownValue;
  if (isList(unknown) || isList(value)) {
    const items = isList(value) ? value : [];
    const marks = isList(unknown) ? unknown : [];
    return Array.from({ length: Math.max(items.length, marks.length) }, (_, index) =>
      expression(items[index] ?? null, marks[index]),
    );
  }
  if (isObject(unknown) || isObject(value)) {
    const fields = isObject(value) ? value : {};
    const marks = isObject(unknown) ? unknown : {};
    const keys = [...new Set([...Object.keys(fields), ...Object.keys(marks)])];
    return Object.fromEntries(keys.map((key) => [literal(key), expression(fields[key] ?? null, marks[key])]));
  }
  return typeof value === "string" ? literal(value) : value;
}

/** A text of which Terraform evaluates nothing. */
function literal(text: string): string {
  return text.replace(/[$%]\{/g, (sign) => `${sign[0]}${sign}`);
}

/** A kind of data source, and the section of all, are left out where they are empty: Terraform refuses them. */
function withoutStates(stack: JsonObject, names: readonly string[]): JsonObject {
  const states = without(section(section(stack, "data"), "terraform_remote_state"), ...names);
  const others = without(section(stack, "data"), "terraform_remote_state");
  const data = Object.keys(states).length === 0 ? others : { ...others, terraform_remote_state: states };
  return Object.keys(data).length === 0 ? without(stack, "data") : { ...stack, data };
}

function withUnknown(resources: JsonObject): JsonObject {
  return {
    ...resources,
    terraform_data: { ...section(resources, "terraform_data"), [unknownSource]: {} },
  };
}
