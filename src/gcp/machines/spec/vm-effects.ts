import { stateful, updates, type Effects } from "../../../environment/effects";

export const vmEffects = {
  // Its disks go with it. For what is not listed the provider stops it, which `allow_stopping_for_update` refuses.
  google_compute_instance: stateful(
    updates("restarts", "google 6.50.0, resourceComputeInstanceUpdate", {
      live: ["allow_stopping_for_update", "deletion_protection", "description", "metadata", "params"],
      reconnects: ["tags"],
    }),
  ),
} satisfies Effects;
