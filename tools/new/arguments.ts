import { Misuse, readWords } from "../../src/app/options";
import { messageOf } from "../../src/app/refusal";
import { textTable } from "../../src/core/text-table";
import { questionsOf, readCloud, readName, type Answers, type Choices, type Question } from "./choices";
import { cloudNames, type CloudName } from "./clouds";

const flags = questionsOf("aws").map(({ flag }) => flag);

/** What is asked of a region of every cloud in the same words. */
const common = questionsOf("aws").filter(({ text, unset }) =>
  cloudNames.every((cloud) => questionsOf(cloud).some((each) => each.text === text && each.unset === unset)),
);
const commonFlags = new Set(common.map(({ flag }) => flag));

const row = ({ flag, text, unset }: Question): readonly string[] => [
  "",
  `--${flag} TEXT`,
  `${text}${unset === "" ? "" : `; default ${unset}`}`,
];

export const usageText = [
  "usage: npm run new -- <name> [--cloud CLOUD] [options]",
  "  writes environments/<name>.ts; asks on a terminal what no option says",
  textTable([["", "--cloud TEXT", `${cloudNames.join(", ")}; default aws`], ...common.map(row)]),
  ...cloudNames.flatMap((cloud) => [
    `with --cloud ${cloud}`,
    textTable(
      questionsOf(cloud)
        .filter(({ flag }) => !commonFlags.has(flag))
        .map(row),
    ),
  ]),
].join("\n");

const seeHelp = "npm run new -- --help lists the options";

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
 * @throws {@link Misuse} when there is no name, or none that an environment can have, or an unknown option
 */
export function parseArguments(args: readonly string[], taken: readonly string[]): Given {
  const options = Object.fromEntries(["cloud", ...flags].map((flag) => [flag, { type: "string" as const }]));
  const { values, positionals } = readWords(args, { options }, seeHelp);
  const [name, ...more] = positionals;
  if (name === undefined) throw new Misuse("no name", "name the environment", seeHelp);
  if (more.length > 0) throw new Misuse(`also ${more.join(", ")}`, "name one environment at a time", seeHelp);
  const { cloud = "aws", ...answers } = values as Readonly<Record<string, string>>;
  return {
    name: taking(`name ${name}`, () => readName(name, taken)),
    cloud: taking(`--cloud ${cloud}`, () => readCloud(cloud)),
    answers,
  };
}

/**
 * The choices of answers; what is not answered is as `--help` says.
 *
 * @throws Error with every answer that is none
 */
export function choicesOf({ name, cloud, answers }: Given): Choices {
  const faults: string[] = [];
  const read = questionsOf(cloud).map(({ key, flag, unset, read: take }) => {
    const text = answers[flag] ?? unset;
    try {
      return [key, taking(`--${flag} ${text}`, () => take(text))];
    } catch (fault) {
      if (!(fault instanceof Misuse)) throw fault;
      faults.push(fault.message);
      return [key, undefined];
    }
  });
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return { name, cloud, ...(Object.fromEntries(read) as Answers) };
}

/** @throws {@link Misuse} with what the reader throws as its remedy */
function taking<Value>(found: string, read: () => Value): Value {
  try {
    return read();
  } catch (fault) {
    throw new Misuse(found, messageOf(fault), seeHelp);
  }
}
