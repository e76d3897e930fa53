import {
  besides,
  hasBeside,
  inProduction,
  is,
  isAtLeast,
  isNot,
  isStated,
  onlyIf,
  preventsDestroy,
  that,
} from "../judges";
import { declarePolicies, type Judge } from "../policy";
import { textOf, valueAt } from "../resource";

const read = "2026-11-27";
const kept = inProduction(preventsDestroy);

export const protectionPolicies = declarePolicies({
  "POLICY-DEL-001": {
    kind: "limit",
    rule: "no apply destroys what holds data, orders, keys or addresses in production",
    source: "Terraform documentation, lifecycle prevent_destroy",
    read,
    of: {
      aws_backup_vault: kept,
      aws_db_instance: kept,
      aws_dx_connection: kept,
      aws_dx_gateway: kept,
      aws_dx_private_virtual_interface: kept,
      aws_ecr_repository: kept,
      aws_eip: kept,
      aws_elasticache_replication_group: kept,
      aws_globalaccelerator_accelerator: kept,
      aws_instance: kept,
      aws_kms_key: onlyIf(
        "unless it only encrypts alarms on their way",
        (key, { beside }) => besides(key, beside("aws_sns_topic"), "kms_master_key_id").length === 0,
        kept,
      ),
      aws_s3_bucket: kept,
      aws_secretsmanager_secret: kept,
      aws_subnet: kept,
      aws_vpc: kept,
      google_artifact_registry_repository: kept,
      google_compute_address: kept,
      google_compute_global_address: kept,
      google_compute_instance: kept,
      google_compute_interconnect: kept,
      google_compute_interconnect_attachment: kept,
      google_compute_network: kept,
      google_compute_subnetwork: kept,
      google_gke_backup_backup_plan: kept,
      google_kms_crypto_key: kept,
      google_logging_project_bucket_config: kept,
      google_memorystore_instance: kept,
      google_redis_instance: kept,
      google_secret_manager_secret: kept,
      google_sql_database: kept,
      google_sql_database_instance: kept,
      google_storage_bucket: kept,
      azurerm_container_registry: kept,
      azurerm_data_protection_backup_vault: kept,
      azurerm_express_route_circuit: kept,
      azurerm_express_route_port: kept,
      azurerm_key_vault: kept,
      azurerm_key_vault_key: kept,
      azurerm_kubernetes_cluster: kept,
      azurerm_linux_virtual_machine: kept,
      azurerm_log_analytics_workspace: kept,
      azurerm_managed_disk: kept,
      azurerm_managed_redis: kept,
      azurerm_network_interface: kept,
      azurerm_postgresql_flexible_server: kept,
      azurerm_public_ip: kept,
      azurerm_public_ip_prefix: kept,
      azurerm_resource_group: kept,
      azurerm_storage_account: onlyIf(
        "unless it only holds flow logs",
        (account, { beside }) =>
          !beside("azurerm_network_watcher_flow_log").some(({ body }) =>
            textOf(body["storage_account_id"]).includes(account.address),
          ),
        kept,
      ),
      azurerm_storage_container: kept,
      azurerm_subnet: kept,
      azurerm_virtual_network: kept,
      azurerm_virtual_network_gateway: kept,
    },
  },

  "POLICY-DEL-002": {
    kind: "limit",
    rule: "the cloud refuses to delete what holds data or orders in production, or keeps a copy, whoever asks; the provider refuses where the cloud cannot",
    source:
      "Security Hub controls ELB.6, RDS.8; EKS user guide, deletion-protection; Cloud SQL documentation, deletion-protection; Memorystore for Valkey documentation, deletion-protection; Google provider 6.50, deletion_protection of google_container_cluster and google_secret_manager_secret; Azure documentation, lock-resources",
    read,
    of: {
      aws_backup_vault: inProduction(isNot("force_destroy", true)),
      aws_db_instance: [
        ...inProduction(is("deletion_protection", true)),
        ...onlyIf(
          "in production, unless it is a replica",
          ({ body }, { production }) => production && body["replicate_source_db"] === undefined,
          [is("skip_final_snapshot", false), isStated("final_snapshot_identifier")],
        ),
      ],
      aws_ecr_repository: inProduction(isNot("force_delete", true)),
      aws_eks_cluster: inProduction(is("deletion_protection", true)),
      aws_elasticache_replication_group: inProduction(isStated("final_snapshot_identifier")),
      aws_lb: inProduction(is("enable_deletion_protection", true)),
      aws_s3_bucket: inProduction(isNot("force_destroy", true)),
      google_compute_instance: inProduction(is("deletion_protection", true)),
      google_container_cluster: inProduction(is("deletion_protection", true)),
      google_memorystore_instance: inProduction(is("deletion_protection_enabled", true)),
      google_secret_manager_secret: inProduction(is("deletion_protection", true)),
      google_sql_database_instance: inProduction(
        is("deletion_protection", true),
        is("settings.deletion_protection_enabled", true),
        is("settings.retain_backups_on_delete", true),
      ),
      google_storage_bucket: inProduction(isNot("force_destroy", true)),
      azurerm_data_protection_backup_vault: inProduction(is("soft_delete", "On")),
      azurerm_postgresql_flexible_server: onlyIf(
        "unless it is a replica, in production",
        ({ body }, { production }) => production && body["create_mode"] !== "Replica",
        [hasBeside("azurerm_management_lock", "scope")],
      ),
    },
  },

  "POLICY-BAK-001": {
    kind: "limit",
    rule: "what holds data is backed up, or keeps the versions before",
    source:
      "Security Hub controls RDS.11, S3.14; Microsoft cloud security benchmark BR-1; Cloud SQL documentation, backups",
    read,
    of: {
      aws_db_instance: onlyIf(
        "unless it is a replica",
        ({ body }) => body["replicate_source_db"] === undefined,
        [isAtLeast("backup_retention_period", 7), is("copy_tags_to_snapshot", true)],
      ),
      aws_elasticache_replication_group: [isAtLeast("snapshot_retention_limit", 1)],
      aws_s3_bucket: onlyIf(
        "unless logs are delivered to it",
        (bucket, { beside }) =>
          !beside("aws_globalaccelerator_accelerator").some(({ body }) =>
            textOf(valueAt(body, "attributes.flow_logs_s3_bucket")).includes(bucket.address),
          ),
        [hasBeside("aws_s3_bucket_versioning", "bucket")],
      ),
      aws_s3_bucket_versioning: [is("versioning_configuration.status", "Enabled")],
      google_sql_database_instance: onlyIf(
        "unless it is a replica",
        ({ body }) => body["master_instance_name"] === undefined,
        [
          is("settings.backup_configuration.enabled", true),
          is("settings.backup_configuration.point_in_time_recovery_enabled", true),
        ],
      ),
      google_memorystore_instance: [isStated("automated_backup_config.retention")],
      google_redis_instance: [is("persistence_config.persistence_mode", "RDB")],
      google_storage_bucket: [keepsEarlier()],
      azurerm_postgresql_flexible_server: onlyIf(
        "unless it is a replica",
        ({ body }) => body["create_mode"] !== "Replica",
        [isAtLeast("backup_retention_days", 7)],
      ),
      azurerm_storage_account: onlyIf(
        "with blobs of the firm",
        ({ body }) => body["blob_properties"] !== undefined,
        [is("blob_properties.versioning_enabled", true)],
      ),
    },
  },
});

function keepsEarlier(): Judge {
  return that("versioning.enabled is true, or soft deletion keeps what is deleted", ({ body }) => {
    const seconds = Number(valueAt(body, "soft_delete_policy.retention_duration_seconds") ?? 0);
    const isKept =
      valueAt(body, "versioning.enabled") === true || seconds > 0 || body["retention_policy"] !== undefined;
    return isKept
      ? []
      : [
          {
            at: "versioning.enabled",
            value: valueAt(body, "versioning.enabled"),
            remedy: "set versioning.enabled to true",
          },
        ];
  });
}
