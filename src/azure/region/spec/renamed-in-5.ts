/**
 * What azurerm 5 calls otherwise than 4.55, and where the bindings have the old names only: an upgrade of the provider
 * changes this file. Source: azurerm v5.2.0, website/docs/guides/5.0-upgrade-guide.
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

/**
 * Says of a cluster that AKS makes no nodes beside those of its pools; 5.0 demands it, by
 * `nodeProvisioningProfile: { mode: "Manual" }`. 4.55 has no name for it, and Azure then makes none.
 */
export const noNodeProvisioning = {} as const;
