/**
 * What azurerm 5 calls otherwise than 4.55, and where the bindings have the old names only: an upgrade of the provider
 * changes this file. It also requires `node_provisioning_profile { mode = "Manual" }` of an AKS cluster, which 4.55 does not
 * know: src/azure/cluster/aks-control-plane.ts. Source: azurerm v5.2.0, website/docs/guides/5.0-upgrade-guide.
 */

interface Zone {
  readonly name: string;
  readonly resourceGroupName: string;
}

/** Names the zone of a link or a record; in 5.0 by `private_dns_zone_id`. */
export function zoneLink({ name, resourceGroupName }: Zone): {
  readonly privateDnsZoneName: string;
  readonly resourceGroupName: string;
} {
  return { privateDnsZoneName: name, resourceGroupName };
}

/** Turns BGP on for a gateway or a connection; in 5.0 by `bgp_enabled`. */
export const bgpEnabled = { enableBgp: true } as const;
