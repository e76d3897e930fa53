import { isList, isObject, section, type Json, type JsonObject } from "../../src/core/json";

/** A statement of a policy document in a stack. */
export interface PolicyStatement {
  /** Address and argument of the document. */
  readonly at: string;
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: "*" | Readonly<Record<string, string | readonly string[]>>;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** Every statement of every policy document in a stack's resources, at any depth. */
export function policyStatements(stack: JsonObject): readonly PolicyStatement[] {
  return Object.entries(section(stack, "resource")).flatMap(([type, bodies]) =>
    Object.entries(bodies as JsonObject).flatMap(([id, body]) => statementsIn(body, `${type}.${id}`)),
  );
}

function statementsIn(value: Json, at: string): readonly PolicyStatement[] {
  if (isList(value)) return value.flatMap((item) => statementsIn(item, at));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, inner]) => statementsIn(inner, `${at}.${key}`));
  }
  if (typeof value !== "string" || !value.startsWith('{"Version"')) return [];
  const { Statement } = JSON.parse(value) as { readonly Statement: readonly PolicyStatement[] };
  return Statement.map((statement) => ({ ...statement, at }));
}
