import type { Json, JsonObject } from "../../src/core/json";
import type { PolicyId } from "../../src/policy/policies";
import { textOf } from "../../src/policy/resource";

/** A resource of the suite's synth that is under a policy, and an edit that breaks it. */
export interface Case {
  readonly stack: string;
  readonly type: string;
  /** The type that the edit makes of it. @default the same */
  readonly as?: string;
  /** What the edit does, as the test's name says it. */
  readonly mistake: string;
  readonly edit: (body: JsonObject) => JsonObject;
  /** Path of the attribute that is found. */
  readonly at: string;
}

/** A copy in which the value at a path is another one; `undefined` removes it. */
function edited(body: Json, [key = "", ...rest]: readonly string[], value: Json | undefined): Json {
  if (Array.isArray(body)) return body.map((item: Json) => edited(item, [key, ...rest], value));
  const object = typeof body === "object" && body !== null ? (body as JsonObject) : {};
  const next = rest.length === 0 ? value : edited(object[key] ?? {}, rest, value);
  const { [key]: _, ...others } = object;
  return next === undefined ? others : { ...others, [key]: next };
}

/** Sets one attribute; the path that is found is that of the first block. */
function sets(stack: string, type: string, path: string, value: Json | undefined, at = path): Case {
  return {
    stack,
    type,
    mistake: value === undefined ? `no ${path}` : `${path} = ${JSON.stringify(value)}`,
    edit: (body) => edited(body, path.split("."), value) as JsonObject,
    at,
  };
}

/** Changes a document that is the text of an attribute. */
function rewrites(
  stack: string,
  type: string,
  attribute: string,
  mistake: string,
  change: (statement: JsonObject) => JsonObject,
  at: string,
): Case {
  return {
    stack,
    type,
    mistake,
    edit: (body) => {
      if (body[attribute] === undefined) return body;
      const document = JSON.parse(textOf(body[attribute])) as { readonly Statement: readonly JsonObject[] };
      return {
        ...body,
        [attribute]: JSON.stringify({ ...document, Statement: document.Statement.map(change) }),
      };
    },
    at,
  };
}

const data = "production-virginia-data";
const compute = "production-virginia-compute";
const network = "production-virginia-network";
const without = (key: string) => (statement: JsonObject) => {
  const { [key]: _, ...rest } = statement;
  return rest;
};

const open = (statement: JsonObject): JsonObject => ({
  ...statement,
  Sid: "Open",
  Effect: "Allow",
  Principal: "*",
  Action: "*",
  Resource: "*",
  Condition: {},
});
const loggingOfAnybody = (statement: JsonObject): JsonObject => ({
  ...open(statement),
  Principal: { Service: "logging.s3.amazonaws.com" },
});

/** By policy, at least one mistake; a policy without one does not compile. */
export const cases: Readonly<Record<PolicyId, readonly Case[]>> = {
  "POLICY-ENC-001": [
    sets(data, "aws_db_instance", "storage_encrypted", false),
    sets(
      compute,
      "aws_launch_template",
      "block_device_mappings.ebs.encrypted",
      "false",
      "block_device_mappings[0].ebs.encrypted",
    ),
    sets("production-iowa-data", "google_sql_database_instance", "encryption_key_name", undefined),
    sets(
      "production-arizona-data",
      "azurerm_managed_redis",
      "customer_managed_key",
      undefined,
      "customer_managed_key.key_vault_key_id",
    ),
  ],
  "POLICY-ENC-002": [
    sets(network, "aws_kms_key", "enable_key_rotation", false),
    sets("production-arizona-network", "azurerm_disk_encryption_set", "auto_key_rotation_enabled", false),
  ],
  "POLICY-ENC-003": [
    sets(network, "aws_kms_key", "deletion_window_in_days", 7),
    sets("production-arizona-network", "azurerm_key_vault", "purge_protection_enabled", false),
  ],
  "POLICY-NET-001": [
    sets(network, "aws_eip", "instance", "i-0123456789abcdef0"),
    sets(compute, "aws_instance", "associate_public_ip_address", true),
    sets(
      compute,
      "aws_launch_template",
      "network_interfaces.associate_public_ip_address",
      "true",
      "network_interfaces[0].associate_public_ip_address",
    ),
    sets(network, "aws_subnet", "map_public_ip_on_launch", true),
    sets(
      "production-arizona-compute",
      "azurerm_network_interface",
      "ip_configuration.public_ip_address_id",
      "/ip",
      "ip_configuration[0].public_ip_address_id",
    ),
    sets(
      "foundry-iowa-compute",
      "google_compute_instance_template",
      "network_interface.access_config",
      [{}],
      "network_interface[0].access_config",
    ),
    sets(data, "aws_db_instance", "publicly_accessible", true),
    sets("adopted-london-compute", "aws_eks_cluster", "vpc_config.public_access_cidrs", ["0.0.0.0/0"]),
    {
      ...sets(compute, "aws_lb", "name", "hft-production-virginia-quotes", "internal"),
      mistake: "a load balancer that no public ingress is",
    },
    sets(
      "production-iowa-data",
      "google_sql_database_instance",
      "settings.ip_configuration.ipv4_enabled",
      true,
    ),
    sets(
      "foundry-iowa-compute",
      "google_compute_instance",
      "network_interface.access_config",
      [{}],
      "network_interface[0].access_config",
    ),
    sets(
      "foundry-iowa-compute",
      "google_compute_forwarding_rule",
      "load_balancing_scheme",
      "EXTERNAL_MANAGED",
    ),
    sets("tideway-texas-compute", "azurerm_public_ip", "name", "hft-tideway-texas-desk", "name"),
    sets("production-arizona-compute", "azurerm_kubernetes_cluster", "private_cluster_enabled", false),
  ],
  "POLICY-NET-002": [
    sets(compute, "aws_security_group", "ingress", [{ protocol: "-1" }]),
    sets(compute, "aws_vpc_security_group_ingress_rule", "cidr_ipv4", "0.0.0.0/0"),
    sets("production-iowa-network", "google_compute_network_firewall_policy_rule", "match.src_ip_ranges", [
      "0.0.0.0/0",
    ]),
    {
      stack: "production-arizona-network",
      type: "azurerm_network_security_group",
      mistake: "a rule that lets the Internet in",
      edit: (body) => ({
        ...body,
        security_rule: [{ access: "Allow", direction: "Inbound", source_address_prefix: "Internet" }],
      }),
      at: "security_rule[0].source_address_prefix",
    },
  ],
  "POLICY-NET-003": [
    sets("granary-iowa-data", "google_storage_bucket_iam_member", "member", "allUsers"),
    sets("granary-state", "google_storage_bucket_iam_binding", "members", ["allUsers"]),
    sets("granary-gcpidentities", "google_service_account_iam_member", "member", "allUsers"),
    sets("granary-iowa-data", "google_artifact_registry_repository_iam_member", "member", "allUsers"),
    sets("production-iowa-network", "google_kms_crypto_key_iam_member", "member", "allAuthenticatedUsers"),
    sets(data, "aws_s3_bucket_public_access_block", "block_public_policy", false),
    sets("granary-iowa-data", "google_storage_bucket", "public_access_prevention", "inherited"),
    sets("fenland-texas-data", "azurerm_storage_container", "container_access_type", "blob"),
    sets("production-iowa-compute", "google_project_iam_member", "member", "allUsers"),
  ],
  "POLICY-NET-004": [
    sets("production-iowa-network", "google_compute_network", "auto_create_subnetworks", true),
    sets("production-arizona-network", "azurerm_subnet", "default_outbound_access_enabled", true),
    sets(network, "aws_default_security_group", "ingress", [{ protocol: "-1" }]),
  ],
  "POLICY-NET-005": [
    {
      stack: compute,
      type: "aws_vpc_security_group_egress_rule",
      mistake: "everything out to everywhere",
      edit: (body) => ({ ...body, ip_protocol: "-1", cidr_ipv4: "0.0.0.0/0" }),
      at: "cidr_ipv4",
    },
  ],
  "POLICY-IAM-001": [
    rewrites(network, "aws_kms_key", "policy", "a key for everybody", open, "policy.Open"),
    rewrites(compute, "aws_sns_topic_policy", "policy", "a topic for everybody", open, "policy.Open"),
    rewrites(network, "aws_vpc_endpoint", "policy", "a way to everything", open, "policy.Open"),
    sets("production-iowa-workloads", "kubernetes_cluster_role_binding_v1", "role_ref.name", "cluster-admin"),
    rewrites(
      network,
      "aws_iam_role_policy",
      "policy",
      "every action on everything",
      (statement) => ({ ...statement, Action: "*", Resource: "*" }),
      "policy.0",
    ),
    rewrites(
      data,
      "aws_s3_bucket_policy",
      "policy",
      "a bucket for everybody",
      (statement) => ({ ...statement, Sid: "Open", Effect: "Allow", Principal: "*", Condition: {} }),
      "policy.Open",
    ),
    sets("production-iowa-workloads", "kubernetes_cluster_role_v1", "rule.verbs", ["*"], "rule[0].verbs"),
  ],
  "POLICY-IAM-002": [
    rewrites(
      "production-dns",
      "aws_cloudwatch_log_resource_policy",
      "policy_document",
      "logs of queries from anybody's zones",
      without("Condition"),
      "policy_document.Route53",
    ),
    sets(
      "production-gcpidentities",
      "google_iam_workload_identity_pool_provider",
      "attribute_condition",
      undefined,
    ),
    rewrites(
      network,
      "aws_kms_key",
      "policy",
      "a key for a service of anybody",
      loggingOfAnybody,
      "policy.Open",
    ),
    rewrites(
      data,
      "aws_s3_bucket_policy",
      "policy",
      "a bucket for logs of anybody",
      loggingOfAnybody,
      "policy.Open",
    ),
    rewrites(
      network,
      "aws_iam_role",
      "assume_role_policy",
      "a role for a service of anybody",
      without("Condition"),
      "assume_role_policy.0",
    ),
    rewrites(
      compute,
      "aws_sns_topic_policy",
      "policy",
      "a topic for alarms of anybody",
      without("Condition"),
      "policy.cloudwatch",
    ),
    rewrites(
      compute,
      "aws_iam_role",
      "assume_role_policy",
      "a federated identity of any subject",
      (statement) => ({
        ...statement,
        Principal: { Federated: "arn:aws:iam::1:oidc-provider/token.actions.example.com" },
        Condition: { StringEquals: { "token.actions.example.com:aud": "sts" } },
      }),
      "assume_role_policy.0",
    ),
  ],
  "POLICY-IAM-003": [
    sets(
      "staging-virginia-compute",
      "aws_iam_role_policy_attachment",
      "policy_arn",
      "arn:aws:iam::aws:policy/AdministratorAccess",
    ),
    sets("production-iowa-compute", "google_project_iam_member", "role", "roles/editor"),
    sets("production-iowa-compute", "google_project_iam_member", "role", "roles/iam.serviceAccountUser"),
    sets(
      "production-iowa-compute",
      "google_project_iam_member",
      "role",
      "roles/iam.serviceAccountAdmin",
      "condition.expression",
    ),
    sets("production-arizona-compute", "azurerm_role_assignment", "role_definition_name", "Owner"),
    sets("production-awsidentities", "aws_iam_role", "permissions_boundary", undefined, "policy_arn"),
  ],
  "POLICY-IAM-004": [
    sets(compute, "aws_eks_node_group", "remote_access", { ec2_ssh_key: "desk" }),
    sets(data, "aws_db_instance", "iam_database_authentication_enabled", false),
    sets("production-arizona-compute", "azurerm_kubernetes_cluster", "local_account_disabled", false),
    sets("production-iowa-compute", "google_container_cluster", "enable_legacy_abac", true),
    sets(data, "aws_elasticache_user", "access_string", "on ~* +@all"),
    sets(compute, "aws_launch_template", "key_name", "desk"),
  ],
  "POLICY-IAM-005": [
    sets(
      "foundry-iowa-compute",
      "google_compute_instance",
      "service_account.email",
      "1-compute@developer.gserviceaccount.com",
    ),
    sets("production-arizona-compute", "azurerm_linux_virtual_machine", "identity.type", "SystemAssigned"),
  ],
  "POLICY-TAG-001": [
    sets("production-arizona-data", "azurerm_container_registry", "tags", undefined),
    sets(network, "provider.aws", "default_tags", undefined, "default_tags.tags"),
    sets("production-iowa-data", "provider.google", "default_labels", undefined),
  ],
  "POLICY-LOG-001": [
    sets(network, "aws_flow_log", "traffic_type", "REJECT"),
    sets(network, "aws_flow_log", "vpc_id", "vpc-0123456789abcdef0", "aws_flow_log"),
    sets(
      "production-iowa-network",
      "google_compute_subnetwork",
      "log_config",
      undefined,
      "log_config.aggregation_interval",
    ),
  ],
  "POLICY-LOG-002": [
    sets(compute, "aws_eks_cluster", "enabled_cluster_log_types", ["api"]),
    sets(
      "production-iowa-compute",
      "google_container_cluster",
      "logging_config",
      undefined,
      "logging_config.enable_components",
    ),
  ],
  "POLICY-LOG-003": [
    sets(compute, "aws_cloudwatch_log_group", "retention_in_days", undefined),
    sets("production-iowa-network", "google_logging_project_bucket_config", "retention_days", 7),
  ],
  "POLICY-LOG-004": [
    sets(compute, "aws_cloudwatch_log_group", "retention_in_days", 90),
    sets("production-arizona-network", "azurerm_network_watcher_flow_log", "retention_policy.days", 90),
  ],
  "POLICY-LOG-005": [
    {
      ...sets("production-arizona-network", "azurerm_key_vault", "name", "hft-production-other"),
      mistake: "a vault that no diagnostic setting names",
      at: "azurerm_monitor_diagnostic_setting",
    },
    {
      ...sets("production-arizona-compute", "azurerm_kubernetes_cluster", "name", "hft-production-other"),
      mistake: "a cluster that no diagnostic setting names",
      at: "azurerm_monitor_diagnostic_setting",
    },
  ],
  "POLICY-META-001": [
    sets(compute, "aws_launch_template", "metadata_options.http_tokens", "optional"),
    sets(
      "production-iowa-compute",
      "google_container_node_pool",
      "node_config.workload_metadata_config.mode",
      "GCE_METADATA",
    ),
  ],
  "POLICY-BOOT-001": [
    sets(
      "production-iowa-compute",
      "google_container_node_pool",
      "node_config.shielded_instance_config.enable_secure_boot",
      false,
    ),
    sets("foundry-iowa-compute", "google_compute_instance", "shielded_instance_config.enable_vtpm", false),
    sets("production-arizona-compute", "azurerm_linux_virtual_machine", "secure_boot_enabled", false),
  ],
  "POLICY-IMG-001": [
    sets(data, "aws_ecr_repository", "image_tag_mutability", "MUTABLE"),
    sets(
      "production-iowa-workloads",
      "kubernetes_daemon_set_v1",
      "spec.template.spec.container.image",
      "example.com/hft-tune:latest",
      "spec.template.spec.container[0].image",
    ),
  ],
  "POLICY-CHG-001": [
    sets(data, "aws_db_instance", "apply_immediately", true),
    sets("foundry-iowa-compute", "google_compute_instance", "allow_stopping_for_update", true),
  ],
  "POLICY-DEL-001": [
    sets(data, "aws_db_instance", "lifecycle.prevent_destroy", false),
    sets("production-iowa-data", "google_sql_database_instance", "lifecycle.prevent_destroy", false),
    sets("production-arizona-data", "azurerm_managed_redis", "lifecycle.prevent_destroy", false),
  ],
  "POLICY-DEL-002": [
    sets(data, "aws_backup_vault", "force_destroy", true),
    sets(data, "aws_ecr_repository", "force_delete", true),
    sets("granary-iowa-data", "google_storage_bucket", "force_destroy", true),
    sets(data, "aws_db_instance", "deletion_protection", false),
    sets(data, "aws_s3_bucket", "force_destroy", true),
    sets("production-iowa-compute", "google_container_cluster", "deletion_protection", false),
    sets(
      "production-arizona-data",
      "azurerm_management_lock",
      "scope",
      "/subscriptions/1",
      "azurerm_management_lock",
    ),
  ],
  "POLICY-BAK-001": [
    sets(data, "aws_db_instance", "backup_retention_period", 1),
    sets(
      "production-iowa-data",
      "google_sql_database_instance",
      "settings.backup_configuration.enabled",
      false,
    ),
    {
      stack: "granary-iowa-data",
      type: "google_storage_bucket",
      mistake: "a bucket that keeps nothing",
      edit: ({ soft_delete_policy: _, retention_policy: __, ...body }) => ({
        ...body,
        versioning: { enabled: false },
      }),
      at: "versioning.enabled",
    },
    sets("fenland-texas-data", "azurerm_storage_account", "blob_properties.versioning_enabled", false),
  ],
  "POLICY-SEC-001": [
    sets(data, "aws_db_instance", "password_wo", "correct-horse"),
    sets("production-iowa-data", "google_sql_user", "password_wo", "correct-horse"),
  ],
  "POLICY-TLS-001": [
    sets(compute, "aws_sns_topic_subscription", "protocol", "http"),
    {
      stack: "production-arizona-data",
      type: "azurerm_postgresql_flexible_server_configuration",
      mistake: "a database that takes plain text",
      edit: (body) => ({ ...body, name: "require_secure_transport", value: "off" }),
      at: "value",
    },
    sets(data, "aws_db_parameter_group", "parameter", [], "parameter.rds.force_ssl"),
    sets(
      "production-iowa-data",
      "google_sql_database_instance",
      "settings.ip_configuration.ssl_mode",
      "ALLOW_UNENCRYPTED_AND_ENCRYPTED",
    ),
    sets(compute, "aws_lb_listener", "protocol", "HTTP"),
    rewrites(
      data,
      "aws_s3_bucket_policy",
      "policy",
      "a bucket that takes plain text",
      without("Condition"),
      "policy",
    ),
  ],
  "POLICY-TLS-002": [
    sets(network, "aws_vpn_connection", "tunnel1_ike_versions", ["ikev1"]),
    sets(
      "weir-chicago-network",
      "azurerm_virtual_network_gateway_connection",
      "ipsec_policy.dh_group",
      "DHGroup2",
    ),
    sets("junction-iowa-network", "google_compute_vpn_tunnel", "ike_version", 1),
  ],
  "POLICY-TYPE-001": [
    {
      stack: network,
      type: "aws_vpc",
      as: "aws_new_service",
      mistake: "a type that nobody looked at",
      edit: (body) => body,
      at: "type",
    },
  ],
};
