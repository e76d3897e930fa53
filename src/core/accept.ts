import { defineProblems, type Problem } from "./problem";
import { nearest } from "./suggest";

/** A recorded decision to disagree with one problem, as its report printed it. */
export interface Acceptance {
  /** Exact code of the problem, for example `AWS-EBS-003`. */
  readonly code: string;
  /** Exact path of the problem, as printed. */
  readonly path: string;
  readonly reason: string;
  /** Last day on which the decision holds, `YYYY-MM-DD`. */
  readonly until: string;
}

const { definitions, problem } = defineProblems({
  "ACCEPT-001": {
    kind: "advice",
    rule: "an accept entry matches a problem that exists",
    source: "design: every waiver is a decision with a reason and an end; docs/problems.md",
  },
  "ACCEPT-002": {
    kind: "calendar",
    rule: "an accept entry ends on its date",
    source: "design: every waiver is a decision with a reason and an end; docs/problems.md",
  },
  "ACCEPT-003": {
    kind: "advice",
    rule: "what no cloud accepts cannot be accepted here",
    source: "design: every waiver is a decision with a reason and an end; docs/problems.md",
  },
});

export const acceptanceProblems = definitions;

export interface Judgement {
  /** Problems that stand, those about the acceptances themselves included. */
  readonly open: readonly Problem[];
  readonly accepted: readonly { readonly problem: Problem; readonly acceptance: Acceptance }[];
}

/**
 * Sets the accepted problems apart. An expired acceptance still holds and is warned about, because the day
 * on which it expires may be the day of an incident.
 *
 * @param dateOf by code, the date against which an acceptance expires: that of the facts of the problem's cloud
 * @param complete whether every rule could look; where a fault of form kept some from it, an entry that matches
 *   nothing says nothing
 */
export function judge(
  problems: readonly Problem[],
  acceptances: readonly Acceptance[],
  dateOf: (code: string) => string,
  complete = true,
): Judgement {
  const open: Problem[] = [];
  const accepted: { problem: Problem; acceptance: Acceptance }[] = [];
  for (const found of problems) {
    const acceptance = acceptances.find(({ code, path }) => code === found.code && path === found.path);
    if (acceptance === undefined || found.kind === "impossible") open.push(found);
    else accepted.push({ problem: found, acceptance });
  }
  return {
    open: [
      ...open,
      ...acceptances.flatMap((entry, index) => faults(entry, index, { problems, dateOf, complete })),
    ],
    accepted,
  };
}

interface JudgementContext {
  readonly problems: readonly Problem[];
  readonly dateOf: (code: string) => string;
  readonly complete: boolean;
}

function faults(
  entry: Acceptance,
  index: number,
  { problems, dateOf, complete }: JudgementContext,
): Problem[] {
  const at = `accept.${index}`;
  const matched = problems.find(({ code, path }) => code === entry.code && path === entry.path);
  if (matched === undefined) {
    if (!complete) return [];
    const near = nearest(
      `${entry.code} ${entry.path}`,
      problems.map(({ code, path }) => `${code} ${path}`),
    );
    const remedy =
      near === undefined ? "remove the entry" : `did you mean ${near}? Otherwise remove the entry`;
    return [problem("ACCEPT-001", at, `${entry.code} ${entry.path}`, remedy)];
  }
  if (matched.kind === "impossible") {
    return [problem("ACCEPT-003", at, entry.code, `correct ${entry.path} and remove the entry`)];
  }
  if (entry.until < dateOf(entry.code)) {
    return [problem("ACCEPT-002", at, entry.until, `decide again about ${entry.code} at ${entry.path}`)];
  }
  return [];
}
