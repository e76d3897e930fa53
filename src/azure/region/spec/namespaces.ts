import { toRegister, type ServiceSubject } from "../../catalog/services";
import type { AzureRegion } from "./schema";

/** The parts of a region that decide which resource providers its subscription needs. */
export type PartsWithNamespaces = Pick<AzureRegion, "network" | "database">;

/** Returns the resource providers that a region's subscription registers, sorted, as azurerm spells them. */
export function namespacesOf({ network, database }: PartsWithNamespaces): readonly string[] {
  const needed: Partial<Record<ServiceSubject, boolean>> = {
    network: true,
    // The disk encryption set, and the identities of the services.
    machines: network.keys.kind === "create",
    keys: network.keys.kind === "create",
    database: database !== undefined,
    "flow-logs": network.kind === "create" && network.flowLogs.kind === "stored",
  };
  return toRegister((Object.keys(needed) as ServiceSubject[]).filter((subject) => needed[subject] === true));
}

/** By the first words of a resource's type, the resource provider that has it; null where every subscription has it. */
const namespaceByType: readonly (readonly [prefix: string, namespace: string | null])[] = [
  ["azurerm_disk_encryption_set", "Microsoft.Compute"],
  ["azurerm_key_vault", "Microsoft.KeyVault"],
  ["azurerm_management_lock", null],
  ["azurerm_nat_gateway", "Microsoft.Network"],
  ["azurerm_network_", "Microsoft.Network"],
  ["azurerm_postgresql_", "Microsoft.DBforPostgreSQL"],
  ["azurerm_private_", "Microsoft.Network"],
  ["azurerm_public_ip", "Microsoft.Network"],
  ["azurerm_resource_group", null],
  ["azurerm_role_assignment", null],
  ["azurerm_route_table", "Microsoft.Network"],
  ["azurerm_storage_", "Microsoft.Storage"],
  ["azurerm_subnet", "Microsoft.Network"],
  ["azurerm_user_assigned_identity", "Microsoft.ManagedIdentity"],
  ["azurerm_virtual_network", "Microsoft.Network"],
];

/** Returns the resource provider of a type; null where none is registered for it, `undefined` of an unknown type. */
export function namespaceOfType(type: string): string | null | undefined {
  return namespaceByType.find(([prefix]) => type.startsWith(prefix))?.[1];
}
