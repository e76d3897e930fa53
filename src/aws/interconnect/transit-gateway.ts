import { Ec2TransitGateway } from "@cdktf/provider-aws/lib/ec2-transit-gateway";
import { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { Route } from "@cdktf/provider-aws/lib/route";
import { Construct } from "constructs";
import type { GatewayChoice } from "./spec/interconnect";
import type { AttachedNetwork, NetworkAttachment } from "./network-attachment";

export interface TransitGatewayProps {
  readonly config: GatewayChoice;
  readonly prefix: string;
  readonly network: AttachedNetwork;
  /** What the other side announces. A transit gateway does not write it into the network's route tables. */
  readonly receives: readonly string[];
  readonly protect: boolean;
}

/**
 * A transit gateway, created or adopted, attached in one subnet of each zone: what lies in a zone without one does
 * not reach it. An adopted one must hold the attachment in its own route tables, as a created one does by default.
 */
export class TransitGateway extends Construct implements NetworkAttachment {
  readonly kind = "transit-gateway";
  /** Nothing where it is adopted. */
  readonly resource?: Ec2TransitGateway;
  readonly gatewayId: string;

  constructor(scope: Construct, id: string, props: TransitGatewayProps) {
    super(scope, id);
    const { config, prefix, network, receives, protect } = props;
    if (config.kind === "adopt") {
      this.gatewayId = config.id;
    } else {
      this.resource = new Ec2TransitGateway(this, "Resource", {
        amazonSideAsn: config.asn,
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
