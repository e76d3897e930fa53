import { mapValues } from "../../../core/map-values";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { hostSku, hostSkus, hostSkusOf, isHostSku, type HostSku } from "../../catalog/dedicated-hosts";
import { machineSize } from "../../catalog/machine-sizes";
import {
  placementConflicts,
  type Placed as PlacedOn,
  type PlacementConstraint,
} from "../../catalog/placement";
import { networkZones } from "../../network/spec/network";
import type { AzureNetwork } from "../../network/spec/schema";
import { hostsNeeded, machinesPerHost } from "./host-packing";
import { spareOf, type DedicatedHosts, type Placement } from "./placement-schema";

const { definitions, problem } = defineProblems({
  "AZURE-PLACE-001": {
    kind: "limit",
    rule: "Azure takes the placement together with what else the machines have",
    source: "src/azure/catalog/data/placement.json",
    read: "2026-11-27",
  },
  "AZURE-PLACE-002": {
    kind: "limit",
    rule: "Azure reserves machines of the series",
    source:
      "Azure documentation, On-demand capacity reservation; src/azure/catalog/data/machine-families.json",
    read: "2026-11-27",
  },
  "AZURE-PLACE-003": {
    kind: "impossible",
    rule: "machines lie in a zone that the region states",
    source: "design: a part of a region names a zone by its slot",
  },
  "AZURE-PLACE-004": {
    kind: "impossible",
    rule: "all machines of a proximity placement group lie in one zone",
    source: "Azure documentation, Proximity placement groups",
  },
  "AZURE-PLACE-005": {
    kind: "advice",
    rule: "the machines of a region whose capacity is reserved can be reserved",
    source: "Azure documentation, On-demand capacity reservation: none in a proximity placement group",
  },
  "AZURE-HOST-001": {
    kind: "limit",
    rule: "azurerm 4.55 takes the SKU of the hosts",
    source: "azurerm 4.55.0, azurerm_dedicated_host.sku_name",
    read: "2026-11-27",
  },
  "AZURE-HOST-002": {
    kind: "limit",
    rule: "the hosts run machines of the size: of one series each",
    source: "Azure documentation, Azure Dedicated Hosts; src/azure/catalog/data/dedicated-hosts.json",
    read: "2026-11-27",
  },
  "AZURE-HOST-003": {
    kind: "limit",
    rule: "the hosts of each fault domain have room for its share of machines and spares",
    source:
      "src/azure/catalog/data/dedicated-hosts.json; even spreading over fault domains: Azure documentation",
    read: "2026-11-27",
  },
  "AZURE-HOST-004": {
    kind: "limit",
    rule: "machines on dedicated hosts have no Ultra Disk: azurerm 4.55 makes no host group that takes them",
    source:
      "Azure documentation, Azure Dedicated Hosts, Ultra Disk support; azurerm 4.55.0, azurerm_dedicated_host_group",
    read: "2026-11-27",
  },
  "AZURE-HOST-005": {
    kind: "advice",
    rule: "the catalogue knows how many machines fit on the hosts",
    source: "src/azure/catalog/data/dedicated-hosts.json",
  },
  "AZURE-HOST-006": {
    kind: "advice",
    rule: "machines of the size fill the host, but for a tenth of what other sizes use of it",
    source: "src/azure/catalog/data/dedicated-hosts.json",
  },
});
export const placementProblems = definitions;

/** Machines of one size that are placed in the same way. */
export interface Placed {
  /** What names the placement: machines, a scale set, or a node pool of AKS. */
  readonly on: PlacedOn;
  /** Their size, for example `Standard_F16ams_v6`. */
  readonly machine: string;
  /** How many run at once, spares not counted. */
  readonly machines: number;
  readonly placement: Placement;
  /** Whether they take Ultra Disks. */
  readonly ultraDisk: boolean;
}

/** Judges how machines are placed; `at` is the path of the placement. */
export function placementFaults(placed: Placed, at: string): Problem[] {
  const { placement, machine } = placed;
  return [
    ...conflicts(placed, at),
    ...(placement.kind === "reserved" ? unreservable(machine, at) : []),
    ...(placement.kind === "dedicated-hosts" ? hostFaults(placed, placement, at) : []),
  ];
}

/** Refuses a zone that the region has not. */
export function unknownZone(zone: string, network: Pick<AzureNetwork, "zones">, at: string): Problem[] {
  const keys = networkZones(network).map(({ key }) => key);
  return keys.some((key) => key === zone)
    ? []
    : [problem("AZURE-PLACE-003", at, zone, didYouMean(zone, keys))];
}

/** A generation, or a fleet, as far as it shares a proximity placement group with others. */
export interface InZone {
  /** Path of the placement. */
  readonly at: string;
  readonly zone: string;
  readonly placement: Placement;
}

/** Refuses a proximity placement group whose machines lie in several zones. */
export function sharedAcrossZones(all: readonly InZone[]): Problem[] {
  return all.flatMap(({ at, zone, placement }, index) => {
    if (placement.kind !== "shared") return [];
    const earlier = all
      .slice(0, index)
      .find(
        (other) =>
          other.placement.kind === "shared" &&
          other.placement.groupId === placement.groupId &&
          other.zone !== zone,
      );
    if (earlier === undefined) return [];
    const value = `zone ${zone}, and zone ${earlier.zone} of ${earlier.at}`;
    return [
      problem("AZURE-PLACE-004", `${at}.groupId`, value, "put them into one zone, or use a group for each"),
    ];
  });
}

/** Reports machines that count as reserved and cannot be; `at` is the path of the placement. */
export function notReserved({ kind }: Placement, at: string): Problem[] {
  if (kind === "reserved" || kind === "dedicated-hosts") return [];
  const remedy =
    'use kind: "reserved" or "dedicated-hosts", or accept that they may not be had in a failover';
  return [problem("AZURE-PLACE-005", at, kind, remedy)];
}

const constraintOf: Readonly<Partial<Record<Placement["kind"], PlacementConstraint>>> = {
  proximity: "proximity-placement-group",
  shared: "proximity-placement-group",
  "dedicated-hosts": "dedicated-host",
  reserved: "capacity-reservation",
};

function conflicts({ on, placement, ultraDisk }: Placed, at: string): Problem[] {
  const constraints = [
    constraintOf[placement.kind],
    ultraDisk ? "ultra-disk" : undefined,
    // AKS turns it on by itself where the size has it.
    on === "aks" ? "accelerated-networking" : undefined,
  ].filter((each): each is PlacementConstraint => each !== undefined);
  return placementConflicts(constraints, on).map(({ one, other }) => {
    const besides = one === constraintOf[placement.kind] ? other : one;
    return problem(
      "AZURE-PLACE-001",
      at,
      `"${placement.kind}" with ${besides}`,
      remedyFor(placement, besides),
    );
  });
}

function remedyFor({ kind }: Placement, besides: PlacementConstraint): string {
  if (besides === "ultra-disk") return 'use kind: "proximity" or "none", or no Ultra Disks';
  if (besides === "accelerated-networking") {
    return "use another placement, or a fleet of machines outside of the cluster; accept it after a measurement only";
  }
  return `use another placement than "${kind}"`;
}

function unreservable(machine: string, at: string): Problem[] {
  const family = machineSize(machine)?.family;
  if (family?.capacityReservation !== "no") return [];
  return [problem("AZURE-PLACE-002", at, machine, 'use kind: "proximity", or another series')];
}

function hostFaults({ machine, machines, ultraDisk }: Placed, hosts: DedicatedHosts, at: string): Problem[] {
  const ultra = ultraDisk
    ? [problem("AZURE-HOST-004", at, "Ultra Disks", 'use kind: "proximity", or no Ultra Disks')]
    : [];
  const { sku } = hosts;
  if (!isHostSku(sku)) {
    return [...ultra, problem("AZURE-HOST-001", `${at}.sku`, sku, remedyForSku(sku, machine))];
  }
  const facts = hostSku(sku);
  if (facts === undefined) {
    const remedy = "look up how many fit: az vm host get-instance-view, then accept this";
    return [...ultra, problem("AZURE-HOST-005", `${at}.sku`, sku, remedy)];
  }
  const perHost = machinesPerHost(facts, machine);
  if (perHost === undefined) {
    const value = `${sku} for ${machine}`;
    return [...ultra, problem("AZURE-HOST-002", `${at}.sku`, value, remedyForSku(sku, machine))];
  }
  const all = machines + spareOf(hosts);
  const needed = hostsNeeded(perHost, all, hosts.faultDomains);
  if (needed > hosts.hosts) {
    const domains = hosts.faultDomains === 1 ? "" : ` in ${hosts.faultDomains} fault domains`;
    const value = `${all} ${machine}, ${perHost} on each of ${hosts.hosts} hosts${domains}`;
    return [...ultra, problem("AZURE-HOST-003", `${at}.hosts`, value, `use ${needed} hosts`)];
  }
  const filled = vcpusFilled(facts);
  const own = filled[machine] ?? 0;
  const most = Math.max(...Object.values(filled));
  if (own >= 0.9 * most) return ultra;
  const value = `${perHost} ${machine} on ${sku}: ${own} of ${most} vCPUs`;
  const better = Object.keys(filled).filter((size) => (filled[size] ?? 0) >= 0.9 * most);
  return [...ultra, problem("AZURE-HOST-006", `${at}.sku`, value, `use ${better.join(" or ")}`)];
}

/** Returns the vCPUs of all machines on a host, by the one size that they have. */
function vcpusFilled({ fits }: HostSku): Readonly<Record<string, number>> {
  return mapValues(fits, (count, size) => count * (machineSize(size)?.vcpus ?? 0));
}

function remedyForSku(sku: string, machine: string): string {
  const family = machineSize(machine)?.family.family;
  const known = family === undefined ? [] : hostSkusOf(family).filter(isHostSku);
  if (known.length > 0) return `use ${known.join(" or ")}`;
  return family === undefined
    ? didYouMean(sku, hostSkus())
    : `azurerm has no hosts for ${family}: use another series, or another placement`;
}
