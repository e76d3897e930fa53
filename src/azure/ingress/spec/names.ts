import { fleetFullName } from "../../machines/spec/fleet-names";
import { groupId } from "../../region/spec/groups";
import { globalName, resourceName } from "../../region/spec/names";
import type { RegionPlace } from "../../region/spec/place";

/** Returns the name of the public address of an ingress. */
export function publicAddressName({ prefix }: Pick<RegionPlace, "prefix">, ingress: string): string {
  return resourceName("publicIp", prefix, "ingress", ingress);
}

/** Returns the label of the public address of an ingress in Azure's DNS. */
export function dnsLabel(place: RegionPlace, ingress: string, stated: string | undefined): string {
  return stated ?? globalName("domainNameLabel", place.subscriptionId, place.prefix, ingress);
}

/** Returns the name of the load balancer before a fleet, of which one with public and one with internal addresses exists. */
export function loadBalancerName(
  place: Pick<RegionPlace, "prefix">,
  fleet: string,
  exposure: "internal" | "public",
): string {
  return resourceName("loadBalancer", `${fleetFullName(place, fleet)}--${exposure}`);
}

/** Returns the id of the load balancer before a fleet. */
export function loadBalancerId(
  place: Pick<RegionPlace, "prefix" | "subscriptionId">,
  fleet: string,
  exposure: "internal" | "public",
): string {
  return `${groupId(place, "compute")}/providers/Microsoft.Network/loadBalancers/${loadBalancerName(place, fleet, exposure)}`;
}
