import { familyOf, machineFamily } from "../../catalog/machine-families";
import { gcpMachineType } from "../../catalog/machine-types";
import { hostsFor, machinesPerHost, nodeType, nodeTypesOf, wastedShare } from "../../catalog/sole-tenant";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import type { SoleTenancy, TradingGeneration } from "./pool-schema";

const { definitions, problem } = defineProblems({
  "GCP-POOL-012": {
    kind: "limit",
    rule: "GKE takes a compact placement policy for the series of the machine",
    source: "GKE documentation, how-to/compact-placement; src/gcp/catalog/data/machine-families.json",
    read: "2026-11-22",
  },
  "GCP-POOL-013": {
    kind: "advice",
    rule: "GKE's list of compact placement names the series",
    source:
      "GKE documentation, how-to/compact-placement, without C4; Compute Engine documentation, general-purpose-machines, with it",
  },
  "GCP-POOL-014": {
    kind: "limit",
    rule: "a compact placement has at most 1500 nodes, spares included",
    source: "GKE documentation, how-to/compact-placement",
    read: "2026-11-22",
  },
  "GCP-TENANT-001": {
    kind: "limit",
    rule: "the series of the machine has hosts of a sole tenant, and the catalogue lists their type",
    source: "src/gcp/catalog/data/sole-tenant.json; Compute Engine documentation: C2D and E2 have none",
    read: "2026-11-27",
  },
  "GCP-TENANT-002": {
    kind: "impossible",
    rule: "hosts take machines of their own series",
    source: "Compute Engine documentation, sole-tenant nodes, Node types",
  },
  "GCP-TENANT-003": {
    kind: "limit",
    rule: "hosts have room for all nodes and spares, counted in whole machines",
    source: "Compute Engine documentation, sole-tenant nodes; src/gcp/catalog/data/sole-tenant.json",
    read: "2026-11-27",
  },
  "GCP-TENANT-004": {
    kind: "advice",
    rule: "at most a tenth of a host's vCPUs is paid for and runs no machine",
    source: "src/gcp/catalog/data/sole-tenant.json",
  },
  "GCP-TENANT-005": {
    kind: "impossible",
    rule: "the fewest hosts of an autoscaled group are not more than the most",
    source: "google 6.50.0, google_compute_node_group.autoscaling_policy",
  },
  "GCP-TENANT-006": {
    kind: "impossible",
    rule: "hosts whose machines restart in place are not scaled in",
    source:
      "google 6.50.0, google_compute_node_group.autoscaling_policy.mode: ONLY_SCALE_OUT for minimal servers",
  },
  "GCP-TENANT-007": {
    kind: "limit",
    rule: "a group whose machines migrate within it has two hosts or more",
    source: "Compute Engine documentation, sole-tenant nodes, Maintenance policy: one host is kept free",
    read: "2026-11-27",
  },
});
export const placementProblems = definitions;

type Placed = Pick<TradingGeneration, "machine" | "nodes" | "spare" | "placement">;

/** Judges how the machines of a generation are placed; `at` is the path of the generation. */
export function placementFaults(generation: Placed, at: string): Problem[] {
  const { placement } = generation;
  const path = `${at}.placement`;
  switch (placement.kind) {
    case "compact":
    case "shared":
      return compactFaults(generation, path);
    case "sole-tenant":
      return tenancyFaults(generation, placement, path);
    case "none":
      return [];
  }
}

function compactFaults({ machine, nodes, spare, placement }: Placed, at: string): Problem[] {
  const found: Problem[] = [];
  const facts = machineFamily(familyOf(machine));
  const value = `${machine} in "${placement.kind}"`;
  if (facts !== undefined && facts.compactPlacement === undefined) {
    found.push(problem("GCP-POOL-012", at, value, "choose another series, such as c3"));
  }
  if (facts?.compactPlacement?.on === "compute-engine") {
    const remedy = "try it in the sandbox, or choose a series of the list, such as c3";
    found.push(problem("GCP-POOL-013", at, value, remedy));
  }
  if (nodes + spare > 1500) {
    found.push(problem("GCP-POOL-014", at, `${nodes} nodes + ${spare} spare`, "use fewer nodes"));
  }
  return found;
}

function tenancyFaults(generation: Placed, placement: SoleTenancy, at: string): Problem[] {
  const { machine, nodes, spare } = generation;
  return [
    ...hostCountFaults(placement, `${at}.hosts`),
    ...packingFaults({ machine, machines: nodes + spare }, placement, at),
  ];
}

function hostCountFaults({ hosts, maintenance }: SoleTenancy, at: string): Problem[] {
  const found: Problem[] = [];
  if (hosts.kind === "autoscaled") {
    if (hosts.min > hosts.max) {
      found.push(problem("GCP-TENANT-005", at, `${hosts.min} to ${hosts.max}`, "make max at least min"));
    }
    if (maintenance === "restart-in-place" && hosts.scaleIn) {
      found.push(problem("GCP-TENANT-006", `${at}.scaleIn`, true, "set scaleIn: false"));
    }
  }
  if (maintenance === "migrate-within-group" && mostHosts(hosts) < 2) {
    found.push(problem("GCP-TENANT-007", at, mostHosts(hosts), "use two hosts or more"));
  }
  return found;
}

interface Packed {
  readonly machine: string;
  /** Machines that run at once. Nodes of a generation are replaced one by one, without surge. */
  readonly machines: number;
}

function packingFaults(packed: Packed, placement: SoleTenancy, at: string): Problem[] {
  const family = familyOf(packed.machine);
  const known = nodeTypesOf(family);
  const path = `${at}.nodeType`;
  const host = nodeType(placement.nodeType);
  if (host === undefined || known.length === 0) {
    const remedy =
      known.length === 0
        ? `the catalogue lists no hosts for ${family}: choose another series, or accept it`
        : didYouMean(placement.nodeType, known);
    return [problem("GCP-TENANT-001", path, placement.nodeType, remedy)];
  }
  if (host.family !== family) {
    const value = `${host.type} for ${packed.machine}`;
    return [problem("GCP-TENANT-002", path, value, `use ${known.join(" or ")}`)];
  }
  const facts = gcpMachineType(packed.machine);
  if (facts === undefined) return [];
  const { hosts, maintenance } = placement;
  // One host is kept free for machines of a host that is maintained.
  const usable = mostHosts(hosts) - (maintenance === "migrate-within-group" ? 1 : 0);
  const needed = hostsFor(host, facts, packed.machines);
  const perHost = machinesPerHost(host, facts);
  if (needed === undefined || needed > usable) {
    const value = `${packed.machines} ${packed.machine}, ${perHost} of them on each of ${usable} usable hosts`;
    const remedy =
      needed === undefined ? "use a larger node type" : `use ${needed + mostHosts(hosts) - usable} hosts`;
    return [problem("GCP-TENANT-003", `${at}.hosts`, value, remedy)];
  }
  const wasted = wastedShare(host, facts);
  if (wasted <= 0.1) return [];
  const value = `${perHost} ${packed.machine} on ${host.type}: ${Math.round(wasted * 100)} % idle`;
  return [problem("GCP-TENANT-004", path, value, "use a size that divides the host")];
}

function mostHosts(hosts: SoleTenancy["hosts"]): number {
  return hosts.kind === "fixed" ? hosts.count : hosts.max;
}
