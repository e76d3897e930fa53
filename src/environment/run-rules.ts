import type { Problem } from "../core/problem";
import { isRecord } from "./is-record";
import type { OtherEnvironment, Rule, RuleSet } from "./rule";

/** A value, with the paths in it that were parsed. */
export interface Subject {
  readonly value: unknown;
  /** Path of the value in the environment; empty for the environment itself. */
  readonly at: string;
  /** Whether everything at and below a path of the environment was parsed. */
  readonly isSound: (path: string) => boolean;
}

/** Fields and outline facts of the regions; `unread` where one could not be parsed. */
export interface RegionFields {
  readonly names: readonly string[];
  /** Whether the regions are a map at all: otherwise some may be missing. */
  readonly isMap: boolean;
  readonly read: (region: string, field: string) => unknown;
}

/** Stands for a field that was not parsed. */
export const unread: unique symbol = Symbol("unread");

export interface Surroundings {
  /** The whole environment; paths that begin with `environment.` lead here. */
  readonly environment: Subject;
  readonly regions: RegionFields;
  /** The other environments of the project; parsed when a rule asks for them. */
  readonly others: () => readonly { readonly value: unknown; readonly regions: RegionFields }[];
}

/** A judged part, with the names that match the `*` of its path. */
interface Found {
  readonly part: unknown;
  readonly at: string;
  readonly names: readonly string[];
}

/** Runs every rule of a set whose parts were parsed. */
export function runRules(set: RuleSet, subject: Subject, surroundings: Surroundings): Problem[] {
  return partsAt(set.of, subject).flatMap((found) =>
    set.rules.flatMap((rule) => runRule(rule, found, subject, surroundings)),
  );
}

function runRule(
  rule: Rule,
  { part, at, names }: Found,
  subject: Subject,
  surroundings: Surroundings,
): readonly Problem[] {
  const context: Record<string, unknown> = {};
  const read = (path: string): boolean => {
    const value = valueAt(path, names, subject, surroundings.environment);
    if (value === unread) return false;
    context[path.slice(path.lastIndexOf(".") + 1)] = value;
    return true;
  };
  if (!(rule.needs ?? []).every(read)) return [];
  for (const path of rule.uses ?? []) read(path);
  const fields = [...(rule.regions ?? []), ...(rule.everyRegion ?? [])];
  if (fields.length > 0) {
    const { regions, others } = surroundings;
    const own = fieldsOf(regions, fields);
    const missing = regions.names.filter((name) => !Object.hasOwn(own, name));
    if (rule.everyRegion !== undefined && (missing.length > 0 || !regions.isMap)) return [];
    context["regions"] = own;
    context["unread"] = missing;
    Object.defineProperty(context, "others", { get: () => others().map((other) => otherOf(other, fields)) });
  }
  return rule.judge(part as never, context as never, at);
}

function otherOf(
  { value, regions }: ReturnType<Surroundings["others"]>[number],
  fields: readonly string[],
): OtherEnvironment<unknown> {
  const { name, sharesAccountsWith } = isRecord(value) ? value : {};
  return {
    name: String(name),
    sharesAccountsWith: Array.isArray(sharesAccountsWith) ? sharesAccountsWith : [],
    regions: fieldsOf(regions, fields),
  };
}

/** The regions in which every field was parsed, with these fields. */
function fieldsOf(
  { names, read }: RegionFields,
  fields: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = fields.map((field) => [field, read(name, field)] as const);
      return values.some(([, value]) => value === unread) ? [] : [[name, Object.fromEntries(values)]];
    }),
  );
}

/** The parts at a path that are stated and were parsed. */
function partsAt(of: string, { value, at, isSound }: Subject): Found[] {
  if (of === "") return [{ part: {}, at, names: [] }];
  const steps = of.split(".").reduce<readonly Found[]>(
    (holders, key) =>
      holders.flatMap(({ part, at: path, names }) => {
        if (!isRecord(part)) return [];
        if (key !== "*") return [{ part: part[key], at: join(path, key), names }];
        return Object.keys(part).map((name) => ({
          part: part[name],
          at: join(path, name),
          names: [...names, name],
        }));
      }),
    [{ part: value, at, names: [] }],
  );
  return steps.filter((found) => found.part !== undefined && isSound(found.at));
}

/** The value of a need, its `*` replaced by the names that lead to the judged part. */
function valueAt(path: string, names: readonly string[], subject: Subject, environment: Subject): unknown {
  const prefix = "environment.";
  if (subject !== environment && path.startsWith(prefix)) {
    return valueAt(path.slice(prefix.length), [], environment, environment);
  }
  let star = 0;
  const keys = path.split(".").map((key) => (key === "*" ? (names[star++] ?? "") : key));
  const full = keys.reduce(join, subject.at);
  if (!subject.isSound(full)) return unread;
  return keys.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), subject.value);
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
