import { readdirSync } from "node:fs";
import path from "node:path";
import { readDeployed } from "../../src/app/deployed";
import { environmentFiles } from "../../src/app/environment-files";
import { select } from "../../src/app/select";
import { validate } from "../../src/clouds";
import { textTable } from "../../src/core/text-table";
import { isError, renderReport } from "../../src/core/report";
import { choicesOf, parseArguments, usageText, type Given } from "./arguments";
import { questionsOf, type Choices } from "./choices";
import { newEnvironment } from "./environment";
import { askAll } from "./questions";
import { renderEnvironment } from "./render";
import { writeEnvironment } from "./write";

/**
 * Writes an environment that has no errors, from options and, on a terminal, questions.
 *
 * @param words of the command line
 * @param folder of the environments
 * @throws Error that says everything that is wrong, and then nothing is written
 */
export async function runNew(words: readonly string[], folder: string): Promise<void> {
  if (words.includes("--help")) {
    console.log(usageText);
    return;
  }
  const choices = choicesOf(await completed(readArguments(words, folder)));
  const selection = select(environmentFiles(), []);
  const environments = "refusal" in selection ? [] : selection.all;
  const made = newEnvironment(choices, environments, new Date().toISOString().slice(0, 10));
  const { name } = choices;
  const { judgement } = validate(made.environment, [...environments, made.environment], readDeployed(name));
  if (judgement.open.some(isError)) throw new Error(`${renderReport(name, judgement)}\nnothing was written`);
  const file = path.join(folder, `${name}.ts`);
  writeEnvironment(folder, name, await renderEnvironment(made));
  console.log(
    [
      `written: ${path.relative("", file)}`,
      textTable([
        ["", `npm run synth -- ${name}`, "# its stacks, as Terraform JSON"],
        ["", ...tried(choices)],
        ["", "npm test -- -u", "# writes the addresses of its stacks to test/snapshots, to be committed"],
      ]),
      "  docs/environment.md says what else it can have, docs/getting-started.md how to deploy it",
    ].join("\n"),
  );
}

/** The next command that tries the stacks without an account, and what it does. */
function tried({ cloud, name }: Choices): readonly [string, string] {
  return cloud === "aws"
    ? [`npm run local:up -- ${name}`, "# applies it to an emulator on this machine"]
    : [`npm run gate -- ${name}`, "# has the cloud's own provider judge it"];
}

function readArguments(words: readonly string[], folder: string): Given {
  return parseArguments(
    words,
    readdirSync(folder).map((file) => file.replace(/\.ts$/, "")),
  );
}

/** Asks on a terminal only: a script is told by options. */
async function completed(given: Given): Promise<Given> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return given;
  const open = questionsOf(given.cloud).filter(({ flag }) => given.answers[flag] === undefined);
  return { ...given, answers: { ...given.answers, ...(await askAll(open)) } };
}
