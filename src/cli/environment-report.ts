import type { Acceptance } from "../core/accept";
import { weeklyWindow } from "../core/window-text";
import type { EnvironmentSummary } from "../environment/summary";
import type { PlanReport } from "../plan/report";

export interface EnvironmentReportProps extends Pick<
  PlanReport,
  "offline" | "hash" | "stacks" | "unaffected"
> {
  readonly summary: EnvironmentSummary;
  /** The environment as the base has it. @default there is no base */
  readonly before: EnvironmentSummary | undefined;
  readonly now: Date;
}

/** Returns what a reviewer is told of an environment: its planned stacks, and what differs beside them from the base. */
export function environmentReport({ summary, before, now, ...planned }: EnvironmentReportProps): PlanReport {
  const { environment, calendar, accepted, generations, extensions, stacks } = summary;
  return {
    environment,
    ...provenance(process.env),
    ...planned,
    gone: (before?.stacks ?? []).filter((stack) => !stacks.includes(stack)),
    ...(calendar.window === undefined ? {} : { changeWindow: `${weeklyWindow(calendar.window)} UTC` }),
    acceptances: acceptanceNotes(accepted, before?.accepted, now),
    generations: before === undefined ? [] : changedGenerations(before.generations, generations),
    extensions,
  };
}

/** Where a plan comes from, as the runners of GitHub and GitLab say it. */
function provenance(env: NodeJS.ProcessEnv): Pick<PlanReport, "commit" | "run"> {
  const commit = env["GITHUB_SHA"] ?? env["CI_COMMIT_SHA"];
  const run =
    env["GITHUB_RUN_ID"] === undefined
      ? env["CI_JOB_URL"]
      : `${env["GITHUB_SERVER_URL"]}/${env["GITHUB_REPOSITORY"]}/actions/runs/${env["GITHUB_RUN_ID"]}`;
  return { ...(commit === undefined ? {} : { commit }), ...(run === undefined ? {} : { run }) };
}

/** Acceptances that end within this time are shown before they do. */
const noticeDays = 30;

/** Acceptances that the base does not have, and those that end soon. */
function acceptanceNotes(
  all: readonly Acceptance[],
  before: readonly Acceptance[] = all,
  now: Date,
): PlanReport["acceptances"] {
  const notice = new Date(now.getTime() + noticeDays * 86_400_000).toISOString().slice(0, 10);
  return all.flatMap((entry): PlanReport["acceptances"] => {
    if (!before.some(({ code, path: at }) => code === entry.code && at === entry.path)) {
      return [{ ...entry, state: "new" }];
    }
    return entry.until <= notice ? [{ ...entry, state: "ends soon" }] : [];
  });
}

type Generations = Readonly<Record<string, string>>;

function changedGenerations(before: Generations, after: Generations): PlanReport["generations"] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths.flatMap((of) => {
    const [old, now] = [before[of], after[of]];
    if (old === now) return [];
    return [{ path: of, note: old === undefined ? "added" : now === undefined ? "removed" : "changed" }];
  });
}
