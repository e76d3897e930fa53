import { defineProblems, type Problem } from "../../../core/problem";
import { regionPart } from "../../region/spec/declare";
import { machineProblems, nodeFaults } from "./machine-rules";
import { aksPoolName, rotationPoolName, systemPoolName } from "./pool-names";
import type { Pool } from "./pool-schema";

const { definitions, problem } = defineProblems({
  "AZURE-POOL-005": {
    kind: "impossible",
    rule: "pools have different names in AKS, which takes 12 letters and digits, no hyphens",
    source: "AKS documentation, Manage system node pools, Limitations",
  },
  "AZURE-POOL-008": {
    kind: "impossible",
    rule: "a region with pools has a cluster",
    source: "azurerm 4.55.0, azurerm_kubernetes_cluster_node_pool.kubernetes_cluster_id",
  },
});

const pool = regionPart("pools.*");
const pools = regionPart("pools");

export const poolRules = pool.set({ ...definitions, ...machineProblems }, [
  pool.rule({ judge: (part, _, at) => (part.kind === "trading" ? [] : nodeFaults(part, at)) }),
  pool.rule({
    needs: ["cluster"],
    judge: (_, { cluster }, at) =>
      cluster === undefined
        ? [problem("AZURE-POOL-008", at, "no cluster", "add a cluster to the region")]
        : [],
  }),
]);

/** Rules about the pools of a region together. */
export const poolsRules = pools.set(definitions, [pools.rule({ judge: (all, _, at) => sameNames(all, at) })]);

interface NamedPool {
  /** Its name in the region; not set of the system pool, which is the cluster's. */
  readonly pool?: string;
  /** Its name in AKS, and the one that it has while it is made anew. */
  readonly names: readonly string[];
}

/** Returns the pools of a region with their names in AKS, the system pool first. */
function namedPools(all: Readonly<Record<string, Pool>>): NamedPool[] {
  const both = (name: string): readonly string[] => [name, rotationPoolName(name)];
  return [
    { names: both(systemPoolName) },
    ...Object.entries(all).flatMap(([name, pool]): NamedPool[] =>
      pool.kind === "trading"
        ? Object.keys(pool.generations).map((key) => ({
            pool: `${name}.generations.${key}`,
            // It is never made anew.
            names: [aksPoolName(name, key)],
          }))
        : [{ pool: name, names: both(aksPoolName(name)) }],
    ),
  ];
}

function sameNames(all: Readonly<Record<string, Pool>>, at: string): Problem[] {
  const named = namedPools(all);
  return named.flatMap(({ pool: own, names }, index) =>
    named.slice(0, index).flatMap((earlier) => {
      const shared = names.find((name) => earlier.names.includes(name));
      if (shared === undefined || own === undefined) return [];
      const other = earlier.pool ?? "the system pool of the cluster";
      return [problem("AZURE-POOL-005", `${at}.${own}`, `${shared}, also ${other}`, "give it another name")];
    }),
  );
}
