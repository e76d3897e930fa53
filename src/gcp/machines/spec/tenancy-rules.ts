import { familyOf } from "../../catalog/machine-families";
import { gcpMachineType } from "../../catalog/machine-types";
import { hostsFor, machinesPerHost, nodeType, nodeTypesOf, wastedShare } from "../../catalog/sole-tenant";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import type { SoleTenancy } from "./tenancy-schema";

const { definitions, problem } = defineProblems({
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
    source:
      "Compute Engine documentation, sole-tenant nodes, Maintenance policy: one host of every 20 is kept free; from memory",
    read: "2026-11-27",
  },
  "GCP-TENANT-008": {
    kind: "limit",
    rule: "machines that restart in place on their host are stopped for its maintenance, and not migrated",
    source: "Compute Engine API reference, nodeGroups: maintenancePolicy, RESTART_IN_PLACE",
    read: "2026-11-27",
  },
});
export const tenancyProblems = definitions;

/** The most hosts that a generation states. */
const mostOfGroup = 100;

/** The machines that run on the hosts of a generation. */
export interface Tenants {
  readonly machine: string;
  /** Machines that run at once. Nodes of a generation are replaced one by one, without surge. */
  readonly machines: number;
  /** Whether they are stopped when their host is maintained, and not migrated. */
  readonly areStopped: boolean;
  /** How the reader has them stopped. */
  readonly toStop: string;
}

/** Judges hosts of a generation's own; `at` is the path of the placement. */
export function tenancyFaults(tenants: Tenants, placement: SoleTenancy, at: string): Problem[] {
  return [
    ...hostCountFaults(placement, `${at}.hosts`),
    ...(placement.maintenance === "restart-in-place" && !tenants.areStopped
      ? [problem("GCP-TENANT-008", `${at}.maintenance`, `${tenants.machine} is migrated`, tenants.toStop)]
      : []),
    ...packingFaults(tenants, placement, at),
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

function packingFaults(packed: Tenants, placement: SoleTenancy, at: string): Problem[] {
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
  const usable = mostHosts(hosts) - (maintenance === "migrate-within-group" ? keptFree(mostHosts(hosts)) : 0);
  const needed = hostsFor(host, facts, packed.machines);
  const perHost = machinesPerHost(host, facts);
  if (needed === undefined || needed > usable) {
    const value = `${packed.machines} ${packed.machine}, ${perHost} of them on each of ${usable} usable hosts`;
    const remedy =
      needed === undefined
        ? "use a larger node type"
        : hostsRemedy(maintenance === "migrate-within-group" ? withFree(needed) : needed);
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

/** Hosts that a group keeps free for the machines of a host that is maintained: one of every 20, from memory. */
function keptFree(hosts: number): number {
  return Math.ceil(hosts / 20);
}

/** Returns the least hosts of a group that has so many beside those that it keeps free. */
function withFree(usable: number): number {
  let hosts = usable;
  while (hosts - keptFree(hosts) < usable) hosts++;
  return hosts;
}

function hostsRemedy(hosts: number): string {
  return hosts <= mostOfGroup ? `use ${hosts} hosts` : "use fewer machines, or a larger node type";
}
