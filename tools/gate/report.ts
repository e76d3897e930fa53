import { plural } from "../../src/core/plural";
import { textTable } from "../../src/core/text-table";
import { diagnosticText } from "../../src/plan/messages";
import { gapsOf, hasFailed, type StackVerdict } from "./gate";

/** Everything found out about one stack: what was changed, what was dropped, what is wrong. */
export function stackReport(verdict: StackVerdict): string {
  const { stack, plan, problems } = verdict;
  const lines = [
    ...(plan?.changes ?? []),
    ...(plan?.drops ?? []).map(({ path, allowedBecause }) =>
      allowedBecause === undefined
        ? `error: dropped ${path}, which is not among the allowed drops of its cloud in tools/clouds`
        : `dropped ${path} (${allowedBecause})`,
    ),
    ...[...problems, ...(plan?.problems ?? [])].map((problem) => `error: ${problem}`),
    ...new Set([...(plan?.diagnostics ?? []), ...(plan?.planDiagnostics ?? [])].map(diagnosticText)),
    ...gapsOf(verdict),
  ];
  return [stack, ...lines.map((line) => `  ${line.replaceAll("\n", "\n    ")}`)].join("\n");
}

/** One row a stack. */
export function summary(verdicts: readonly StackVerdict[]): string {
  const rows = verdicts.map((verdict) => {
    const { stack, plan, seconds } = verdict;
    const count = (severity: string) =>
      new Set(
        [...(plan?.diagnostics ?? []), ...(plan?.planDiagnostics ?? [])]
          .filter((found) => found.severity === severity)
          .map(diagnosticText),
      ).size;
    return [
      stack,
      verdictWord(verdict),
      plan === undefined ? "" : `${plan.drops.length}`,
      plan === undefined ? "" : `${count("error") + plan.problems.length + verdict.problems.length}`,
      plan === undefined ? "" : `${count("warning")}`,
      plan === undefined || plan.actions.length === 0 ? "" : plannedActions(plan.actions),
      seconds.toFixed(1),
    ];
  });
  return textTable([["stack", "verdict", "drops", "errors", "warnings", "planned", "seconds"], ...rows]);
}

/**
 * The last line of a run: how many of its stacks were validated, and how it ends. A run over nothing must not be taken
 * for a passed one.
 */
export function closingLine(verdicts: readonly StackVerdict[], exitCode: number): string {
  const validated = verdicts.filter(({ plan }) => plan !== undefined).length;
  const skipped = verdicts.length - validated;
  if (validated === 0) {
    const why = [...new Set(verdicts.flatMap(({ skipped: reason }) => reason ?? []))].join("; ");
    return `NOTHING WAS VALIDATED: ${plural(skipped, "stack")} skipped (${why}); exit ${exitCode}`;
  }
  const failed = verdicts.filter(hasFailed).length;
  return [
    `${plural(validated, "stack")} validated`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    `exit ${exitCode}`,
  ].join(", ");
}

function verdictWord(verdict: StackVerdict): string {
  if (hasFailed(verdict)) return "failed";
  if (verdict.skipped !== undefined) return "skipped";
  return gapsOf(verdict).length > 0 ? "partly" : "passed";
}

function plannedActions(actions: readonly { readonly action: string }[]): string {
  const counts = new Map<string, number>();
  for (const { action } of actions) counts.set(action, (counts.get(action) ?? 0) + 1);
  return [...counts].map(([action, count]) => `${count} ${action}`).join(", ");
}
