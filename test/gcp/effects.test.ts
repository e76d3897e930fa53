import { gcp } from "../../src/gcp";
import { describeEffects } from "../helpers/describe-effects";

describeEffects("Google Cloud", {
  effects: gcp.effects,
  bindings: "@cdktf/provider-google",
  prefix: "google_",
  notes: ["labels", "terraform_labels", "effective_labels", "timeouts"],
  updates: [
    ["google_compute_network", "mtu", "restarts"],
    ["google_compute_network", "routing_mode", "reconnects"],
    ["google_compute_subnetwork", "log_config", "live"],
    ["google_compute_subnetwork", "an_attribute_of_next_year", "reconnects"],
    ["google_compute_router_nat", "nat_ips", "reconnects"],
    ["google_compute_address", "labels", "live"],
    ["google_compute_network_firewall_policy_rule", "match", "reconnects"],
    ["google_kms_crypto_key", "rotation_period", "live"],
    ["google_container_cluster", "min_master_version", "reconnects"],
    ["google_container_cluster", "maintenance_policy", "live"],
    ["google_container_cluster", "an_attribute_of_next_year", "restarts"],
    ["google_container_node_pool", "node_config", "restarts"],
    ["google_container_node_pool", "autoscaling", "live"],
    ["google_project_service", "disable_on_destroy", "live"],
    ["google_compute_router", "bgp", "reconnects"],
    ["google_compute_interconnect_attachment", "admin_enabled", "reconnects"],
  ],
  stateful: [
    "google_compute_address",
    "google_compute_interconnect_attachment",
    "google_compute_node_group",
    "google_compute_reservation",
    "google_container_cluster",
    "google_kms_crypto_key",
  ],
});
