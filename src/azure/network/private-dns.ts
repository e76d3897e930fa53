import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateDnsZoneVirtualNetworkLink } from "@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link";
import type { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { zoneLink } from "../region/spec/renamed-in-5";
import type { RegionPlace } from "../region/spec/place";
import { isPrivateLink, privateServices, zoneNameOf, type PrivateService } from "./spec/private-services";

export interface PrivateDnsProps {
  readonly place: RegionPlace;
  readonly network: VirtualNetwork;
  /** Whether Terraform refuses to destroy a zone, and with it the names by which clients find a service. */
  readonly protect: boolean;
}

/**
 * The private DNS zones of the services that a region can have, each linked to its network.
 *
 * Azure leads the name of whatever has a private endpoint anywhere through such a zone: a vendor's storage account, or the
 * vault of another region. Where the zone has no record of it, Azure asks the public DNS; by default it would say that
 * there is no such name.
 *
 * Source: Azure DNS documentation, Fallback to internet for Azure Private DNS zones: for zones of Private Link alone.
 */
export class PrivateDns extends Construct {
  readonly zoneIds: Readonly<Record<PrivateService, string>>;
  /** Without its link a zone answers nobody. */
  readonly links: readonly PrivateDnsZoneVirtualNetworkLink[];

  constructor(scope: Construct, id: string, { place, network, protect }: PrivateDnsProps) {
    super(scope, id);
    const { resourceGroupName } = network;
    const made = privateServices.map((service) => {
      const zone = new PrivateDnsZone(this, service, {
        name: zoneNameOf(service, place),
        resourceGroupName,
        lifecycle: { preventDestroy: protect },
      });
      const link = new PrivateDnsZoneVirtualNetworkLink(this, `${service}-link`, {
        name: resourceName("virtualNetworkLink", place.prefix),
        ...zoneLink(zone),
        virtualNetworkId: network.id,
        registrationEnabled: false,
        ...(isPrivateLink(service) && { resolutionPolicy: "NxDomainRedirect" }),
      });
      return { service, zone, link };
    });
    this.zoneIds = Object.fromEntries(made.map(({ service, zone }) => [service, zone.id])) as Record<
      PrivateService,
      string
    >;
    this.links = made.map(({ link }) => link);
  }
}
