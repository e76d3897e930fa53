import { EksNodeGroup } from "@cdktf/provider-aws/lib/eks-node-group";
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { guardWith } from "../../kit/guard";
import { generationRules, type GenerationInPlace, type TradingGeneration } from "./spec/generation";
import { kubernetesOf } from "./spec/image";
import { renderingOf, type NodeRendering } from "./spec/rendering";
import type { EksControlPlane } from "../cluster/eks-control-plane";
import { subnetIn, type Network } from "../network/network";
import type { ServiceRole } from "../iam/service-role";
import { amiType } from "./ami-type";
import { efaGroup } from "./efa-group";
import { nodeTemplate } from "./node-template";
import { reservedPlacement } from "./reserved-placement";
import { tradingInterfaces } from "./trading-interfaces";

export interface TradingNodeGenerationProps {
  readonly pool: string;
  /** The generation's key in its pool, for example `a`. */
  readonly generation: string;
  /** The generation and the parts of the environment that its rules judge it by. */
  readonly config: GenerationInPlace;
  readonly cluster: EksControlPlane;
  readonly network: Network;
  readonly role: ServiceRole;
  readonly tags: Readonly<Record<string, string>>;
  /** Whether machines are reserved, spare ones included. */
  readonly reserve: boolean;
  /** Keeps Terraform from destroying the generation while it is in the configuration. */
  readonly protect: boolean;
  /** What must be there before nodes can join: the network add-ons. @default nothing */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * One immutable generation of trading nodes: one shape, one zone, one image, one tuning. Whatever is edited
 * after it was built, an apply leaves it alone; a change is another generation.
 *
 * @throws ProblemsError for what `generationRules` refuses
 */
export class TradingNodeGeneration extends Construct {
  readonly resource: EksNodeGroup;

  private readonly frozen: TerraformResourceLifecycle;
  private readonly name: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TradingNodeGenerationProps,
  ) {
    super(scope, id);
    const { pool, generation: key, config, cluster, network, role, protect, after = [] } = props;
    guardWith(this, generationRules, config);
    const { generation } = config;
    this.frozen = { ignoreChanges: "all", preventDestroy: protect };
    // No pool has an underscore in its name, so no pool is named like another's generation.
    this.name = `${cluster.name}-${pool}_${key}`;

    const rendering = renderingOf(generation);
    const template = this.template(generation, rendering);
    this.resource = new EksNodeGroup(this, "Resource", {
      clusterName: cluster.resource.name,
      nodeGroupName: resourceName("eksNodeGroup", this.name),
      nodeRoleArn: role.arn,
      subnetIds: [subnetIn(network, "trading", generation.zone).id],
      version: kubernetesOf(generation.image),
      releaseVersion: generation.image.release,
      amiType: amiType([generation.machine], generation.image.kind),
      capacityType: "ON_DEMAND",
      scalingConfig: { minSize: generation.nodes, maxSize: generation.nodes, desiredSize: generation.nodes },
      updateConfig: { maxUnavailable: 1 },
      nodeRepairConfig: { enabled: false },
      launchTemplate: { id: template.id, version: "1" },
      labels: { "hft/pool": pool, "hft/kind": "trading", "hft/generation": key, ...rendering.labels },
      taint: [{ key: "hft/kind", value: "trading", effect: "NO_SCHEDULE" }],
      dependsOn: [...role.attachments, ...after],
      lifecycle: this.frozen,
    });
  }

  /** Name of the Auto Scaling group behind it. */
  get autoScalingGroup(): string {
    return this.resource.resources.get(0).autoscalingGroups.get(0).name;
  }

  private template(generation: TradingGeneration, rendering: NodeRendering): LaunchTemplate {
    const { network, tags, reserve } = this.props;
    const { machine, image, nodes, spare, zone, volume } = generation;
    const { placement, reservation } = reservedPlacement(this, {
      name: this.name,
      machine,
      reserved: reserve ? nodes + spare : undefined,
      zoneName: subnetIn(network, "trading", zone).zoneName,
      placement: generation.placement,
      lifecycle: this.frozen,
    });
    return nodeTemplate(this, "template", {
      name: this.name,
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
   * Groups are named on every interface: once a launch template names one, EKS adds none of its own, and a
   * node without the cluster's group never joins.
   */
  private groups({ efa }: TradingGeneration): string[] {
    const { cluster, network } = this.props;
    const own = [cluster.nodeGroupId];
    return efa ? [...own, efaGroup(this, "efa", this.name, network.vpcId, this.frozen).id] : own;
  }
}
