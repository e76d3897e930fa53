import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ClusterAddon } from "../../../src/aws/cluster/addon";
import { EksControlPlane } from "../../../src/aws/cluster/eks-control-plane";
import type { Network } from "../../../src/aws/network/network";
import { ElasticNodePool } from "../../../src/aws/machines/elastic-node-pool";
import { TradingNodeGeneration } from "../../../src/aws/machines/trading-node-generation";
import { renderingOf } from "../../../src/aws/machines/spec/rendering";
import { ServiceRole } from "../../../src/aws/iam/service-role";
import { resourceName } from "../../../src/aws/region/spec/names";
import { eksAddons, type EksAddonName, type EksCluster } from "../../../src/aws/cluster/spec/schema";
import type { Pool } from "../../../src/aws/machines/spec/pool-schema";
import { tradingPods } from "../../../src/tuning/trading-pod";
import type { AwsRegionContext } from "../region";

/** Add-ons whose pods run on general nodes, and so depend on that pool; the pools depend on the others. */
const addonsOnNodes: readonly EksAddonName[] = ["coredns", "aws-ebs-csi-driver"];

export interface ClusterPartsProps {
  readonly context: AwsRegionContext;
  readonly config: EksCluster;
  readonly network: Network;
}

/** What alarms read of a node group. */
export interface NodeGroup {
  /** Its pool; for a trading pool `<pool>_<generation>`, as no name of a pool has an underscore. */
  readonly name: string;
  readonly trading: boolean;
  /** Name of the Auto Scaling group behind it. */
  readonly autoScalingGroup: string;
}

/** The cluster of a region, its add-ons and its pools. */
export class ClusterParts {
  readonly cluster: EksControlPlane;
  readonly nodeGroups: NodeGroup[] = [];
  private readonly nodeRole: ServiceRole;

  constructor(
    scope: Construct,
    private readonly props: ClusterPartsProps,
  ) {
    const { context, config, network } = props;
    const { region } = context;
    const prefix = context.region.prefix;
    this.cluster = new EksControlPlane(scope, "cluster", {
      cluster: config,
      prefix,
      network,
      region: region.awsRegion,
      accountId: region.accountId,
      role: region.role,
    });
    // A node itself may join its cluster and pull images; pods have roles of their own.
    this.nodeRole = new ServiceRole(scope, "node-role", {
      name: resourceName("iamRole", prefix, "nodes"),
      service: "ec2.amazonaws.com",
      region: region.awsRegion,
      accountId: region.accountId,
      managedPolicies: ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"],
    });

    const addons = new Construct(scope, "addons");
    const beforeNodes = eksAddons.filter((addon) => !addonsOnNodes.includes(addon));
    const networkAddons = this.addAddons(addons, beforeNodes, []);
    const pools = new Construct(scope, "pools");
    const general = Object.entries(region.pools).flatMap(([poolName, pool]) => {
      const groups = this.addPool(pools, poolName, pool, networkAddons);
      return pool.kind === "general" ? groups : [];
    });
    this.addAddons(addons, addonsOnNodes, general);
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { region, pools } = this.props.context.region;
    const { name, resource } = this.cluster;
    return {
      cluster_name: resource.name,
      // What the stack of workloads connects to.
      cluster_endpoint: resource.endpoint,
      cluster_ca_certificate: resource.certificateAuthority.get(0).data,
      trading_pods: tradingPods(pools, renderingOf),
      kubeconfig_command: `aws eks update-kubeconfig --region ${region} --name ${name} --alias ${name}`,
    };
  }

  private addAddons(
    scope: Construct,
    names: readonly EksAddonName[],
    after: readonly ITerraformDependable[],
  ): ITerraformDependable[] {
    return names.flatMap((name) => {
      const addon = this.props.config.addons[name];
      if (addon === undefined) return [];
      const { region, accountId, interconnect } = this.props.context.region;
      const { cluster } = this;
      const { version } = addon;
      const externalSnat = interconnect !== undefined;
      return [
        new ClusterAddon(scope, name, { cluster, name, version, region, accountId, externalSnat, after })
          .resource,
      ];
    });
  }

  private addPool(
    scope: Construct,
    name: string,
    pool: Pool,
    after: readonly ITerraformDependable[],
  ): ITerraformDependable[] {
    const { context, network } = this.props;
    const { region } = context;
    const { cluster, nodeRole } = this;
    const shared = { cluster, network, region: region.awsRegion, nodeRole, tags: region.tags, after };
    if (pool.kind !== "trading") {
      const group = new ElasticNodePool(scope, name, { ...shared, name, pool });
      this.nodeGroups.push({ name, trading: false, autoScalingGroup: group.autoScalingGroup });
      return [group.resource];
    }
    const capacity = region.tradingCapacity;
    if (capacity === "none") return [];
    const generations = new Construct(scope, name);
    return Object.entries(pool.generations).map(([key, generation]) => {
      const group = new TradingNodeGeneration(generations, key, {
        ...shared,
        pool: name,
        name: key,
        generation,
        role: region.role,
        reserve: capacity === "reserved",
        protect: region.protect,
      });
      const { autoScalingGroup } = group;
      this.nodeGroups.push({ name: `${name}_${key}`, trading: true, autoScalingGroup });
      return group.resource;
    });
  }
}
