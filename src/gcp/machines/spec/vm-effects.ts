import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

export const vmEffects = {
  // Its disks go with it. For what is not listed the provider stops it, which `allow_stopping_for_update` refuses.
  google_compute_instance: stateful(
    updates("restarts", "google 6.50.0, resourceComputeInstanceUpdate", {
      live: ["allow_stopping_for_update", "deletion_protection", "description", "metadata", "params"],
      reconnects: ["tags"],
    }),
  ),
  google_compute_instance_template: updates(
    "replaces",
    "google 6.50.0, google_compute_instance_template: every argument replaces it",
  ),
  // Machines that may not be had again.
  google_compute_reservation: stateful(updates("live", "google 6.50.0, resourceComputeReservationUpdate")),
  google_compute_resource_policy: updates("restarts", unverified),
  // Its address names the machines that rules admit; a new one of the same name is another.
  google_service_account: updates("reconnects", unverified, { live: ["description", "display_name"] }),
  google_project_iam_member: updates(
    "replaces",
    "google 6.50.0, google_project_iam_member: every argument replaces it",
  ),
} satisfies Effects;
