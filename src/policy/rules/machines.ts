import { is, isAtLeast, isNot, isStated, onlyIf, that } from "../judges";
import { declarePolicies } from "../policy";
import { listOf, textOf, valueAt } from "../resource";
import { isObject } from "../../core/json";

const read = "2026-11-27";

export const machinePolicies = declarePolicies({
  "POLICY-META-001": {
    kind: "limit",
    rule: "no request that a process was talked into gets credentials from the metadata service of its machine",
    source:
      "Security Hub control EC2.8; GKE documentation, protecting-cluster-metadata. Azure's service has no tokens of a session: it only asks for the header Metadata: true",
    read,
    of: {
      aws_launch_template: [
        is("metadata_options.http_tokens", "required"),
        is("metadata_options.http_put_response_hop_limit", 1),
      ],
      google_container_cluster: [isStated("workload_identity_config.workload_pool")],
      google_container_node_pool: [
        is("node_config.workload_metadata_config.mode", "GKE_METADATA"),
        is("node_config.metadata.disable-legacy-endpoints", "true"),
      ],
      azurerm_kubernetes_cluster: [is("workload_identity_enabled", true), is("oidc_issuer_enabled", true)],
    },
  },

  "POLICY-BOOT-001": {
    kind: "limit",
    rule: "a machine whose image allows it boots only what is signed, and measures it",
    source:
      "Compute Engine documentation, shielded-vm; AKS and Azure documentation, trusted-launch. EC2 takes it from the image",
    read,
    of: {
      google_compute_instance: onlyIf(
        "with a shielded image",
        ({ body }) => isObject(valueAt(body, "shielded_instance_config")),
        [
          is("shielded_instance_config.enable_vtpm", true),
          is("shielded_instance_config.enable_integrity_monitoring", true),
        ],
      ),
      google_container_node_pool: [
        is("node_config.shielded_instance_config.enable_secure_boot", true),
        is("node_config.shielded_instance_config.enable_integrity_monitoring", true),
      ],
      azurerm_linux_virtual_machine: onlyIf(
        "with trusted launch",
        ({ body }) => body["vtpm_enabled"] === true,
        [is("secure_boot_enabled", true)],
      ),
    },
  },

  "POLICY-IMG-001": {
    kind: "limit",
    rule: "an image that was pushed does not change, and is searched for known faults",
    source:
      "Security Hub controls ECR.1, ECR.2; Artifact Registry documentation, update-repo-settings: immutable image tags; Kubernetes documentation, images",
    read,
    of: {
      aws_ecr_repository: [
        is("image_tag_mutability", "IMMUTABLE"),
        is("image_scanning_configuration.scan_on_push", true),
      ],
      aws_ecr_repository_creation_template: [is("image_tag_mutability", "IMMUTABLE")],
      google_artifact_registry_repository: [is("docker_config.immutable_tags", true)],
      kubernetes_daemon_set_v1: [
        that("every image is named by its digest", ({ body }) =>
          listOf(valueAt(body, "spec.template.spec.container"))
            .filter(isObject)
            .filter(({ image }) => !/@sha256:[0-9a-f]{64}$/.test(textOf(image)))
            .map(({ image }, index) => ({
              at: `spec.template.spec.container[${index}].image`,
              value: image,
              remedy: "name the image by its digest",
            })),
        ),
      ],
    },
  },

  "POLICY-CHG-001": {
    kind: "limit",
    rule: "nothing that holds orders, positions or machines changes by itself outside of the change window",
    source:
      "RDS user guide, USER_UpgradeDBInstance.Upgrading; ElastiCache user guide, maintenance-window; docs/deploy.md",
    read,
    of: {
      aws_db_instance: [
        is("apply_immediately", false),
        is("auto_minor_version_upgrade", false),
        isStated("ca_cert_identifier"),
      ],
      aws_elasticache_replication_group: [
        is("apply_immediately", false),
        is("auto_minor_version_upgrade", false),
      ],
      google_compute_instance: [isNot("allow_stopping_for_update", true)],
      google_container_cluster: [isStated("maintenance_policy.recurring_window.recurrence")],
      google_memorystore_instance: [isStated("maintenance_policy.weekly_maintenance_window")],
      google_redis_instance: [isStated("maintenance_policy.weekly_maintenance_window")],
      google_sql_database_instance: onlyIf(
        "unless it is a replica, which follows its primary",
        ({ body }) => body["master_instance_name"] === undefined,
        [isStated("settings.maintenance_window.day"), isAtLeast("settings.maintenance_window.hour", 0)],
      ),
      azurerm_kubernetes_cluster: [
        isStated("maintenance_window_auto_upgrade.start_time"),
        isStated("maintenance_window_node_os.start_time"),
      ],
      azurerm_postgresql_flexible_server: [isAtLeast("maintenance_window.day_of_week", 0)],
      azurerm_virtual_machine_extension: [is("automatic_upgrade_enabled", false)],
    },
  },
});
