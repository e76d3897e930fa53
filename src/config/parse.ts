import * as v from "valibot";
import type { Problem } from "../core/problem";
import { didYouMean, nearest } from "../core/suggest";
import { shapeProblem } from "../rules/shape";
import { environmentSchema, type Environment } from "./environment-schema";

/** What could be read of an environment. */
export interface Parsed {
  /** Complete where there is no fault; elsewhere only the parts that `isSound` affirms are of their type. */
  readonly environment: Environment;
  readonly faults: readonly Problem[];
  /** Whether nothing at or below `path` is at fault. */
  readonly isSound: (path: string) => boolean;
}

/** Reads an environment, collecting every fault of its form. */
export function parseEnvironment(input: unknown): Parsed {
  const result = v.safeParse(environmentSchema, input, { abortPipeEarly: true });
  const issues = result.issues ?? [];
  const paths = issues.map((issue) => v.getDotPath(issue) ?? "");
  return {
    environment: result.output as Environment,
    faults: issues.flatMap(toProblems),
    isSound: (path) =>
      !paths.some((at) => at === path || at.startsWith(`${path}.`) || path.startsWith(`${at}.`) || at === ""),
  };
}

function toProblems(issue: v.BaseIssue<unknown>): Problem[] {
  const path = v.getDotPath(issue) ?? "";
  if (issue.expected === "never") return unknownKeys(issue, path);
  if (issue.received === "undefined") {
    return [shapeProblem("SHAPE-001", path, "nothing", `state ${describe(issue)}`)];
  }
  return [shapeProblem("SHAPE-003", path, issue.input, remedy(issue))];
}

/** Valibot reports the first unknown key of an object; the report has all of them. */
function unknownKeys(issue: v.BaseIssue<unknown>, path: string): Problem[] {
  const parent = path.split(".").slice(0, -1);
  const valid = keysFor(issue);
  const present = Object.keys(issue.path?.at(-1)?.input ?? {});
  return present
    .filter((key) => !valid.includes(key))
    .map((key) => {
      const near = nearest(key, valid);
      const remedy =
        near === undefined ? `remove it; valid are ${valid.join(", ")}` : `did you mean "${near}"?`;
      return shapeProblem("SHAPE-002", [...parent, key].join("."), key, remedy);
    });
}

/** What a value should have been: the schema's own words, or the set it chooses from. */
function describe(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === "validation") return issue.message;
  return issue.message.startsWith("Invalid ") ? (issue.expected ?? "a value") : issue.message;
}

function remedy(issue: v.BaseIssue<unknown>): string {
  const choices = [...(issue.expected ?? "").matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
  if (issue.kind === "schema" && choices.length > 0 && typeof issue.input === "string") {
    return didYouMean(issue.input, choices);
  }
  return `write ${describe(issue)}`;
}

/** The keys that the object holding an unknown key may have. */
function keysFor(issue: v.BaseIssue<unknown>): readonly string[] {
  let schema: SchemaNode | undefined = environmentSchema as unknown as SchemaNode;
  for (const { key, input } of issue.path ?? []) {
    const holder = chosen(schema, input);
    schema = holder?.entries?.[String(key)] ?? holder?.value ?? holder?.item;
    if (schema === undefined) return Object.keys(holder?.entries ?? {});
  }
  return [];
}

/** The parts of valibot's schemas that lead from an object to the schema of one of its values. */
interface SchemaNode {
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly value?: SchemaNode;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  /** Of a variant: the discriminating key. */
  readonly key?: string;
  /** Of a variant its schemas, of a picklist its values. */
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

/** The schema that applies to `value`: inside an optional one, the option that a variant's discriminator names. */
function chosen(schema: SchemaNode | undefined, value: unknown): SchemaNode | undefined {
  let node = schema;
  while (node?.wrapped !== undefined) node = node.wrapped;
  const key = node?.key;
  if (typeof key !== "string" || node?.options === undefined) return node;
  const kind = (value as Record<string, unknown>)[key];
  return (node.options as readonly SchemaNode[]).find(({ entries }) => {
    const discriminator = entries?.[key];
    return discriminator?.literal === kind || discriminator?.options?.includes(kind) === true;
  });
}
