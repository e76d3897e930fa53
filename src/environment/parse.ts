import * as v from "valibot";
import { printed } from "../core/printed";
import type { Problem } from "../core/problem";
import { didYouMean } from "../core/suggest";
import { dataFaults } from "./data";
import { choicesOf, formOf, isVariant, schemasAt } from "./schema-walk";
import { shapeProblem } from "./shape";
import { remedyOfUnknownKey } from "./unknown-key";

/** A parsed value and its shape faults. */
export interface Parsed {
  /** Complete where there is no fault; elsewhere only the parts that `isSound` affirms are of their type. */
  readonly value: unknown;
  readonly faults: readonly Problem[];
  /** Whether everything at and below `path` was parsed. */
  readonly isSound: (path: string) => boolean;
}

/** Parses an environment, collecting every fault of its form. */
export function parse(schema: v.GenericSchema, input: unknown): Parsed {
  const result = v.safeParse(schema, input, { abortPipeEarly: true });
  const issues = result.issues ?? [];
  const faulty = issues.map((issue) => unparsedPath(schema, issue));
  return {
    value: result.output,
    faults: [
      ...issues.map((issue) => toProblem(schema, issue)),
      ...dataFaults(input).filter(({ path }) => !faulty.some((at) => isWithin(path, at))),
    ],
    isSound: (path) => !faulty.some((at) => isWithin(at, path) || isWithin(path, at)),
  };
}

/** Path of the value that an issue left unparsed: for a wrong discriminator, the whole object. */
function unparsedPath(root: v.GenericSchema, issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const isDiscriminator = issue.type === "variant" && !isVariant(schemasAt(root, issue.path ?? []).value);
  return (isDiscriminator ? path.slice(0, -1) : path).join(".");
}

/** Whether a path is that of a part, or of something in it. */
export function isWithin(path: string, part: string): boolean {
  return part === "" || path === part || path.startsWith(`${part}.`);
}

function toProblem(root: v.GenericSchema, issue: v.BaseIssue<unknown>): Problem {
  const path = v.getDotPath(issue) ?? "";
  const { holders, value } = schemasAt(root, issue.path ?? []);
  if (issue.expected === "never") {
    const key = String(issue.path?.at(-1)?.key);
    return shapeProblem("SHAPE-002", path, key, remedyOfUnknownKey(key, holders));
  }
  // A fault of a variant's discriminator is reported where the discriminator stands.
  const schema = value ?? { ...holders.at(-1)?.schema, wrapped: undefined };
  const choices = isVariant(value) ? [] : choicesOf(schema);
  if (issue.received === "undefined") {
    const form = choices.length > 0 ? `one of: ${choices.join(", ")}` : formOf(schema);
    return shapeProblem("SHAPE-001", path, "not set", `state ${String(issue.path?.at(-1)?.key)}: ${form}`);
  }
  const names = choices.filter((choice) => typeof choice === "string");
  const remedy =
    names.length > 0 && typeof issue.input === "string"
      ? didYouMean(issue.input, names)
      : `write ${issue.kind === "validation" ? issue.message : formOf(schema)}`;
  const wantsText = issue.kind === "validation" || names.length > 0;
  return shapeProblem("SHAPE-003", path, shown(issue.input, wantsText), remedy);
}

/**
 * A text is shown in its quotes where something else is wanted, because "3" is not 3, and where it would be no line
 * of the report without them.
 */
function shown(input: unknown, wantsText: boolean): unknown {
  const isLine = typeof input === "string" && /^\S(.*\S)?$/.test(input);
  return wantsText && isLine ? input : printed(input);
}
