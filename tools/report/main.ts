import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { project } from "../../src/app/project";
import { clouds, resolveEnvironment } from "../../src/clouds";
import { latestFacts } from "../../src/environment/cloud";
import { skipTokenStackTraces } from "../../src/kit/fast-start";
import { runProgram } from "../lib/run-program";
import { synthesizedStacks } from "../lib/synthesized-stacks";
import { validations } from "../lib/valid-environments";
import { parseArguments, usageText } from "./arguments";
import { pageOf } from "./page";
import { sections } from "./sections";

/** `npm run report -- production` writes one page about an environment, which needs no network and no server. */
runProgram(async () => {
  const asked = parseArguments(process.argv.slice(2));
  if (asked === "help") {
    console.log(usageText);
    return;
  }
  skipTokenStackTraces();
  const {
    environment: name,
    asOf = latestFacts(clouds),
    out = path.join(".build", "report", `${name}.html`),
  } = asked;
  const [validation] = validations([name]);
  if (validation === undefined) throw new Error(`no environment "${name}"`);
  const { environment, judgement } = validation;
  const resolved = resolveEnvironment(environment);
  const stacks = synthesizedStacks([environment]);
  const policyJudgement = project.judgeStacks(resolved, stacks);
  const page = await pageOf({ environment, resolved, judgement, policyJudgement, asOf, stacks }, sections);
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, page);
  console.log(`written: ${out}`);
});
