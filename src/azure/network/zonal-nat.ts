import { NatGateway } from "@cdktf/provider-azurerm/lib/nat-gateway";
import { NatGatewayPublicIpPrefixAssociation } from "@cdktf/provider-azurerm/lib/nat-gateway-public-ip-prefix-association";
import type { PublicIpPrefix } from "@cdktf/provider-azurerm/lib/public-ip-prefix";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import type { NetworkZone } from "./spec/network";

export interface ZonalNatProps {
  /** Begins every name, for example `hft-production-texas`. */
  readonly prefix: string;
  readonly home: Home;
  readonly zone: NetworkZone;
  readonly addresses: PublicIpPrefix;
}

/** The way of private machines to the internet through one zone, by addresses that are kept. */
export class ZonalNat extends Construct {
  readonly resource: NatGateway;

  constructor(scope: Construct, id: string, { prefix, home, zone, addresses }: ZonalNatProps) {
    super(scope, id);
    this.resource = new NatGateway(this, "Resource", {
      ...home,
      name: resourceName("natGateway", prefix, zone.key),
      skuName: "Standard",
      // Without one, Azure chooses a zone and does not say which.
      zones: zone.number === undefined ? undefined : [zone.number],
      // Sessions that say nothing for minutes keep their port. Idle ports are no shortage: an address has 64 512.
      idleTimeoutInMinutes: 30,
    });
    new NatGatewayPublicIpPrefixAssociation(this, "addresses", {
      natGatewayId: this.resource.id,
      publicIpPrefixId: addresses.id,
    });
  }
}
