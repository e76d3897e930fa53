import type { Command } from "commander";
import { action } from "../action";
import { textTable } from "../../core/text-table";
import { folders, type CommandContext } from "../context";
import { Journal } from "../journal";
import { exitCodes, type ExitCode } from "../stop";

/** Adds `hft runs`. */
export function addRuns(program: Command): void {
  const runs = program.command("runs").description("the applies of this checkout");
  runs
    .command("list")
    .description("list them, the newest first")
    .action(action(program, (_, __, context) => listRuns(context)));
  runs
    .command("show")
    .argument("<run>")
    .description("show what one did")
    .action(action(program, (run, _, context) => showRun(run, context)));
  runs
    .command("abandon")
    .argument("<run>")
    .description("let another run begin; what is applied stays applied")
    .action(action(program, (run, _, context) => abandonRun(run, context)));
}

/** `hft runs list`: the runs of this checkout, the newest first. */
function listRuns({ root, now, result }: CommandContext): ExitCode {
  const runs = Journal.all(folders.runs(root), now).map((journal) => ({
    id: journal.id,
    environment: journal.begun.environment,
    applied: journal.applied.size,
    stacks: journal.begun.stacks.length,
    state: journal.isUnfinished ? "unfinished" : (journal.events.at(-1)?.event ?? ""),
  }));
  const rows = runs.map((run) => [run.id, run.environment, `${run.applied} of ${run.stacks}`, run.state]);
  const table = textTable([["run", "environment", "applied", "state"], ...rows]);
  result(runs.length === 0 ? "no run" : table, runs);
  return exitCodes.done;
}

/** `hft runs show`: the events of a run. */
function showRun(id: string, { root, now, result }: CommandContext): ExitCode {
  const { events } = Journal.open(folders.runs(root), id, now);
  const lines = events.map((event) => {
    const { at, event: what } = event;
    const stack = "stack" in event ? ` ${event.stack}` : "";
    const error = "error" in event ? `: ${event.error}` : "";
    return `${at}  ${what}${stack}${error}`;
  });
  result(lines.join("\n"), events);
  return exitCodes.done;
}

/** `hft runs abandon`: lets another run of the environment begin. What is applied stays applied. */
function abandonRun(id: string, { root, now, result }: CommandContext): ExitCode {
  const journal = Journal.open(folders.runs(root), id, now);
  if (journal.isUnfinished) journal.write({ event: "abandoned" });
  result(`${id}: abandoned`, { run: id });
  return exitCodes.done;
}
