import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

export const clusterEffects = {
  // Holds every object of the cluster. A new version replaces the API servers one by one: their clients reconnect,
  // pods run on. What reaches the network of nodes re-creates them.
  google_container_cluster: stateful(
    updates("restarts", unverified, {
      live: ["deletion_protection", "logging_config", "maintenance_policy", "release_channel"],
      reconnects: [
        "control_plane_endpoints_config",
        "master_authorized_networks_config",
        "min_master_version",
        "private_cluster_config",
      ],
    }),
  ),
  google_service_account: updates("live", "google 6.50.0, google_service_account", {
    restarts: ["disabled"],
  }),
  google_project_iam_member: updates("replaces", "google 6.50.0, google_project_iam_member"),
} satisfies Effects;
