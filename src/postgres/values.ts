import { didYouMean } from "../core/suggest";
import type { PostgresParameter } from "./facts";

/** How a cloud writes a boolean. */
export interface Booleans {
  readonly form: RegExp;
  /** Completes "write …". */
  readonly text: string;
}

/** What is wrong with a value: a unit, which no cloud takes here, or a value that PostgreSQL does not take. */
export type ValueFault = { readonly kind: "unit" } | { readonly kind: "value"; readonly remedy: string };

/** Judges the value of a parameter by what a server says of the parameter; `undefined` where it takes the value. */
export function valueFault(
  facts: PostgresParameter,
  value: string,
  booleans: Booleans,
): ValueFault | undefined {
  const refused = (remedy: string): ValueFault => ({ kind: "value", remedy });
  switch (facts.type) {
    case "string":
      return undefined;
    case "internal":
      return refused("remove it: the server sets it itself");
    case "bool":
      return booleans.form.test(value) ? undefined : refused(`write ${booleans.text}`);
    case "enum":
      return isOneOf(facts.values ?? [], value) ? undefined : refused(didYouMean(value, facts.values ?? []));
    default:
      if (hasUnit(value)) return { kind: "unit" };
      return isInRange(facts, value) ? undefined : refused(rangeOf(facts));
  }
}

/** Whether a value is a number with a unit of PostgreSQL behind it. */
export function hasUnit(value: string): boolean {
  return /^\d+(\.\d+)?\s*(B|kB|MB|GB|TB|us|ms|s|min|h|d)$/i.test(value);
}

/**
 * Lists that have `on` take every spelling of a boolean, and lists of message levels `debug`: measured on servers of
 * PostgreSQL 14 to 18, which name neither in `pg_settings`.
 */
function isOneOf(values: readonly string[], value: string): boolean {
  const written = value.toLowerCase();
  const unnamed = [
    ...(values.includes("on") ? ["true", "false", "yes", "no", "1", "0"] : []),
    ...(values.includes("debug1") ? ["debug"] : []),
  ];
  return [...values, ...unnamed].some((one) => one.toLowerCase() === written);
}

/** PostgreSQL reads a whole number with a leading 0 as octal, with 0x as hexadecimal, and rounds fractions. */
function isInRange({ type, min = -Infinity, max = Infinity }: PostgresParameter, value: string): boolean {
  const text = type === "integer" ? value.replace(/^0(?=[0-7]+$)/, "0o") : value;
  const number = /^([-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+)$/i.test(text)
    ? Number(text)
    : NaN;
  return number >= min && number <= max;
}

function rangeOf({ type, min, max }: PostgresParameter): string {
  return `use ${type === "integer" ? "a whole number" : "a number"} from ${min} to ${max}`;
}
