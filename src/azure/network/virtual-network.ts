import { VirtualNetwork as VirtualNetworkResource } from "@cdktf/provider-azurerm/lib/virtual-network";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import { guard } from "../../kit/guard";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import { EgressPrefixes } from "./egress-prefixes";
import { FlowLogs } from "./flow-logs";
import { gatewaySubnet } from "./gateway-subnet";
import type { Network } from "./network";
import { PrivateDns } from "./private-dns";
import type { SubnetSlot } from "./spec/address-plan";
import type { RegionPlace } from "../region/spec/place";
import { gatewaySubnetId, keyRefs } from "./spec/ids";
import { addressSpace, gatewayBlock, networkZones, subnetBlocks, type SubnetBlock } from "./spec/network";
import { networkRules } from "./spec/rules";
import type { AdmittedAccess } from "./spec/security";
import type { CreateNetwork, KeyRefs } from "./spec/schema";
import { SubnetTraffic } from "./subnet-traffic";
import { tierSubnet } from "./tier-subnet";

export interface VirtualNetworkProps {
  readonly network: CreateNetwork;
  readonly place: RegionPlace;
  readonly home: Home;
  /** Connections of fleets and ingresses of the region, whose rules are those of the network. @default none */
  readonly admitted?: readonly AdmittedAccess[];
  /** Whether the network has a subnet for gateways. @default false */
  readonly gateways?: boolean;
  /** Blocks of other regions' databases that replicate with the one here. @default none */
  readonly databasePeers?: readonly string[] | undefined;
  /** Whether Terraform refuses to release egress addresses and to destroy or replace the network or a subnet. */
  readonly protect: boolean;
}

/**
 * A virtual network with its subnets, closed in both directions but for what its security groups admit.
 *
 * `private` holds nodes and internal load balancers, `trading-<zone>` the trading machines of a zone, `data` databases,
 * `endpoints` the private endpoints of other services. Only the first two have a way to the internet.
 *
 * @throws ProblemsError for what `networkRules` refuses
 */
export class VirtualNetwork extends Construct implements Network {
  readonly stated: CreateNetwork;
  readonly resource: VirtualNetworkResource;
  readonly networkId: string;
  readonly subnetIds: Network["subnetIds"];
  readonly gatewaySubnetId: string;
  readonly dns: PrivateDns;
  readonly dnsZoneIds: Network["dnsZoneIds"];
  readonly keys: KeyRefs;
  readonly egressBlocks: readonly string[];

  constructor(scope: Construct, id: string, props: VirtualNetworkProps) {
    super(scope, id);
    const { network, place, home, admitted = [], databasePeers = [], gateways = false, protect } = props;
    const { prefix, location } = place;
    guard(this, networkRules, network, { location });
    this.resource = new VirtualNetworkResource(this, "Resource", {
      ...home,
      name: resourceName("virtualNetwork", prefix),
      addressSpace: [...addressSpace(network)],
      lifecycle: { preventDestroy: protect },
    });
    this.stated = network;
    this.networkId = this.resource.id;
    this.keys = keyRefs(place, network);

    const blocks = Object.entries(subnetBlocks(network)) as [SubnetSlot, SubnetBlock][];
    const made = new Construct(this, "subnets");
    const subnets = Object.fromEntries(
      blocks.map(([slot, block]) => [
        slot,
        tierSubnet(made, slot, { network: this.resource, slot, block, protect }),
      ]),
    );
    this.subnetIds = mapValues(subnets, ({ id: subnetId }) => subnetId);

    this.gatewaySubnetId = gateways
      ? gatewaySubnet(made, "gateway", {
          network: this.resource,
          cidr: gatewayBlock(network),
          protect,
        }).id
      : gatewaySubnetId(place, network);

    const zones = networkZones(network);
    const egress = new EgressPrefixes(this, "egress", {
      prefix,
      home,
      zones,
      addresses: network.egressAddresses,
      protect,
    });
    this.egressBlocks = egress.blocks;
    new SubnetTraffic(this, "traffic", { prefix, home, network, admitted, subnets, egress, databasePeers });

    this.dns = new PrivateDns(this, "dns", { place, network: this.resource, protect });
    this.dnsZoneIds = this.dns.zoneIds;
    if (network.flowLogs.kind === "stored") {
      new FlowLogs(this, "flow-logs", {
        place,
        home,
        networkId: this.networkId,
        stated: network.flowLogs,
        zonal: zones.some(({ number }) => number !== undefined),
      });
    }
  }
}
