import { readFileSync } from "node:fs";
import path from "node:path";

/** Who runs a block of commands: nobody but a reader with an account, or a test, by what it needs. */
export type Runner = "here" | "emulator" | "ci" | "clone" | "account";

export interface DocumentedCommand {
  readonly runner: Runner;
  readonly command: string;
}

/** The commands of the page, in its order. The word behind `sh` says who runs a block. */
export function documentedCommands(): readonly DocumentedCommand[] {
  const page = readFileSync(path.resolve("docs/getting-started.md"), "utf8");
  return [...page.matchAll(/^```sh ?(\w*)\n([^]*?)^```$/gm)].flatMap(([, word = "", block = ""]) =>
    block
      .trim()
      .split("\n")
      .map((command) => ({ runner: (word === "" ? "here" : word) as Runner, command })),
  );
}
