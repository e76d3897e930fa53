import { entryOf } from "../../../core/catalogue-file";
import { defineProblems } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { regionPart } from "../../region/spec/declare";
import type { Machines } from "./machine-zones";
import type { Placement } from "./pool-schema";

const { definitions, problem } = defineProblems({
  "AWS-POOL-005": {
    kind: "advice",
    rule: "the engines of a production region do not all share one placement group: one rack's failure takes all",
    source: "EC2 user guide, placement groups",
  },
});

const region = regionPart("");

export const sharedFailureRules = region.set(definitions, [
  region.rule({
    needs: ["pools", "fleets", "role"],
    judge: (_, { role, ...machines }, at) => {
      const engines = activePlacements(machines, at);
      const [first, ...others] = engines;
      if (!isProductionRole(role) || first?.group === undefined) return [];
      if (others.some(({ group }) => group !== first.group)) return [];
      const remedy =
        "add a second trading pool or fleet with a placement group of its own, in another zone if possible";
      const value = others.length === 0 ? "one pool" : `${engines.length} pools`;
      return [problem("AWS-POOL-005", first.path, `${value}, placement "${first.kind}"`, remedy)];
    },
  }),
]);

/** Returns the placement of the active generation of every trading pool and fleet. */
function activePlacements({ pools, fleets }: Machines, at: string) {
  const inPools = Object.entries(pools).flatMap(([name, pool]) =>
    pool.kind === "trading"
      ? [{ path: `${at}.pools.${name}`, generation: entryOf(pool.generations, pool.active) }]
      : [],
  );
  const inFleets = Object.entries(fleets).map(([name, { generations, active }]) => ({
    path: `${at}.fleets.${name}`,
    generation: entryOf(generations, active),
  }));
  return [...inPools, ...inFleets].flatMap(({ path, generation }) =>
    generation === undefined
      ? []
      : [{ path, kind: generation.placement.kind, group: clusterGroup(generation.placement, path) }],
  );
}

/** Returns the cluster placement group that fails as one, or `undefined` where machines stand on several racks. */
function clusterGroup(placement: Placement, own: string): string | undefined {
  if (placement.kind === "cluster") return own;
  return placement.kind === "shared" ? placement.groupId : undefined;
}
