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
