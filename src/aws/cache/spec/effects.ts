import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

export const cacheEffects = {
  // A node of another type or version is a new node: the connections to the old one are closed. With
  // apply_immediately unset it happens in the maintenance window, of the same change.
  aws_elasticache_replication_group: stateful(
    updates(
      "restarts",
      "ElastiCache user guide, Scaling up clusters with replicas; API reference, ModifyReplicationGroup",
      {
        live: [
          "auto_minor_version_upgrade",
          "description",
          "final_snapshot_identifier",
          "log_delivery_configuration",
          "notification_topic_arn",
          "snapshot_retention_limit",
          "snapshot_window",
        ],
        reconnects: [
          "auth_token",
          "auth_token_update_strategy",
          "num_cache_clusters",
          "num_node_groups",
          "replicas_per_node_group",
          "security_group_ids",
          "transit_encryption_enabled",
          "transit_encryption_mode",
          "user_group_ids",
        ],
      },
    ),
  ),
  aws_elasticache_parameter_group: updates("restarts", unverified),
  aws_elasticache_subnet_group: updates("reconnects", unverified),
  aws_elasticache_user: updates("reconnects", unverified),
  aws_elasticache_user_group: updates("reconnects", unverified),
} satisfies Effects;
