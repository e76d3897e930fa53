import { digest } from "../../../core/digest";
import { limitedName } from "../../../core/names";

/**
 * The longest name that each kind of resource takes, in characters.
 *
 * Source: Azure documentation, Naming rules and restrictions for Azure resources, read 2026-11-27; azurerm 4.55.0 for
 * those that it checks: validate.PrivateLinkName, NatGatewayName, RouteTableName, NetworkWatcherFlowLogName,
 * CapacityReservationName, CapacityReservationGroupName, ConsumptionBudgetName, DedicatedHostName, VirtualMachineName,
 * ExpressRoutePortName, ManagementLockName.
 * The name of a cluster is also the first part of its DNS name: validate.KubernetesDNSPrefix; that of the group of its
 * nodes has 80 by the AKS documentation, Why are two resource groups created.
 */
const limits = {
  actionGroup: 260,
  alertRule: 260,
  budget: 63,
  capacityReservation: 80,
  capacityReservationGroup: 64,
  dedicatedHost: 80,
  dedicatedHostGroup: 80,
  diagnosticSetting: 120,
  diskEncryptionSet: 80,
  expressRouteCircuit: 80,
  expressRoutePort: 80,
  gatewayConnection: 80,
  kubernetesCluster: 54,
  loadBalancer: 80,
  localNetworkGateway: 80,
  logWorkspace: 63,
  maintenanceConfiguration: 80,
  managedDisk: 80,
  managementLock: 260,
  natGateway: 80,
  networkInterface: 80,
  networkSecurityGroup: 80,
  networkWatcherFlowLog: 80,
  nodeResourceGroup: 80,
  privateEndpoint: 64,
  proximityPlacementGroup: 80,
  publicIp: 80,
  publicIpPrefix: 80,
  resourceGroup: 90,
  routeTable: 80,
  subnet: 80,
  templateDeployment: 64,
  userAssignedIdentity: 128,
  // Of Linux: the machine's own name of itself is the same.
  virtualMachine: 64,
  virtualNetwork: 64,
  virtualNetworkGateway: 80,
  virtualNetworkLink: 80,
} as const;

export type NameKind = keyof typeof limits;

/** Joins parts with hyphens to a name that fits its kind of resource; a longer one is cut and ends in a hash. */
export function resourceName(kind: NameKind, ...parts: readonly string[]): string {
  return limitedName(limits[kind], ...parts);
}

/**
 * What has a name that nobody else in Azure may have, with the longest name that it takes. Same source; for a server of
 * PostgreSQL azurerm 4.55.0, validate.FlexibleServerName, and for its virtual endpoint the same, from memory.
 */
const globalLimits = {
  containerRegistry: 50,
  domainNameLabel: 63,
  keyVault: 24,
  managedRedis: 63,
  postgresEndpoint: 63,
  postgresServer: 63,
  storageAccount: 24,
} as const;

/** Names of letters and digits alone. Same source. */
const withoutHyphens: readonly string[] = ["containerRegistry", "storageAccount"];

/**
 * Returns a name that is unique in all of Azure: it ends in a hash of the subscription and of all its parts. That of a
 * storage account or a container registry has no hyphens, which they do not take.
 */
export function globalName(
  kind: keyof typeof globalLimits,
  subscriptionId: string,
  ...parts: readonly string[]
): string {
  const hash = digest([subscriptionId, ...parts].join(" "), 8);
  const room = globalLimits[kind] - hash.length - 1;
  if (withoutHyphens.includes(kind)) return `${parts.join("").replaceAll("-", "").slice(0, room)}${hash}`;
  return `${parts.join("-").slice(0, room).replace(/-+$/, "")}-${hash}`;
}
