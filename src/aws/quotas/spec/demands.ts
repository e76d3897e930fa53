import { block, numberAt } from "../../../core/arguments";
import type { Demand } from "./demand";
import { machineDemands } from "./machines";
import type { Resource } from "./resource";

/** A type of which each resource counts as one. */
const counted = (type: string, quota: string): Demand => ({
  type,
  demands: () => [{ quota, amount: 1 }],
});

export const demands: readonly Demand[] = [
  ...machineDemands,
  counted("aws_eip", "elastic-ips"),
  counted("aws_vpc", "vpcs"),
  counted("aws_internet_gateway", "internet-gateways"),
  {
    type: "aws_nat_gateway",
    demands: (gateway) => [{ quota: "nat-gateways", amount: 1, per: zoneOf(gateway) }],
  },
  {
    type: "aws_vpc_endpoint",
    demands: ({ arguments: endpoint, identityOf }) =>
      endpoint["vpc_endpoint_type"] === "Interface"
        ? [{ quota: "interface-endpoints", amount: 1, per: identityOf(endpoint["vpc_id"]) }]
        : [{ quota: "gateway-endpoints", amount: 1 }],
  },
  counted("aws_security_group", "security-groups"),
  counted("aws_eks_cluster", "eks-clusters"),
  {
    type: "aws_eks_node_group",
    demands: ({ arguments: group, address, identityOf }) => [
      { quota: "eks-node-groups", amount: 1, per: identityOf(group["cluster_name"]) },
      {
        quota: "eks-nodes",
        amount: numberAt(block(group, "scaling_config") ?? {}, "max_size"),
        per: identityOf(`\${${address}}`),
      },
    ],
  },
  {
    type: "aws_db_instance",
    demands: ({ arguments: database }) => [
      { quota: "rds-instances", amount: 1 },
      { quota: "rds-storage", amount: numberAt(database, "allocated_storage") },
    ],
  },
  {
    type: "aws_elasticache_replication_group",
    demands: ({ arguments: group }) => [
      { quota: "cache-nodes", amount: numberAt(group, "num_cache_clusters") },
    ],
  },
  counted("aws_s3_bucket", "buckets"),
  counted("aws_kms_key", "keys"),
  counted("aws_iam_role", "iam-roles"),
  {
    type: "aws_lb",
    demands: ({ arguments: balancer }) =>
      balancer["load_balancer_type"] === "network" ? [{ quota: "network-load-balancers", amount: 1 }] : [],
  },
  counted("aws_lb_target_group", "target-groups"),
  counted("aws_placement_group", "placement-groups"),
  counted("aws_backup_vault", "backup-vaults"),
  counted("aws_dx_connection", "dx-connections"),
  counted("aws_dx_gateway", "dx-gateways"),
  counted("aws_dx_lag", "dx-lags"),
  counted("aws_dx_private_virtual_interface", "dx-interfaces"),
  counted("aws_dx_transit_virtual_interface", "dx-interfaces"),
  counted("aws_globalaccelerator_accelerator", "accelerators"),
  counted("aws_cloudwatch_metric_alarm", "alarms"),
  counted("aws_vpn_connection", "vpn-connections"),
  counted("aws_vpn_gateway", "vpn-gateways"),
];

function zoneOf(gateway: Resource): string {
  const zone = gateway.referred(gateway.arguments["subnet_id"])?.arguments["availability_zone_id"];
  return typeof zone === "string" ? zone : "";
}
