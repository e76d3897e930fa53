import { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import { Construct } from "constructs";
import { gatewayAddress } from "./gateway-address";
import type { LinkPlace } from "./link-place";
import { gatewayName } from "./spec/names";

export interface ExpressRouteGatewayProps {
  readonly sku: string;
  readonly subnetId: string;
  readonly place: LinkPlace;
}

/** The gateway through which a network exchanges routes with its circuits, and packets where FastPath does not. */
export class ExpressRouteGateway extends Construct {
  readonly resource: VirtualNetworkGateway;

  constructor(scope: Construct, id: string, { sku, subnetId, place }: ExpressRouteGatewayProps) {
    super(scope, id);
    const address = gatewayAddress(this, "address", { kind: "expressroute", number: 1, place });
    this.resource = new VirtualNetworkGateway(this, "Resource", {
      ...place.home,
      name: gatewayName(place.place, "expressroute"),
      type: "ExpressRoute",
      sku,
      ipConfiguration: [{ name: "first", subnetId, publicIpAddressId: address.id }],
      lifecycle: { preventDestroy: place.protect },
    });
  }
}
