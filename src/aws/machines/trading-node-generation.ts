import { EksNodeGroup } from "@cdktf/provider-aws/lib/eks-node-group";
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { guard } from "../../kit/guard";
import type { RegionRole } from "../../environment/region";
import { poolLabels, poolTaints } from "../../tuning/node-labels";
import type { EksControlPlane } from "../cluster/eks-control-plane";
import { subnetIn, type Network } from "../network/network";
import type { ServiceRole } from "../iam/service-role";
import { amiType } from "./ami-type";
import { efaSecurityGroup } from "./efa-security-group";
import { nodeTemplate } from "./node-template";
import { reservedPlacement } from "./reserved-placement";
import { generationRules } from "./spec/generation-rules";
import { kubernetesOf } from "./spec/node-image";
import type { TradingGeneration } from "./spec/pool-schema";
import { renderingOf, type NodeRendering } from "./spec/rendering";
import { tradingInterfaces } from "./trading-interfaces";

export interface TradingNodeGenerationProps {
  /** Name of its pool, for example `engine`. */
  readonly pool: string;
  /** Name of the generation in its pool, for example `a`. */
  readonly name: string;
  readonly generation: TradingGeneration;
  readonly cluster: EksControlPlane;
  readonly network: Network;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly role: RegionRole;
  /** Role that the nodes assume. */
  readonly nodeRole: ServiceRole;
  /** Tags of instances, volumes and interfaces. */
  readonly tags: Readonly<Record<string, string>>;
  /** Whether machines are reserved, spares included. */
  readonly reserve: boolean;
  /** Keeps Terraform from destroying the generation while it is in the configuration. */
  readonly protect: boolean;
  /** Resources that nodes need to join the cluster: the network add-ons. @default none */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * One immutable generation of trading nodes: one shape, one zone, one image, one tuning. An apply changes nothing of
 * it after an edit; a change is another generation.
 *
 * @throws ProblemsError for what `generationRules` refuses
 */
export class TradingNodeGeneration extends Construct {
  readonly resource: EksNodeGroup;

  private readonly frozen: TerraformResourceLifecycle;
  private readonly fullName: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TradingNodeGenerationProps,
  ) {
    super(scope, id);
    const { pool, name, generation, cluster, network, region, role, nodeRole, protect, after = [] } = props;
    const context = { network: network.stated, region, role, cluster: cluster.stated };
    guard(this, generationRules, generation, context);
    this.frozen = { ignoreChanges: "all", preventDestroy: protect };
    // A pool's name has no underscore, so no pool is named like a generation of another.
    this.fullName = `${cluster.name}-${pool}_${name}`;

    const rendering = renderingOf(generation);
    const template = this.template(generation, rendering);
    this.resource = new EksNodeGroup(this, "Resource", {
      clusterName: cluster.resource.name,
      nodeGroupName: resourceName("eksNodeGroup", this.fullName),
      nodeRoleArn: nodeRole.arn,
      subnetIds: [subnetIn(network, "trading", generation.zone).id],
      version: kubernetesOf(generation.image),
      releaseVersion: generation.image.release,
      amiType: amiType([generation.machine], generation.image.kind),
      capacityType: "ON_DEMAND",
      scalingConfig: { minSize: generation.nodes, maxSize: generation.nodes, desiredSize: generation.nodes },
      updateConfig: { maxUnavailable: 1 },
      nodeRepairConfig: { enabled: false },
      launchTemplate: { id: template.id, version: "1" },
      labels: { ...poolLabels(pool, "trading", name), ...rendering.labels },
      taint: [...poolTaints("trading")],
      dependsOn: [...nodeRole.attachments, ...after],
      lifecycle: this.frozen,
    });
  }

  /** Name of the Auto Scaling group that EKS makes for the node group. */
  get autoScalingGroup(): string {
    return this.resource.resources.get(0).autoscalingGroups.get(0).name;
  }

  private template(generation: TradingGeneration, rendering: NodeRendering): LaunchTemplate {
    const { network, tags, reserve } = this.props;
    const { machine, image, nodes, spare, zone, volume } = generation;
    const { placement, reservation } = reservedPlacement(this, {
      name: this.fullName,
      machine,
      reserved: reserve ? nodes + spare : undefined,
      zoneName: subnetIn(network, "trading", zone).zoneName,
      placement: generation.placement,
      lifecycle: this.frozen,
    });
    return nodeTemplate(this, "template", {
      name: this.fullName,
      volume,
      volumeKeyArn: network.keyArns.ebs,
      image: image.kind,
      userData: rendering.userData,
      tags,
      networkInterfaces: tradingInterfaces({
        hardware: generation,
        securityGroups: this.groups(generation),
      }),
      extra: {
        instanceType: machine,
        cpuOptions: rendering.cpuOptions,
        placement,
        capacityReservationSpecification: reservation && {
          capacityReservationTarget: { capacityReservationId: reservation.id },
        },
      },
      lifecycle: this.frozen,
    });
  }

  /**
   * Every interface names its security groups: once a launch template names one, EKS adds none, and a node without
   * the cluster's group never joins.
   */
  private groups({ efa }: TradingGeneration): string[] {
    const { cluster, network } = this.props;
    const own = [cluster.nodeGroupId];
    return efa ? [...own, efaSecurityGroup(this, "efa", this.fullName, network.vpcId, this.frozen).id] : own;
  }
}
