import { block, numberAt, textOf } from "../../../core/arguments";
import type { JsonObject } from "../../../core/json";
import { hostSku } from "../../catalog/dedicated-hosts";
import { machineFamily } from "../../catalog/machine-families";
import { machineSize } from "../../catalog/machine-sizes";
import type { Amount, Demand } from "./demand";
import { diskAmounts } from "./disks";

/** vCPUs, machines and the disks that they start from, however they are launched. */
export const machineDemands: readonly Demand[] = [
  {
    type: "azurerm_kubernetes_cluster",
    demands: (cluster) => {
      const outbound = textOf(block(cluster, "network_profile")?.["outbound_type"]);
      return [
        { quota: "clusters", amount: 1 },
        // AKS makes a second one for machines and disks.
        { quota: "resource-groups", amount: 1 },
        ...poolAmounts(block(cluster, "default_node_pool") ?? {}),
        ...(outbound === "loadBalancer"
          ? [
              { quota: "load-balancers", amount: 1 },
              { quota: "public-ips", amount: 1 },
            ]
          : []),
      ];
    },
  },
  { type: "azurerm_kubernetes_cluster_node_pool", demands: poolAmounts },
  {
    type: "azurerm_linux_virtual_machine",
    demands: (machine) => {
      const osDisk = block(machine, "os_disk");
      const isEphemeral = block(osDisk, "diff_disk_settings") !== undefined;
      return [
        { quota: "machines", amount: 1 },
        ...machineAmounts(machine, textOf(machine["size"]), 1),
        // An ephemeral disk is the host's own.
        ...(isEphemeral ? [] : diskAmounts(textOf(osDisk?.["storage_account_type"]), 0)),
      ];
    },
  },
  {
    type: "azurerm_capacity_reservation",
    demands: (reservation) => {
      const sku = block(reservation, "sku");
      return vcpuAmounts(textOf(sku?.["name"]), numberAt(sku, "capacity"));
    },
  },
  {
    // A host is counted whole, whether machines run on it or not, and not among the vCPUs of all series together.
    // Source: Azure documentation, dedicated-hosts, section Quotas.
    type: "azurerm_dedicated_host",
    demands: (host) => {
      const sku = textOf(host["sku_name"]);
      const { family, vcpus } = known(hostSku(sku), sku);
      const { quotaFamily } = known(machineFamily(family), family);
      return [
        { quota: "dedicated-cores", amount: vcpus },
        { quota: "cores-per-family", amount: vcpus, family: quotaFamily },
      ];
    },
  },
];

function poolAmounts(pool: JsonObject): readonly Amount[] {
  return [
    { quota: "scale-sets", amount: 1 },
    ...machineAmounts(pool, textOf(pool["vm_size"]), nodesOf(pool)),
  ];
}

/** At its largest, with the nodes that an upgrade adds. */
function nodesOf(pool: JsonObject): number {
  const nodes = numberAt(pool, pool["auto_scaling_enabled"] === true ? "max_count" : "node_count");
  const surge = textOf(block(pool, "upgrade_settings")?.["max_surge"]);
  const share = Number.parseInt(surge || "0", 10);
  return nodes + (surge.endsWith("%") ? Math.ceil((nodes * share) / 100) : share);
}

/**
 * A machine on a host of the firm's own takes no vCPUs of the quota beside those of its host, nor one of a reservation
 * beside those reserved. Source: Azure documentation, dedicated-hosts, section Quotas; capacity-reservation-overview.
 */
function machineAmounts(machine: JsonObject, size: string, count: number): readonly Amount[] {
  const holders = ["capacity_reservation_group_id", "dedicated_host_group_id", "host_group_id"];
  if (holders.some((holder) => machine[holder] !== undefined)) return [];
  if (machine["priority"] !== "Spot") return vcpuAmounts(size, count);
  return [{ quota: "spot-cores", amount: known(machineSize(size), size).vcpus * count }];
}

function vcpuAmounts(size: string, count: number): readonly Amount[] {
  const { vcpus, quotaFamily } = known(machineSize(size), size);
  return [
    { quota: "cores", amount: vcpus * count },
    { quota: "cores-per-family", amount: vcpus * count, family: quotaFamily },
  ];
}

/** @throws Error for what the catalogue does not list: a sum without it would be wrong */
function known<Facts>(facts: Facts | undefined, name: string): Facts {
  if (facts === undefined) {
    throw new Error(`the catalogue does not list ${name || "a size"}, so its vCPUs are not known`);
  }
  return facts;
}
