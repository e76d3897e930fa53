import type { Command } from "commander";
import { hft } from "../../../src/cli/program";

/** A command with the words that call it, and a word for each argument that it must have. */
export interface CommandCall {
  readonly words: string;
  readonly command: Command;
  readonly args: readonly string[];
}

/** All commands that do something, those of groups too. */
export function allCommands(group: Command = hft(), words: readonly string[] = []): readonly CommandCall[] {
  return group.commands.flatMap((command) => {
    const own = [...words, command.name()];
    if (command.commands.length > 0) return allCommands(command, own);
    const args = command.registeredArguments.filter(({ required }) => required).map(() => "x");
    return [{ words: own.join(" "), command, args }];
  });
}
