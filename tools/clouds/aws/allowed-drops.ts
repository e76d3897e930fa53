import type { AllowedDrop } from "../../gate/cloud";

/**
 * What the bindings of AWS 6.25.0 write and a mirror of AWS 5.100.0 does not know.
 *
 * Each entry was found by comparing the bindings' arguments with the schema of the 5.100.0 binary (2026-11-22).
 * An entry is for an argument that leaves the rest of its resource meaningful without it; a resource type or an
 * argument which carries the point of a resource does not belong here.
 */
export const allowedDrops: readonly AllowedDrop[] = [
  { path: "*.region", reason: "AWS 6: region of one resource, instead of a provider alias" },
  { path: "aws_backup_plan.rule.scan_action", reason: "AWS 6: malware scan of recovery points" },
  { path: "aws_backup_plan.scan_setting", reason: "AWS 6: malware scan of recovery points" },
  { path: "aws_cloudwatch_log_group.deletion_protection_enabled", reason: "AWS 6: guard against deletion" },
  { path: "aws_eks_cluster.control_plane_scaling_config", reason: "AWS 6: provisioned control plane" },
  { path: "aws_eks_cluster.deletion_protection", reason: "AWS 6: guard against deletion" },
  {
    path: "aws_eks_node_group.node_repair_config.max_parallel_nodes_repaired_count",
    reason: "AWS 6: limits of node repair; 5.100.0 knows only enabled",
  },
  {
    path: "aws_eks_node_group.node_repair_config.max_parallel_nodes_repaired_percentage",
    reason: "AWS 6: limits of node repair; 5.100.0 knows only enabled",
  },
  {
    path: "aws_eks_node_group.node_repair_config.max_unhealthy_node_threshold_count",
    reason: "AWS 6: limits of node repair; 5.100.0 knows only enabled",
  },
  {
    path: "aws_eks_node_group.node_repair_config.max_unhealthy_node_threshold_percentage",
    reason: "AWS 6: limits of node repair; 5.100.0 knows only enabled",
  },
  {
    path: "aws_eks_node_group.node_repair_config.node_repair_config_overrides",
    reason: "AWS 6: limits of node repair; 5.100.0 knows only enabled",
  },
  { path: "aws_eks_pod_identity_association.target_role_arn", reason: "AWS 6: role in another account" },
  {
    path: "aws_elasticache_replication_group.node_group_configuration",
    reason: "AWS 6: zones and slots per shard",
  },
  {
    path: "aws_launch_template.placement.group_id",
    reason: "AWS 6: placement group by id; 5.100.0 takes its name",
  },
  {
    path: "aws_instance.force_destroy",
    reason: "AWS 6: destroys a machine in spite of its termination protection, which 5.100.0 lifts by itself",
  },
  { path: "aws_nat_gateway.availability_mode", reason: "AWS 6: regional NAT gateway; zonal is the default" },
  { path: "aws_nat_gateway.vpc_id", reason: "AWS 6: regional NAT gateway" },
  { path: "aws_route53_zone.enable_accelerated_recovery", reason: "AWS 6: accelerated recovery of a zone" },
  {
    path: "aws_s3_bucket_public_access_block.skip_destroy",
    reason: "AWS 6: keep the block when it leaves the stack",
  },
];
