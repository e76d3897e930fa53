import fc from "fast-check";
import { skipTokenStackTraces } from "../../src/kit/fast-start";
import { runProgram } from "../lib/run-program";
import { parseArguments, usageText } from "./arguments";
import { knownEnvironments } from "./known-environments";
import { refusesMistakes, synthesizes } from "./properties";
import { materialOf } from "./random-environment";

/**
 * `npm run fuzz -- --runs 1000` synthesizes random valid environments, and makes mistakes in others. A failure prints
 * the seed and the path with which `--seed` and `--path` repeat it.
 */
function main(): void {
  const { runs, seed, path, help } = parseArguments(process.argv.slice(2));
  if (help) return console.log(usageText);
  skipTokenStackTraces();
  const material = materialOf(knownEnvironments());
  const run = (property: (gen: fc.GeneratorValue) => void): void =>
    refuseFailure(
      fc.check(fc.property(fc.gen(), property), {
        numRuns: runs,
        seed,
        endOnFailure: true,
        ...(path === undefined ? {} : { path }),
      }),
    );
  run((gen) => void synthesizes(gen, material));
  console.log(`${runs} random environments: each is synthesized, a second time to the same bytes`);
  run((gen) => refusesMistakes(gen, material));
  console.log(`${runs} random environments with mistakes: each is refused with a code (seed ${seed})`);
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
