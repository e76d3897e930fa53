import { Fn } from "cdktf";
import { Construct } from "constructs";
import { AksControlPlane } from "../../../src/azure/cluster/aks-control-plane";
import { ClusterAdmins } from "../../../src/azure/cluster/cluster-admins";
import type { AksCluster } from "../../../src/azure/cluster/spec/schema";
import { CapacityHome } from "../../../src/azure/machines/capacity-home";
import { imagePull } from "../../../src/azure/images/image-pull";
import { ElasticNodePool } from "../../../src/azure/machines/elastic-node-pool";
import { tradingGenerations } from "../../../src/azure/machines/spec/deployables";
import type { Pool } from "../../../src/azure/machines/spec/pool-schema";
import { renderingOf } from "../../../src/azure/machines/spec/rendering";
import { TradingNodeGeneration } from "../../../src/azure/machines/trading-node-generation";
import type { Network } from "../../../src/azure/network/network";
import type { Home } from "../../../src/azure/region/resource-group";
import { tradingPods } from "../../../src/tuning/trading-pod";
import type { AzureRegionContext } from "../region";

export interface ClusterPartsProps {
  readonly context: AzureRegionContext;
  readonly config: AksCluster;
  readonly home: Home;
  readonly network: Network;
}

/** The cluster of a region and its pools. */
export class ClusterParts {
  readonly cluster: AksControlPlane;

  private readonly capacity: CapacityHome | undefined;

  constructor(
    scope: Construct,
    private readonly props: ClusterPartsProps,
  ) {
    const { context, config, home, network } = props;
    const { region } = context;
    const { tags, place } = region;
    this.cluster = new AksControlPlane(scope, "cluster", {
      cluster: config,
      place,
      home,
      tenantId: region.tenantId,
      network,
      role: region.role,
      window: region.maintenance.cluster,
      protect: region.protect,
      tags,
    });
    new ClusterAdmins(scope, "admins", { cluster: this.cluster });
    // An adopted identity has the roles that somebody else gives it.
    if (region.registry !== undefined && config.identities.kind === "create") {
      const registryId = region.registry.registry.id;
      imagePull(scope, "images", { registryId, principalId: this.cluster.identities.kubelet.principalId });
    }
    const pools = new Construct(scope, "pools");
    this.capacity = this.capacityHome(scope);
    for (const [name, pool] of Object.entries(region.pools)) this.addPool(pools, name, pool);
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { home, context } = this.props;
    const { subscriptionId, pools } = context.region;
    const { name, resource, identities } = this.cluster;
    const { id, clientId, principalId } = identities.kubelet;
    return {
      cluster_name: resource.name,
      cluster_id: resource.id,
      // What the stack of workloads connects to.
      cluster_endpoint: `https://${resource.privateFqdn}`,
      // azurerm takes the whole block for a secret. Without local accounts there is none in it.
      cluster_ca_certificate: Fn.nonsensitive(resource.kubeConfig.get(0).clusterCaCertificate),
      oidc_issuer_url: resource.oidcIssuerUrl,
      node_resource_group: resource.nodeResourceGroup,
      kubelet_identity: { id, client_id: clientId, principal_id: principalId },
      trading_pods: tradingPods(pools, renderingOf),
      kubeconfig_command: [
        `az aks get-credentials --subscription ${subscriptionId} --resource-group ${home.resourceGroupName} --name ${name}`,
        "kubelogin convert-kubeconfig -l azurecli",
      ].join(" && "),
    };
  }

  /** Where reservations and hosts of trading nodes go, if there are any. */
  private capacityHome(scope: Construct): CapacityHome | undefined {
    const { place, protect, tradingCapacity: capacity, pools } = this.props.context.region;
    const isNeeded = Object.values(tradingGenerations({ pools })).some(
      ({ placement: { kind } }) =>
        kind === "dedicated-hosts" || (kind === "reserved" && capacity === "reserved"),
    );
    if (!isNeeded || capacity === "none") return undefined;
    return new CapacityHome(scope, "trading-capacity", { place, cluster: this.cluster, protect });
  }

  private addPool(scope: Construct, name: string, pool: Pool): void {
    const { network, home, context } = this.props;
    const { region } = context;
    const shared = { cluster: this.cluster, network, tags: region.tags };
    if (pool.kind !== "trading") {
      new ElasticNodePool(scope, name, { ...shared, name, pool });
      return;
    }
    const capacity = region.tradingCapacity;
    if (capacity === "none") return;
    const generations = new Construct(scope, name);
    for (const [key, generation] of Object.entries(pool.generations)) {
      new TradingNodeGeneration(generations, key, {
        ...shared,
        pool: name,
        name: key,
        generation,
        place: region.place,
        home,
        capacity: this.capacity,
        hostUpdates: pool.hostUpdates,
        reserve: capacity === "reserved",
        protect: region.protect,
      });
    }
  }
}
