import { ComputeExternalVpnGateway } from "@cdktf/provider-google/lib/compute-external-vpn-gateway";
import { ComputeHaVpnGateway } from "@cdktf/provider-google/lib/compute-ha-vpn-gateway";
import type { ComputeInterconnectAttachment } from "@cdktf/provider-google/lib/compute-interconnect-attachment";
import type { ComputeRouter } from "@cdktf/provider-google/lib/compute-router";
import { ComputeVpnTunnel } from "@cdktf/provider-google/lib/compute-vpn-tunnel";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import { SecretVariable } from "../../kit/secret-variable";
import { resourceName } from "../region/spec/names";
import { BgpSession } from "./bgp-session";
import type { LinkPlace } from "./link-place";
import { tunnelName, vpnGatewayName } from "./spec/link-names";
import { redundancyTypes, sessionOf, sharedSecretVariable, tunnelsOf, type VpnTunnel } from "./spec/vpn";
import { vpnRules } from "./spec/vpn-rules";
import type { Vpn } from "./spec/vpn-schema";

export interface HaVpnProps {
  /** Name of the VPN in the environment. */
  readonly key: string;
  readonly vpn: Vpn;
  readonly router: ComputeRouter;
  /** ASN of Google's side. */
  readonly asn: number;
  /** Attachments of the gateway's interfaces, in their order. @default over the internet */
  readonly attachments?: readonly [ComputeInterconnectAttachment, ComputeInterconnectAttachment] | undefined;
  readonly place: LinkPlace;
}

/**
 * An HA VPN gateway with IKEv2 tunnels to one gateway of the other side, each with a BGP session.
 *
 * @throws ProblemsError for what `vpnRules` refuses
 */
export class HaVpn extends Construct {
  readonly resource: ComputeHaVpnGateway;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: HaVpnProps,
  ) {
    super(scope, id);
    const { key, vpn, router, asn, attachments, place } = props;
    guard(this, vpnRules, vpn, { asn });
    const { project, region } = place;
    const name = vpnGatewayName(place, key);
    this.resource = new ComputeHaVpnGateway(this, "Resource", {
      name,
      project,
      region,
      network: place.networkId,
      vpnInterfaces: attachments?.map(({ selfLink }, index) => ({
        id: index,
        interconnectAttachment: selfLink,
      })),
      // Its addresses are in the other side's configuration.
      lifecycle: { preventDestroy: place.protect },
    });
    const peer = new ComputeExternalVpnGateway(this, "peer", {
      // A change replaces it, and a tunnel uses the old one until it is replaced itself: so both exist for a while.
      name: resourceName("compute", name, ...vpn.addresses.map((address) => address.replaceAll(".", "-"))),
      project,
      redundancyType: redundancyTypes[vpn.addresses.length],
      interface: vpn.addresses.map((ipAddress, index) => ({ id: index, ipAddress })),
      lifecycle: { createBeforeDestroy: true },
    });
    const tunnels = new Construct(this, "tunnels");
    for (const tunnel of tunnelsOf(vpn)) {
      const own = new Construct(tunnels, `${tunnel.number}`);
      const ownName = tunnelName(place, key, tunnel);
      const resource = new ComputeVpnTunnel(own, "Resource", {
        name: ownName,
        project,
        region,
        vpnGateway: this.resource.id,
        vpnGatewayInterface: tunnel.ownInterface,
        peerExternalGateway: peer.id,
        peerExternalGatewayInterface: tunnel.peerInterface,
        ikeVersion: 2,
        sharedSecret: this.sharedSecret(own, tunnel),
        router: router.id,
      });
      const { ipRange, peerAddress } = sessionOf(vpn, tunnel);
      new BgpSession(own, "session", {
        name: ownName,
        router,
        place,
        over: { vpnTunnel: resource.name },
        ipRange,
        peerAddress,
        peerAsn: vpn.peerAsn,
        priority: vpn.priority,
      });
    }
  }

  private sharedSecret(scope: Construct, tunnel: VpnTunnel): string {
    const { key } = this.props;
    const variable = sharedSecretVariable(key, tunnel);
    return new SecretVariable(scope, variable, {
      description: `Shared secret of tunnel ${tunnel.number} of VPN ${key}: 8 to 128 printable ASCII characters without a space, 32 random ones at best; another one replaces the tunnel`,
      entersState: "the provider has no write-only argument for it",
      validation: [
        {
          condition: `\${can(regex("^[!-~]{8,128}$", var.${variable}))}`,
          errorMessage: "a shared secret has 8 to 128 printable ASCII characters, none of them a space",
        },
      ],
    }).stringValue;
  }
}
