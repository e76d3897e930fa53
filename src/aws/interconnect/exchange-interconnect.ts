import { DxGatewayAssociation } from "@cdktf/provider-aws/lib/dx-gateway-association";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import { guardWith } from "../../kit/guard";
import { allowedPrefixes, type InterconnectInPlace } from "./spec/interconnect";
import { interconnectRules } from "./spec/rules";
import type { Network } from "../network/network";
import { ConnectGateway } from "./connect-gateway";
import { ConnectLink } from "./connect-link";
import { monitorName, type Interconnect, type InterconnectVpn } from "./interconnect";
import type { AttachedNetwork, NetworkAttachment } from "./network-attachment";
import { NetworkProbes } from "./network-probes";
import { SiteToSiteVpn } from "./site-to-site-vpn";
import { TransitGateway } from "./transit-gateway";
import { VirtualPrivateGateway } from "./virtual-private-gateway";

export interface ExchangeInterconnectProps {
  /** The interconnect and the parts of the environment that its rules judge it by. */
  readonly config: InterconnectInPlace;
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly accountId: string;
  readonly network: Network;
  /** Ids of the route tables of private and trading subnets, by a name that never changes. */
  readonly routeTables: Readonly<Record<string, string>>;
  /** Keeps Terraform from cancelling ports and from taking gateways and sessions down. */
  readonly protect: boolean;
}

/**
 * A region's private ways to venues: links to a Direct Connect gateway, the gateway's way into the network, a VPN
 * for when the links are down, probes over them.
 *
 * @throws ProblemsError for what `interconnectRules` refuses
 */
export class ExchangeInterconnect extends Construct implements Interconnect {
  readonly gatewayId: string;
  readonly attachedGatewayId: string;
  readonly links: Interconnect["links"];
  readonly vpn: Interconnect["vpn"];
  readonly monitorName: string | undefined;
  readonly probeIds: Interconnect["probeIds"];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ExchangeInterconnectProps,
  ) {
    super(scope, id);
    const { config, prefix, accountId, network, protect } = props;
    guardWith(this, interconnectRules, config);
    const { interconnect, region } = config;
    const gateway = new ConnectGateway(this, "gateway", { config: interconnect.gateway, prefix, protect });
    this.gatewayId = gateway.gatewayId;
    const attachment = this.attach();
    this.attachedGatewayId = attachment.gatewayId;
    const associations = this.associate();

    const links = new Construct(this, "links");
    this.links = mapValues(
      interconnect.links,
      (link, name) =>
        new ConnectLink(links, name, {
          config: link,
          link: name,
          prefix,
          connectGatewayId: this.gatewayId,
          attachment: attachment.kind,
          protect,
          after: associations,
        }),
    );
    const vpn = new Construct(this, "vpn");
    this.vpn = mapValues(interconnect.vpn, (each, name): InterconnectVpn => {
      const { resource } = new SiteToSiteVpn(vpn, name, {
        config: each,
        name: `${prefix}-${name}`,
        attachment,
      });
      return {
        id: resource.id,
        keyArn: resource.presharedKeyArn,
        tunnelAddresses: { first: resource.tunnel1Address, second: resource.tunnel2Address },
      };
    });

    const { probes } = interconnect;
    const probed = Object.keys(probes).length > 0;
    this.monitorName = probed ? monitorName(prefix) : undefined;
    this.probeIds = probed
      ? new NetworkProbes(this, "probes", { config: probes, prefix, region, accountId, network }).ids
      : {};
  }

  /** The gateway's way into the network; none to make where it exists. */
  private associate(): readonly DxGatewayAssociation[] {
    const { interconnect, network } = this.props.config;
    const { gateway } = interconnect.attachment;
    if (gateway.kind === "adopt" && gateway.association === "exists") return [];
    return [
      new DxGatewayAssociation(this, "association", {
        dxGatewayId: this.gatewayId,
        associatedGatewayId: this.attachedGatewayId,
        allowedPrefixes: [...allowedPrefixes(interconnect, network)],
      }),
    ];
  }

  private attach(): NetworkAttachment {
    const { config, prefix, network, routeTables, protect } = this.props;
    const { attachment, receives } = config.interconnect;
    const attached: AttachedNetwork = {
      vpcId: network.vpcId,
      routeTables,
      subnetByZone: subnetByZone(network),
    };
    const shared = { config: attachment.gateway, prefix, network: attached, protect };
    return attachment.kind === "transit-gateway"
      ? new TransitGateway(this, "transit-gateway", { ...shared, receives })
      : new VirtualPrivateGateway(this, "virtual-private-gateway", shared);
  }
}

/** In each zone the private subnet, or the trading one where it has no private one. */
function subnetByZone({ subnets }: Network): Readonly<Record<string, string>> {
  return mapValues({ ...subnets.trading, ...subnets.private }, ({ id }) => id);
}
