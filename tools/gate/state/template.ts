import type { Json } from "../../../src/core/json";

/** What an expression comes to, or `undefined` when that cannot be told. */
export type Resolve = (expression: string) => Json | undefined;

/**
 * Evaluates a Terraform template whose expressions are plain references.
 *
 * @returns the value of the only expression, with its type; the text with every expression filled in; or `undefined`
 *   as soon as one expression cannot be resolved.
 */
export function evaluateTemplate(template: string, resolve: Resolve): Json | undefined {
  const whole = /^\$\{([^{}]*)\}$/.exec(template);
  if (whole?.[1] !== undefined) return resolve(whole[1].trim());

  let resolved = true;
  const text = template.replace(/\$\{([^{}]*)\}/g, (_, expression: string) => {
    const value = resolve(expression.trim());
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return `${value}`;
    resolved = false;
    return "";
  });
  return resolved && !text.includes("${") ? text : undefined;
}

/** Splits `.a["b"][0]` into `a`, `b` and `0`; `undefined` for anything that is not such a path. */
export function splitPath(path: string): readonly (string | number)[] | undefined {
  const step = /\.([A-Za-z_][\w-]*)|\["([^"\]]+)"\]|\[(\d+)\]/y;
  const steps: (string | number)[] = [];
  while (step.lastIndex < path.length) {
    const match = step.exec(path);
    if (match === null) return undefined;
    const [, dotted, quoted, index] = match;
    steps.push(dotted ?? quoted ?? Number(index));
  }
  return steps;
}
