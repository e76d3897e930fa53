import { LocalNetworkGateway } from "@cdktf/provider-azurerm/lib/local-network-gateway";
import type { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import { VirtualNetworkGatewayConnection } from "@cdktf/provider-azurerm/lib/virtual-network-gateway-connection";
import { Construct } from "constructs";
import { SecretVariable } from "../../kit/secret-variable";
import { bgpEnabled } from "../region/spec/renamed-in-5";
import type { LinkPlace } from "./link-place";
import { connectionName, localGatewayName } from "./spec/names";
import { ipsecPolicy, sharedKeyVariable } from "./spec/vpn";
import type { VpnSite as StatedSite } from "./spec/vpn-schema";

export interface VpnSiteProps {
  /** Name of the site in the environment. */
  readonly key: string;
  readonly site: StatedSite;
  readonly gateway: VirtualNetworkGateway;
  /** The connection that the gateway takes before; `undefined` for the first. */
  readonly after: VirtualNetworkGatewayConnection | undefined;
  readonly place: LinkPlace;
}

/** The other side's device of a VPN with its connection: a tunnel and a BGP session from each instance of the gateway. */
export class VpnSite extends Construct {
  readonly resource: VirtualNetworkGatewayConnection;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: VpnSiteProps,
  ) {
    super(scope, id);
    const { key, site, gateway, after, place } = props;
    const { session } = site;
    const device = new LocalNetworkGateway(this, "device", {
      ...place.home,
      name: localGatewayName(place.place, key),
      gatewayAddress: site.address,
      // No address space: Azure makes the route to the session's address itself, and learns the rest.
      bgpSettings: { asn: site.peerAsn, bgpPeeringAddress: session.peer },
    });
    this.resource = new VirtualNetworkGatewayConnection(this, "Resource", {
      ...place.home,
      ...bgpEnabled,
      name: connectionName(place.place, "vpn", key),
      type: "IPsec",
      connectionProtocol: "IKEv2",
      virtualNetworkGatewayId: gateway.id,
      localNetworkGatewayId: device.id,
      sharedKey: this.sharedKey(),
      dpdTimeoutSeconds: site.deadPeerSeconds,
      ipsecPolicy: ipsecPolicy(site.policy),
      customBgpAddresses:
        session.kind === "link-local" ? { primary: session.first, secondary: session.second } : undefined,
      dependsOn: after && [after],
      lifecycle: { preventDestroy: place.protect },
    });
  }

  private sharedKey(): string {
    const { key } = this.props;
    const variable = sharedKeyVariable(key);
    return new SecretVariable(this, variable, {
      description: `Shared key of VPN site ${key}: 8 to 128 printable ASCII characters without space, hyphen and tilde, 32 random ones at best; another one cuts the tunnels until both sides have it`,
      entersState: "the provider has no write-only argument for it",
      validation: [
        {
          condition: `\${can(regex("^[!-,.-}]{8,128}$", var.${variable}))}`,
          errorMessage:
            "a shared key has 8 to 128 printable ASCII characters, none of them a space, hyphen or tilde",
        },
      ],
    }).stringValue;
  }
}
