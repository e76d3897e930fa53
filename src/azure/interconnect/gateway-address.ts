import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import type { Construct } from "constructs";
import type { LinkPlace } from "./link-place";
import { gatewayAddressName, type GatewayKind } from "./spec/names";

/**
 * Creates a public address of a gateway. In all zones, it spreads the gateway over them: Azure takes the zones of a
 * gateway from its address.
 */
export function gatewayAddress(
  scope: Construct,
  id: string,
  { kind, number, place }: { readonly kind: GatewayKind; readonly number: 1 | 2; readonly place: LinkPlace },
): PublicIp {
  return new PublicIp(scope, id, {
    ...place.home,
    name: gatewayAddressName(place.place, kind, number),
    sku: "Standard",
    allocationMethod: "Static",
    zones: place.zonal ? ["1", "2", "3"] : undefined,
    lifecycle: { preventDestroy: place.protect },
  });
}
