import { isObject } from "../../core/json";
import { hasBeside, is, isNot, isOneOf, onlyIf, that } from "../judges";
import { declarePolicies, type Judge } from "../policy";
import { listOf, textOf } from "../resource";
import { conditionKeys, isForEverybody, statementsOf } from "../statements";

const read = "2026-11-27";

export const transportPolicies = declarePolicies({
  "POLICY-TLS-001": {
    kind: "limit",
    rule: "what leaves a machine is encrypted, by TLS 1.2 or later where a service lets one choose",
    source:
      "Security Hub control S3.5; RDS user guide, PostgreSQL.Concepts.General.SSL; Microsoft cloud security benchmark DP-3; Cloud SQL documentation, configure-ssl-instance",
    read,
    of: {
      aws_s3_bucket: [hasBeside("aws_s3_bucket_policy", "bucket")],
      aws_s3_bucket_policy: [denies("aws:securetransport"), denies("s3:tlsversion")],
      aws_db_parameter_group: [parameter("rds.force_ssl", "1")],
      aws_elasticache_replication_group: [
        is("transit_encryption_enabled", true),
        is("transit_encryption_mode", "required"),
      ],
      aws_lb_listener: onlyIf(
        "unless the target ends TLS",
        ({ body }) => body["protocol"] !== "TCP" && body["protocol"] !== "UDP",
        [
          is("protocol", "TLS"),
          that("ssl_policy is of TLS 1.2 or later", ({ body }) =>
            /TLS13-1-[23]-|TLS-1-2-/.test(textOf(body["ssl_policy"]))
              ? []
              : [
                  {
                    at: "ssl_policy",
                    value: body["ssl_policy"],
                    remedy: "use ELBSecurityPolicy-TLS13-1-2-2021-06",
                  },
                ],
          ),
        ],
      ),
      aws_sns_topic_subscription: [isNot("protocol", "http")],
      google_memorystore_instance: [is("transit_encryption_mode", "SERVER_AUTHENTICATION")],
      google_redis_instance: [is("transit_encryption_mode", "SERVER_AUTHENTICATION")],
      google_sql_database_instance: [
        isOneOf(
          "settings.ip_configuration.ssl_mode",
          "ENCRYPTED_ONLY",
          "TRUSTED_CLIENT_CERTIFICATE_REQUIRED",
        ),
      ],
      azurerm_managed_redis: [is("default_database.client_protocol", "Encrypted")],
      azurerm_postgresql_flexible_server_configuration: [
        ...onlyIf("of require_secure_transport", ({ body }) => body["name"] === "require_secure_transport", [
          is("value", "on"),
        ]),
        ...onlyIf("of ssl_min_protocol_version", ({ body }) => body["name"] === "ssl_min_protocol_version", [
          isOneOf("value", "TLSv1.2", "TLSv1.3"),
        ]),
      ],
      azurerm_storage_account: [
        is("https_traffic_only_enabled", true),
        isOneOf("min_tls_version", "TLS1_2", "TLS1_3"),
      ],
    },
  },

  "POLICY-TLS-002": {
    kind: "limit",
    rule: "a tunnel speaks IKEv2 with AES-256 and a group of 2048 bits or of elliptic curves",
    source:
      "EC2 API reference, ModifyVpnTunnelOptionsSpecification; Azure documentation, vpn-gateway-about-compliance-crypto; Cloud VPN documentation, supported-ike-ciphers: what Google Cloud offers is not chosen",
    read,
    of: {
      aws_vpn_connection: ["tunnel1", "tunnel2"].flatMap((tunnel) => [
        is(`${tunnel}_ike_versions`, "ikev2"),
        ...["phase1", "phase2"].map((phase) =>
          is(`${tunnel}_${phase}_encryption_algorithms`, "AES256-GCM-16"),
        ),
      ]),
      azurerm_virtual_network_gateway_connection: onlyIf("of IPsec", ({ body }) => body["type"] === "IPsec", [
        is("connection_protocol", "IKEv2"),
        isOneOf("ipsec_policy.ike_encryption", "AES256", "GCMAES256"),
        isOneOf("ipsec_policy.ipsec_encryption", "AES256", "GCMAES256"),
        isNot("ipsec_policy.dh_group", "None", "DHGroup1", "DHGroup2"),
        isNot("ipsec_policy.pfs_group", "None", "PFS1", "PFS2"),
      ]),
      google_compute_vpn_tunnel: [is("ike_version", 2)],
    },
  },
});

/** Asks that a bucket refuses everybody by a condition, such as one on the version of TLS. */
function denies(key: string): Judge {
  return that(`policy denies by ${key}`, ({ body }) => {
    const isDenied = statementsOf(body["policy"]).some(
      (statement) =>
        statement["Effect"] === "Deny" && isForEverybody(statement) && conditionKeys(statement).includes(key),
    );
    return isDenied
      ? []
      : [{ at: "policy", value: undefined, remedy: `add a statement that denies by ${key}` }];
  });
}

/** Asks for the value of a database parameter. */
function parameter(name: string, wanted: string): Judge {
  return that(`parameter ${name} is ${wanted}`, ({ body }) => {
    const value = listOf(body["parameter"])
      .filter(isObject)
      .find((each) => each["name"] === name)?.["value"];
    return value === wanted ? [] : [{ at: `parameter.${name}`, value, remedy: `set ${name} to ${wanted}` }];
  });
}
