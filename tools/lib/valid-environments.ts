import { environmentFiles } from "../../src/app/environment-files";
import { currentProcess } from "../../src/app/process";
import { select } from "../../src/app/select";
import { type Environment, validate } from "../../src/clouds";
import { isError, renderReport } from "../../src/core/report";
import type { Validation } from "../../src/environment/validate";

/** The environments of these names, or all; an error that prints for one that is unknown or refused. */
export function validEnvironments(names: readonly string[]): readonly Environment[] {
  return validations(names).map(({ environment }) => environment);
}

/** The same with what was found of each: nothing that refuses it. */
export function validations(names: readonly string[]): readonly Validation<Environment>[] {
  const selection = select(environmentFiles(), names);
  if ("refusal" in selection) throw selection.refusal;
  const { chosen, all, refusals } = selection;
  if (refusals.length > 0) throw new Error(refusals.map(({ message }) => message).join("\n"));
  return chosen.map((input) => {
    const validation = validate(input, all, currentProcess.readDeployed(input.name));
    const { name, judgement } = validation;
    if (judgement.open.some(isError)) throw new Error(renderReport(name, judgement));
    return validation;
  });
}
