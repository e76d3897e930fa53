import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

const read = "design: a secret is read when a process asks for it";

export const databaseEffects = {
  // What causes downtime also causes it when it waits for the maintenance window. So may another window, if it begins
  // now and something waits, and another retention, between none and some.
  aws_db_instance: stateful(
    updates(
      "restarts",
      "RDS user guide, Modifying a DB instance, Settings; API reference, ModifyDBInstance",
      {
        live: [
          "allocated_storage",
          "allow_major_version_upgrade",
          "auto_minor_version_upgrade",
          "backup_window",
          "copy_tags_to_snapshot",
          "delete_automated_backups",
          "deletion_protection",
          "enabled_cloudwatch_logs_exports",
          "final_snapshot_identifier",
          "iam_database_authentication_enabled",
          "iops",
          "manage_master_user_password",
          "max_allocated_storage",
          "monitoring_interval",
          "monitoring_role_arn",
          "multi_az",
          "parameter_group_name",
          "password",
          "password_wo",
          "password_wo_version",
          "performance_insights_enabled",
          "performance_insights_kms_key_id",
          "performance_insights_retention_period",
          "skip_final_snapshot",
        ],
        reconnects: ["publicly_accessible", "vpc_security_group_ids"],
      },
    ),
  ),
  // Holds the backups in the other region.
  aws_db_instance_automated_backups_replication: stateful(
    updates("replaces", "RDS API reference: no operation modifies one"),
  ),
  // A static parameter waits for a reboot that somebody asks for.
  aws_db_parameter_group: updates("live", "RDS user guide, Modifying a DB instance, DB parameter group"),
  aws_db_subnet_group: updates("reconnects", unverified, { live: ["description"] }),
  aws_secretsmanager_secret: stateful(updates("live", read)),
  // A new value is a new version, and the old one stays as the previous: each rotation replaces it.
  aws_secretsmanager_secret_version: updates("live", read),
} satisfies Effects;
