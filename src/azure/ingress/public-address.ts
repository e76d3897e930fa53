import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import type { Construct } from "constructs";
import { networkZones } from "../network/spec/network";
import type { AzureNetwork } from "../network/spec/schema";
import type { Home } from "../region/resource-group";
import type { RegionPlace } from "../region/spec/place";
import { dnsLabel, publicAddressName } from "./spec/names";

export interface PublicAddressProps {
  /** Name of the ingress in the environment, for example `orders`. */
  readonly name: string;
  /** Its label in Azure's DNS. @default one that nobody else has */
  readonly label?: string | undefined;
  readonly place: RegionPlace;
  readonly home: Home;
  readonly network: AzureNetwork;
  /** Keeps Terraform from releasing the address. */
  readonly protect: boolean;
}

/** Creates a public address that outlives what is behind it, and the loss of a zone. */
export function publicAddress(scope: Construct, id: string, props: PublicAddressProps): PublicIp {
  const { name, label, place, home, network, protect } = props;
  return new PublicIp(scope, id, {
    ...home,
    name: publicAddressName(place, name),
    sku: "Standard",
    skuTier: "Regional",
    allocationMethod: "Static",
    ipVersion: "IPv4",
    zones: allZones(network),
    domainNameLabel: dnsLabel(place, name, label),
    // It is the load balancer's to close silent connections.
    idleTimeoutInMinutes: 30,
    lifecycle: { preventDestroy: protect },
  });
}

/** Returns all zones of a region with zones. */
export function allZones(network: AzureNetwork): string[] | undefined {
  return networkZones(network).some(({ number }) => number !== undefined) ? ["1", "2", "3"] : undefined;
}
