import { limitedName } from "../../../core/names";
import type { RegionPlace } from "./ids";

/** The longest part of a name between two dots. Source: RFC 1035. */
const longestLabel = 63;

/** Services that a network reaches by private addresses, under names of a private DNS zone. */
export const privateServices = ["vault", "blob", "registry", "redis", "postgres", "cluster"] as const;
export type PrivateService = (typeof privateServices)[number];

/**
 * Returns the name of a service's private DNS zone.
 *
 * Sources: Azure documentation, Azure Private Endpoint private DNS zone values, and for Managed Redis, Private Link;
 * azurerm 4.55.0, azurerm_postgresql_flexible_server.private_dns_zone_id, of which the name ends in
 * .postgres.database.azure.com and is no server's. Read 2026-11-27.
 */
export function zoneNameOf(
  service: PrivateService,
  { prefix, location }: Pick<RegionPlace, "prefix" | "location">,
): string {
  switch (service) {
    case "vault":
      return "privatelink.vaultcore.azure.net";
    case "blob":
      return "privatelink.blob.core.windows.net";
    case "registry":
      return "privatelink.azurecr.io";
    case "redis":
      return "privatelink.redis.azure.net";
    case "postgres":
      return `${limitedName(longestLabel, prefix)}.private.postgres.database.azure.com`;
    case "cluster":
      return `privatelink.${location}.azmk8s.io`;
  }
}
