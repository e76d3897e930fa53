import { Ec2TransitGateway } from "@cdktf/provider-aws/lib/ec2-transit-gateway";
import { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { Route } from "@cdktf/provider-aws/lib/route";
import { Construct } from "constructs";
import type { GatewayChoice } from "./spec/schema";
import type { AttachedNetwork, NetworkAttachment } from "./network-attachment";

export interface TransitGatewayProps {
  readonly gateway: GatewayChoice;
  /** Name of the gateway, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly network: AttachedNetwork;
  /** Prefixes that the other side announces. A transit gateway does not propagate them to the network's tables. */
  readonly receives: readonly string[];
  /** Keeps Terraform from destroying the gateway. */
  readonly protect: boolean;
}

/**
 * A transit gateway, created or adopted, attached in one subnet of each zone: instances in a zone without one do not
 * reach it. An adopted gateway must associate and propagate the attachment in its route tables, as a created one does
 * by default.
 */
export class TransitGateway extends Construct implements NetworkAttachment {
  readonly kind = "transit-gateway";
  /** `undefined` for an adopted gateway. */
  readonly resource?: Ec2TransitGateway;
  readonly gatewayId: string;
  readonly asn: number;

  constructor(scope: Construct, id: string, props: TransitGatewayProps) {
    super(scope, id);
    const { gateway, prefix, network, receives, protect } = props;
    this.asn = gateway.asn;
    if (gateway.kind === "adopt") {
      this.gatewayId = gateway.id;
    } else {
      this.resource = new Ec2TransitGateway(this, "Resource", {
        amazonSideAsn: gateway.asn,
        description: `${prefix}: exchange connectivity`,
        autoAcceptSharedAttachments: "disable",
        tags: { Name: prefix },
        lifecycle: { preventDestroy: protect },
      });
      this.gatewayId = this.resource.id;
    }
    const attachment = new Ec2TransitGatewayVpcAttachment(this, "attachment", {
      transitGatewayId: this.gatewayId,
      vpcId: network.vpcId,
      subnetIds: Object.values(network.subnetByZone),
      tags: { Name: prefix },
    });
    for (const [table, routeTableId] of Object.entries(network.routeTables)) {
      for (const block of receives) {
        new Route(this, `route-${table}-${block.replace(/[./]/g, "-")}`, {
          routeTableId,
          destinationCidrBlock: block,
          transitGatewayId: this.gatewayId,
          dependsOn: [attachment],
        });
      }
    }
  }
}
