import { parseArgs } from "node:util";
import { questionsOf, readCloud, readName, type Answers, type Choices } from "./choices";
import { cloudNames, type CloudName } from "./clouds";

const flags = questionsOf("aws").map(({ flag }) => flag);

export const usageText = [
  "usage: npm run new -- <name> [--cloud CLOUD] [options]",
  "  writes environments/<name>.ts; asks on a terminal what no option says",
  `  --cloud TEXT        ${cloudNames.join(", ")}; default aws`,
  ...cloudNames.flatMap((cloud) => [
    `with --cloud ${cloud}`,
    ...questionsOf(cloud).map(({ flag, text, unset }) => {
      const fallback = unset === "" ? "" : `; default ${unset}`;
      return `  ${`--${flag} TEXT`.padEnd(20)}${text}${fallback}`;
    }),
  ]),
].join("\n");

/** What a command line says. */
export interface Given {
  readonly name: string;
  readonly cloud: CloudName;
  /** By flag, as written. */
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * Reads a command line.
 *
 * @param taken names of environments that there are
 * @throws Error when there is no name, or none that an environment can have, or an unknown option
 */
export function parseArguments(args: readonly string[], taken: readonly string[]): Given {
  const options = Object.fromEntries(["cloud", ...flags].map((flag) => [flag, { type: "string" as const }]));
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [name, ...more] = positionals;
  if (name === undefined) throw new Error("name the environment");
  if (more.length > 0) throw new Error(`one environment at a time, not also ${more.join(", ")}`);
  const { cloud = "aws", ...answers } = values as Readonly<Record<string, string>>;
  return { name: readName(name, taken), cloud: readCloud(cloud), answers };
}

/**
 * The choices of answers; what is not answered is as `--help` says.
 *
 * @throws Error with every answer that is none
 */
export function choicesOf({ name, cloud, answers }: Given): Choices {
  const faults: string[] = [];
  const read = questionsOf(cloud).map(({ key, flag, unset, read: take }) => {
    try {
      return [key, take(answers[flag] ?? unset)];
    } catch (fault) {
      faults.push(`--${flag}: ${fault instanceof Error ? fault.message : String(fault)}`);
      return [key, undefined];
    }
  });
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return { name, cloud, ...(Object.fromEntries(read) as Answers) };
}
