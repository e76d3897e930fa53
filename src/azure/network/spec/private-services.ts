import { limitedName } from "../../../core/names";
import { privateLinkZones } from "../../catalog/private-link";
import type { RegionPlace } from "../../region/spec/place";

/** Services that a network reaches by private addresses, under names of a private DNS zone. */
export const privateServices = ["vault", "blob", "registry", "redis", "postgres", "cluster"] as const;
export type PrivateService = (typeof privateServices)[number];

/** Whether a service's zone is one of Private Link; that of PostgreSQL is the region's own. */
export function isPrivateLink(service: PrivateService): boolean {
  return service !== "postgres";
}

/** The longest part of a name between two dots. Source: RFC 1035. */
const longestLabel = 63;

/**
 * Returns the name of a service's private DNS zone. That of PostgreSQL is the region's own: a server in a subnet has no
 * private endpoint.
 *
 * Source: azurerm 4.55.0, azurerm_postgresql_flexible_server.private_dns_zone_id: the name ends in
 * .postgres.database.azure.com and is no server's.
 *
 * @throws Error for a service that the catalogue does not list: names come from this file alone
 */
export function zoneNameOf(
  service: PrivateService,
  { prefix, location }: Pick<RegionPlace, "prefix" | "location">,
): string {
  if (!isPrivateLink(service)) {
    return `${limitedName(longestLabel, prefix)}.private.postgres.database.azure.com`;
  }
  const [zone] = privateLinkZones(service, location) ?? [];
  if (zone === undefined) throw new Error(`no zone of ${service} in private-link.json`);
  return zone;
}
