import { VpnGateway } from "@cdktf/provider-aws/lib/vpn-gateway";
import { VpnGatewayRoutePropagation } from "@cdktf/provider-aws/lib/vpn-gateway-route-propagation";
import { Construct } from "constructs";
import type { GatewayChoice } from "./spec/interconnect";
import type { AttachedNetwork, NetworkAttachment } from "./network-attachment";

export interface VirtualPrivateGatewayProps {
  readonly config: GatewayChoice;
  readonly prefix: string;
  readonly network: AttachedNetwork;
  readonly protect: boolean;
}

/**
 * The network's own gateway, created or adopted with its attachment. What the other side announces goes into every
 * route table by propagation, so a path that goes down takes its routes with it.
 */
export class VirtualPrivateGateway extends Construct implements NetworkAttachment {
  readonly kind = "virtual-private-gateway";
  /** Nothing where it is adopted. */
  readonly resource?: VpnGateway;
  readonly gatewayId: string;

  constructor(
    scope: Construct,
    id: string,
    { config, prefix, network, protect }: VirtualPrivateGatewayProps,
  ) {
    super(scope, id);
    if (config.kind === "adopt") {
      this.gatewayId = config.id;
    } else {
      this.resource = new VpnGateway(this, "Resource", {
        vpcId: network.vpcId,
        amazonSideAsn: String(config.asn),
        tags: { Name: prefix },
        lifecycle: { preventDestroy: protect },
      });
      this.gatewayId = this.resource.id;
    }
    for (const [table, routeTableId] of Object.entries(network.routeTables)) {
      new VpnGatewayRoutePropagation(this, `routes-${table}`, { vpnGatewayId: this.gatewayId, routeTableId });
    }
  }
}
