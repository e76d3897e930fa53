import type { RegionPlace } from "../../region/spec/place";
import { dnsZoneIds, subnetIds } from "./ids";
import { zoneNameOf, type PrivateService } from "./private-services";
import type { AzureNetwork } from "./schema";

/** Services whose private endpoints have their names in a zone that is called the same in every region. */
export type EndpointService = Exclude<PrivateService, "postgres" | "cluster">;

/** What an adopted network lacks for a private endpoint: the field below the network, and what to state there. */
export interface MissingForEndpoint {
  readonly path: "subnets.endpoints" | `dnsZones.${EndpointService}`;
  readonly remedy: string;
}

/** Returns what an adopted network lacks for the private endpoint of a service. A created one has all of it. */
export function missingForEndpoint(
  network: AzureNetwork,
  service: EndpointService,
): readonly MissingForEndpoint[] {
  if (network.kind === "create") return [];
  const { subnets, dnsZones } = network;
  const missing: MissingForEndpoint[] = [];
  if (subnets.endpoints === undefined) {
    missing.push({ path: "subnets.endpoints", remedy: "name a subnet for private endpoints" });
  }
  if (dnsZones[service] === undefined) {
    const zone = zoneNameOf(service, { prefix: "", location: "" });
    missing.push({ path: `dnsZones.${service}`, remedy: `name the zone ${zone}` });
  }
  return missing;
}

/** Where the private endpoint of a service goes. */
export interface EndpointPlace {
  readonly subnetId: string;
  readonly dnsZoneId: string;
}

/**
 * Returns where the private endpoint of a service goes.
 *
 * @throws Error where the network has no place for it: a rule should have refused the environment
 */
export function endpointPlace(
  place: RegionPlace,
  network: AzureNetwork,
  service: EndpointService,
): EndpointPlace {
  const { endpoints: subnetId } = subnetIds(place, network);
  const dnsZoneId = dnsZoneIds(place, network)[service];
  if (subnetId === undefined || dnsZoneId === undefined) {
    throw new Error(`the network has no subnet or zone for the private endpoint of ${service}`);
  }
  return { subnetId, dnsZoneId };
}
