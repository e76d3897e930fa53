import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { runProgram } from "../lib/run-program";
import { planCost } from "./plan-cost";
import { renderReport, reportOf } from "./report";
import { inRounds } from "./rounds";
import { expectOrdinaryStacks, stackCostSubjects } from "./stack-cost";
import { tuningCost } from "./tuning-cost";
import { expectSameStacks, synthContenders } from "./synth-contenders";

const usage = "usage: npm run bench -- [--runs N] [--json FILE]";

/** `npm run bench`: see docs/benchmark.md for what is measured. */
async function main(): Promise<void> {
  const { rounds, json } = readArguments();
  const scratch = mkdtempSync(path.join(tmpdir(), "hft-bench-"));
  try {
    const contenders = synthContenders(scratch);
    const synth = await inRounds(contenders, rounds, progress("synth", rounds));
    expectSameStacks(contenders);
    const stacks = await inRounds(stackCostSubjects(scratch), rounds, progress("further stacks", rounds));
    expectOrdinaryStacks(scratch);

    const tuningMilliseconds = await tuningCost(rounds);
    const plans = await planCost(scratch, rounds);

    const report = reportOf(
      { contenders, synth, stacks, tuningMilliseconds, plans },
      {
        date: new Date().toISOString().slice(0, 10),
        machine: `${availableParallelism()} cores, ${process.platform}-${process.arch}, Node ${process.version}`,
        rounds,
      },
    );
    console.log(renderReport(report));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, undefined, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function readArguments(): { readonly rounds: number; readonly json: string | undefined } {
  const { values } = parseArgs({
    options: { runs: { type: "string", default: "5" }, json: { type: "string" } },
  });
  const rounds = Number(values.runs);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--runs must be a positive whole number, got ${values.runs}\n${usage}`);
  }
  return { rounds, json: values.json };
}

function progress(what: string, rounds: number): (round: number) => void {
  return (round) => console.error(`${what}: ${round === 0 ? "warm-up" : `round ${round} of ${rounds}`}`);
}

runProgram(main);
