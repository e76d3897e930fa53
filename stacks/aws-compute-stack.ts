import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { ClusterAddon } from "../src/aws/cluster/addon";
import { EksControlPlane } from "../src/aws/cluster/eks-cluster";
import type { Network } from "../src/aws/network/network";
import { remoteNetwork } from "../src/aws/network/remote-network";
import { ElasticNodePool } from "../src/aws/nodes/elastic-pool";
import { nodeRole } from "../src/aws/nodes/node-role";
import { TradingNodeGeneration } from "../src/aws/nodes/trading-generation";
import { RegionProvider } from "../src/aws/provider";
import type { AwsRegion } from "../src/config/aws-region-schema";
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
  private readonly role: IamRole;

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
    this.role = nodeRole(this, "node-role", prefix, region.region);

    const networkAddons = this.addAddons(
      config,
      eksAddons.filter((addon) => !addonsOnNodes.includes(addon)),
      [],
    );
    const groups = Object.entries(region.pools).flatMap(([poolName, pool]) =>
      this.addPool(poolName, pool, config.version, networkAddons),
    );
    this.addAddons(config, addonsOnNodes, groups);
    this.export({
      cluster_name: this.cluster.resource.name,
      cluster_endpoint: this.cluster.resource.endpoint,
      kubeconfig_command: `aws eks update-kubeconfig --region ${region.region} --name ${this.cluster.name} --alias ${this.cluster.name}`,
    });
  }

  private addAddons(
    { addons }: EksCluster,
    names: readonly EksAddonName[],
    after: readonly ITerraformDependable[],
  ): ITerraformDependable[] {
    return names.flatMap((name) => {
      const addon = addons[name];
      if (addon === undefined) return [];
      const { region } = this.context.region;
      const { cluster } = this;
      return [new ClusterAddon(this, name, { cluster, name, version: addon.version, region, after }).resource];
    });
  }

  private addPool(
    name: string,
    pool: Pool,
    clusterVersion: string,
    after: readonly ITerraformDependable[],
  ): ITerraformDependable[] {
    const { region } = this.context;
    const { cluster, network, role } = this;
    const place = { network: region.network, region: region.region };
    const shared = { cluster, network, role, tags: regionTags(this.context), after };
    if (pool.kind !== "trading") {
      const config = { pool, ...place };
      return [new ElasticNodePool(this, name, { ...shared, name, config }).resource];
    }
    if (reserved(region) === "none") return [];
    return Object.entries(pool.generations).map(([key, generation]) => {
      const config = { generation, ...place, clusterVersion };
      return new TradingNodeGeneration(this, `${name}-${key}`, {
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

/** Whether a region's trading machines are reserved, hoped for, or not built until they are needed. */
function reserved(region: AwsRegion): "reserved" | "on-demand" | "none" {
  if (region.role === "primary") return "reserved";
  return region.role === "sandbox" ? "on-demand" : region.capacity;
}

function describe({ version }: EksCluster, pools: AwsRegion["pools"]): string {
  const names = Object.entries(pools).map(([name, pool]) => `${name} (${pool.kind})`);
  return `EKS ${version}, pools ${names.join(", ") || "none"}`;
}
