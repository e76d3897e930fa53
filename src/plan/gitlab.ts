import type { PlanReport } from "./report";

/** GitLab's report of a plan: `artifacts:reports:terraform`. */
export function gitlabReport({ stacks }: PlanReport): { create: number; update: number; delete: number } {
  const verbs = stacks.flatMap(({ changes }) => changes.map(({ verb }) => verb));
  const count = (...wanted: readonly string[]): number =>
    verbs.filter((verb) => wanted.includes(verb)).length;
  return {
    create: count("create", "replace"),
    update: count("update"),
    delete: count("delete", "replace"),
  };
}
