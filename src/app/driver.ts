import type { EnvironmentInput } from "../clouds";
import { environmentOf } from "../core/stack-id";
import type { EnvironmentContext } from "../environment/context";
import { summaryOf } from "../environment/summary";
import type { Validation } from "../environment/validate";
import { skipTokenStackTraces } from "../kit/fast-start";
import { buildStacks } from "./build";
import type { Source } from "./environment-files";
import { isFree, type Outcome, type Written } from "./outcome";
import { deliver, stagingFolder, writeSummaries } from "./output";
import type { RunContext } from "./process";
import { project, type Project } from "./project";
import { outputRefusal, Refusal } from "./refusal";
import { jsonReport } from "./reports/json";
import { sarifReport } from "./reports/sarif";
import { printOutcome } from "./reports/text";
import { select, type Selection } from "./select";

/**
 * Selects, validates, builds, reports and writes. Nothing is written unless every chosen environment is free
 * of errors.
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
  const start = run.now();
  const selection = select(sources, run.selection);
  if ("refusal" in selection) {
    run.printError(selection.refusal);
    return 1;
  }
  const names = sources.map(({ name }) => name);
  const stray = attempt(() => project.extensions.refuseStray(names));
  const judged = judge(project, selection, run, stray instanceof Refusal ? [stray] : []);
  const outcome = isFree(judged) ? write(project, selection, judged, run, start) : judged;
  if (run.format === "json") run.print(jsonReport(outcome));
  else if (run.format === "sarif") run.print(sarifReport(outcome));
  else printOutcome(outcome, run);
  return outcome.written === undefined ? 1 : 0;
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

function write<Input extends Named, Parsed, Resolved extends EnvironmentContext>(
  { addStacks, resolve, generations, extensions }: Project<Input, Parsed, Resolved>,
  { chosen, isAll }: Selection<Input>,
  judged: Judged<Parsed>,
  run: RunContext,
  start: number,
): Outcome {
  if (!run.keepStackTraces) skipTokenStackTraces();
  const names = chosen.map(({ name }) => name);
  const written = attempt((): Written => {
    const staging = stagingFolder(run.outdir, run.pid, run.isRunning);
    try {
      const resolved = judged.validations.map((validation) => ({
        ...validation,
        resolved: resolve(validation.environment),
      }));
      const environments = resolved.map((each) => each.resolved);
      const built = buildStacks(addStacks, environments, staging.folder, run.now, extensions);
      const summaries = resolved.map(({ environment, judgement, resolved: own }) =>
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
      writeSummaries(staging.folder, summaries);
      const delivery = deliver(staging.folder, run.outdir, {
        owns: (stack) => isAll || names.includes(environmentOf(stack)),
        othersAreOfCli: run.byCli,
      });
      return { ...delivery, ...built, milliseconds: run.now() - start };
    } finally {
      staging.discard();
    }
  });
  return written instanceof Refusal ? { ...judged, refusals: [written] } : { ...judged, written };
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
