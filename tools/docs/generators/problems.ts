import { clouds, type Environment } from "../../../src/clouds";
import type { Definition } from "../../../src/core/problem";
import type { RuleSet } from "../../../src/environment/rule";
import { neutralRules, undeclaredProblems } from "../../../src/environment/validate";
import { markdownTable } from "../table";

/** The problems of no cloud, by code. */
export function neutralProblems(): string {
  const declared = neutralRules(clouds).flatMap(({ problems }) => Object.entries<Definition>(problems));
  return problemTable([...Object.entries<Definition>(undeclaredProblems), ...declared]);
}

/** The problems of one cloud, by the part of a region that they are about. */
export function problemsOfCloud(name: Environment["regions"][string]["cloud"]): string {
  const cloud = clouds.find((one) => one.name === name);
  const sets: readonly RuleSet[] = cloud?.rules ?? [];
  const seen = new Set<string>();
  const byPart = new Map<string, [string, Definition][]>();
  for (const { of, problems } of sets) {
    const own = Object.entries(problems).filter(([code]) => !seen.has(code));
    for (const [code] of own) seen.add(code);
    const part = partOf(of);
    if (own.length > 0) byPart.set(part, [...(byPart.get(part) ?? []), ...own]);
  }
  return [...byPart].map(([part, problems]) => `### ${part}\n\n${problemTable(problems)}`).join("\n\n");
}

/** The part of a region, or of the environment, that a set of rules is about. */
function partOf(path: string): string {
  const [first = "", second = ""] = path.split(".");
  if (path === "") return "Several regions";
  return clouds.some(({ name }) => name === first) ? second : first;
}

function problemTable(problems: readonly (readonly [string, Definition])[]): string {
  const rows = problems.map(([code, { kind, rule, source }]) => [code, kind, rule, source]);
  return markdownTable(
    ["code", "kind", "rule", "source"],
    rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  );
}
