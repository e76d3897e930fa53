import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EksCluster as EksClusterResource } from "@cdktf/provider-aws/lib/eks-cluster";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { clusterArn } from "../region/spec/arn";
import { resourceName } from "../region/spec/names";
import { digest } from "../../core/digest";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { eksClusterRules } from "./spec/rules";
import type { EksCluster } from "./spec/schema";
import { ServiceRole } from "../iam/service-role";
import { subnetIds, type Network } from "../network/network";
import { ClusterAdmin } from "./cluster-admin";

export interface EksControlPlaneProps {
  readonly cluster: EksCluster;
  /** The cluster's name and the beginning of every name in it, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly network: Network;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly accountId: string;
  readonly role: RegionRole;
}

/**
 * An EKS control plane: private endpoint, API access entries, secrets encrypted with the region's own key,
 * all control-plane logs. Nodes and add-ons are constructs of their own.
 *
 * @throws ProblemsError for what `eksClusterRules` refuses
 */
export class EksControlPlane extends Construct {
  readonly resource: EksClusterResource;
  readonly name: string;
  /** Known before the cluster exists. */
  readonly arn: string;
  /** As the environment states it. */
  readonly stated: EksCluster;

  constructor(scope: Construct, id: string, props: EksControlPlaneProps) {
    super(scope, id);
    const { cluster, prefix, network, region, accountId, role } = props;
    guard(this, eksClusterRules, cluster, { network: network.stated, region, role });
    this.name = resourceName("eksCluster", prefix);
    this.arn = clusterArn({ region, accountId }, this.name);
    this.stated = cluster;
    // Otherwise EKS creates the group, without retention or key.
    const logs = new CloudwatchLogGroup(this, "logs", {
      name: `/aws/eks/${this.name}/cluster`,
      retentionInDays: cluster.logRetentionDays,
      kmsKeyId: network.keyArns.logs,
    });
    const serviceRole = new ServiceRole(this, "role", {
      name: resourceName("iamRole", prefix, "cluster"),
      service: "eks.amazonaws.com",
      region,
      accountId,
      sourceArn: this.arn,
      managedPolicies: ["AmazonEKSClusterPolicy"],
    });
    this.resource = new EksClusterResource(this, "Resource", {
      name: this.name,
      version: cluster.version,
      roleArn: serviceRole.arn,
      vpcConfig: {
        subnetIds: subnetIds(network, "private"),
        securityGroupIds: [this.apiGroup(prefix, network, cluster.api).id],
        endpointPrivateAccess: true,
        endpointPublicAccess: cluster.api.kind === "public",
        publicAccessCidrs: cluster.api.kind === "public" ? [...cluster.api.allow] : undefined,
      },
      kubernetesNetworkConfig: { ipFamily: "ipv4", serviceIpv4Cidr: network.stated.services },
      accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false },
      bootstrapSelfManagedAddons: false,
      encryptionConfig: { provider: { keyArn: network.keyArns.secrets }, resources: ["secrets"] },
      enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"],
      upgradePolicy: { supportType: cluster.support.toUpperCase() },
      deletionProtection: cluster.deletionProtection,
      dependsOn: [logs, ...serviceRole.attachments],
    });
    const { admins } = cluster.access;
    for (const admin of admins) {
      new ClusterAdmin(this, adminId(admin, admins), { cluster: this.resource, principalArn: admin, region });
    }
  }

  /** Id of the security group that every managed node joins unless its launch template names another. */
  get nodeGroupId(): string {
    return this.resource.vpcConfig.clusterSecurityGroupId;
  }

  /** A security group that admits the blocks in `api.from` to the private endpoint. */
  private apiGroup(prefix: string, network: Network, api: EksCluster["api"]): SecurityGroup {
    const group = new SecurityGroup(this, "api", {
      name: resourceName("securityGroup", prefix, "api"),
      description: "Kubernetes API from the listed blocks",
      vpcId: network.vpcId,
      tags: { Name: `${prefix}-api` },
    });
    for (const cidr of api.from) {
      new VpcSecurityGroupIngressRule(this, `api-from-${cidr.replace(/[./]/g, "-")}`, {
        securityGroupId: group.id,
        description: "Kubernetes API",
        cidrIpv4: cidr,
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
      });
    }
    return group;
  }
}

/**
 * Has account and path in it: two accounts may each have a role of the same name. Where a path reads like another role's
 * name, `teams/fx` like `teams-fx`, the role with the path has a hash: the other keeps the address that it has alone.
 */
function adminId(roleArn: string, all: readonly string[]): string {
  const joined = (arn: string): string => `admin-${arn.split(":").slice(4).join("-").replaceAll("/", "-")}`;
  const id = joined(roleArn);
  const hasPath = roleArn.split("/").length > 2;
  const isShared = all.some((other) => other !== roleArn && joined(other) === id);
  return hasPath && isShared ? `${id}-${digest(roleArn, 8)}` : id;
}
