import { isLiteral } from "../core/literal";
import type { Problem } from "../core/problem";
import { shapeProblem } from "./shape";

/** Keys that parsing leaves out without an issue, because every object has them already. */
const keysOfObjects: readonly string[] = ["__proto__", "constructor", "prototype"];

/**
 * Returns what a schema does not see: texts and names that Terraform would evaluate, and keys that parsing leaves out.
 *
 * They are refused and not escaped, in every field: a text may end in an argument, where a template is evaluated, in a
 * backend, where none is, or encoded in user data, and no one escape fits them all.
 */
export function dataFaults(value: unknown, path = "", holders: readonly unknown[] = []): readonly Problem[] {
  if (typeof value === "string") return textFaults(value, path);
  if (typeof value !== "object" || value === null || holders.includes(value)) return [];
  const inner = [...holders, value];
  const faults = Object.entries(value).flatMap(([key, child]) => {
    const at = path === "" ? key : `${path}.${key}`;
    if (Array.isArray(value)) return dataFaults(child, at, inner);
    return keysOfObjects.includes(key)
      ? [keyFault(key, at)]
      : [...textFaults(key, at), ...dataFaults(child, at, inner)];
  });
  return isPlain(value)
    ? faults
    : [...faults, keyFault("__proto__", path === "" ? "__proto__" : `${path}.__proto__`)];
}

function textFaults(text: string, path: string): Problem[] {
  return isLiteral(text) ? [] : [shapeProblem("SHAPE-004", path, text, "write it without ${ and %{")];
}

function keyFault(key: string, path: string): Problem {
  return shapeProblem(
    "SHAPE-003",
    path,
    key,
    "use another name: JavaScript gives every object one of this name",
  );
}

/** Whether an object has no prototype of its own, which `{ __proto__: … }` would give it. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}
