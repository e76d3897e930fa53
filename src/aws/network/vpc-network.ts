import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Construct } from "constructs";
import { tiers, type Tier, type ZoneKey } from "../../core/address-plan";
import { guard } from "../../kit/guard";
import { egressAddressCounts, natZones, networkZones } from "./spec/network";
import type { CreateNetwork, KeyArns } from "./spec/schema";
import { networkRules } from "./spec/rules";
import { EgressAddresses } from "./egress-addresses";
import { Endpoints } from "./endpoints";
import { FlowLogs } from "./flow-logs";
import type { Network } from "./network";
import { TierSubnet } from "./tier-subnet";

export interface VpcNetworkProps {
  readonly network: CreateNetwork;
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly accountId: string;
  /** The accounts of the environment, which the VPC endpoints serve. @default the region's own */
  readonly accountIds?: readonly string[];
  readonly keyArns: KeyArns;
  /** Whether Terraform refuses to release an egress address and to destroy or replace the VPC or a subnet. */
  readonly protect: boolean;
}

/**
 * A VPC with four tiers in every zone.
 *
 * `public` holds NAT gateways and public load balancers, `private` nodes and internal load balancers,
 * `trading` the trading machines, `data` databases and caches. The `data` tier has no route to the internet.
 *
 * @throws ProblemsError for what `networkRules` refuses
 */
export class VpcNetwork extends Construct implements Network {
  readonly stated: CreateNetwork;
  readonly resource: Vpc;
  readonly vpcId: string;
  readonly cidr: string;
  readonly subnets: Network["subnets"];
  readonly keyArns: KeyArns;
  readonly egressAddresses: readonly string[];
  /** Ids of the NAT gateways by zone. */
  readonly natGatewayIds: Readonly<Partial<Record<ZoneKey, string>>>;
  private readonly tierSubnets: Record<Tier, Map<ZoneKey, TierSubnet>>;

  constructor(scope: Construct, id: string, props: VpcNetworkProps) {
    super(scope, id);
    const { network, prefix, region, accountId, accountIds = [accountId], keyArns, protect } = props;
    guard(this, networkRules, network, { region });
    this.resource = new Vpc(this, "Resource", {
      cidrBlock: network.cidr,
      enableDnsHostnames: true,
      enableDnsSupport: true,
      tags: { Name: prefix },
      lifecycle: { preventDestroy: protect },
    });
    this.stated = network;
    this.vpcId = this.resource.id;
    this.cidr = network.cidr;
    this.keyArns = keyArns;
    // Without rules, so that a resource that names no security group has no traffic.
    new DefaultSecurityGroup(this, "default-group", {
      vpcId: this.vpcId,
      tags: { Name: `${prefix}-closed` },
    });

    this.tierSubnets = this.createSubnets(network, prefix, protect);
    this.subnets = Object.fromEntries(tiers.map((tier) => [tier, this.subnetsOf(tier)]));

    const egress = new EgressAddresses(this, "egress", {
      prefix,
      counts: egressAddressCounts(network),
      protect,
    });
    this.egressAddresses = egress.publicIps;
    this.natGatewayIds = this.routeToInternet(network, prefix, egress);

    new Endpoints(this, "endpoints", {
      prefix,
      region,
      accountIds,
      access: network.endpointAccess ?? {},
      vpcId: this.vpcId,
      cidr: network.cidr,
      subnetIds: Object.values(this.subnets.private ?? {}).map((subnet) => subnet.id),
      routeTableIds: (["private", "trading", "data"] as const).flatMap((tier) =>
        [...this.tierSubnets[tier].values()].map(({ routeTable }) => routeTable.id),
      ),
      interfaces: network.interfaceEndpoints,
    });
    new FlowLogs(this, "flow-logs", {
      prefix,
      region,
      accountId,
      vpcId: this.vpcId,
      keyArn: keyArns.logs,
      retentionDays: network.flowLogRetentionDays,
    });
  }

  /** Ids of the route tables that receive an interconnect's routes, by tier and zone, for example `trading-a`. */
  get routeTableIds(): Readonly<Record<string, string>> {
    const tables = (["private", "trading"] as const).flatMap((tier) =>
      [...this.tierSubnets[tier]].map(([zone, { routeTable }]) => [`${tier}-${zone}`, routeTable.id]),
    );
    return Object.fromEntries(tables) as Record<string, string>;
  }

  private createSubnets(
    network: CreateNetwork,
    prefix: string,
    protect: boolean,
  ): Record<Tier, Map<ZoneKey, TierSubnet>> {
    const inTier = (tier: Tier) =>
      new Map(
        networkZones(network).map(({ key, zoneId }) => [
          key,
          new TierSubnet(this, `${tier}-${key}`, {
            prefix,
            vpcId: this.vpcId,
            vpcCidr: network.cidr,
            tier,
            zone: key,
            zoneId,
            protect,
          }),
        ]),
      );
    return {
      private: inTier("private"),
      trading: inTier("trading"),
      public: inTier("public"),
      data: inTier("data"),
    };
  }

  private subnetsOf(tier: Tier): Network["subnets"][Tier] {
    return Object.fromEntries(
      [...this.tierSubnets[tier]].map(([zone, { resource }]) => [
        zone,
        { id: resource.id, zoneName: resource.availabilityZone },
      ]),
    );
  }

  /** Routes public subnets to the internet gateway, and nodes to the NAT gateway of their zone or the only one. */
  private routeToInternet(
    network: CreateNetwork,
    prefix: string,
    egress: EgressAddresses,
  ): Readonly<Partial<Record<ZoneKey, string>>> {
    const gateway = new InternetGateway(this, "internet-gateway", {
      vpcId: this.vpcId,
      tags: { Name: prefix },
    });
    for (const subnet of this.tierSubnets.public.values()) subnet.routeToInternetGateway(gateway.id);

    const gateways = new Map<ZoneKey, NatGateway>();
    for (const zone of natZones(network)) {
      const [first, ...others] = egress.allocationIds(zone);
      gateways.set(
        zone,
        new NatGateway(this, `nat-${zone}`, {
          allocationId: first,
          secondaryAllocationIds: others.length > 0 ? others : undefined,
          subnetId: this.tierSubnets.public.get(zone)?.resource.id,
          tags: { Name: `${prefix}-${zone}` },
          dependsOn: [gateway],
        }),
      );
    }
    const [only] = gateways.values();
    for (const tier of ["private", "trading"] as const) {
      for (const [zone, subnet] of this.tierSubnets[tier]) {
        const nat = gateways.get(zone) ?? only;
        if (nat !== undefined) subnet.routeToNatGateway(nat);
      }
    }
    return Object.fromEntries([...gateways].map(([zone, { id }]) => [zone, id]));
  }
}
