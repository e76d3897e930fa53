import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

const provider = (resource: string): string => `google 6.50.0, ${resource}`;
const immutable = (resource: string): string => provider(`${resource}: every argument replaces it`);

export const networkEffects = {
  google_compute_network: updates("reconnects", unverified, {
    // Machines take the new one when they start.
    restarts: ["mtu"],
    live: ["delete_default_routes_on_create"],
  }),
  google_compute_subnetwork: updates("reconnects", unverified, {
    // A block can only grow in place; a smaller one replaces the subnet.
    live: ["ip_cidr_range", "log_config", "send_secondary_ip_range_if_empty"],
  }),
  google_compute_route: updates("replaces", immutable("google_compute_route")),

  // Venues and brokers have it on their lists.
  google_compute_address: stateful(updates("reconnects", unverified)),
  google_compute_router: updates("reconnects", unverified, { live: ["description"] }),
  google_compute_router_nat: updates("reconnects", unverified, { live: ["log_config"] }),

  google_compute_network_firewall_policy: updates("reconnects", unverified, { live: ["description"] }),
  google_compute_network_firewall_policy_association: updates(
    "replaces",
    immutable("google_compute_network_firewall_policy_association"),
  ),
  google_compute_network_firewall_policy_rule: updates("reconnects", unverified, {
    live: ["description", "enable_logging", "rule_name"],
  }),

  google_compute_global_address: updates("reconnects", unverified),
  google_service_networking_connection: updates("reconnects", unverified, {
    live: ["deletion_policy", "update_on_creation_fail"],
  }),
  google_compute_network_peering_routes_config: updates("reconnects", unverified),

  google_dns_managed_zone: updates("reconnects", unverified, { live: ["description"] }),
  google_dns_record_set: updates("reconnects", unverified, { live: ["ttl"] }),

  // Holds what was logged; a lower retention deletes.
  google_logging_project_bucket_config: stateful(
    updates("live", "design: entries are written to it; nothing that runs reads it"),
  ),
  google_logging_project_exclusion: updates("live", "design: says what of the logs is not kept"),
  google_logging_project_sink: updates("live", "design: says where logs are kept"),

  google_kms_key_ring: updates("replaces", immutable("google_kms_key_ring")),
  // What it has encrypted is lost with it. A new version encrypts what is new; older ones stay.
  google_kms_crypto_key: stateful(
    updates("restarts", provider("resourceKMSCryptoKeyUpdate"), {
      live: ["rotation_period", "skip_initial_version_creation", "version_template"],
    }),
  ),
  google_kms_crypto_key_iam_member: updates("replaces", immutable("google_kms_crypto_key_iam_member")),
} satisfies Effects;
