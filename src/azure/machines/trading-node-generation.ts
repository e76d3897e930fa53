import { KubernetesClusterNodePool } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import { poolLabels, poolTaints, taintEffect } from "../../tuning/node-labels";
import type { AksControlPlane } from "../cluster/aks-control-plane";
import type { Network } from "../network/network";
import { networkZones } from "../network/spec/network";
import type { Home } from "../region/resource-group";
import type { RegionPlace } from "../region/spec/place";
import type { CapacityHome } from "./capacity-home";
import { osSkuOf } from "./node-arguments";
import { placeMachines, type MachinePlacement } from "./placement";
import { generationRules } from "./spec/generation-rules";
import { aksPoolName } from "./spec/pool-names";
import type { HostUpdates } from "./spec/host-updates";
import type { TradingGeneration } from "./spec/pool-schema";
import { renderingOf } from "./spec/rendering";
import { holdHosts, updateWindow } from "./update-window";

export interface TradingNodeGenerationProps {
  /** Name of its pool, for example `engine`. */
  readonly pool: string;
  /** Name of the generation in its pool, for example `a`. */
  readonly name: string;
  readonly generation: TradingGeneration;
  readonly cluster: AksControlPlane;
  readonly network: Network;
  readonly place: RegionPlace;
  /** Where a proximity placement group goes. */
  readonly home: Home;
  /** Where a reservation or hosts go; not set where no generation of the region has any. */
  readonly capacity?: CapacityHome | undefined;
  /** When Azure updates dedicated hosts. */
  readonly hostUpdates: HostUpdates;
  /** Tags of machines and disks. */
  readonly tags: Readonly<Record<string, string>>;
  /** Whether machines are reserved, spares included. Dedicated hosts are there in any case. */
  readonly reserve: boolean;
  /** Keeps Terraform from destroying the generation while it is in the configuration. */
  readonly protect: boolean;
}

/**
 * One immutable generation of trading nodes: one shape, one zone, one image, one tuning, a fixed number. An apply changes
 * nothing of it after an edit; a change is another generation. What AKS itself does to nodes is up to the cluster's
 * upgrades.
 *
 * @throws ProblemsError for what `generationRules` refuses
 */
export class TradingNodeGeneration extends Construct {
  readonly resource: KubernetesClusterNodePool;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TradingNodeGenerationProps,
  ) {
    super(scope, id);
    const { pool, name, generation, cluster, network, place, tags, protect } = props;
    guard(this, generationRules, generation, {
      network: network.stated,
      cluster: cluster.stated,
      location: place.location,
    });
    const lifecycle: TerraformResourceLifecycle = { ignoreChanges: "all", preventDestroy: protect };
    const { before, ...placed } = this.placement(lifecycle);
    const { properties, labels } = renderingOf(generation);
    const { zone } = this;
    // Without a name for its rotation: azurerm then refuses to make the pool anew instead of draining it.
    this.resource = new KubernetesClusterNodePool(this, "Resource", {
      name: aksPoolName(pool, name),
      kubernetesClusterId: cluster.resource.id,
      mode: "User",
      vmSize: generation.machine,
      ...this.image(),
      nodeCount: generation.nodes,
      autoScalingEnabled: false,
      ...placed,
      ...(zone !== undefined && { zones: [zone] }),
      vnetSubnetId: network.subnetIds[`trading-${generation.zone}`],
      podSubnetId: network.subnetIds.pods,
      osDiskType: generation.osDisk.kind === "managed" ? "Managed" : "Ephemeral",
      osDiskSizeGb: generation.osDisk.sizeGiB,
      ultraSsdEnabled: generation.ultraDisk,
      hostEncryptionEnabled: true,
      nodePublicIpEnabled: false,
      ...properties,
      nodeLabels: { ...poolLabels(pool, "trading", name), ...labels },
      nodeTaints: poolTaints("trading").map(({ key, value }) => `${key}=${value}:${taintEffect.kubernetes}`),
      // There is no machine for a surge: a node that somebody upgrades gives up its own.
      upgradeSettings: { maxUnavailable: "1", drainTimeoutInMinutes: generation.drainMinutes },
      tags: { ...tags },
      dependsOn: [...before, ...(props.capacity?.grants ?? [])],
      lifecycle,
    });
  }

  /** Number of its zone in the subscription; `undefined` in a region without zones. */
  private get zone(): string | undefined {
    const { network, generation } = this.props;
    return networkZones(network.stated).find(({ key }) => key === generation.zone)?.number;
  }

  private placement(lifecycle: TerraformResourceLifecycle): MachinePlacement {
    const { pool, name, generation, place, home, capacity, reserve } = this.props;
    const { placement, machine, nodes } = generation;
    // No two generations have one: neither name has two hyphens in a row.
    const fullName = `${place.prefix}-${pool}--${name}`;
    const at = placement.kind === "proximity" ? home : (capacity?.home ?? home);
    const placed = placeMachines(this, {
      name: fullName,
      home: at,
      placement,
      machine,
      machines: nodes,
      zone: this.zone,
      reserve,
      lifecycle,
    });
    if (placement.kind === "dedicated-hosts") this.holdUpdates(placed, { name: fullName, home: at });
    return placed;
  }

  /** The window is the pool's: it can be moved while the generation trades. */
  private holdUpdates({ before }: MachinePlacement, { name, home }: { name: string; home: Home }): void {
    const { hostUpdates } = this.props;
    const scope = new Construct(this, "updates");
    const window = updateWindow(scope, "Resource", { name, home, hostUpdates });
    if (window !== undefined) holdHosts(scope, before, { location: home.location, window });
  }

  /** A snapshot brings its operating system and version along. */
  private image(): {
    readonly osSku?: string;
    readonly orchestratorVersion?: string;
    readonly snapshotId?: string;
  } {
    const { image } = this.props.generation;
    return image.kind === "snapshot"
      ? { snapshotId: image.id }
      : { osSku: osSkuOf(image.os), orchestratorVersion: image.version };
  }
}
