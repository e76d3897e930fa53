import { Ec2CapacityReservation } from "@cdktf/provider-aws/lib/ec2-capacity-reservation";
import { EksNodeGroup } from "@cdktf/provider-aws/lib/eks-node-group";
import type {
  LaunchTemplate,
  LaunchTemplateNetworkInterfaces,
} from "@cdktf/provider-aws/lib/launch-template";
import { PlacementGroup } from "@cdktf/provider-aws/lib/placement-group";
import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { awsInstanceType } from "../../catalog/aws-instances";
import { parseEksAmiRelease } from "../../catalog/eks-ami-releases";
import { resourceName } from "../../core/names";
import { guard } from "../../kit/guard";
import { generationRules, type GenerationInPlace, type TradingGeneration } from "../../rules/aws/generation";
import { renderingOf } from "../../rules/aws/rendering";
import type { EksAl2023Rendering } from "../../tuning/targets/eks-al2023";
import type { EksControlPlane } from "../cluster/eks-control-plane";
import { subnetIn, type Network } from "../network/network";
import type { ServiceRole } from "../service-role";
import { amiType } from "./ami-type";
import { efaGroup } from "./efa-group";
import { connectionTracking, nodeTemplate } from "./node-template";

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
    guard(this, generationRules, config);
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
      version: parseEksAmiRelease(generation.image.release)?.kubernetesVersion,
      releaseVersion: generation.image.release,
      amiType: amiType([generation.machine]),
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

  private template(
    generation: TradingGeneration,
    { userData, cpuOptions }: EksAl2023Rendering,
  ): LaunchTemplate {
    const { network, tags } = this.props;
    const placementGroup = this.placementGroup(generation);
    const reservation = this.reservation(generation, placementGroup);
    return nodeTemplate(this, "template", {
      name: this.name,
      volume: generation.volume,
      volumeKeyArn: network.keyArns.ebs,
      userData,
      tags,
      networkInterfaces: this.interfaces(generation),
      extra: {
        instanceType: generation.machine,
        cpuOptions,
        placement: placementGroup && { groupName: placementGroup.name },
        capacityReservationSpecification: reservation && {
          capacityReservationTarget: { capacityReservationId: reservation.id },
        },
      },
      lifecycle: this.frozen,
    });
  }

  private placementGroup({ placement }: TradingGeneration): PlacementGroup | undefined {
    if (placement.kind === "none") return undefined;
    return new PlacementGroup(this, "placement", {
      name: resourceName("placementGroup", this.name),
      strategy: placement.kind,
      partitionCount: placement.kind === "partition" ? placement.partitions : undefined,
      spreadLevel: placement.kind === "spread" ? "rack" : undefined,
      lifecycle: this.frozen,
    });
  }

  /** Machines reserved outside the placement group could not be launched into it. */
  private reservation(
    { machine, nodes, spare, zone }: TradingGeneration,
    placementGroup: PlacementGroup | undefined,
  ): Ec2CapacityReservation | undefined {
    const { network, reserve } = this.props;
    if (!reserve) return undefined;
    return new Ec2CapacityReservation(this, "reservation", {
      instanceType: machine,
      instancePlatform: "Linux/UNIX",
      availabilityZone: subnetIn(network, "trading", zone).zoneName,
      instanceCount: nodes + spare,
      instanceMatchCriteria: "targeted",
      endDateType: "unlimited",
      ebsOptimized: true,
      placementGroupArn: placementGroup?.arn,
      tags: { Name: this.name },
      lifecycle: this.frozen,
    });
  }

  /**
   * Groups are named on every interface: once a launch template names one, EKS adds none of its own, and a
   * node without the cluster's group never joins.
   */
  private interfaces(generation: TradingGeneration): LaunchTemplateNetworkInterfaces[] {
    const { cluster, network } = this.props;
    const groups = [cluster.nodeGroupId];
    if (generation.efa) groups.push(efaGroup(this, "efa", this.name, network.vpcId, this.frozen).id);
    const common = {
      deleteOnTermination: "true",
      securityGroups: groups,
      connectionTrackingSpecification: connectionTracking,
    };
    const first = { ...common, deviceIndex: 0, networkCardIndex: 0, associatePublicIpAddress: "false" };
    if (!generation.efa) return [first];
    const more = (awsInstanceType(generation.machine)?.maxEfaInterfaces ?? 1) - 1;
    return [
      { ...first, interfaceType: "efa" },
      ...Array.from({ length: more }, (_, index) => ({
        ...common,
        deviceIndex: 1,
        networkCardIndex: index + 1,
        interfaceType: "efa-only",
      })),
    ];
  }
}
