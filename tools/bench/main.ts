import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { Misuse, readWords } from "../../src/app/options";
import { runProgram } from "../lib/run-program";
import { planCost } from "./plan-cost";
import { renderReport, reportOf } from "./report";
import { inRounds } from "./rounds";
import { expectOrdinaryStacks, stackCostSubjects } from "./stack-cost";
import { tuningCost } from "./tuning-cost";
import { expectSameStacks, synthContenders } from "./synth-contenders";

const usage = `usage: npm run bench -- [options]
  --runs N     rounds of each contender, default 5
  --json FILE  write the figures there too
  --help       print this`;

/** `npm run bench`: see docs/benchmark.md for what is measured. */
async function main(): Promise<void> {
  const { rounds, json, help } = readArguments();
  if (help) {
    console.log(usage);
    return;
  }
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

function readArguments() {
  const { values } = readWords(
    process.argv.slice(2),
    {
      options: {
        runs: { type: "string", default: "5" },
        json: { type: "string" },
        help: { type: "boolean", default: false },
      },
      allowPositionals: false,
    },
    usage,
  );
  const rounds = Number(values.runs);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Misuse(`--runs ${values.runs}`, "write a positive whole number", usage);
  }
  return { rounds, json: values.json, help: values.help };
}

function progress(what: string, rounds: number): (round: number) => void {
  return (round) => console.error(`${what}: ${round === 0 ? "warm-up" : `round ${round} of ${rounds}`}`);
}

runProgram(main);
