import { Construct } from "constructs";
import { GkeControlPlane } from "../../../src/gcp/cluster/gke-control-plane";
import type { GkeCluster } from "../../../src/gcp/cluster/spec/schema";
import { ElasticNodePool } from "../../../src/gcp/machines/elastic-node-pool";
import type { Pool } from "../../../src/gcp/machines/spec/pool-schema";
import { renderingOf } from "../../../src/gcp/machines/spec/rendering";
import { TradingNodeGeneration } from "../../../src/gcp/machines/trading-node-generation";
import type { Network } from "../../../src/gcp/network/network";
import { tradingPods } from "../../../src/tuning/trading-pod";
import type { GcpRegionContext } from "../region";

export interface ClusterPartsProps {
  readonly context: GcpRegionContext;
  readonly config: GkeCluster;
  readonly network: Network;
}

/** The cluster of a region and its pools. */
export class ClusterParts {
  readonly cluster: GkeControlPlane;

  constructor(
    scope: Construct,
    private readonly props: ClusterPartsProps,
  ) {
    const { context, config, network } = props;
    const { region } = context;
    this.cluster = new GkeControlPlane(scope, "cluster", {
      cluster: config,
      place: region.place,
      network,
      role: region.role,
      window: region.maintenance.cluster,
      backedUp: region.backup !== undefined,
    });
    const pools = new Construct(scope, "pools");
    for (const [name, pool] of Object.entries(region.pools)) this.addPool(pools, name, pool);
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { config, context } = this.props;
    const { region, projectId, pools } = context.region;
    const { name, resource, nodes } = this.cluster;
    const byDns = config.api.kind === "dns";
    return {
      cluster_name: resource.name,
      // What the stack of workloads connects to.
      cluster_endpoint: byDns
        ? resource.controlPlaneEndpointsConfig.dnsEndpointConfig.endpoint
        : resource.privateClusterConfig.privateEndpoint,
      cluster_ca_certificate: resource.masterAuth.clusterCaCertificate,
      node_service_account: nodes.resource.email,
      trading_pods: tradingPods(pools, renderingOf),
      kubeconfig_command: `gcloud container clusters get-credentials ${name} --region ${region} --project ${projectId} ${byDns ? "--dns-endpoint" : "--internal-ip"}`,
    };
  }

  private addPool(scope: Construct, name: string, pool: Pool): void {
    const { network, context } = this.props;
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
        reserve: capacity === "reserved",
        protect: region.protect,
        quietHour: region.backupHour,
      });
    }
  }
}
