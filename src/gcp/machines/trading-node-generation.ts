import {
  ContainerNodePool,
  type ContainerNodePoolNodeConfig,
} from "@cdktf/provider-google/lib/container-node-pool";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import type { WeekSpan } from "../../core/week";
import { guard } from "../../kit/guard";
import { poolLabels, poolTaints } from "../../tuning/node-labels";
import type { GkeControlPlane } from "../cluster/gke-control-plane";
import type { Network } from "../network/network";
import type { RegionPlace } from "../network/spec/ids";
import { networkZones } from "../network/spec/network";
import { resourceName } from "../region/spec/names";
import { nodeCapacity, type NodeCapacity } from "./node-capacity";
import { nodeConfig } from "./node-config";
import { SoleTenantGroup } from "./sole-tenant-group";
import { hasReservation } from "./spec/generation-record";
import { generationRules } from "./spec/generation-rules";
import { ssdsOf } from "./spec/local-ssds";
import type { TradingGeneration } from "./spec/pool-schema";
import { renderingOf } from "./spec/rendering";

export interface TradingNodeGenerationProps {
  /** Name of its pool, for example `engine`. */
  readonly pool: string;
  /** Name of the generation in its pool, for example `a`. */
  readonly name: string;
  readonly generation: TradingGeneration;
  readonly cluster: GkeControlPlane;
  readonly network: Network;
  readonly place: RegionPlace;
  /** Tags of machines and disks. */
  readonly tags: Readonly<Record<string, string>>;
  /** Whether machines are reserved, spares included. Hosts of a sole tenant are there in any case. */
  readonly reserve: boolean;
  /** Keeps Terraform from destroying the generation while it is in the configuration. */
  readonly protect: boolean;
  /** Quiet hour of every day, in UTC, around which hosts of a sole tenant may be maintained. @default Google chooses */
  readonly quietHour?: WeekSpan | undefined;
}

/**
 * One immutable generation of trading nodes: one shape, one zone, one image, one tuning. An apply changes nothing of
 * it after an edit; a change is another generation.
 *
 * In a release channel GKE neither lets a pool without automatic upgrades nor one without repairs be: the cluster's
 * freezes keep upgrades away, and a node that is not ready for ten minutes is made again.
 *
 * @throws ProblemsError for what `generationRules` refuses
 */
export class TradingNodeGeneration extends Construct {
  readonly resource: ContainerNodePool;

  private readonly frozen: TerraformResourceLifecycle;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TradingNodeGenerationProps,
  ) {
    super(scope, id);
    const { pool, name, generation, cluster, network, protect } = props;
    guard(this, generationRules, generation, { network: network.stated, cluster: cluster.stated });
    this.frozen = { ignoreChanges: "all", preventDestroy: protect };
    const rendering = renderingOf(generation);
    const group = this.tenantGroup();
    const { policy, reservation } = this.capacity();
    this.resource = new ContainerNodePool(this, "Resource", {
      name: resourceName("gkeNodePool", `${pool}--${name}`),
      cluster: cluster.resource.id,
      nodeLocations: [this.zoneName],
      nodeCount: generation.nodes,
      version: generation.image.version,
      maxPodsPerNode: generation.podsPerNode,
      management: { autoRepair: true, autoUpgrade: true },
      // There is no machine for a surge: a node that is upgraded gives up its own.
      upgradeSettings: { strategy: "SURGE", maxSurge: 0, maxUnavailable: 1 },
      placementPolicy: policy === undefined ? undefined : { type: "COMPACT", policyName: policy },
      networkConfig: {
        enablePrivateNodes: true,
        ...(generation.egress === "tier1" && {
          networkPerformanceConfig: { totalEgressBandwidthTier: "TIER_1" },
        }),
      },
      nodeConfig: {
        ...this.nodeConfig(),
        ...rendering.properties.nodeConfig,
        labels: { ...poolLabels(pool, "trading", name), ...rendering.labels },
        nodeGroup: group?.resource.name,
        reservationAffinity: reservation && {
          consumeReservationType: "SPECIFIC_RESERVATION",
          key: "compute.googleapis.com/reservation-name",
          values: [reservation.name],
        },
      },
      dependsOn: [...cluster.nodes.grants],
      lifecycle: this.frozen,
    });
  }

  /** For example `us-central1-a`. */
  private get zoneName(): string {
    const { network, generation } = this.props;
    const zone = networkZones(network.stated).find(({ key }) => key === generation.zone);
    if (zone === undefined) throw new Error(`the network has no zone ${generation.zone}`);
    return zone.name;
  }

  /** No two generations have one: neither name has two hyphens in a row. */
  private get fullName(): string {
    const { place, pool, name } = this.props;
    return `${place.prefix}-${pool}--${name}`;
  }

  private tenantGroup(): SoleTenantGroup | undefined {
    const { generation, place, quietHour } = this.props;
    const { placement, machine, localSsd } = generation;
    if (placement.kind !== "sole-tenant") return undefined;
    return new SoleTenantGroup(this, "hosts", {
      name: this.fullName,
      tenancy: placement,
      machine,
      ssdsPerMachine: ssdsOf(machine, localSsd),
      region: place.region,
      zoneName: this.zoneName,
      quietHour,
      lifecycle: this.frozen,
    });
  }

  private capacity(): NodeCapacity {
    const { generation, place, network, reserve } = this.props;
    const { machine, localSsd, placement, nodes, spare } = generation;
    return nodeCapacity(this, {
      name: this.fullName,
      machine,
      localSsd,
      placement,
      reserved: reserve && hasReservation(generation) ? nodes + spare : undefined,
      projectId: place.projectId,
      region: place.region,
      zoneName: this.zoneName,
      subnetId: network.subnets.private?.id,
      lifecycle: this.frozen,
    });
  }

  private nodeConfig(): ContainerNodePoolNodeConfig {
    const { generation, cluster, network, tags } = this.props;
    const { machine, disk, localSsd, image, hostMaintenance } = generation;
    const localSsdCount = ssdsOf(machine, localSsd);
    return {
      ...nodeConfig({
        machine,
        disk,
        diskKeyId: network.keyIds.disks,
        serviceAccount: cluster.nodes.resource.email,
        tags,
      }),
      imageType: image.kind === "cos" ? "COS_CONTAINERD" : "UBUNTU_CONTAINERD",
      taint: [...poolTaints("trading")],
      hostMaintenancePolicy: {
        maintenanceInterval: hostMaintenance === "periodic" ? "PERIODIC" : "AS_NEEDED",
      },
      ...(localSsd.kind === "block" && { localNvmeSsdBlockConfig: { localSsdCount } }),
      ...(localSsd.kind === "ephemeral" && { ephemeralStorageLocalSsdConfig: { localSsdCount } }),
    };
  }
}
