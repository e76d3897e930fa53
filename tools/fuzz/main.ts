import fc from "fast-check";
import { skipTokenStackTraces } from "../../src/kit/fast-start";
import { pluginDirsOf } from "../gate/arguments";
import { OfflinePlanner } from "../gate/offline-planner";
import { runProgram } from "../lib/run-program";
import { parseArguments, usageText } from "./arguments";
import { passesGate } from "./gated";
import { knownEnvironments } from "./known-environments";
import { refusesMistakes, synthesizes } from "./properties";
import { materialOf, randomEnvironment } from "./random-environment";

/**
 * `npm run fuzz -- --runs 1000` synthesizes random valid environments, and makes mistakes in others. A failure prints
 * the seed and the path with which `--seed` and `--path` repeat it.
 */
async function main(): Promise<void> {
  const { runs, seed, path, gate, help } = parseArguments(process.argv.slice(2));
  if (help) return console.log(usageText);
  skipTokenStackTraces();
  const material = materialOf(knownEnvironments());
  const run = async (property: (gen: fc.GeneratorValue) => void | Promise<void>): Promise<void> =>
    refuseFailure(
      await fc.check(
        fc.asyncProperty(fc.gen(), async (gen) => property(gen)),
        { numRuns: runs, seed, endOnFailure: true, ...(path === undefined ? {} : { path }) },
      ),
    );
  await run((gen) => synthesizes(randomEnvironment(gen, material)));
  console.log(`${runs} random environments: each is synthesized, a second time to the same bytes`);
  await run((gen) => refusesMistakes(gen, randomEnvironment(gen, material)));
  console.log(`${runs} random environments with mistakes: each is refused with a code (seed ${seed})`);
  if (!gate) return;
  const planner = OfflinePlanner.find({ dir: ".build/fuzz", pluginDirs: pluginDirsOf(process.env) });
  if (planner === undefined) throw new Error("no terraform on the PATH");
  await run(async (gen) => {
    const gaps = await passesGate(randomEnvironment(gen, material), { planner, jobs: 2 });
    for (const gap of gaps) console.log(gap);
  });
  console.log(`${runs} random environments: their stacks pass the gate, but for what is named above`);
}

function refuseFailure({
  failed,
  errorInstance,
  seed,
  counterexamplePath,
}: fc.RunDetails<[fc.GeneratorValue]>): void {
  if (!failed) return;
  const cause = errorInstance instanceof Error ? errorInstance.stack : errorInstance;
  throw new Error(`${String(cause)}\nagain: npm run fuzz -- --seed ${seed} --path ${counterexamplePath}`);
}

runProgram(main);
