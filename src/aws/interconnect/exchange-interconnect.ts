import { DxGatewayAssociation } from "@cdktf/provider-aws/lib/dx-gateway-association";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { allowedPrefixes } from "./spec/interconnect";
import { linksRules } from "./spec/links";
import { interconnectRules } from "./spec/rules";
import type { AwsInterconnect } from "./spec/schema";
import { virtualInterfacesRules } from "./spec/virtual-interfaces";
import { vpnsRules } from "./spec/vpn";
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
  readonly interconnect: AwsInterconnect;
  readonly network: Network;
  /** Ids of the route tables of private and trading subnets, by a stable name. */
  readonly routeTables: Readonly<Record<string, string>>;
  /** Name of the AWS region. */
  readonly region: string;
  readonly accountId: string;
  readonly role: RegionRole;
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** Keeps Terraform from cancelling ports and from destroying gateways and virtual interfaces. */
  readonly protect: boolean;
}

/**
 * A region's private paths to venues: links to a Direct Connect gateway, the gateway that attaches it to the network,
 * VPN connections as a backup, and probes over them.
 *
 * @throws ProblemsError for what the rules of the interconnect and of its parts refuse
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
    const { interconnect, prefix, region, accountId, network, protect } = props;
    this.guardWhole();
    const gateway = new ConnectGateway(this, "gateway", {
      gateway: interconnect.gateway,
      prefix,
      protect,
    });
    this.gatewayId = gateway.gatewayId;
    const attachment = this.attach();
    this.attachedGatewayId = attachment.gatewayId;
    const associations = this.associate();

    const links = new Construct(this, "links");
    this.links = mapValues(
      interconnect.links,
      (link, key) =>
        new ConnectLink(links, key, {
          link,
          key,
          prefix,
          region,
          connectGatewayId: this.gatewayId,
          connectGatewayAsn: interconnect.gateway.asn,
          attachment: attachment.kind,
          network,
          protect,
          after: associations,
        }),
    );
    const connections = new Construct(this, "vpn");
    this.vpn = mapValues(interconnect.vpn, (vpn, name): InterconnectVpn => {
      const { resource } = new SiteToSiteVpn(connections, name, {
        vpn,
        name: `${prefix}-${name}`,
        attachment,
      });
      return {
        id: resource.id,
        keyArn: resource.presharedKeyArn,
        tunnelAddresses: { first: resource.tunnel1Address, second: resource.tunnel2Address },
      };
    });

    const { probes, receives } = interconnect;
    const hasProbes = Object.keys(probes).length > 0;
    this.monitorName = hasProbes ? monitorName(prefix) : undefined;
    this.probeIds = hasProbes
      ? new NetworkProbes(this, "probes", { probes, receives, prefix, region, accountId, network }).ids
      : {};
  }

  /** Applies the rules about the whole; each link, VPN and probe applies its own. */
  private guardWhole(): void {
    const { interconnect, network, role } = this.props;
    const { links, vpn } = interconnect;
    guard(this, interconnectRules, interconnect, { network: network.stated });
    guard(this, linksRules, links, { role });
    guard(this, virtualInterfacesRules, links, {});
    guard(this, vpnsRules, vpn, {});
  }

  /** Associates the attached gateway with the Direct Connect gateway, unless the association exists. */
  private associate(): readonly DxGatewayAssociation[] {
    const { interconnect, network } = this.props;
    const { gateway } = interconnect.attachment;
    if (gateway.kind === "adopt" && gateway.association === "exists") return [];
    return [
      new DxGatewayAssociation(this, "association", {
        dxGatewayId: this.gatewayId,
        associatedGatewayId: this.attachedGatewayId,
        allowedPrefixes: [...allowedPrefixes(interconnect, network.stated)],
      }),
    ];
  }

  private attach(): NetworkAttachment {
    const { interconnect, prefix, network, routeTables, protect } = this.props;
    const { attachment, receives } = interconnect;
    const attached: AttachedNetwork = {
      vpcId: network.vpcId,
      routeTables,
      subnetByZone: subnetByZone(network),
    };
    const shared = { gateway: attachment.gateway, prefix, network: attached, protect };
    return attachment.kind === "transit-gateway"
      ? new TransitGateway(this, "transit-gateway", { ...shared, receives })
      : new VirtualPrivateGateway(this, "virtual-private-gateway", shared);
  }
}

/** Returns the id of each zone's private subnet, or of its trading subnet where it has no private one. */
function subnetByZone({ subnets }: Network): Readonly<Record<string, string>> {
  return mapValues({ ...subnets.trading, ...subnets.private }, ({ id }) => id);
}
