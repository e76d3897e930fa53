import { numberAt, textOf } from "../../../core/arguments";
import type { Demand } from "./demand";
import { diskAmounts } from "./disks";
import { machineDemands } from "./machines";

/** A type of which each resource counts as one, in each of the quotas. */
const counted = (type: string, ...quotas: readonly string[]): Demand => ({
  type,
  demands: () => quotas.map((quota) => ({ quota, amount: 1 })),
});

export const demands: readonly Demand[] = [
  ...machineDemands,
  {
    type: "azurerm_managed_disk",
    demands: (disk) => diskAmounts(textOf(disk["storage_account_type"]), numberAt(disk, "disk_size_gb")),
  },
  {
    // An address out of a block is counted with the block, which is there without it.
    type: "azurerm_public_ip",
    demands: (address) =>
      address["public_ip_prefix_id"] === undefined ? [{ quota: "public-ips", amount: 1 }] : [],
  },
  {
    // Counted whole: the number of addresses limits that of blocks. Source: azure-subscription-service-limits.
    type: "azurerm_public_ip_prefix",
    demands: (prefix) => [{ quota: "public-ips", amount: 2 ** (32 - numberAt(prefix, "prefix_length")) }],
  },
  counted("azurerm_virtual_network", "networks"),
  counted("azurerm_network_interface", "network-interfaces"),
  counted("azurerm_network_security_group", "security-groups"),
  counted("azurerm_route_table", "route-tables"),
  counted("azurerm_lb", "load-balancers"),
  counted("azurerm_nat_gateway", "nat-gateways"),
  // Azure makes an interface for each.
  counted("azurerm_private_endpoint", "private-endpoints", "network-interfaces"),
  counted("azurerm_private_dns_zone", "private-dns-zones"),
  counted("azurerm_express_route_circuit", "circuits", "circuits-of-subscription"),
  counted("azurerm_storage_account", "storage-accounts"),
  counted("azurerm_resource_group", "resource-groups"),
];
