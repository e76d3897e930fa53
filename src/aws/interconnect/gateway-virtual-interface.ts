import { DxPrivateVirtualInterface } from "@cdktf/provider-aws/lib/dx-private-virtual-interface";
import { DxTransitVirtualInterface } from "@cdktf/provider-aws/lib/dx-transit-virtual-interface";
import { Op, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { SecretVariable } from "../../kit/secret-variable";
import { bgpKeyVariable, type VirtualInterface } from "./spec/interconnect";
import type { NetworkAttachment } from "./network-attachment";

export interface GatewayVirtualInterfaceProps {
  readonly config: VirtualInterface;
  readonly name: string;
  /** The link's name in the environment, and the interface's on it: together the name of the key's variable. */
  readonly link: string;
  readonly key: string;
  /** Id of the connection or LAG, as the environment states it. */
  readonly statedId: string;
  /** The id of the link that this project made, with which the stated one must agree. @default none is made */
  readonly linkId?: string | undefined;
  readonly connectGatewayId: string;
  readonly attachment: NetworkAttachment["kind"];
  readonly protect: boolean;
  readonly after: readonly ITerraformDependable[];
}

/**
 * A virtual interface with its BGP session: private for a virtual private gateway, transit for a transit gateway.
 *
 * It names its connection by the id that the environment states. Where that is not the connection of this link,
 * the apply stops before the interface is made: so it is never made on another link, nor in the apply that orders.
 */
export class GatewayVirtualInterface extends Construct {
  readonly resource: DxPrivateVirtualInterface | DxTransitVirtualInterface;

  constructor(scope: Construct, id: string, props: GatewayVirtualInterfaceProps) {
    super(scope, id);
    const { config, name, link, key, statedId, linkId, connectGatewayId, attachment, protect, after } = props;
    const variable = bgpKeyVariable(link, key);
    const bgpKey = new SecretVariable(this, variable, {
      description: `BGP MD5 key of ${link}, ${key}: 6 to 80 characters, agreed with the other side; another key is another interface, on another VLAN`,
      entersState: "the provider has no write-only argument for it",
      validation: [
        {
          condition: `\${length(var.${variable}) >= 6 && length(var.${variable}) <= 80}`,
          errorMessage: "a BGP key has 6 to 80 characters",
        },
      ],
    });
    const Interface =
      attachment === "transit-gateway" ? DxTransitVirtualInterface : DxPrivateVirtualInterface;
    this.resource = new Interface(this, "Resource", {
      connectionId: statedId,
      dxGatewayId: connectGatewayId,
      name,
      vlan: config.vlan,
      bgpAsn: config.bgpAsn,
      bgpAuthKey: bgpKey.stringValue,
      addressFamily: "ipv4",
      amazonAddress: config.addresses?.amazon,
      customerAddress: config.addresses?.customer,
      mtu: config.mtu,
      tags: { Name: name },
      dependsOn: [...after],
      lifecycle: {
        preventDestroy: protect,
        precondition:
          linkId === undefined
            ? undefined
            : [
                {
                  condition: Op.eq(linkId, statedId),
                  errorMessage: `${statedId} is not the id of link ${link}: state the one of output "interconnect", once the cross-connect is there`,
                },
              ],
      },
    });
  }
}
