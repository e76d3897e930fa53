import type { Construct, IConstruct } from "constructs";
import type { Problem } from "../core/problem";
import { isError } from "../core/report";
import type { RuleSet } from "../environment/rule";

/** Trees whose constructs are being built from a validated environment. */
const validated = new WeakSet<IConstruct>();

/**
 * Builds constructs from a validated environment; meanwhile `guard` does nothing in the tree of `root`. Constructs that
 * are added later, for example by an extension, are judged.
 */
export function buildValidated<Result>(root: IConstruct, build: () => Result): Result {
  validated.add(root.node.root);
  try {
    return build();
  } finally {
    validated.delete(root.node.root);
  }
}

/** The context of a set's rules, without other regions, which a construct does not know. */
type OwnContext<Surroundings> = Omit<Surroundings, "regions" | "unread" | "others">;

/**
 * Refuses the same values in a construct that is used without the driver. Rules over several regions are left out.
 *
 * @throws ProblemsError with every error that the rules find
 */
export function guard<Part, Surroundings>(
  scope: Construct,
  set: RuleSet<string, Part, Surroundings>,
  part: Part,
  context: OwnContext<Surroundings>,
): void {
  if (validated.has(scope.node.root)) return;
  const rules = set.rules.filter(({ regions, everyRegion }) => (regions ?? everyRegion) === undefined);
  const problems = rules.flatMap((rule) => rule.judge(part, context as Surroundings, scope.node.path));
  const errors = problems.filter(isError);
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
