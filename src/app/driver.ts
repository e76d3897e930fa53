import { rmSync } from "node:fs";
import type { EnvironmentInput } from "../clouds";
import { isError, renderReport } from "../core/report";
import { skipTokenStackTraces } from "../kit/fast-start";
import { buildStacks } from "./build";
import { deliver, stagingFolder } from "./output";
import type { RunContext } from "./process";
import { project, type Project } from "./project";
import { select } from "./select";
import { renderTable } from "./table";

/**
 * Selects, validates, builds, reports and writes. Nothing is written unless every chosen environment is free
 * of errors.
 *
 * @returns the exit code: 0 done, 1 error
 */
export function synthesize(environments: readonly EnvironmentInput[], run: RunContext): 0 | 1 {
  return synthesizeProject(project, environments, run);
}

/** Does the same for the environments of another set of clouds. */
export function synthesizeProject<Input extends { readonly name: string }, Parsed, Resolved>(
  project: Project<Input, Parsed, Resolved>,
  environments: readonly Input[],
  run: RunContext,
): 0 | 1 {
  const start = run.now();
  const selection = select(environments, run.selection);
  if ("refusal" in selection) {
    run.printError(selection.refusal);
    return 1;
  }
  const validations = selection.chosen.map((environment) =>
    project.validate(environment, environments, run.readDeployed(environment.name)),
  );
  for (const { name, judgement } of validations) run.printError(renderReport(name, judgement));
  if (validations.some(({ judgement }) => judgement.open.some(isError))) {
    run.printError("\nnothing was written\n");
    return 1;
  }

  if (!run.keepStackTraces) skipTokenStackTraces();
  const staging = stagingFolder(run.outdir);
  try {
    const stacks = buildStacks(
      project.addStacks,
      validations.map(({ environment }) => project.resolve(environment)),
      staging,
      run.now,
    );
    deliver(staging, run.outdir, run.cliRemovesOrphans ? "leave" : "remove");
    run.print(renderTable(stacks, run.now() - start));
    return 0;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
