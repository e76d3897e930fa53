import type { JsonObject } from "../../core/json";
import { besides, hasBeside, includes, is, isAtLeast, isStated, onlyIf, inProduction } from "../judges";
import { declarePolicies } from "../policy";
import { listOf, textOf, valueAt, type Resource } from "../resource";
import { allows, conditionKeys, isForEverybody, services, statementsOf } from "../statements";
import type { Surroundings } from "../policy";

const read = "2026-11-27";

export const encryptionPolicies = declarePolicies({
  "POLICY-ENC-001": {
    kind: "limit",
    rule: "data at rest is encrypted with a key of the firm's own, where the service has a place for one",
    source:
      "Security Hub controls EC2.3, EKS.3, RDS.3, S3.17; Microsoft cloud security benchmark DP-5; checkov 3.3.30, CKV_GCP_84",
    read,
    of: {
      aws_db_instance: [
        is("storage_encrypted", true),
        isStated("kms_key_id"),
        ...onlyIf("with insights", ({ body }) => body["performance_insights_enabled"] === true, [
          isStated("performance_insights_kms_key_id"),
        ]),
      ],
      aws_elasticache_replication_group: [is("at_rest_encryption_enabled", true), isStated("kms_key_id")],
      aws_eks_cluster: [
        isStated("encryption_config.provider.key_arn"),
        includes("encryption_config.resources", "secrets"),
      ],
      aws_launch_template: [
        is("block_device_mappings.ebs.encrypted", true),
        isStated("block_device_mappings.ebs.kms_key_id"),
      ],
      aws_s3_bucket: [hasBeside("aws_s3_bucket_server_side_encryption_configuration", "bucket")],
      aws_s3_bucket_server_side_encryption_configuration: onlyIf(
        "unless a service that has no right to the key writes or reads there",
        (resource, around) => !takesAccessLogs(resource, around) && !isReadByCheckers(resource, around),
        [
          is("rule.apply_server_side_encryption_by_default.sse_algorithm", "aws:kms"),
          isStated("rule.apply_server_side_encryption_by_default.kms_master_key_id"),
        ],
      ),
      aws_cloudwatch_log_group: [isStated("kms_key_id")],
      aws_sns_topic: [isStated("kms_master_key_id")],
      aws_secretsmanager_secret: [
        isStated("kms_key_id"),
        ...onlyIf("with replicas", ({ body }) => listOf(body["replica"]).length > 0, [
          isStated("replica.kms_key_id"),
        ]),
      ],
      aws_ecr_repository: [
        is("encryption_configuration.encryption_type", "KMS"),
        isStated("encryption_configuration.kms_key"),
      ],
      aws_ecr_repository_creation_template: [
        is("encryption_configuration.encryption_type", "KMS"),
        isStated("encryption_configuration.kms_key"),
      ],
      aws_backup_vault: [isStated("kms_key_arn")],
      google_artifact_registry_repository: [isStated("kms_key_name")],
      google_compute_instance: [isStated("boot_disk.kms_key_self_link")],
      google_container_cluster: [
        is("database_encryption.state", "ENCRYPTED"),
        isStated("database_encryption.key_name"),
      ],
      google_container_node_pool: [isStated("node_config.boot_disk_kms_key")],
      google_gke_backup_backup_plan: [isStated("backup_config.encryption_key.gcp_kms_encryption_key")],
      google_memorystore_instance: [isStated("kms_key")],
      google_redis_instance: [isStated("customer_managed_key")],
      google_sql_database_instance: [isStated("encryption_key_name")],
      google_storage_bucket: [isStated("encryption.default_kms_key_name")],
      azurerm_container_registry: [isStated("encryption.key_vault_key_id")],
      azurerm_kubernetes_cluster: [
        isStated("disk_encryption_set_id"),
        is("default_node_pool.host_encryption_enabled", true),
      ],
      azurerm_kubernetes_cluster_node_pool: [is("host_encryption_enabled", true)],
      azurerm_linux_virtual_machine: onlyIf(
        "unless its disk ends with the machine",
        ({ body }) => valueAt(body, "os_disk.diff_disk_settings") === undefined,
        [isStated("os_disk.disk_encryption_set_id")],
      ),
      azurerm_managed_disk: [isStated("disk_encryption_set_id")],
      azurerm_managed_redis: [isStated("customer_managed_key.key_vault_key_id")],
      azurerm_postgresql_flexible_server: [isStated("customer_managed_key.key_vault_key_id")],
      azurerm_storage_account: onlyIf(
        "unless it only holds flow logs",
        (resource, around) => !holdsFlowLogs(resource, around),
        [
          ...onlyIf(
            "unless it states its key itself",
            ({ body }) => body["customer_managed_key"] === undefined,
            [hasBeside("azurerm_storage_account_customer_managed_key", "storage_account_id")],
          ),
          is("infrastructure_encryption_enabled", true),
        ],
      ),
    },
  },

  "POLICY-ENC-002": {
    kind: "limit",
    rule: "a key is rotated by its service, and what is encrypted follows the new version",
    source:
      "Security Hub control KMS.4; Cloud KMS documentation, key-rotation; Azure Key Vault documentation, how-to-configure-key-rotation",
    read,
    of: {
      aws_kms_key: [is("enable_key_rotation", true)],
      google_kms_crypto_key: [isStated("rotation_period")],
      azurerm_key_vault_key: onlyIf(
        "unless AKS encrypts etcd with it, which follows no rotation",
        ({ body }) => body["name"] !== "secrets",
        [isStated("rotation_policy.automatic.time_after_creation")],
      ),
      azurerm_disk_encryption_set: [is("auto_key_rotation_enabled", true)],
    },
  },

  "POLICY-ENC-003": {
    kind: "limit",
    rule: "a key can be taken back for weeks after somebody deleted it",
    source:
      "KMS developer guide, deleting-keys; Azure Key Vault documentation, soft-delete-overview. Cloud KMS waits 30 days by itself",
    read,
    of: {
      aws_kms_key: onlyIf(
        "in production, unless it only encrypts alarms on their way",
        (key, { production, beside }) =>
          production && besides(key, beside("aws_sns_topic"), "kms_master_key_id").length === 0,
        [isAtLeast("deletion_window_in_days", 30)],
      ),
      azurerm_key_vault: [is("purge_protection_enabled", true), isAtLeast("soft_delete_retention_days", 90)],
      aws_secretsmanager_secret: inProduction(isAtLeast("recovery_window_in_days", 7)),
    },
  },
});

/** S3 and Global Accelerator deliver to no bucket whose default is a KMS key of one's own. */
function takesAccessLogs(encryption: Resource, around: Surroundings): boolean {
  return allowedIn(encryption, around).some((statement) =>
    services(statement).some(
      (service) =>
        service === "logging.s3.amazonaws.com" ||
        (service === "delivery.logs.amazonaws.com" &&
          around.beside("aws_globalaccelerator_accelerator").length > 0),
    ),
  );
}

/** Nobody reads an object under a KMS key without credentials: health checkers of Route 53 have none. */
function isReadByCheckers(encryption: Resource, around: Surroundings): boolean {
  return (
    around.beside("aws_route53_health_check").length > 0 &&
    allowedIn(encryption, around).some(
      (statement) => isForEverybody(statement) && conditionKeys(statement).includes("aws:sourceip"),
    )
  );
}

/** What the policy of the bucket allows that an encryption is of. */
function allowedIn({ body }: Resource, around: Surroundings): readonly JsonObject[] {
  return around
    .beside("aws_s3_bucket")
    .filter((bucket) => textOf(body["bucket"]).includes(bucket.address))
    .flatMap((bucket) => besides(bucket, around.beside("aws_s3_bucket_policy"), "bucket"))
    .flatMap((policy) => statementsOf(policy.body["policy"]))
    .filter(allows);
}

/** Network Watcher writes with a key of the account, and what it writes is no data of the firm. */
function holdsFlowLogs(account: Resource, around: Surroundings): boolean {
  return besides(account, around.beside("azurerm_network_watcher_flow_log"), "storage_account_id").length > 0;
}
