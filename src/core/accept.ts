import { defineProblems, type Problem } from "./problem";
import { nearest } from "./suggest";

/** A recorded decision to accept one problem, by code and path as the report prints them. */
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
    rule: "an accept entry matches a reported problem",
    source: "design: every waiver has a reason and an end date; docs/problems.md",
  },
  "ACCEPT-002": {
    kind: "calendar",
    rule: "an accept entry has not expired",
    source: "design: every waiver has a reason and an end date; docs/problems.md",
  },
  "ACCEPT-003": {
    kind: "advice",
    rule: "a problem of kind impossible is not accepted",
    source: "design: every waiver has a reason and an end date; docs/problems.md",
  },
});

export const acceptanceProblems = definitions;

/** Problems after the acceptances of their environment are applied. */
export interface Judgement {
  /** Problems that are not accepted, those about the acceptances themselves included. */
  readonly open: readonly Problem[];
  readonly accepted: readonly { readonly problem: Problem; readonly acceptance: Acceptance }[];
}

/**
 * Separates accepted problems from open ones. An expired acceptance still holds and is only warned about, because
 * it may expire on the day of an incident.
 *
 * @param acceptances by their place in the list; `undefined` stands for an entry that could not be parsed
 * @param dateOf by code, the date on which an acceptance is judged: that of the facts of the problem's cloud
 * @param complete whether every rule ran; if a shape fault skipped some, an entry without a problem is not reported
 */
export function judge(
  problems: readonly Problem[],
  acceptances: readonly (Acceptance | undefined)[],
  dateOf: (code: string) => string,
  complete = true,
): Judgement {
  const open: Problem[] = [];
  const accepted: { problem: Problem; acceptance: Acceptance }[] = [];
  for (const found of problems) {
    const acceptance = acceptances.find((entry) => entry?.code === found.code && entry.path === found.path);
    if (acceptance === undefined || found.kind === "impossible") open.push(found);
    else accepted.push({ problem: found, acceptance });
  }
  return {
    open: [
      ...open,
      ...acceptances.flatMap((entry, index) =>
        entry === undefined ? [] : faults(entry, index, { problems, dateOf, complete }),
      ),
    ],
    accepted,
  };
}

/** What two judges found, one after the other. */
export function joined(one: Judgement, other: Judgement): Judgement {
  return { open: [...one.open, ...other.open], accepted: [...one.accepted, ...other.accepted] };
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
    return [
      problem("ACCEPT-002", at, entry.until, `renew or remove the entry for ${entry.code} at ${entry.path}`),
    ];
  }
  return [];
}
