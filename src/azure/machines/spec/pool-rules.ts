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
  /** Its path in the list of pools; not set of the system pool, which is the cluster's. */
  readonly path?: string;
  /** Its name in AKS. */
  readonly name: string;
}

/** Returns the pools of a region with their names in AKS. */
function namedPools(all: Readonly<Record<string, Pool>>): NamedPool[] {
  return [
    { name: systemPoolName },
    ...Object.entries(all).flatMap(([name, pool]): NamedPool[] =>
      pool.kind === "trading"
        ? Object.keys(pool.generations).map((key) => ({
            path: `${name}.generations.${key}`,
            name: aksPoolName(name, key),
          }))
        : [{ path: name, name: aksPoolName(name) }],
    ),
  ];
}

function sameNames(all: Readonly<Record<string, Pool>>, at: string): Problem[] {
  // The name that a pool has while it is made anew must be free too.
  const named = namedPools(all);
  const taken = named.flatMap(({ path, name }) => [
    { path, name, of: path ?? systemPoolName },
    { path, name: rotationPoolName(name), of: path ?? systemPoolName },
  ]);
  return taken.flatMap(({ path, name, of }, index) =>
    taken
      .slice(0, index)
      .filter((earlier) => earlier.name === name && earlier.of !== of && path !== undefined)
      .map((earlier) =>
        problem("AZURE-POOL-005", `${at}.${path}`, `${name}, also ${earlier.of}`, "give it another name"),
      ),
  );
}
