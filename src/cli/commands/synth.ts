import type { Command } from "commander";
import { environmentNames } from "../../process/environment-names";
import { action, helpEnd } from "../action";
import { folders, type CommandContext } from "../context";
import { refuseUnknown } from "../environments";
import { runSynth } from "../project";
import { exitCodes, Stop, stopIfInterrupted, type ExitCode } from "../stop";

/** Adds `hft synth`. */
export function addSynth(program: Command): void {
  withReportOptions(program.command("synth"))
    .description("write the stacks of environments to cdktf.out, unless one has errors")
    .addHelpText(
      "after",
      helpEnd({ 0: "written", 1: "error, nothing is written", 4: "interrupted" }, "npx hft synth production"),
    )
    .action(
      action<ReportOptions, readonly string[]>(program, (names, options, context) =>
        reportSynth(names, flagsOf(options), context),
      ),
    );
}

export interface ReportOptions {
  readonly all?: boolean;
  readonly sarif?: boolean;
}

/** Adds the arguments and options of a command that reports the problems of environments. */
export function withReportOptions(command: Command): Command {
  return command
    .argument("[environment...]", "names of environments; without one: all")
    .option("--all", "say everything about advice and accepted problems, not one line each")
    .option("--sarif", "print the report as SARIF 2.1.0");
}

/** Returns the flags of a synth that stand for these options. */
export function flagsOf({ all = false, sarif = false }: ReportOptions): readonly string[] {
  return [...(all ? ["--all"] : []), ...(sarif ? ["--sarif"] : [])];
}

/** Runs the synth of environments, and passes on what it reports. */
export async function reportSynth(
  names: readonly string[],
  flags: readonly string[],
  { root, json, interrupt, progress, say, result }: CommandContext,
): Promise<ExitCode> {
  if (json && flags.includes("--sarif"))
    throw new Stop("HFT-024", "--json and --sarif", "choose one: they are two forms of one report");
  refuseUnknown(names, environmentNames(root));
  const words = [...names, ...flags, ...(json ? ["--json"] : [])];
  const { exitCode, stdout, stderr } = await progress.during("the synth", () =>
    runSynth(root, words, folders.output(root), interrupt),
  );
  stopIfInterrupted(interrupt);
  if (json && stdout === "") throw new Stop("HFT-001", stderr.trim(), "mend what it says");
  if (stderr !== "") say(stderr.trimEnd());
  if (stdout !== "") result(stdout, json ? JSON.parse(stdout) : undefined);
  return exitCode === 0 ? exitCodes.done : exitCodes.error;
}
