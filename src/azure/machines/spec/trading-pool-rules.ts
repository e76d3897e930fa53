import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole, standsBy, tradingCapacity, type RoleOfRegion } from "../../../environment/region";
import { regionPart } from "../../region/spec/declare";
import { tradingGenerations } from "./deployables";
import { fleetPlacements } from "./fleet-rules";
import { notReserved, placementProblems, sharedAcrossZones } from "./placement-rules";
import type { Pool, TradingPool } from "./pool-schema";

const { definitions, problem } = defineProblems({
  "AZURE-GEN-006": {
    kind: "impossible",
    rule: "the active generation is one of the pool's",
    source: "design: workloads select the active generation by name",
  },
  "AZURE-GEN-007": {
    kind: "advice",
    rule: "AKS re-images no node that trades by itself: its upgrades are of the whole cluster",
    source: "AKS documentation, auto-upgrade-node-os-image (2026-06-26), auto-upgrade-cluster",
  },
  "AZURE-POOL-009": {
    kind: "limit",
    rule: "a window for host updates is stated of a pool whose generations are on dedicated hosts",
    source:
      "Azure documentation, Managing VM updates with Maintenance Configurations (2026-09-25), Scopes: host",
    read: "2026-11-27",
  },
  "AZURE-POOL-010": {
    kind: "advice",
    rule: "production nodes on dedicated hosts have a window for host updates",
    source:
      "Azure documentation, Maintenance for virtual machines in Azure (2026-04-30): Azure pauses other machines for up to 10 seconds whenever it likes",
  },
  "AZURE-GEN-008": {
    kind: "advice",
    rule: "the engines of a production region do not all share one proximity placement group: one data center may lose all",
    source: "Azure documentation, Proximity placement groups",
  },
});

export const tradingPoolProblems = definitions;

const pool = regionPart("pools.*");
const pools = regionPart("pools");
const cluster = regionPart("cluster");

export const tradingPoolRules = pool.set(definitions, [
  pool.rule({
    judge: (part, _, at) =>
      part.kind === "trading" ? [...activeFaults(part, at), ...windowFaults(part, at)] : [],
  }),
  pool.rule({
    needs: ["role"],
    judge: (part, { role }, at) =>
      part.kind === "trading" && isProductionRole(role) ? unwindowed(part, at) : [],
  }),
]);

/** Rules about the trading pools of a region together. */
export const tradingPoolsRules = pools.set({ ...definitions, ...placementProblems }, [
  pools.rule({
    needs: ["fleets"],
    judge: (all, { fleets }, at) => {
      const ofFleets = fleetPlacements(fleets, at.replace(/pools$/, "fleets"));
      // What fleets state among themselves is told by their own rule.
      return sharedAcrossZones([...ofFleets, ...placedIn(all, at)]).filter(({ path }) => path.startsWith(at));
    },
  }),
  pools.rule({
    needs: ["role"],
    judge: (all, { role }, at) => (isProductionRole(role) ? sharedFailure(all, at) : []),
  }),
  pools.rule({
    needs: ["role", "capacity"],
    judge: (all, { role, capacity }, at) =>
      standsBy(role) && tradingCapacity({ role, capacity } as RoleOfRegion) === "reserved"
        ? placedIn(all, at).flatMap(({ placement, at: path }) => notReserved(placement, path))
        : [],
  }),
]);

/** Rules about what a cluster does with nodes that trade. */
export const upgradeRules = cluster.set(definitions, [
  cluster.rule({
    needs: ["pools", "role"],
    judge: (part, { pools: all, role }, at) => {
      const trades = Object.values(all).some(({ kind }) => kind === "trading");
      if (part === undefined || !trades || !isProductionRole(role)) return [];
      const { kubernetes, nodeOs } = part.upgrades;
      return Object.entries({ kubernetes, nodeOs })
        .filter(([, channel]) => channel !== "none")
        .map(([field, channel]) => {
          const remedy =
            'use "none", and a new generation for a new image; or accept a drain in each change window';
          return problem("AZURE-GEN-007", `${at}.upgrades.${field}`, channel, remedy);
        });
    },
  }),
]);

type Pools = Readonly<Record<string, Pool>>;

function activeFaults({ active, generations }: TradingPool, at: string): Problem[] {
  if (Object.hasOwn(generations, active)) return [];
  return [problem("AZURE-GEN-006", `${at}.active`, active, didYouMean(active, Object.keys(generations)))];
}

function windowFaults({ hostUpdates, generations }: TradingPool, at: string): Problem[] {
  if (hostUpdates.kind === "azure") return [];
  const remedy = 'use kind: "azure", or placement on dedicated hosts';
  return Object.entries(generations)
    .filter(([, { placement }]) => placement.kind !== "dedicated-hosts")
    .map(([key, { placement }]) =>
      problem(
        "AZURE-POOL-009",
        `${at}.hostUpdates`,
        `window for generation ${key}: ${placement.kind}`,
        remedy,
      ),
    );
}

function unwindowed({ hostUpdates, generations }: TradingPool, at: string): Problem[] {
  const placements = Object.values(generations).map(({ placement }) => placement.kind);
  const onHosts = placements.length > 0 && placements.every((kind) => kind === "dedicated-hosts");
  if (hostUpdates.kind === "window" || !onHosts) return [];
  return [problem("AZURE-POOL-010", `${at}.hostUpdates`, "azure", 'use kind: "window"')];
}

function placedIn(all: Pools, at: string) {
  return Object.entries(tradingGenerations({ pools: all })).map(([path, { zone, placement }]) => ({
    at: `${path.replace("pools", at)}.placement`,
    zone,
    placement,
  }));
}

function sharedFailure(all: Pools, at: string): Problem[] {
  const engines = Object.entries(all).flatMap(([name, one]) => {
    const active = one.kind === "trading" ? entryOf(one.generations, one.active) : undefined;
    if (active === undefined) return [];
    const { placement } = active;
    const own = placement.kind === "proximity" ? name : undefined;
    return [{ name, group: placement.kind === "shared" ? placement.groupId : own }];
  });
  const [first, ...others] = engines;
  if (first?.group === undefined || others.some(({ group }) => group !== first.group)) return [];
  const value =
    others.length === 0 ? "one pool, close to each other" : `${engines.length} pools in one group`;
  const remedy = "add a second trading pool with a placement of its own, in another zone if possible";
  return [problem("AZURE-GEN-008", `${at}.${first.name}`, value, remedy)];
}
