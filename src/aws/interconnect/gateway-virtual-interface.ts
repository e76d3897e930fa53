import { DxPrivateVirtualInterface } from "@cdktf/provider-aws/lib/dx-private-virtual-interface";
import { DxTransitVirtualInterface } from "@cdktf/provider-aws/lib/dx-transit-virtual-interface";
import { Op, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import { SecretVariable } from "../../kit/secret-variable";
import { bgpKeyVariable } from "./spec/interconnect";
import type { VirtualInterface } from "./spec/schema";
import { virtualInterfaceRules } from "./spec/virtual-interfaces";
import type { Network } from "../network/network";
import type { NetworkAttachment } from "./network-attachment";

export interface GatewayVirtualInterfaceProps {
  readonly virtualInterface: VirtualInterface;
  readonly name: string;
  /** Name of the link in the environment, and of the interface on it: together they name the key's variable. */
  readonly link: string;
  readonly key: string;
  /** Id of the connection or LAG, as the environment states it. */
  readonly statedId: string;
  /** Id of the connection or LAG that this stack creates; `statedId` must equal it. @default none is created */
  readonly linkId?: string | undefined;
  readonly connectGatewayId: string;
  /** ASN of the Direct Connect gateway. */
  readonly connectGatewayAsn: number;
  readonly attachment: NetworkAttachment["kind"];
  readonly network: Network;
  /** Keeps Terraform from destroying and from replacing the interface. */
  readonly protect: boolean;
  /** Resources to create before the interface. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * A virtual interface with its BGP session: private for a virtual private gateway, transit for a transit gateway.
 *
 * It names its connection by the id that the environment states. If that is not the connection of this link, the apply
 * stops before it creates the interface: so no interface is created on another link, nor in the apply that orders.
 *
 * @throws ProblemsError for what `virtualInterfaceRules` refuses
 */
export class GatewayVirtualInterface extends Construct {
  readonly resource: DxPrivateVirtualInterface | DxTransitVirtualInterface;

  constructor(scope: Construct, id: string, props: GatewayVirtualInterfaceProps) {
    super(scope, id);
    const { virtualInterface, name, link, key, statedId, linkId, attachment } = props;
    guard(this, virtualInterfaceRules, virtualInterface, {
      asn: props.connectGatewayAsn,
      kind: attachment,
      cidr: props.network.cidr,
    });
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
      dxGatewayId: props.connectGatewayId,
      name,
      vlan: virtualInterface.vlan,
      bgpAsn: virtualInterface.bgpAsn,
      bgpAuthKey: bgpKey.stringValue,
      addressFamily: "ipv4",
      amazonAddress: virtualInterface.addresses?.amazon,
      customerAddress: virtualInterface.addresses?.customer,
      mtu: virtualInterface.mtu,
      tags: { Name: name },
      dependsOn: [...props.after],
      lifecycle: {
        preventDestroy: props.protect,
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
