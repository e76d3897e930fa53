import { environmentFiles } from "../../src/app/environment-files";
import { currentProcess } from "../../src/app/process";
import { select } from "../../src/app/select";
import { type Environment, validate } from "../../src/clouds";
import { isError, renderReport } from "../../src/core/report";

/** The environments of these names, or all; an error that prints for one that is unknown or refused. */
export function validEnvironments(names: readonly string[]): readonly Environment[] {
  const selection = select(environmentFiles(), names);
  if ("refusal" in selection) throw new Error(selection.refusal.trim());
  const { chosen, all, refusals } = selection;
  if (refusals.length > 0) throw new Error(refusals.map(({ message }) => message).join("\n"));
  return chosen.map((input) => {
    const { name, environment, judgement } = validate(input, all, currentProcess.readDeployed(input.name));
    if (judgement.open.some(isError)) throw new Error(renderReport(name, judgement));
    return environment;
  });
}
