import { toRegister, type ServiceSubject } from "../../catalog/services";
import type { AzureRegion } from "./schema";

/** The parts of a region that decide which resource providers its subscription needs. */
export type PartsWithNamespaces = Partial<
  Pick<
    AzureRegion,
    "backup" | "cache" | "database" | "fleets" | "interconnect" | "pools" | "storage" | "images"
  >
> &
  Pick<AzureRegion, "network" | "cluster" | "monitoring">;

/** Returns the resource providers that a region's subscription registers, sorted, as azurerm spells them. */
export function namespacesOf({
  network,
  backup,
  cluster,
  fleets = {},
  pools = {},
  interconnect,
  monitoring,
  cache,
  database,
  storage = {},
  images,
}: PartsWithNamespaces): readonly string[] {
  const needed: Partial<Record<ServiceSubject, boolean>> = {
    network: true,
    expressroute: interconnect !== undefined,
    // The disk encryption set, and the identities of the services.
    machines: network.keys.kind === "create" || Object.keys(fleets).length > 0,
    cluster: cluster !== undefined,
    "cluster-backup": backup?.cluster !== undefined,
    "disk-backup": backup !== undefined,
    maintenance: [...Object.values(fleets), ...Object.values(pools)].some(
      (part) => "hostUpdates" in part && part.hostUpdates.kind === "window",
    ),
    keys: network.keys.kind === "create",
    monitoring: monitoring !== undefined,
    database: database !== undefined,
    "flow-logs": network.kind === "create" && network.flowLogs.kind === "stored",
    redis: cache !== undefined,
    storage: Object.values(storage).some(({ kind }) => kind !== "adopt"),
    // Also for the private endpoint of a registry in another subscription.
    images: images !== undefined,
  };
  return toRegister((Object.keys(needed) as ServiceSubject[]).filter((subject) => needed[subject] === true));
}

/** By the first words of a resource's type, the resource provider that has it; null where every subscription has it. */
const namespaceByType: readonly (readonly [prefix: string, namespace: string | null])[] = [
  ["azurerm_application_insights_workbook", "microsoft.insights"],
  ["azurerm_capacity_reservation", "Microsoft.Compute"],
  ["azurerm_consumption_budget_", null],
  ["azurerm_container_registry", "Microsoft.ContainerRegistry"],
  ["azurerm_data_protection_", "Microsoft.DataProtection"],
  ["azurerm_dedicated_host", "Microsoft.Compute"],
  ["azurerm_disk_encryption_set", "Microsoft.Compute"],
  ["azurerm_express_route_", "Microsoft.Network"],
  ["azurerm_federated_identity_credential", "Microsoft.ManagedIdentity"],
  ["azurerm_key_vault", "Microsoft.KeyVault"],
  ["azurerm_kubernetes_cluster_extension", "Microsoft.KubernetesConfiguration"],
  ["azurerm_kubernetes_", "Microsoft.ContainerService"],
  ["azurerm_lb", "Microsoft.Network"],
  ["azurerm_linux_virtual_machine", "Microsoft.Compute"],
  ["azurerm_local_network_gateway", "Microsoft.Network"],
  ["azurerm_log_analytics_workspace", "Microsoft.OperationalInsights"],
  ["azurerm_maintenance_", "Microsoft.Maintenance"],
  ["azurerm_managed_disk", "Microsoft.Compute"],
  ["azurerm_managed_redis", "Microsoft.Cache"],
  ["azurerm_management_lock", null],
  ["azurerm_monitor_", "microsoft.insights"],
  ["azurerm_nat_gateway", "Microsoft.Network"],
  ["azurerm_network_", "Microsoft.Network"],
  ["azurerm_postgresql_", "Microsoft.DBforPostgreSQL"],
  ["azurerm_private_", "Microsoft.Network"],
  ["azurerm_proximity_placement_group", "Microsoft.Compute"],
  ["azurerm_public_ip", "Microsoft.Network"],
  ["azurerm_resource_group", null],
  ["azurerm_role_assignment", null],
  ["azurerm_route_table", "Microsoft.Network"],
  ["azurerm_storage_", "Microsoft.Storage"],
  ["azurerm_subnet", "Microsoft.Network"],
  ["azurerm_user_assigned_identity", "Microsoft.ManagedIdentity"],
  ["azurerm_virtual_machine_", "Microsoft.Compute"],
  ["azurerm_virtual_network", "Microsoft.Network"],
  // Terraform's own.
  ["terraform_data", null],
];

/** Returns the resource provider of a type; null where none is registered for it, `undefined` of an unknown type. */
export function namespaceOfType(type: string): string | null | undefined {
  return namespaceByType.find(([prefix]) => type.startsWith(prefix))?.[1];
}
