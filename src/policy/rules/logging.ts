import { hasBeside, includes, inProduction, is, isAtLeast, isStated, onlyIf, that } from "../judges";
import { declarePolicies, type Judge } from "../policy";
import { textOf, valueAt, valuesAt } from "../resource";

const read = "2026-11-27";

/** Days for which an auditor expects a log to be kept. */
const year = 365;

export const loggingPolicies = declarePolicies({
  "POLICY-LOG-001": {
    kind: "limit",
    rule: "every network records its flows",
    source:
      "Security Hub control EC2.6; checkov 3.3.30, CKV_GCP_26; Azure documentation, vnet-flow-logs-overview",
    read,
    of: {
      aws_vpc: [hasBeside("aws_flow_log", "vpc_id")],
      aws_flow_log: [is("traffic_type", "ALL")],
      aws_globalaccelerator_accelerator: [is("attributes.flow_logs_enabled", true)],
      google_compute_subnetwork: [isStated("log_config.aggregation_interval")],
      google_compute_router_nat: [is("log_config.enable", true)],
      azurerm_virtual_network: [hasBeside("azurerm_network_watcher_flow_log", "target_resource_id")],
      azurerm_network_watcher_flow_log: [is("enabled", true)],
    },
  },

  "POLICY-LOG-002": {
    kind: "limit",
    rule: "who asked what of a control plane, a database, a cache or a bucket is on record",
    source:
      "Security Hub controls EKS.8, RDS.9, S3.9; GKE API reference, LoggingComponentConfig.Component; ElastiCache user guide, Log_Delivery",
    read,
    of: {
      aws_eks_cluster: [includes("enabled_cluster_log_types", "api", "audit", "authenticator")],
      aws_db_instance: [includes("enabled_cloudwatch_logs_exports", "postgresql")],
      aws_elasticache_replication_group: [
        includes("log_delivery_configuration.log_type", "slow-log", "engine-log"),
      ],
      aws_s3_bucket: onlyIf(
        "in production, unless logs are delivered to it",
        ({ address }, { production, beside }) =>
          production &&
          !beside("aws_s3_bucket_logging").some(({ body }) =>
            textOf(body["target_bucket"]).includes(address),
          ) &&
          !beside("aws_globalaccelerator_accelerator").some(({ body }) =>
            textOf(valueAt(body, "attributes.flow_logs_s3_bucket")).includes(address),
          ),
        [hasBeside("aws_s3_bucket_logging", "bucket")],
      ),
      google_container_cluster: [
        includes("logging_config.enable_components", "SYSTEM_COMPONENTS", "WORKLOADS", "APISERVER"),
      ],
      google_sql_database_instance: [is("settings.insights_config.query_insights_enabled", true)],
    },
  },

  "POLICY-LOG-003": {
    kind: "limit",
    rule: "a log ends after a time that is stated, not with a default of forever or of days",
    source: "Security Hub control CloudWatch.16; Azure documentation, data-retention-configure",
    read,
    of: {
      aws_cloudwatch_log_group: [isAtLeast("retention_in_days", 30)],
      google_logging_project_bucket_config: [isAtLeast("retention_days", 30)],
      azurerm_log_analytics_workspace: [isAtLeast("retention_in_days", 30)],
      azurerm_network_watcher_flow_log: [
        is("retention_policy.enabled", true),
        isAtLeast("retention_policy.days", 30),
      ],
    },
  },

  "POLICY-LOG-004": {
    kind: "advice",
    rule: "in production a log is kept for a year",
    source: "PCI DSS 4.0.1, 10.5.1: at least 12 months; checkov 3.3.30, CKV_AWS_338",
    of: {
      aws_cloudwatch_log_group: inProduction(isAtLeast("retention_in_days", year)),
      google_logging_project_bucket_config: inProduction(isAtLeast("retention_days", year)),
      azurerm_log_analytics_workspace: inProduction(isAtLeast("retention_in_days", year)),
      azurerm_network_watcher_flow_log: inProduction(isAtLeast("retention_policy.days", year)),
    },
  },

  "POLICY-LOG-005": {
    kind: "advice",
    rule: "the audit logs of a cluster and of a key vault go to a workspace",
    source:
      "AKS documentation, monitor-aks-reference: kube-audit-admin, guard; Azure Monitor reference, supported logs of Microsoft.KeyVault/vaults: AuditEvent",
    of: {
      azurerm_kubernetes_cluster: whereWatched(
        diagnosed("managedClusters", "kube-audit-admin"),
        diagnosed("managedClusters", "guard"),
      ),
      azurerm_key_vault: whereWatched(diagnosed("vaults", "AuditEvent")),
    },
  },
});

/** Whether a region is watched is what another rule asks: AZURE-MON-002. */
function whereWatched(...judges: readonly Judge[]): readonly Judge[] {
  return onlyIf(
    "in production, where the environment has a workspace",
    (_, { production, anywhere }) => production && anywhere("azurerm_log_analytics_workspace").length > 0,
    judges,
  );
}

/** Asks that a diagnostic setting of the environment sends a category of the resource's log somewhere. */
function diagnosed(collection: string, category: string): Judge {
  return that(`a diagnostic setting has ${category} of it`, ({ body }, { anywhere }) => {
    const id = `/${collection}/${textOf(body["name"])}`;
    const isSent = anywhere("azurerm_monitor_diagnostic_setting").some(
      (setting) =>
        textOf(setting.body["target_resource_id"]).endsWith(id) &&
        valuesAt(setting.body, "enabled_log.category").some(({ value }) => value === category),
    );
    return isSent
      ? []
      : [
          {
            at: "azurerm_monitor_diagnostic_setting",
            value: undefined,
            remedy: "state monitoring in the region",
          },
        ];
  });
}
