import type { AzureRegion } from "./schema";

/**
 * A resource provider that a subscription registers before it has resources of it. Microsoft.Authorization and
 * Microsoft.Resources are registered in every subscription.
 */
export type Namespace =
  | "Microsoft.Compute"
  | "Microsoft.KeyVault"
  | "Microsoft.ManagedIdentity"
  | "Microsoft.Network"
  | "Microsoft.Storage";

/** The parts of a region that decide which resource providers its subscription needs. */
export type PartsWithNamespaces = Pick<AzureRegion, "network">;

/** Returns the resource providers that a region's subscription needs, sorted. */
export function namespacesOf({ network }: PartsWithNamespaces): readonly Namespace[] {
  const ownKeys = network.keys.kind === "create";
  const needed: Readonly<Record<Namespace, boolean>> = {
    "Microsoft.Compute": ownKeys,
    "Microsoft.KeyVault": ownKeys,
    "Microsoft.ManagedIdentity": ownKeys,
    "Microsoft.Network": true,
    "Microsoft.Storage": network.kind === "create" && network.flowLogs.kind !== "none",
  };
  return (Object.keys(needed) as Namespace[]).filter((namespace) => needed[namespace]).sort();
}

/** By the first words of a resource's type, the resource provider that has it; null where every subscription has it. */
const namespaceByType: readonly (readonly [prefix: string, namespace: Namespace | null])[] = [
  ["azurerm_disk_encryption_set", "Microsoft.Compute"],
  ["azurerm_key_vault", "Microsoft.KeyVault"],
  ["azurerm_nat_gateway", "Microsoft.Network"],
  ["azurerm_network_", "Microsoft.Network"],
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
export function namespaceOfType(type: string): Namespace | null | undefined {
  return namespaceByType.find(([prefix]) => type.startsWith(prefix))?.[1];
}
