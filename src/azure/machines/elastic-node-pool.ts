import { KubernetesClusterNodePool } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import { poolLabels, poolTaints, taintEffect } from "../../tuning/node-labels";
import type { AksControlPlane } from "../cluster/aks-control-plane";
import type { Network } from "../network/network";
import { nodeArguments, surgeUpgrade } from "./node-arguments";
import { aksPoolName, rotationPoolName } from "./spec/pool-names";
import { poolRules } from "./spec/pool-rules";
import type { ElasticPool } from "./spec/pool-schema";

export interface ElasticNodePoolProps {
  /** The pool's name, for example `general`. */
  readonly name: string;
  readonly pool: ElasticPool;
  readonly cluster: AksControlPlane;
  readonly network: Network;
  /** Tags of machines and disks. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Azure's own label of Spot machines, which is also the key of its taint. Source: AKS documentation, spot-node-pool. */
const spotLabel = { key: "kubernetes.azure.com/scalesetpriority", value: "spot" };

/**
 * A node pool whose number of nodes follows the load, in all zones of the network.
 *
 * @throws ProblemsError for what `poolRules` refuses
 */
export class ElasticNodePool extends Construct {
  readonly resource: KubernetesClusterNodePool;

  constructor(scope: Construct, id: string, { name, pool, cluster, network, tags }: ElasticNodePoolProps) {
    super(scope, id);
    guard(this, poolRules, pool, { cluster: cluster.stated });
    const ownName = aksPoolName(name);
    const isSpot = pool.capacity.kind === "spot";
    const taints = poolTaints(pool.kind).map(({ key, value }) => `${key}=${value}:${taintEffect.kubernetes}`);
    this.resource = new KubernetesClusterNodePool(this, "Resource", {
      name: ownName,
      temporaryNameForRotation: rotationPoolName(ownName),
      kubernetesClusterId: cluster.resource.id,
      mode: "User",
      ...nodeArguments({ node: pool, network, version: cluster.nodeVersion, tags }),
      nodeLabels: {
        ...poolLabels(name, pool.kind),
        // AKS adds both by itself; a pool that does not state them never agrees with its configuration.
        ...(isSpot && { [spotLabel.key]: spotLabel.value }),
      },
      nodeTaints: [
        ...taints,
        ...(isSpot ? [`${spotLabel.key}=${spotLabel.value}:${taintEffect.kubernetes}`] : []),
      ],
      // 4.55 fails with upgrade settings of a Spot pool, which has no surge.
      ...(isSpot
        ? { priority: "Spot", evictionPolicy: "Delete", spotMaxPrice: -1 }
        : { upgradeSettings: surgeUpgrade }),
    });
  }
}
