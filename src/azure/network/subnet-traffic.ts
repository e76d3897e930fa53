import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import type { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { SubnetNatGatewayAssociation } from "@cdktf/provider-azurerm/lib/subnet-nat-gateway-association";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import type { EgressPrefixes } from "./egress-prefixes";
import { securityGroup } from "./security-group";
import type { SubnetSlot } from "./spec/address-plan";
import { natZoneOf, natZones } from "./spec/egress";
import type { CreateNetwork } from "./spec/schema";
import { groupOf, rulesOf, securityGroups, type AdmittedAccess } from "./spec/security";
import { ZonalNat } from "./zonal-nat";

export interface SubnetTrafficProps {
  /** Begins every name, for example `hft-production-texas`. */
  readonly prefix: string;
  readonly home: Home;
  readonly network: CreateNetwork;
  /** What other parts of the region let through. */
  readonly admitted: readonly AdmittedAccess[];
  readonly subnets: Readonly<Record<string, Subnet>>;
  readonly egress: EgressPrefixes;
  /** Blocks of other regions' databases that replicate with the one here. */
  readonly databasePeers: readonly string[];
}

/** What the subnets of a network let in and out, and by which way: security groups, routes and NAT gateways. */
export class SubnetTraffic extends Construct {
  constructor(scope: Construct, id: string, props: SubnetTrafficProps) {
    super(scope, id);
    const { prefix, home, network, admitted, subnets, egress, databasePeers } = props;
    const groups = new Map(
      securityGroups.map((group) => [
        group,
        securityGroup(this, group, {
          prefix,
          home,
          group,
          rules: rulesOf(group, network, admitted, databasePeers),
        }),
      ]),
    );
    const gateways = new Map(
      natZones(network).map((zone) => [
        zone.key,
        new ZonalNat(this, `nat-${zone.key}`, { prefix, home, zone, addresses: egress.of(zone.key) }),
      ]),
    );
    const routes = this.routes(prefix, home, network);

    for (const [slot, { id: subnetId }] of Object.entries(subnets) as [SubnetSlot, Subnet][]) {
      new SubnetNetworkSecurityGroupAssociation(this, `${slot}-rules`, {
        subnetId,
        networkSecurityGroupId: groups.get(groupOf(slot))?.id ?? "",
      });
      if (groupOf(slot) !== "machines") continue;
      new SubnetRouteTableAssociation(this, `${slot}-routes`, { subnetId, routeTableId: routes.id });
      const zone = natZoneOf(slot, network);
      const gateway = zone && gateways.get(zone);
      if (gateway !== undefined) {
        new SubnetNatGatewayAssociation(this, `${slot}-nat`, {
          subnetId,
          natGatewayId: gateway.resource.id,
        });
      }
    }
  }

  /** The routes of machines. A table without any is there so that the first one moves no subnet to another table. */
  private routes(prefix: string, home: Home, { routes }: CreateNetwork): RouteTable {
    return new RouteTable(this, "routes", {
      ...home,
      name: resourceName("routeTable", prefix, "machines"),
      bgpRoutePropagationEnabled: true,
      route: Object.entries(routes).map(([name, { cidr, via }]) => ({
        name,
        addressPrefix: cidr,
        nextHopType: "VirtualAppliance",
        nextHopInIpAddress: via,
      })),
    });
  }
}
