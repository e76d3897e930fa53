import { ContainerNodePool } from "@cdktf/provider-google/lib/container-node-pool";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import { poolLabels, poolTaints } from "../../tuning/node-labels";
import type { GkeControlPlane } from "../cluster/gke-control-plane";
import type { Network } from "../network/network";
import { networkZones } from "../network/spec/network";
import { resourceName } from "../region/spec/names";
import { nodeConfig } from "./node-config";
import { poolRules } from "./spec/pool-rules";
import type { ElasticPool } from "./spec/pool-schema";

export interface ElasticNodePoolProps {
  /** The pool's name, for example `general`. */
  readonly name: string;
  readonly pool: ElasticPool;
  readonly cluster: GkeControlPlane;
  readonly network: Network;
  /** Tags of machines and disks. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Keeps pods away that GKE does not manage itself: GKE documentation, Isolate your workloads. */
const systemTaint = { key: "components.gke.io/gke-managed-components", value: "true", effect: "NO_SCHEDULE" };

/**
 * A node pool whose number of nodes follows the load, in the zones of the network.
 *
 * @throws ProblemsError for what `poolRules` refuses
 */
export class ElasticNodePool extends Construct {
  readonly resource: ContainerNodePool;

  constructor(scope: Construct, id: string, props: ElasticNodePoolProps) {
    super(scope, id);
    const { name, pool, cluster, network, tags } = props;
    guard(this, poolRules, pool, { cluster: cluster.stated });
    // A pool of fewer nodes than there are zones has no use for all of them.
    const zones = networkZones(network.stated)
      .map((zone) => zone.name)
      .slice(0, pool.nodes.max);
    const spot = pool.kind !== "system" && pool.capacity.kind === "spot";
    this.resource = new ContainerNodePool(this, "Resource", {
      name: resourceName("gkeNodePool", name),
      cluster: cluster.resource.id,
      nodeLocations: zones,
      // In each zone, and never more than the most; afterwards the autoscaler sets the number of nodes.
      initialNodeCount: Math.min(
        Math.ceil(pool.nodes.min / zones.length),
        Math.floor(pool.nodes.max / zones.length),
      ),
      autoscaling: {
        totalMinNodeCount: pool.nodes.min,
        totalMaxNodeCount: pool.nodes.max,
        locationPolicy: spot ? "ANY" : "BALANCED",
      },
      maxPodsPerNode: pool.podsPerNode,
      management: { autoRepair: true, autoUpgrade: true },
      upgradeSettings: { strategy: "SURGE", maxSurge: 1, maxUnavailable: 0 },
      networkConfig: { enablePrivateNodes: true },
      nodeConfig: {
        ...nodeConfig({
          machine: pool.machine,
          disk: pool.disk,
          diskKeyId: network.keyIds.disks,
          serviceAccount: cluster.nodes.resource.email,
          tags,
        }),
        spot,
        labels: poolLabels(name, pool.kind),
        taint: pool.kind === "system" ? [systemTaint] : [...poolTaints(pool.kind)],
      },
      dependsOn: [...cluster.nodes.grants],
      lifecycle: { ignoreChanges: ["initial_node_count"] },
    });
  }
}
