import type { Argument, Command, Option } from "commander";

/** A word that may stand at the cursor. */
export interface Candidate {
  readonly word: string;
  /** Empty of a name. */
  readonly description: string;
}

/** Returns the values of arguments and options, by the name that the help has for them: `environment`, `run`. */
export type Values = Readonly<Record<string, () => readonly string[]>>;

/**
 * Returns what may stand at the cursor; nothing where that is a file, or anything at all.
 *
 * @param words after the program's name, up to the cursor: the last is the beginning of what is wanted, maybe empty
 */
export function candidates(program: Command, words: readonly string[], values: Values): readonly Candidate[] {
  const separate = words.flatMap(withValueApart);
  const begun = separate.at(-1) ?? "";
  const { command, position, option } = placeOf(program, separate.slice(0, -1));
  const args = command.registeredArguments;
  const last = args.at(-1);
  const argument = args[position] ?? (last?.variadic === true ? last : undefined);
  const next =
    option === undefined
      ? [...subcommands(command), ...valuesOf(argument, argument?.name(), values)]
      : valuesOf(option, /[<[]([\w-]+)/.exec(option.flags)?.[1], values);
  const isOption = option === undefined && (begun.startsWith("-") || next.length === 0);
  return (isOption ? options(command) : next).filter(({ word }) => word.startsWith(begun));
}

/** `--stack=x` is an option and its value; bash has made three words of it. */
function withValueApart(word: string): readonly string[] {
  if (word === "=") return [];
  const [, name, value] = /^(--[^=]+)=(.*)$/.exec(word) ?? [];
  return name === undefined || value === undefined ? [word] : [name, value];
}

/** Where the cursor is. */
interface Place {
  readonly command: Command;
  /** Which argument of the command comes next, from 0. */
  readonly position: number;
  /** The option whose value comes next. */
  readonly option?: Option;
}

function placeOf(program: Command, words: readonly string[]): Place {
  let place: Place = { command: program, position: 0 };
  for (const word of words) place = after(place, word);
  return place;
}

function after({ command, position, option }: Place, word: string): Place {
  if (option !== undefined) return { command, position };
  if (word.startsWith("-")) {
    const named = command.options.find(({ long, short }) => long === word || short === word);
    return { command, position, ...(named?.required === true && { option: named }) };
  }
  const own = command.commands.find((each) => each.name() === word);
  return own === undefined ? { command, position: position + 1 } : { command: own, position: 0 };
}

function subcommands(command: Command): readonly Candidate[] {
  const help = command.createHelp();
  return help
    .visibleCommands(command)
    .map((each) => ({ word: each.name(), description: help.subcommandDescription(each) }));
}

function options(command: Command): readonly Candidate[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)].map((option) => ({
    word: option.long ?? option.flags,
    description: option.description,
  }));
}

function valuesOf(
  part: Argument | Option | undefined,
  name: string | undefined,
  values: Values,
): readonly Candidate[] {
  const words = part?.argChoices ?? (name === undefined ? [] : (values[name]?.() ?? []));
  return words.map((word) => ({ word, description: "" }));
}
