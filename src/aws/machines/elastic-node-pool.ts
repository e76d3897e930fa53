import { EksNodeGroup } from "@cdktf/provider-aws/lib/eks-node-group";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { guard } from "../../kit/guard";
import { poolLabels, poolTaints } from "../../tuning/node-labels";
import { untunedEksAl2023 } from "../../tuning/targets/eks-al2023";
import type { EksControlPlane } from "../cluster/eks-control-plane";
import { subnetIds, type Network } from "../network/network";
import type { ServiceRole } from "../iam/service-role";
import { amiType } from "./ami-type";
import { connectionTracking, nodeTemplate } from "./node-template";
import { poolRules } from "./spec/pool-rules";
import type { ElasticPool } from "./spec/pool-schema";

export interface ElasticNodePoolProps {
  /** The pool's name, for example `general`. */
  readonly name: string;
  readonly pool: ElasticPool;
  readonly cluster: EksControlPlane;
  readonly network: Network;
  /** For example `us-east-1`. */
  readonly region: string;
  /** Role that the nodes assume. */
  readonly nodeRole: ServiceRole;
  /** Tags of instances, volumes and interfaces. */
  readonly tags: Readonly<Record<string, string>>;
  /** Resources that nodes need to join the cluster: the network add-ons. @default none */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * A node group whose number of nodes follows the load, in the private subnets of all zones.
 *
 * @throws ProblemsError for what `poolRules` refuses
 */
export class ElasticNodePool extends Construct {
  readonly resource: EksNodeGroup;

  constructor(scope: Construct, id: string, props: ElasticNodePoolProps) {
    super(scope, id);
    const { name, pool, cluster, network, region, nodeRole, tags, after = [] } = props;
    guard(this, poolRules, pool, { network: network.stated, region, cluster: cluster.stated });
    const fullName = `${cluster.name}-${name}`;
    const template = nodeTemplate(this, "template", {
      name: fullName,
      volume: pool.volume,
      volumeKeyArn: network.keyArns.ebs,
      userData: untunedEksAl2023(pool.podsPerNode),
      tags,
      networkInterfaces: [
        {
          deviceIndex: 0,
          associatePublicIpAddress: "false",
          deleteOnTermination: "true",
          securityGroups: [cluster.nodeGroupId],
          connectionTrackingSpecification: connectionTracking,
        },
      ],
      extra: { updateDefaultVersion: true },
    });
    this.resource = new EksNodeGroup(this, "Resource", {
      clusterName: cluster.resource.name,
      nodeGroupName: resourceName("eksNodeGroup", fullName),
      nodeRoleArn: nodeRole.arn,
      subnetIds: subnetIds(network, "private"),
      version: cluster.stated.version,
      amiType: amiType(pool.machines),
      instanceTypes: [...pool.machines],
      capacityType: pool.capacity.kind === "spot" ? "SPOT" : "ON_DEMAND",
      scalingConfig: { minSize: pool.nodes.min, maxSize: pool.nodes.max, desiredSize: pool.nodes.min },
      updateConfig: { maxUnavailablePercentage: 33 },
      nodeRepairConfig: { enabled: true },
      launchTemplate: { id: template.id, version: `${template.latestVersion}` },
      labels: poolLabels(name, pool.kind),
      taint: pool.kind === "batch" ? [...poolTaints("batch")] : undefined,
      dependsOn: [...nodeRole.attachments, ...after],
      // After creation the autoscaler sets the number of nodes.
      lifecycle: { ignoreChanges: ["scaling_config[0].desired_size"] },
    });
  }

  /** Name of the Auto Scaling group that EKS makes for the node group. */
  get autoScalingGroup(): string {
    return this.resource.resources.get(0).autoscalingGroups.get(0).name;
  }
}
