import { CustomerGateway } from "@cdktf/provider-aws/lib/customer-gateway";
import { VpnConnection } from "@cdktf/provider-aws/lib/vpn-connection";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import type { Vpn } from "./spec/schema";
import { vpnRules } from "./spec/vpn";
import type { NetworkAttachment } from "./network-attachment";

export interface SiteToSiteVpnProps {
  readonly vpn: Vpn;
  readonly name: string;
  readonly attachment: NetworkAttachment;
}

/** The first ASN for `bgpAsnExtended` in place of `bgpAsn`. Source: EC2 API model, CreateCustomerGateway. */
const firstExtendedAsn = 2_147_483_648;

/** Options of both tunnels: without the weaker algorithms that AWS's defaults accept, such as AES-128 and SHA-1. */
const tunnel = {
  IkeVersions: ["ikev2"],
  Phase1EncryptionAlgorithms: ["AES256-GCM-16"],
  Phase1IntegrityAlgorithms: ["SHA2-384"],
  Phase1DhGroupNumbers: [20],
  Phase2EncryptionAlgorithms: ["AES256-GCM-16"],
  Phase2IntegrityAlgorithms: ["SHA2-384"],
  Phase2DhGroupNumbers: [20],
  StartupAction: "start",
  DpdTimeoutAction: "restart",
  EnableTunnelLifecycleControl: true,
};

/**
 * A VPN connection with two tunnels and BGP. AWS initiates the tunnels. Tunnel endpoint lifecycle control is on: AWS
 * replaces an endpoint, which reconnects the tunnel, only when it is asked to or has to.
 *
 * @throws ProblemsError for what `vpnRules` refuses
 */
export class SiteToSiteVpn extends Construct {
  readonly resource: VpnConnection;

  constructor(scope: Construct, id: string, { vpn, name, attachment }: SiteToSiteVpnProps) {
    super(scope, id);
    guard(this, vpnRules, vpn, { asn: attachment.asn });
    const extended = vpn.asn >= firstExtendedAsn;
    const router = new CustomerGateway(this, "router", {
      type: "ipsec.1",
      ipAddress: vpn.address,
      bgpAsn: extended ? undefined : String(vpn.asn),
      bgpAsnExtended: extended ? String(vpn.asn) : undefined,
      tags: { Name: name },
      // A change of address or ASN replaces the gateway, and EC2 deletes none that a connection still uses.
      lifecycle: { createBeforeDestroy: true },
    });
    this.resource = new VpnConnection(this, "Resource", {
      type: "ipsec.1",
      customerGatewayId: router.id,
      vpnGatewayId: attachment.kind === "virtual-private-gateway" ? attachment.gatewayId : undefined,
      transitGatewayId: attachment.kind === "transit-gateway" ? attachment.gatewayId : undefined,
      presharedKeyStorage: "SecretsManager",
      tunnel1InsideCidr: vpn.insideCidrs?.first,
      tunnel2InsideCidr: vpn.insideCidrs?.second,
      ...bothTunnels(tunnel),
      tags: { Name: name },
    });
  }
}

type OfBoth<Options> = {
  [Key in keyof Options as `tunnel${1 | 2}${Key & string}`]: Options[Key];
};

/** Returns the options under the argument names of both tunnels. */
function bothTunnels<Options extends object>(options: Options): OfBoth<Options> {
  const named = Object.entries(options).flatMap(([key, value]) => [
    [`tunnel1${key}`, value],
    [`tunnel2${key}`, value],
  ]);
  return Object.fromEntries(named) as OfBoth<Options>;
}
