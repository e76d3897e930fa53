import { EksNodeGroup } from "@cdktf/provider-aws/lib/eks-node-group";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { guardWith } from "../../kit/guard";
import { elasticPoolRules, type ElasticPool } from "./spec/pools";
import type { AwsNetwork } from "../network/spec/schema";
import { untunedEksAl2023 } from "../../tuning/targets/eks-al2023";
import type { EksControlPlane } from "../cluster/eks-control-plane";
import { subnetIds, type Network } from "../network/network";
import type { ServiceRole } from "../iam/service-role";
import { amiType } from "./ami-type";
import { connectionTracking, nodeTemplate } from "./node-template";

export interface ElasticNodePoolProps {
  readonly name: string;
  /** The pool and the parts of the environment that its rules judge it by. */
  readonly config: { readonly pool: ElasticPool; readonly network: AwsNetwork; readonly region: string };
  readonly cluster: EksControlPlane;
  readonly network: Network;
  readonly role: ServiceRole;
  readonly tags: Readonly<Record<string, string>>;
  /** What must be there before nodes can join: the network add-ons. @default nothing */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * Nodes whose number follows the load, in the private subnets of all zones.
 *
 * @throws ProblemsError for what `elasticPoolRules` refuses
 */
export class ElasticNodePool extends Construct {
  readonly resource: EksNodeGroup;

  constructor(scope: Construct, id: string, props: ElasticNodePoolProps) {
    super(scope, id);
    const { name, config, cluster, network, role, tags, after = [] } = props;
    guardWith(this, elasticPoolRules, config);
    const { pool } = config;
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
      nodeRoleArn: role.arn,
      subnetIds: subnetIds(network, "private"),
      version: cluster.version,
      amiType: amiType(pool.machines),
      instanceTypes: [...pool.machines],
      capacityType: pool.capacity.kind === "spot" ? "SPOT" : "ON_DEMAND",
      scalingConfig: { minSize: pool.nodes.min, maxSize: pool.nodes.max, desiredSize: pool.nodes.min },
      updateConfig: { maxUnavailablePercentage: 33 },
      nodeRepairConfig: { enabled: true },
      launchTemplate: { id: template.id, version: `${template.latestVersion}` },
      labels: { "hft/pool": name, "hft/kind": pool.kind },
      taint: pool.kind === "batch" ? [{ key: "hft/kind", value: "batch", effect: "NO_SCHEDULE" }] : undefined,
      dependsOn: [...role.attachments, ...after],
      // The autoscaler owns the number of nodes once they run.
      lifecycle: { ignoreChanges: ["scaling_config[0].desired_size"] },
    });
  }

  /** Name of the Auto Scaling group behind it. */
  get autoScalingGroup(): string {
    return this.resource.resources.get(0).autoscalingGroups.get(0).name;
  }
}
