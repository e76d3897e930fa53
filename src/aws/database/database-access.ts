import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { networkSubnetCidr, networkZones } from "../network/spec/network";
import type { AwsNetwork } from "../network/spec/schema";
import { subnetIds, type Network } from "../network/network";

export const postgresPort = 5432;

/** The tiers whose machines connect to the database. */
const clientTiers = ["private", "trading"] as const;

export interface DatabaseAccessProps {
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly network: Network;
  /** IPv4 blocks that may connect beside the client tiers; they may overlap with those. */
  readonly from: readonly string[];
}

/** The subnets of a database, the data tier, and the security group that admits its clients. */
export class DatabaseAccess extends Construct {
  readonly resource: SecurityGroup;
  readonly subnetGroup: DbSubnetGroup;

  constructor(scope: Construct, id: string, { prefix, network, from }: DatabaseAccessProps) {
    super(scope, id);
    this.resource = new SecurityGroup(this, "Resource", {
      name: resourceName("securityGroup", prefix, "database"),
      description: "PostgreSQL from machines of this network and the listed blocks",
      vpcId: network.vpcId,
      tags: { Name: `${prefix}-database` },
    });
    this.subnetGroup = new DbSubnetGroup(this, "subnets", {
      name: resourceName("dbSubnetGroup", prefix, "database"),
      description: "Data tier",
      subnetIds: subnetIds(network, "data"),
    });
    for (const cidr of new Set([...clientBlocks(network.stated), ...from])) {
      new VpcSecurityGroupIngressRule(this, `from-${cidr.replace(/[./]/g, "-")}`, {
        securityGroupId: this.resource.id,
        description: "PostgreSQL",
        cidrIpv4: cidr,
        ipProtocol: "tcp",
        fromPort: postgresPort,
        toPort: postgresPort,
      });
    }
  }
}

function clientBlocks(network: AwsNetwork): string[] {
  return clientTiers.flatMap((tier) =>
    networkZones(network).flatMap(({ key }) => networkSubnetCidr(network, tier, key) ?? []),
  );
}
