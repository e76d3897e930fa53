import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

const immutable = (resource: string): string => `google 6.50.0, ${resource}: every argument replaces it`;

export const nodeEffects = {
  // Nearly every field of its nodes re-creates them; those of trading generations ignore every change.
  google_container_node_pool: updates(
    "restarts",
    "google 6.50.0, nodePoolUpdate; GKE documentation, Manual changes that respect maintenance policies",
    { live: ["autoscaling", "management", "node_count", "upgrade_settings"] },
  ),
  google_compute_resource_policy: updates("replaces", unverified),
  google_compute_instance_template: updates("replaces", immutable("google_compute_instance_template")),
  // Machines that may not be had again.
  google_compute_reservation: stateful(updates("live", "google 6.50.0, resourceComputeReservationUpdate")),
  google_compute_node_template: updates("replaces", immutable("google_compute_node_template")),
  google_compute_node_group: stateful(updates("restarts", unverified, { live: ["autoscaling_policy"] })),
} satisfies Effects;
