import { compareVersions, isRelease } from "./version";

/** One comparison: an operator, and a version of which the last numbers may be left out. */
const comparison = /^(=|!=|>=?|<=?|~>)?\s*(\d+(?:\.\d+){0,2})(-[\w.-]+)?$/;

/**
 * Whether a version satisfies a constraint as Terraform reads it: comparisons such as `>= 5.1, < 6`, all of which hold.
 * A pre-release satisfies only the constraint that names it.
 * Source: https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 *
 * @throws where the constraint has another form
 */
export function satisfies(version: string, constraint: string): boolean {
  return constraint.split(",").every((part) => {
    const [, operator = "=", numbers, suffix] = comparison.exec(part.trim()) ?? [];
    if (numbers === undefined) throw new Error(`no version constraint: ${constraint}`);
    if (suffix !== undefined || !isRelease(version))
      return operator === "=" && version === `${numbers}${suffix}`;
    const order = compareVersions(version, numbers);
    switch (operator) {
      case "!=":
        return order !== 0;
      case ">":
        return order > 0;
      case ">=":
        return order >= 0;
      case "<":
        return order < 0;
      case "<=":
        return order <= 0;
      case "~>":
        return order >= 0 && compareVersions(version, afterSeries(numbers)) < 0;
      default:
        return order === 0;
    }
  });
}

/** The first version that `~>` shuts out: of `5.1.2` it is 5.2.0, of `5.1` and of `5` it is 6.0.0. */
function afterSeries(numbers: string): string {
  const [major = 0, minor = 0, patch] = numbers.split(".").map(Number);
  return patch === undefined ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
}
