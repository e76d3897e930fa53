import fc from "fast-check";
import path from "node:path";
import type { SynthesizedStack } from "../../../src/terraform/stacks";
import { stacksOf } from "../../../tools/fuzz/gated";
import { knownEnvironments } from "../../../tools/fuzz/known-environments";
import { materialOf, randomEnvironment } from "../../../tools/fuzz/random-environment";
import { gapsOf, hasFailed, judgeStacks } from "../../../tools/gate/gate";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { providerVersions } from "../../../tools/gate/providers-at-hand";
import { stackReport } from "../../../tools/gate/report";
import { ProviderUnavailable } from "../../../tools/gate/terraform";
import { skipped } from "../../helpers/describe-where";
import { describeWithAwsProvider, pluginDirs } from "../gate/real-terraform";
import { temporaryFolder } from "../gate/temporary-folder";

/** `npm run fuzz -- --gate` has more of them. */
const seeds = [2, 5, 9];

describeWithAwsProvider("the stacks of a random environment that no rule refuses", () => {
  const folder = temporaryFolder();
  const planner = OfflinePlanner.find({ dir: path.join(folder, "gate"), pluginDirs });
  const known = knownEnvironments();
  // What begins with a small one has few stacks: each takes the large providers seconds.
  const small = known.filter(({ regions }) => Object.keys(regions).length <= 2);
  const material = { ...materialOf(known), known: small };

  describe.each(seeds)("of seed %i", (seed) => {
    const [gen] = fc.sample(fc.gen(), { seed, numRuns: 1 });
    if (gen === undefined) throw new Error("nothing to draw from");
    const all = stacksOf(randomEnvironment(gen, material), path.join(folder, String(seed)));

    for (const stack of all) {
      const lack = lackOf(stack);
      const test = lack === undefined ? it : it.skip;
      test(lack === undefined ? stack.name : skipped(stack.name, lack), async () => {
        if (planner === undefined) throw new Error("no planner");
        const [verdict] = await judgeStacks({ planner, all, judged: [stack], validateOnly: false, jobs: 1 });
        if (verdict === undefined) throw new Error("no verdict");

        expect(hasFailed(verdict) ? stackReport(verdict) : "").toBe("");
        expect(gapsOf(verdict)).toEqual([]);
      });
    }
  });
});

/** Why a stack is left out, as the gate says it; `undefined` where its providers are at hand. */
function lackOf({ json }: SynthesizedStack): string | undefined {
  try {
    providerVersions(json, pluginDirs);
    return undefined;
  } catch (error) {
    if (error instanceof ProviderUnavailable) return error.message;
    throw error;
  }
}
