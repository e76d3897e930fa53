import production from "../../environments/production";
import { tradingGenerations } from "../../src/aws/machines/spec/deployables";
import { validate } from "../../src/clouds";
import { regionsOf } from "../../src/environment/resolve";
import { recordOf, isOfFleet } from "../../src/aws/machines/spec/generation-record";
import { awsNodeShape } from "../../src/aws/machines/spec/node-shape";
import { renderingOf } from "../../src/aws/machines/spec/rendering";
import { tuningRules } from "../../src/tuning/rules/rules";
import { eksAl2023 } from "../../src/tuning/targets/eks-al2023";
import { tradingPods } from "../../src/tuning/trading-pod";

/**
 * Prints the milliseconds of everything that a synth of production does for tuning: the rules, the rendering for
 * nodes, for the list of deployed generations and for pods. Nothing of it has run before in this process.
 */
function main(): void {
  const regions = regionsOf(validate(production, [production]).environment.regions, "aws");
  // Reads the catalogue, which other rules need as well.
  const stated = Object.values(regions).flatMap((region) => Object.entries(tradingGenerations(region)));
  const generations = stated.flatMap(([path, generation]) =>
    isOfFleet(generation) ? [] : [{ path, generation, shape: awsNodeShape(generation) }],
  );
  const start = performance.now();
  for (const { path, generation, shape } of generations) {
    tuningRules({ profile: generation.tuning, shape, target: eksAl2023 }, path);
    renderingOf(generation);
    recordOf(generation, true);
  }
  for (const { pools } of Object.values(regions)) tradingPods(pools, renderingOf);
  console.log(performance.now() - start);
}

main();
