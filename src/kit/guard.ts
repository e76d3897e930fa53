import type { Construct } from "constructs";
import type { Problem, Rule } from "../core/problem";
import { isError } from "../core/report";

const validatedKey = "hft:validated";

/** Says that the environment behind this tree was judged as a whole, so that its constructs need not judge again. */
export function markValidated(root: Construct): void {
  root.node.setContext(validatedKey, true);
}

/**
 * Lets a construct that is used without the driver refuse the same values.
 *
 * @throws ProblemsError with every error that the rule finds
 */
export function guard<Part>(scope: Construct, rule: Rule<Part>, part: Part): void {
  if (scope.node.tryGetContext(validatedKey) === true) return;
  const errors = rule(part, scope.node.path).filter(isError);
  if (errors.length > 0) throw new ProblemsError(errors);
}

/** All problems of one construct. */
export class ProblemsError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(
      problems
        .map(({ code, path, rule, value, remedy }) => `${code} ${path}: ${rule}; got ${value}; ${remedy}`)
        .join("\n"),
    );
    this.name = "ProblemsError";
  }
}
