import type { Command } from "commander";
import { action, helpEnd } from "../action";
import { flagsOf, reportSynth, withReportOptions, type ReportOptions } from "./synth";

/** Adds `hft validate`: a synth that reports all that it finds, and writes nothing. */
export function addValidate(program: Command): void {
  withReportOptions(program.command("validate"))
    .description("judge environments by their rules and build their stacks; writes nothing")
    .addHelpText(
      "after",
      helpEnd({ 0: "no errors", 1: "error", 4: "interrupted" }, "npx hft validate production staging"),
    )
    .action(
      action<ReportOptions, readonly string[]>(program, (names, options, context) =>
        reportSynth(names, ["--check", ...flagsOf(options)], context),
      ),
    );
}
