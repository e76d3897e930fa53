import type { EnvironmentInput } from "../clouds";
import { environmentOf } from "../core/stack-id";
import { joined } from "../core/accept";
import type { EnvironmentContext } from "../environment/context";
import { summaryOf } from "../environment/summary";
import type { Validation } from "../environment/validate";
import { skipTokenStackTraces } from "../kit/fast-start";
import { stagingFolder } from "../process/staging";
import { uninterrupted } from "../process/uninterrupted";
import { readStacks } from "../terraform/stacks";
import { buildStacks } from "./build";
import type { Source } from "./environment-files";
import { isFree, type Outcome } from "./outcome";
import { deliver, writeSummaries } from "./output";
import type { RunContext } from "./process";
import { project, type Project } from "./project";
import { outputRefusal, Refusal } from "./refusal";
import { jsonReport } from "./reports/json";
import { sarifReport } from "./reports/sarif";
import { printOutcome } from "./reports/text";
import { select, type Selection } from "./select";

/**
 * Selects, validates, builds, reports and writes. Nothing is written unless every chosen environment is free
 * of errors; nothing at all where it only checks, and then policies judge what was built too.
 *
 * @returns the exit code: 0 done, 1 error
 */
export function synthesize(sources: readonly Source<EnvironmentInput>[], run: RunContext): 0 | 1 {
  return synthesizeProject(project, sources, run);
}

type Named = { readonly name: string };

/** Does the same for the environments of another set of clouds. */
export function synthesizeProject<Input extends Named, Parsed, Resolved extends EnvironmentContext>(
  project: Project<Input, Parsed, Resolved>,
  sources: readonly Source<Input>[],
  run: RunContext,
): 0 | 1 {
  const outcome = outcomeOf(project, sources, run);
  if ("refusal" in outcome) {
    run.printError(`${outcome.refusal.message}\n`);
    return 1;
  }
  if (run.format === "json") run.print(jsonReport(outcome));
  else if (run.format === "sarif") run.print(sarifReport(outcome));
  else printOutcome(outcome, run);
  return outcome.built === undefined ? 1 : 0;
}

/** Does the same, and leaves it to the caller to print what came of it; a refusal where there is no such environment. */
export function outcomeOf<Input extends Named, Parsed, Resolved extends EnvironmentContext>(
  project: Project<Input, Parsed, Resolved>,
  sources: readonly Source<Input>[],
  run: RunContext,
): Outcome | { readonly refusal: Refusal } {
  const start = run.now();
  const selection = select(sources, run.selection);
  if ("refusal" in selection) return selection;
  const names = sources.map(({ name }) => name);
  const stray = attempt(() => project.extensions.refuseStray(names));
  const judged = judge(project, selection, run, stray instanceof Refusal ? [stray] : []);
  return isFree(judged) ? buildAndWrite(project, selection, judged, run, start) : judged;
}

interface Judged<Parsed> extends Outcome {
  readonly validations: readonly Validation<Parsed>[];
}

function judge<Input extends Named, Parsed, Resolved extends EnvironmentContext>(
  { validate }: Project<Input, Parsed, Resolved>,
  { chosen, all, refusals, uncompared }: Selection<Input>,
  { readDeployed }: RunContext,
  before: readonly Refusal[],
): Judged<Parsed> {
  const judged = chosen.map((environment) =>
    attempt(() => validate(environment, all, readDeployed(environment.name))),
  );
  return {
    validations: judged.flatMap((each) => (each instanceof Refusal ? [] : [each])),
    refusals: [...before, ...refusals, ...judged.filter((each) => each instanceof Refusal)],
    uncompared,
  };
}

function buildAndWrite<Input extends Named, Parsed, Resolved extends EnvironmentContext>(
  { addStacks, judgeStacks, resolve, generations, extensions }: Project<Input, Parsed, Resolved>,
  { chosen, isAll }: Selection<Input>,
  judged: Judged<Parsed>,
  run: RunContext,
  start: number,
): Outcome {
  if (!run.keepStackTraces) skipTokenStackTraces();
  const names = chosen.map(({ name }) => name);
  const outcome = attempt((): Pick<Outcome, "validations" | "built" | "written"> => {
    const parent = run.checks ? run.tmpdir : run.outdir;
    const staging = stagingFolder(parent, run.pid, run.isRunning);
    try {
      const resolved = judged.validations.map((validation) => ({
        ...validation,
        resolved: resolve(validation.environment),
      }));
      const environments = resolved.map((each) => each.resolved);
      const built = buildStacks(addStacks, environments, staging.folder, run.now, extensions);
      // Policies are for who checks: what is applied in an incident does not wait for them.
      const stacks = run.checks ? readStacks(staging.folder) : [];
      const finished = resolved.map((each) => {
        if (!run.checks) return each;
        const own = stacks.filter(({ name }) => environmentOf(name) === each.resolved.name);
        return { ...each, judgement: joined(each.judgement, judgeStacks(each.resolved, own)) };
      });
      const validations = finished.map(({ resolved: _, ...validation }) => validation);
      if (!isFree({ ...judged, validations })) return { validations };
      const summaries = finished.map(({ environment, judgement, resolved: own }) =>
        summaryOf({
          environment: own,
          judgement,
          stacks: built.stacks.map(({ id }) => id),
          generations: generations(environment),
          extensions: built.extended.flatMap(({ stack, added, changed }) =>
            environmentOf(stack) === own.name ? [...added, ...changed.map((part) => `${stack} ${part}`)] : [],
          ),
        }),
      );
      const timed = { ...built, milliseconds: run.now() - start };
      if (run.checks) return { validations, built: timed };
      writeSummaries(staging.folder, summaries);
      const written = uninterrupted(() =>
        deliver(staging.folder, run.outdir, {
          owns: (stack) => isAll || names.includes(environmentOf(stack)),
          othersAreOfCli: run.byCli,
        }),
      );
      return { validations, built: timed, written };
    } finally {
      staging.discard();
    }
  });
  return outcome instanceof Refusal ? { ...judged, refusals: [outcome] } : { ...judged, ...outcome };
}

/** Returns what the work returns, or why it was refused. @throws what is neither */
function attempt<Result>(work: () => Result): Result | Refusal {
  try {
    return work();
  } catch (error) {
    const refusal = error instanceof Refusal ? error : outputRefusal(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}
