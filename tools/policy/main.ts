import { outcomeOf } from "../../src/app/driver";
import { environmentFiles } from "../../src/app/environment-files";
import { currentProcess } from "../../src/app/process";
import { project } from "../../src/app/project";
import { jsonReport } from "../../src/app/reports/json";
import { sarifReport } from "../../src/app/reports/sarif";
import { runProgram } from "../lib/run-program";
import { parseArguments, usageText } from "./arguments";
import { onPolicies, policyReport } from "./report";

/**
 * `npm run policy` builds environments, writes nothing, and says what each policy found.
 *
 * Exit codes: 0 no finding but advice and accepted ones, 1 a finding, or an environment that cannot be built.
 */
runProgram(() => {
  const { environments, format, help } = parseArguments(process.argv.slice(2));
  if (help) {
    console.log(usageText);
    return;
  }
  const run = { ...currentProcess, selection: environments, checks: true };
  const outcome = outcomeOf(project, environmentFiles(), run);
  if ("refusal" in outcome) throw new Error(outcome.refusal.message);
  if (outcome.built === undefined) process.exitCode = 1;
  const judged = onPolicies(outcome);
  if (format === "json") process.stdout.write(jsonReport(judged));
  else if (format === "sarif") process.stdout.write(sarifReport(judged));
  else process.stdout.write(policyReport(judged));
});
