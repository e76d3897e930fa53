import { renderComment } from "../../src/plan/comment/comment";
import type { PlanReport, StackReport } from "../../src/plan/report";
import type { Answer } from "./repository";

const created: StackReport["changes"][number] = {
  address: "terraform_data.node",
  type: "terraform_data",
  verb: "create",
  attributes: [],
  disruption: "live",
  stateful: false,
  may: false,
  details: [],
};

/** What `hft plan` makes of an environment: its report, and the comment that the renderer writes of that. */
export function planOf(environment: string, hash: string, stack: Partial<StackReport> = {}): Answer {
  const whole = { stack: `${environment}-network`, changes: [created], outputs: [], standIns: [], ...stack };
  const report: PlanReport = {
    environment,
    hash,
    stacks: [whole],
    unaffected: [],
    gone: [],
    acceptances: [],
    generations: [],
    extensions: [],
  };
  const files = {
    [`plans/${environment}.md`]: renderComment(report),
    [`plans/${environment}.json`]: JSON.stringify(report),
  };
  return { exitCode: whole.error !== undefined ? 1 : whole.changes.length > 0 ? 2 : 0, files };
}

/** A comment as `hft plan` writes it. */
export function commentOf(environment: string, hash: string): string {
  return planOf(environment, hash).files?.[`plans/${environment}.md`] ?? "";
}
