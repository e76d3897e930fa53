import { CustomerGateway } from "@cdktf/provider-aws/lib/customer-gateway";
import { VpnConnection } from "@cdktf/provider-aws/lib/vpn-connection";
import { Construct } from "constructs";
import type { Vpn } from "./spec/interconnect";
import type { NetworkAttachment } from "./network-attachment";

export interface SiteToSiteVpnProps {
  readonly config: Vpn;
  readonly name: string;
  readonly attachment: NetworkAttachment;
}

/** From here on an ASN is given by another argument. Source: EC2 API model, CreateCustomerGateway. */
const firstExtendedAsn = 2_147_483_648;

/** What each of the two tunnels has: no algorithm that an auditor would ask about. */
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
 * A VPN over the internet with two tunnels and BGP. AWS opens the tunnels, and replaces a tunnel's endpoint only
 * when it is told to or must: a replacement in a session is a reconnect that nobody chose.
 */
export class SiteToSiteVpn extends Construct {
  readonly resource: VpnConnection;

  constructor(scope: Construct, id: string, { config, name, attachment }: SiteToSiteVpnProps) {
    super(scope, id);
    const extended = config.asn >= firstExtendedAsn;
    const router = new CustomerGateway(this, "router", {
      type: "ipsec.1",
      ipAddress: config.address,
      bgpAsn: extended ? undefined : String(config.asn),
      bgpAsnExtended: extended ? String(config.asn) : undefined,
      tags: { Name: name },
      // Another address or ASN is another customer gateway, and EC2 deletes none that a connection still names.
      lifecycle: { createBeforeDestroy: true },
    });
    this.resource = new VpnConnection(this, "Resource", {
      type: "ipsec.1",
      customerGatewayId: router.id,
      vpnGatewayId: attachment.kind === "virtual-private-gateway" ? attachment.gatewayId : undefined,
      transitGatewayId: attachment.kind === "transit-gateway" ? attachment.gatewayId : undefined,
      presharedKeyStorage: "SecretsManager",
      tunnel1InsideCidr: config.insideCidrs?.first,
      tunnel2InsideCidr: config.insideCidrs?.second,
      ...bothTunnels(tunnel),
      tags: { Name: name },
    });
  }
}

type OfBoth<Options> = {
  [Key in keyof Options as `tunnel${1 | 2}${Key & string}`]: Options[Key];
};

/** The same options under the names of the first tunnel and of the second. */
function bothTunnels<Options extends object>(options: Options): OfBoth<Options> {
  const named = Object.entries(options).flatMap(([key, value]) => [
    [`tunnel1${key}`, value],
    [`tunnel2${key}`, value],
  ]);
  return Object.fromEntries(named) as OfBoth<Options>;
}
