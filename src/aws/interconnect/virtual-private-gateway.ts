import { VpnGateway } from "@cdktf/provider-aws/lib/vpn-gateway";
import { VpnGatewayRoutePropagation } from "@cdktf/provider-aws/lib/vpn-gateway-route-propagation";
import { Construct } from "constructs";
import type { GatewayChoice } from "./spec/schema";
import type { AttachedNetwork, NetworkAttachment } from "./network-attachment";

export interface VirtualPrivateGatewayProps {
  readonly gateway: GatewayChoice;
  /** Name of the gateway, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly network: AttachedNetwork;
  /** Keeps Terraform from destroying the gateway. */
  readonly protect: boolean;
}

/**
 * A virtual private gateway, created or adopted with its attachment to the VPC. It propagates what the other side
 * announces to every route table, and withdraws the routes of a path that goes down.
 */
export class VirtualPrivateGateway extends Construct implements NetworkAttachment {
  readonly kind = "virtual-private-gateway";
  /** `undefined` for an adopted gateway. */
  readonly resource?: VpnGateway;
  readonly gatewayId: string;
  readonly asn: number;

  constructor(
    scope: Construct,
    id: string,
    { gateway, prefix, network, protect }: VirtualPrivateGatewayProps,
  ) {
    super(scope, id);
    this.asn = gateway.asn;
    if (gateway.kind === "adopt") {
      this.gatewayId = gateway.id;
    } else {
      this.resource = new VpnGateway(this, "Resource", {
        vpcId: network.vpcId,
        amazonSideAsn: String(gateway.asn),
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
