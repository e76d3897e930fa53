import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { aksLimits } from "../../catalog/aks-limits";
import { machineSize } from "../../catalog/machine-sizes";
import { machineProblems, nodeFaults } from "../../machines/spec/machine-rules";
import { networkZones } from "../../network/spec/network";
import type { AzureNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { connectionFaults, connectionProblems } from "./connection-rules";
import type { AksCluster, SystemPool } from "./schema";
import { versionFaults, versionProblems } from "./version-rules";

const { definitions, problem } = defineProblems({
  "AZURE-AKS-012": {
    kind: "advice",
    rule: "a production cluster stands in two zones or more",
    source: "AKS documentation, Availability zones in AKS: a failed zone takes all its nodes",
  },
  "AZURE-AKS-013": {
    kind: "advice",
    rule: "a production cluster has an administrator",
    source:
      "design: without local accounts, in an incident nobody first looks for the owner of the subscription",
  },
  "AZURE-AKS-014": {
    kind: "advice",
    rule: "a production cluster has a plan with an uptime that Azure promises",
    source:
      "AKS documentation, Pricing tiers: the Free tier has an objective, and at most ten nodes are advised",
  },
  "AZURE-AKS-015": {
    kind: "limit",
    rule: "nodes of the system pool have 4 vCPUs and 4 GiB at least, and are of no series B",
    source: "src/azure/catalog/data/aks-limits.json",
    read: "2026-11-27",
  },
  "AZURE-AKS-016": {
    kind: "limit",
    rule: "the system pool of a production cluster has two nodes at least",
    source: "AKS documentation, use-system-pools; src/azure/catalog/data/aks-limits.json",
    read: "2026-11-27",
  },
});

const cluster = regionPart("cluster");

export const aksClusterRules = cluster.set(
  { ...definitions, ...versionProblems, ...connectionProblems, ...machineProblems },
  [
    cluster.rule({
      judge: (part, _, at) => [
        ...versionFaults(part, at),
        ...nodeFaults(part.system, `${at}.system`),
        ...systemMachine(part.system, `${at}.system.machine`),
      ],
    }),
    cluster.rule({
      needs: ["network", "location"],
      judge: (part, { network, location }, at) => connectionFaults(part, { network, location }, at),
    }),
    cluster.rule({
      needs: ["role"],
      judge: (part, { role }, at) => (isProductionRole(role) ? productionFaults(part, at) : []),
    }),
    cluster.rule({
      needs: ["network", "role"],
      judge: (_, { network, role }, at) => oneZone(network, role, at),
    }),
  ],
);

function systemMachine({ machine }: SystemPool, at: string): Problem[] {
  const size = machineSize(machine);
  const { minVcpus, minMemoryGiB, refusedSeries } = aksLimits().systemPool;
  const series = /^Standard_([A-Z]+)/.exec(machine)?.[1] ?? "";
  if (refusedSeries.includes(series)) {
    return [problem("AZURE-AKS-015", at, machine, "take a series with all of its CPU all of the time")];
  }
  if (size === undefined || (size.vcpus >= minVcpus && size.memoryGiB >= minMemoryGiB)) return [];
  const value = `${machine}: ${size.vcpus} vCPUs, ${size.memoryGiB} GiB`;
  return [problem("AZURE-AKS-015", at, value, "take a larger size")];
}

function productionFaults({ access, plan, system }: AksCluster, at: string): Problem[] {
  const { minNodes } = aksLimits().systemPool;
  const found: Problem[] = [];
  if (access.admins.length === 0) {
    const remedy = "name the group of the platform's operators";
    found.push(problem("AZURE-AKS-013", `${at}.access.admins`, "none", remedy));
  }
  if (plan === "free") found.push(problem("AZURE-AKS-014", `${at}.plan`, plan, 'use "standard"'));
  if (system.nodes.min < minNodes) {
    const remedy = "use 3 or more: one in each zone";
    found.push(problem("AZURE-AKS-016", `${at}.system.nodes.min`, system.nodes.min, remedy));
  }
  return found;
}

function oneZone(network: AzureNetwork, role: RegionRole, at: string): Problem[] {
  const zones = networkZones(network);
  if (!isProductionRole(role) || zones.length > 1) return [];
  const value = zones.map(({ key, number }) => number ?? key).join(", ");
  return [
    problem("AZURE-AKS-012", at, value, "give the network a second zone, or take a region that has zones"),
  ];
}
