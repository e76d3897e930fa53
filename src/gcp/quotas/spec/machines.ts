import { familyOf } from "../../catalog/machine-families";
import { gcpMachineType } from "../../catalog/machine-types";
import { cpuQuota } from "../../catalog/quotas";
import { nodeType } from "../../catalog/sole-tenant";
import { block, blocks, listAt, numberAt, textOf } from "../../../core/arguments";
import type { JsonObject } from "../../../core/json";
import type { Amount, Demand } from "./demand";
import { diskAmounts, localSsdAmounts } from "./disks";
import type { Resource } from "./resource";

/** vCPUs, machines and their disks, however they are launched. */
export const machineDemands: readonly Demand[] = [
  {
    type: "google_container_node_pool",
    demands: (pool) => {
      const nodes = nodesOf(pool.arguments);
      const config = block(pool.arguments, "node_config");
      const type = textOf(config?.["machine_type"]);
      const disk = block(config, "boot_disk");
      const isHeld =
        config?.["node_group"] !== undefined || takesReservation(config, "consume_reservation_type");
      return [
        { quota: "instances", amount: nodes },
        ...(isHeld ? [] : [...vcpus(type, nodes), ...localSsdAmounts(poolSsds(config, type) * nodes)]),
        ...diskAmounts(
          {
            type: textOf(disk?.["disk_type"]),
            gib: numberAt(disk, "size_gb"),
            iops: numberAt(disk, "provisioned_iops"),
            mibps: numberAt(disk, "provisioned_throughput"),
          },
          nodes,
        ),
      ];
    },
  },
  {
    type: "google_compute_instance",
    demands: ({ arguments: machine }) => {
      const type = textOf(machine["machine_type"]);
      const disk = block(block(machine, "boot_disk"), "initialize_params");
      const isHeld = takesReservation(machine, "type") || hasOwnHost(machine);
      return [
        { quota: "instances", amount: 1 },
        ...(isHeld
          ? []
          : [...vcpus(type, 1), ...localSsdAmounts(sizes(blocks(machine, "scratch_disk"), "size"))]),
        ...diskAmounts(
          {
            type: textOf(disk?.["type"]),
            gib: numberAt(disk, "size"),
            iops: numberAt(disk, "provisioned_iops"),
            mibps: numberAt(disk, "provisioned_throughput"),
          },
          1,
        ),
        ...blocks(machine, "network_interface").flatMap((one) =>
          blocks(one, "access_config").map(() => ({ quota: "used-addresses", amount: 1 })),
        ),
      ];
    },
  },
  {
    type: "google_compute_reservation",
    demands: (reservation) => {
      const specific = block(reservation.arguments, "specific_reservation");
      const count = numberAt(specific, "count");
      const { type, ssdGib } = reservedMachine(reservation, specific);
      return [
        { quota: "reservations", amount: 1 },
        ...vcpus(type, count),
        ...localSsdAmounts(ssdGib * count),
      ];
    },
  },
  {
    // A host is paid and counted whether machines run on it or not. Not read in a text of Google.
    type: "google_compute_node_group",
    demands: (group) => {
      const scaling = block(group.arguments, "autoscaling_policy");
      const hosts = scaling ? numberAt(scaling, "max_nodes") : numberAt(group.arguments, "initial_size");
      const template = group.referred(group.arguments["node_template"])?.arguments;
      const type = textOf(template?.["node_type"]);
      const ssds = blocks(template, "disks").reduce(
        (sum, disk) => sum + numberAt(disk, "disk_size_gb") * numberAt(disk, "disk_count"),
        0,
      );
      return [
        { quota: "node-groups", amount: 1 },
        ...cpus(familyOf(type), known(nodeType(type), type).vcpus * hosts),
        ...localSsdAmounts(ssds * hosts),
      ];
    },
  },
];

/** In each zone, or in all together; at its largest, with the nodes that an upgrade adds. */
function nodesOf(pool: JsonObject): number {
  const zones = Math.max(1, listAt(pool, "node_locations").length);
  const surge = numberAt(block(pool, "upgrade_settings"), "max_surge");
  const scaling = block(pool, "autoscaling");
  if (scaling === undefined) return numberAt(pool, "node_count") * zones + surge;
  return (numberAt(scaling, "total_max_node_count") || numberAt(scaling, "max_node_count") * zones) + surge;
}

/** A machine in a reservation is counted with the reservation, which is there without it. */
function takesReservation(machine: JsonObject | undefined, key: string): boolean {
  return block(machine, "reservation_affinity")?.[key] === "SPECIFIC_RESERVATION";
}

function hasOwnHost(machine: JsonObject): boolean {
  return blocks(block(machine, "scheduling"), "node_affinities").length > 0;
}

function vcpus(type: string, count: number): Amount[] {
  return cpus(familyOf(type), known(gcpMachineType(type), type).vcpus * count);
}

function cpus(family: string, amount: number): Amount[] {
  const quota = cpuQuota(family);
  return [
    quota === "cpus-per-family" ? { quota, amount, per: family } : { quota, amount },
    { quota: "cpus-all-regions", amount },
  ];
}

/** @throws Error for a type that the catalogue does not list: a sum without it would be wrong */
function known<Facts>(facts: Facts | undefined, type: string): Facts {
  if (facts === undefined) {
    throw new Error(`the catalogue does not list ${type || "a machine type"}, so its vCPUs are not known`);
  }
  return facts;
}

/** GiB of local SSDs of one node, those that its type brings along included. */
function poolSsds(config: JsonObject | undefined, type: string): number {
  const ssd = gcpMachineType(type)?.localSsd;
  if (ssd === undefined || ssd.kind === "none") return 0;
  const stated = ["local_nvme_ssd_block_config", "ephemeral_storage_local_ssd_config"].reduce(
    (sum, key) => sum + numberAt(block(config, key), "local_ssd_count"),
    0,
  );
  return (ssd.kind === "fixed" ? ssd.count : stated) * ssd.sizeGiB;
}

function reservedMachine(reservation: Resource, specific: JsonObject | undefined) {
  const properties = block(specific, "instance_properties");
  if (properties !== undefined) {
    const ssdGib = sizes(blocks(properties, "local_ssds"), "disk_size_gb");
    return { type: textOf(properties["machine_type"]), ssdGib };
  }
  const template = reservation.referred(specific?.["source_instance_template"])?.arguments;
  const ssds = blocks(template, "disk").filter((disk) => disk["disk_type"] === "local-ssd");
  return { type: textOf(template?.["machine_type"]), ssdGib: sizes(ssds, "disk_size_gb") };
}

function sizes(disks: readonly JsonObject[], key: string): number {
  return disks.reduce((sum, disk) => sum + numberAt(disk, key), 0);
}
