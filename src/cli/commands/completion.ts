import { existsSync } from "node:fs";
import path from "node:path";
import { Argument, type Command } from "commander";
import { environmentNames } from "../../process/environment-names";
import { readDependencies } from "../../terraform/order";
import { action, helpEnd } from "../action";
import { candidates, type Values } from "../completion/candidates";
import { scripts, type Shell } from "../completion/scripts";
import { folders, type CommandContext } from "../context";
import { Journal } from "../journal";
import { exitCodes } from "../stop";

/** Adds `hft completion`, and the command that its script runs at a tab. */
export function addCompletion(program: Command): void {
  program
    .command("completion")
    .description("print a script by which a shell completes commands, options and names of this checkout")
    .addArgument(new Argument("<shell>", "shell to complete in").choices(Object.keys(scripts)))
    .addHelpText("after", helpEnd({ 0: "printed", 1: "error" }, "npx hft completion bash"))
    .action(
      action<object, Shell>(program, (shell, _, { root, result }) => {
        const script = scripts[shell](path.join(root, "bin", "hft.cjs"));
        result(script, { shell, script });
        return exitCodes.done;
      }),
    );
  program
    .command("complete", { hidden: true })
    .description("print what may stand at the cursor; a script of hft completion calls it")
    .argument("[words...]", "words after hft, up to the cursor")
    .addHelpText("after", helpEnd({ 0: "printed", 1: "error" }, "npx hft complete -- plan prod"))
    .action(
      action<object, readonly string[]>(program, (words, _, context) => {
        const found = candidates(program, words, valuesOf(context));
        const lines = found.map(({ word, description }) => `${word}\t${description}`);
        context.result(lines.join("\n"), found);
        return exitCodes.done;
      }),
    );
}

function valuesOf({ root, now }: CommandContext): Values {
  const output = folders.output(root);
  return {
    environment: () => environmentNames(root),
    run: () => Journal.all(folders.runs(root), now).map(({ id }) => id),
    glob: () => (existsSync(path.join(output, "manifest.json")) ? Object.keys(readDependencies(output)) : []),
  };
}
