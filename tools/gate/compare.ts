import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readStacks } from "../../src/terraform/stacks";
import { runProgram } from "../lib/run-program";
import { pluginDirsOf } from "./arguments";
import { OfflinePlanner } from "./offline-planner";
import { planOverBase } from "./plan-over-base";

/**
 * Plans stacks of one output directory over what another one's would have left behind, and writes each plan, or why
 * there is none, to `<out>/<stack>.json`: what `hft plan --offline` shows.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { base: { type: "string" }, head: { type: "string" }, out: { type: "string" } },
  });
  const { base, head, out } = values;
  if (base === undefined || head === undefined || out === undefined) {
    throw new Error("usage: --base DIR --head DIR --out DIR stack…");
  }
  const planner = OfflinePlanner.find({ dir: path.join(out, "work"), pluginDirs: pluginDirsOf(process.env) });
  if (planner === undefined) throw new Error("no terraform on the PATH");
  const before = new Map(readStacks(base).map((stack) => [stack.name, stack]));
  const chosen = readStacks(head).filter(({ name }) => positionals.includes(name));
  mkdirSync(out, { recursive: true });
  for (const stack of chosen) {
    console.log(`${stack.name}: planning over the base`);
    const result = await planOverBase(planner, stack, before.get(stack.name));
    writeFileSync(path.join(out, `${stack.name}.json`), JSON.stringify(result));
  }
  rmSync(path.join(out, "work"), { recursive: true, force: true });
}

runProgram(main);
