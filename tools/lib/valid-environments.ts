import { environments } from "../../environments";
import { readDeployed } from "../../src/app/deployed";
import { select } from "../../src/app/select";
import { type Environment, validate } from "../../src/clouds";
import { isError, renderReport } from "../../src/core/report";

/** The environments of these names, or all; an error that prints for one that is unknown or refused. */
export function validEnvironments(names: readonly string[]): readonly Environment[] {
  const selection = select(environments, names);
  if ("refusal" in selection) throw new Error(selection.refusal.trim());
  return selection.chosen.map((input) => {
    const { name, environment, judgement } = validate(input, environments, readDeployed(input.name));
    if (judgement.open.some(isError)) throw new Error(renderReport(name, judgement));
    return environment;
  });
}
