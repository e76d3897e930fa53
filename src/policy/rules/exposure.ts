import { isObject, type Json } from "../../core/json";
import { hasBeside, is, isAbsent, isNot, isStated, onlyIf, that } from "../judges";
import { declarePolicies, type Judge, type Surroundings } from "../policy";
import { listOf, textOf, valueAt, valuesAt, type Resource } from "../resource";

const read = "2026-11-27";

/** Names of everybody, in the three clouds' words. */
const anywhere = ["0.0.0.0/0", "::/0", "*", "Internet", "Any"];

/** Asks for blocks of addresses that are not everybody's. */
const listedOnly = (path: string): Judge => isNot(path, ...anywhere);

const listBlocks = "state the blocks that may reach it";

export const exposurePolicies = declarePolicies({
  "POLICY-NET-001": {
    kind: "limit",
    rule: "nothing has a public address but an ingress that the environment states as public, gateways and NAT",
    source:
      "Security Hub controls EC2.9, EC2.15, EC2.25, EKS.1, RDS.2; Microsoft cloud security benchmark NS-2; Cloud SQL documentation, configure-private-ip",
    read,
    of: {
      aws_db_instance: [is("publicly_accessible", false)],
      aws_eks_cluster: [
        is("vpc_config.endpoint_private_access", true),
        ...onlyIf(
          "with a public endpoint",
          ({ body }) => valueAt(body, "vpc_config.endpoint_public_access") !== false,
          [isStated("vpc_config.public_access_cidrs"), listedOnly("vpc_config.public_access_cidrs")],
        ),
      ],
      aws_eip: [isAbsent("instance"), isAbsent("network_interface")],
      aws_instance: [isNot("associate_public_ip_address", true)],
      aws_launch_template: [isNot("network_interfaces.associate_public_ip_address", true)],
      aws_subnet: [isNot("map_public_ip_on_launch", true)],
      aws_lb: [unlessPublic("internal", ({ body }) => body["internal"] === true)],
      google_compute_address: [
        unlessPublic(
          "address_type",
          (resource, around) => resource.body["address_type"] === "INTERNAL" || servesNat(resource, around),
        ),
      ],
      google_compute_forwarding_rule: [
        unlessPublic("load_balancing_scheme", ({ body }) =>
          textOf(body["load_balancing_scheme"]).startsWith("INTERNAL"),
        ),
      ],
      google_compute_global_address: [is("address_type", "INTERNAL")],
      google_compute_instance: [isAbsent("network_interface.access_config")],
      google_compute_instance_template: [isAbsent("network_interface.access_config")],
      google_container_cluster: [
        is("private_cluster_config.enable_private_nodes", true),
        is("private_cluster_config.enable_private_endpoint", true),
      ],
      google_container_node_pool: [is("network_config.enable_private_nodes", true)],
      google_dns_managed_zone: [is("visibility", "private")],
      google_sql_database_instance: [
        is("settings.ip_configuration.ipv4_enabled", false),
        isAbsent("settings.ip_configuration.authorized_networks"),
      ],
      azurerm_container_registry: [closedBut("network_rule_set.default_action")],
      azurerm_key_vault: [
        closedBut("network_acls.default_action"),
        is("network_acls.default_action", "Deny"),
      ],
      azurerm_kubernetes_cluster: [
        is("private_cluster_enabled", true),
        is("private_cluster_public_fqdn_enabled", false),
        is("default_node_pool.node_public_ip_enabled", false),
      ],
      azurerm_kubernetes_cluster_node_pool: [is("node_public_ip_enabled", false)],
      azurerm_managed_disk: [
        is("public_network_access_enabled", false),
        is("network_access_policy", "DenyAll"),
      ],
      azurerm_managed_redis: [is("public_network_access", "Disabled")],
      azurerm_network_interface: [isAbsent("ip_configuration.public_ip_address_id")],
      azurerm_postgresql_flexible_server: [is("public_network_access_enabled", false)],
      azurerm_public_ip: [
        unlessPublic("name", (resource, around) =>
          around
            .beside("azurerm_virtual_network_gateway")
            .some(({ body }) => names(body, "ip_configuration.public_ip_address_id", resource)),
        ),
      ],
      azurerm_storage_account: [is("network_rules.default_action", "Deny")],
    },
  },

  "POLICY-NET-002": {
    kind: "limit",
    rule: "no rule of a firewall lets everybody in",
    source:
      "Security Hub controls EC2.13, EC2.14, EC2.18; checkov 3.3.30, CKV_GCP_2, CKV_AZURE_9, CKV_AZURE_10",
    read,
    of: {
      aws_security_group: [
        isAbsent("ingress", "make it a rule of its own"),
        isAbsent("egress", "make it a rule of its own"),
      ],
      aws_vpc_security_group_ingress_rule: [listedOnly("cidr_ipv4"), listedOnly("cidr_ipv6")],
      google_compute_network_firewall_policy_rule: onlyIf(
        "where it allows what comes in",
        ({ body }) => body["direction"] === "INGRESS" && body["action"] === "allow",
        [listedOnly("match.src_ip_ranges")],
      ),
      azurerm_network_security_group: [
        that("no security_rule allows Inbound from everybody", ({ body }) =>
          listOf(body["security_rule"]).flatMap((rule, index) => {
            if (!isObject(rule) || rule["access"] !== "Allow" || rule["direction"] !== "Inbound") return [];
            const at = `security_rule[${index}].source_address_prefix`;
            return [...listOf(rule["source_address_prefix"]), ...listOf(rule["source_address_prefixes"])]
              .filter(isAnywhere)
              .map((value) => ({ at, value, remedy: listBlocks }));
          }),
        ),
      ],
    },
  },

  "POLICY-NET-005": {
    kind: "limit",
    rule: "in production no rule of a firewall lets every protocol out to everywhere",
    source: "design: a machine that was taken over reaches what it was meant to; checkov 3.3.30, CKV_AWS_382",
    read,
    of: {
      aws_vpc_security_group_egress_rule: onlyIf(
        "of every protocol",
        ({ body }, { production }) => production && body["ip_protocol"] === "-1",
        [listedOnly("cidr_ipv4"), listedOnly("cidr_ipv6")],
      ),
    },
  },

  "POLICY-NET-003": {
    kind: "limit",
    rule: "no object, image or dataset can be read by the public",
    source:
      "Security Hub controls S3.8, S3.12; Cloud Storage documentation, public-access-prevention; checkov 3.3.30, CKV_AZURE_59",
    read,
    of: {
      aws_s3_bucket: [
        hasBeside("aws_s3_bucket_public_access_block", "bucket"),
        hasBeside("aws_s3_bucket_ownership_controls", "bucket"),
      ],
      aws_s3_bucket_public_access_block: [
        is("block_public_acls", true),
        is("block_public_policy", true),
        is("ignore_public_acls", true),
        is("restrict_public_buckets", true),
      ],
      aws_s3_bucket_ownership_controls: [is("rule.object_ownership", "BucketOwnerEnforced")],
      google_storage_bucket: [
        is("public_access_prevention", "enforced"),
        is("uniform_bucket_level_access", true),
      ],
      google_service_account_iam_member: [isNot("member", "allUsers", "allAuthenticatedUsers")],
      google_storage_bucket_iam_binding: [isNot("members", "allUsers", "allAuthenticatedUsers")],
      google_storage_bucket_iam_member: [isNot("member", "allUsers", "allAuthenticatedUsers")],
      google_artifact_registry_repository_iam_member: [isNot("member", "allUsers", "allAuthenticatedUsers")],
      google_kms_crypto_key_iam_member: [isNot("member", "allUsers", "allAuthenticatedUsers")],
      google_project_iam_member: [isNot("member", "allUsers", "allAuthenticatedUsers")],
      azurerm_container_registry: [is("anonymous_pull_enabled", false)],
      azurerm_storage_account: [
        is("allow_nested_items_to_be_public", false),
        is("cross_tenant_replication_enabled", false),
      ],
      azurerm_storage_container: [is("container_access_type", "private")],
    },
  },

  "POLICY-NET-004": {
    kind: "limit",
    rule: "nothing relies on a network, a firewall or a way out that a cloud makes by default",
    source:
      "Security Hub control EC2.2; Azure documentation, default-outbound-access; checkov 3.3.30, CKV2_GCP_18",
    read,
    of: {
      aws_vpc: [hasBeside("aws_default_security_group", "vpc_id")],
      aws_default_security_group: [isAbsent("ingress"), isAbsent("egress")],
      google_compute_network: [
        is("auto_create_subnetworks", false),
        is("delete_default_routes_on_create", true),
        hasBeside("google_compute_network_firewall_policy_association", "attachment_target"),
      ],
      azurerm_subnet: onlyIf(
        "unless a service owns it",
        ({ body }) => listOf(body["delegation"]).length === 0 && body["name"] !== "GatewaySubnet",
        [
          is("default_outbound_access_enabled", false),
          hasBeside("azurerm_subnet_network_security_group_association", "subnet_id"),
        ],
      ),
    },
  },
});

function isAnywhere(value: Json): boolean {
  return anywhere.includes(textOf(value));
}

/** Asks that a service has no public endpoint, or one that refuses everybody who is not listed. */
function closedBut(defaultAction: string): Judge {
  return that(`public_network_access_enabled is false, or ${defaultAction} is Deny`, ({ body }) =>
    body["public_network_access_enabled"] === false || valueAt(body, defaultAction) === "Deny"
      ? []
      : [
          {
            at: "public_network_access_enabled",
            value: body["public_network_access_enabled"],
            remedy: `set it to false, or ${defaultAction} to Deny and list who may reach it`,
          },
        ],
  );
}

/** Asks that something is closed, unless it is an ingress that the environment states as public. */
function unlessPublic(at: string, isClosed: (resource: Resource, around: Surroundings) => boolean): Judge {
  return that(`${at} is not public, unless the ingress is`, (resource, around) => {
    const name = textOf(resource.body["name"]);
    const isStatedPublic = around.publicIngresses.some((ingress) => name.endsWith(`-${ingress}`));
    if (isStatedPublic || isClosed(resource, around)) return [];
    return [
      {
        at,
        value: resource.body[at],
        remedy: 'make it internal, or state exposure: "public" for the ingress that it is',
      },
    ];
  });
}

function servesNat(address: Resource, { beside }: Surroundings): boolean {
  return beside("google_compute_router_nat").some(({ body }) => names(body, "nat_ips", address));
}

/** Whether a resource names another in an attribute, which may be a list. */
function names(body: Resource["body"], path: string, { address }: Resource): boolean {
  return valuesAt(body, path)
    .flatMap(({ value }) => listOf(value))
    .some((value) => typeof value === "string" && value.includes(`\${${address}.`));
}
