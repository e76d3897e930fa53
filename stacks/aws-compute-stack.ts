import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ClusterAddon } from "../src/aws/cluster/addon";
import { EksControlPlane } from "../src/aws/cluster/eks-control-plane";
import type { Network } from "../src/aws/network/network";
import { remoteNetwork } from "../src/aws/network/remote-network";
import { ElasticNodePool } from "../src/aws/nodes/elastic-node-pool";
import { TradingNodeGeneration } from "../src/aws/nodes/trading-node-generation";
import { tradingPod, type TradingPod } from "../src/aws/nodes/trading-pod";
import { RegionProvider } from "../src/aws/provider";
import { ServiceRole } from "../src/aws/service-role";
import type { AwsRegion } from "../src/config/aws-region-schema";
import { resourceName } from "../src/core/names";
import { stackId } from "../src/core/stack-id";
import { BaseStack } from "../src/kit/base-stack";
import { readState } from "../src/kit/state";
import { eksAddons, type EksAddonName, type EksCluster } from "../src/rules/aws/cluster";
import type { Pool } from "../src/rules/aws/pools";
import { isProductionRole } from "../src/rules/environment";
import { regionPrefix, regionTags, type AwsRegionContext } from "./aws-region";
import type { AwsNetworkStack } from "./aws-network-stack";

/** Add-ons whose pods run on nodes and so wait for the general pool; the others must be there before it. */
const addonsOnNodes: readonly EksAddonName[] = ["coredns", "aws-ebs-csi-driver"];

/** The cluster of a region, its add-ons and its pools. */
export class AwsComputeStack extends BaseStack {
  private readonly network: Network;
  private readonly cluster: EksControlPlane;
  private readonly nodeRole: ServiceRole;

  constructor(
    scope: Construct,
    private readonly context: AwsRegionContext,
    config: EksCluster,
    networkStack: AwsNetworkStack,
  ) {
    const { environment, name, region } = context;
    super(scope, stackId(environment.name, name, "compute"), {
      state: environment.state,
      provides: describe(config, region.pools),
    });
    this.addDependency(networkStack);
    new RegionProvider(this, "aws", { access: region, tags: regionTags(context) });
    this.network = remoteNetwork(readState(this, networkStack.node.id, environment.state), region.network);

    const prefix = regionPrefix(context);
    this.cluster = new EksControlPlane(this, "cluster", {
      config: { cluster: config, network: region.network, region: region.region, role: region.role },
      prefix,
      network: this.network,
    });
    // What a node itself may do: join its cluster and pull images. Everything else belongs to pods.
    this.nodeRole = new ServiceRole(this, "node-role", {
      name: resourceName("iamRole", prefix, "nodes"),
      service: "ec2.amazonaws.com",
      region: region.region,
      managedPolicies: ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"],
    });

    const addons = new Construct(this, "addons");
    const beforeNodes = eksAddons.filter((addon) => !addonsOnNodes.includes(addon));
    const networkAddons = this.addAddons(addons, config, beforeNodes, []);
    const pools = new Construct(this, "pools");
    const general = Object.entries(region.pools).flatMap(([poolName, pool]) => {
      const groups = this.addPool(pools, poolName, pool, config.version, networkAddons);
      return pool.kind === "general" ? groups : [];
    });
    this.addAddons(addons, config, addonsOnNodes, general);
    this.export({
      cluster_name: this.cluster.resource.name,
      cluster_endpoint: this.cluster.resource.endpoint,
      trading_pods: tradingPods(region.pools),
      kubeconfig_command: `aws eks update-kubeconfig --region ${region.region} --name ${this.cluster.name} --alias ${this.cluster.name}`,
    });
  }

  private addAddons(
    scope: Construct,
    { addons }: EksCluster,
    names: readonly EksAddonName[],
    after: readonly ITerraformDependable[],
  ): ITerraformDependable[] {
    return names.flatMap((name) => {
      const addon = addons[name];
      if (addon === undefined) return [];
      const { region } = this.context.region;
      const { cluster } = this;
      return [
        new ClusterAddon(scope, name, { cluster, name, version: addon.version, region, after }).resource,
      ];
    });
  }

  private addPool(
    scope: Construct,
    name: string,
    pool: Pool,
    clusterVersion: string,
    after: readonly ITerraformDependable[],
  ): ITerraformDependable[] {
    const { region } = this.context;
    const { cluster, network, nodeRole: role } = this;
    const place = { network: region.network, region: region.region };
    const shared = { cluster, network, role, tags: regionTags(this.context), after };
    if (pool.kind !== "trading") {
      const config = { pool, ...place };
      return [new ElasticNodePool(scope, name, { ...shared, name, config }).resource];
    }
    if (reserved(region) === "none") return [];
    const generations = new Construct(scope, name);
    return Object.entries(pool.generations).map(([key, generation]) => {
      const config = { generation, ...place, role: region.role, clusterVersion };
      return new TradingNodeGeneration(generations, key, {
        ...shared,
        pool: name,
        generation: key,
        config,
        reserve: reserved(region) === "reserved",
        protect: isProductionRole(region.role),
      }).resource;
    });
  }
}

/** By pool, what the specification of a trading pod must have. */
function tradingPods(pools: AwsRegion["pools"]): Readonly<Record<string, TradingPod>> {
  return Object.fromEntries(
    Object.entries(pools).flatMap(([name, pool]) => {
      const pod = pool.kind === "trading" ? tradingPod(name, pool) : undefined;
      return pod === undefined ? [] : [[name, pod]];
    }),
  );
}

/** Whether a region's trading machines are reserved, hoped for, or not built until they are needed. */
function reserved(region: AwsRegion): "reserved" | "on-demand" | "none" {
  if (region.role === "primary") return "reserved";
  return region.role === "sandbox" ? "on-demand" : region.capacity;
}

function describe({ version }: EksCluster, pools: AwsRegion["pools"]): string {
  const names = Object.entries(pools).map(([name, pool]) => `${name} (${pool.kind})`);
  return `EKS ${version}, pools ${names.join(", ") || "none"}`;
}
