import { parseArgs, type ParseArgsConfig } from "node:util";
import { didYouMeanOr } from "../core/suggest";
import { messageOf, Refusal } from "./refusal";

/** A command that is called in a way that its `--help` does not say. */
export class Misuse extends Refusal {
  constructor(found: string, remedy: string, usage: string) {
    super("RUN-008", found, remedy);
    this.message += `\n\n${usage.trimEnd()}`;
  }
}

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

/** What the words of a command may be. */
interface Accepted<Options extends OptionsConfig> {
  /** By name, without the hyphens. */
  readonly options: Options;
  /** Whether words may stand beside the options. @default true */
  readonly allowPositionals?: boolean;
}

/**
 * Reads the words of a command line.
 *
 * @param usage printed below a fault
 * @throws {@link Misuse} for an option that there is not, or that has no value
 */
export function readWords<const Options extends OptionsConfig>(
  words: readonly string[],
  { options, allowPositionals = true }: Accepted<Options>,
  usage: string,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals });
  } catch (fault) {
    throw misuseOf(fault, Object.keys(options), usage);
  }
}

function misuseOf(fault: unknown, names: readonly string[], usage: string): unknown {
  const { code } = fault as NodeJS.ErrnoException;
  const [, word = ""] = /'(-[^' =]*|[^']*)/.exec(messageOf(fault)) ?? [];
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION": {
      const known = names.map((name) => `--${name}`);
      return new Misuse(`no option ${word}`, didYouMeanOr(word, known, `use ${known.join(", ")}`), usage);
    }
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE": {
      const isMissing = /missing|ambiguous/.test(messageOf(fault));
      return isMissing
        ? new Misuse(`${word} without a value`, `write ${word}=VALUE`, usage)
        : new Misuse(`${word} with a value`, `write ${word} alone`, usage);
    }
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return new Misuse(`"${word}", which is no option`, "leave it out", usage);
    default:
      return fault;
  }
}
