import { defineProblems, type Problem } from "../../../core/problem";
import { nearest } from "../../../core/suggest";
import { aksLimits, fitsPodMinimum } from "../../catalog/aks-limits";
import { localDiskGiB, machineSize, machineSizes, type MachineSize } from "../../catalog/machine-sizes";
import type { ElasticPool } from "./pool-schema";
import { regionsCommand } from "./sku-commands";

const sizes = "src/azure/catalog/data/machine-sizes.json";
const families = "src/azure/catalog/data/machine-families.json";
const aks = "src/azure/catalog/data/aks-limits.json";

const { definitions, problem } = defineProblems({
  "AZURE-POOL-001": {
    kind: "advice",
    rule: "the catalogue lists the machine size",
    source: sizes,
  },
  "AZURE-POOL-002": {
    kind: "calendar",
    rule: "Azure has not announced that it switches off the series of the machine",
    source: families,
  },
  "AZURE-POOL-003": {
    kind: "limit",
    rule: "an ephemeral disk is for sizes with a disk of their own, and not larger than it",
    source: `${families}; ${sizes}`,
    read: "2026-11-27",
  },
  "AZURE-POOL-004": {
    kind: "limit",
    rule: "a node has 2 vCPUs and 2 GiB at least",
    source: aks,
    read: "2026-11-27",
  },
  "AZURE-POOL-006": {
    kind: "impossible",
    rule: "nodes.min does not exceed nodes.max",
    source: "azurerm 4.55.0, resourceKubernetesClusterNodePoolCreate",
  },
  "AZURE-POOL-007": {
    kind: "limit",
    rule: "the nodes of a pool have room for 30 pods together",
    source: aks,
    read: "2026-11-27",
  },
});
export const machineProblems = definitions;

/** The fields of a pool that describe its nodes. */
export type NodesToJudge = Pick<ElasticPool, "machine" | "osDisk" | "podsPerNode" | "nodes">;

/** Judges the nodes of an elastic pool; `at` is the path of the pool. */
export function nodeFaults(nodes: NodesToJudge, at: string): Problem[] {
  const size = machineSize(nodes.machine);
  return [
    ...countFaults(nodes, at),
    ...(size === undefined
      ? unknownMachine(nodes.machine, `${at}.machine`)
      : [
          ...smallMachine(size, `${at}.machine`),
          ...retiringMachine(size, `${at}.machine`),
          ...osDiskFaults(nodes.osDisk, size, `${at}.osDisk`),
        ]),
  ];
}

/** Reports a size that the catalogue does not list; `at` is the path of the size. */
export function unknownMachine(machine: string, at: string): Problem[] {
  const near = nearest(machine, machineSizes());
  const remedy =
    near === undefined ? `check where Azure has it: ${regionsCommand(machine)}` : `did you mean "${near}"?`;
  return [problem("AZURE-POOL-001", at, machine, remedy)];
}

/** Reports a series that Azure will switch off; `at` is the path of the size. */
export function retiringMachine({ size, family }: MachineSize, at: string): Problem[] {
  if (family.retires === undefined) return [];
  const value = `${size}, switched off on ${family.retires}`;
  return [problem("AZURE-POOL-002", at, value, "take a newer series")];
}

/** Judges the disk that a node starts from; `at` is the path of the disk. */
export function osDiskFaults(osDisk: NodesToJudge["osDisk"], size: MachineSize, at: string): Problem[] {
  if (osDisk.kind === "managed") return [];
  if (!size.family.ephemeralOsDisk) {
    const remedy = 'use kind: "managed", or a size with a local disk';
    return [problem("AZURE-POOL-003", `${at}.kind`, `ephemeral on ${size.size}`, remedy)];
  }
  const room = localDiskGiB(size);
  if (room === undefined || osDisk.sizeGiB <= room) return [];
  return [problem("AZURE-POOL-003", `${at}.sizeGiB`, osDisk.sizeGiB, `use ${room} at most`)];
}

function countFaults({ nodes, podsPerNode }: NodesToJudge, at: string): Problem[] {
  if (nodes.min > nodes.max) {
    return [problem("AZURE-POOL-006", `${at}.nodes`, nodes, "make max at least min")];
  }
  if (fitsPodMinimum(podsPerNode, nodes.max)) return [];
  const value = `${podsPerNode} pods on ${nodes.max} nodes`;
  return [problem("AZURE-POOL-007", `${at}.podsPerNode`, value, "allow more pods or more nodes")];
}

function smallMachine({ size, vcpus, memoryGiB }: MachineSize, at: string): Problem[] {
  const { minVcpus, minMemoryGiB } = aksLimits().userPool;
  if (vcpus >= minVcpus && memoryGiB >= minMemoryGiB) return [];
  return [problem("AZURE-POOL-004", at, `${size}: ${vcpus} vCPUs, ${memoryGiB} GiB`, "take a larger size")];
}
