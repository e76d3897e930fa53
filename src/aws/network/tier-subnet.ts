import type { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Construct } from "constructs";
import { subnetCidr, type Tier, type ZoneKey } from "../../core/address-plan";

const anywhere = "0.0.0.0/0";

export interface TierSubnetProps {
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly vpcId: string;
  /** The VPC's /16, from which the address plan takes the subnet's block. */
  readonly vpcCidr: string;
  readonly tier: Tier;
  readonly zone: ZoneKey;
  /** For example `use1-az4`. */
  readonly zoneId: string;
  /** Whether Terraform refuses to destroy or replace the subnet, and with it everything that has an address in it. */
  readonly protect: boolean;
}

/** Tags by which the AWS Load Balancer Controller finds the subnets of its load balancers. */
const loadBalancerTags: Partial<Record<Tier, Record<string, string>>> = {
  public: { "kubernetes.io/role/elb": "1" },
  private: { "kubernetes.io/role/internal-elb": "1" },
};

/** The subnet of one tier in one zone, with a route table of its own that at first has only the VPC's local route. */
export class TierSubnet extends Construct {
  readonly resource: Subnet;
  readonly routeTable: RouteTable;

  constructor(scope: Construct, id: string, props: TierSubnetProps) {
    super(scope, id);
    const { prefix, vpcId, vpcCidr, tier, zone, zoneId, protect } = props;
    const name = `${prefix}-${tier}-${zone}`;
    this.resource = new Subnet(this, "Resource", {
      vpcId,
      cidrBlock: subnetCidr(vpcCidr, tier, zone),
      availabilityZoneId: zoneId,
      tags: { Name: name, "hft-tier": tier, ...loadBalancerTags[tier] },
      lifecycle: { preventDestroy: protect },
    });
    this.routeTable = new RouteTable(this, "routes", { vpcId, tags: { Name: name } });
    new RouteTableAssociation(this, "association", {
      subnetId: this.resource.id,
      routeTableId: this.routeTable.id,
    });
  }

  /** Adds the default route to an internet gateway. */
  routeToInternetGateway(gatewayId: string): void {
    new Route(this, "internet", {
      routeTableId: this.routeTable.id,
      destinationCidrBlock: anywhere,
      gatewayId,
    });
  }

  /** Adds the default route to a NAT gateway. */
  routeToNatGateway(gateway: NatGateway): void {
    new Route(this, "nat", {
      routeTableId: this.routeTable.id,
      destinationCidrBlock: anywhere,
      natGatewayId: gateway.id,
    });
  }
}
