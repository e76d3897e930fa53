import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

export const cacheEffects = {
  google_memorystore_instance: stateful(
    updates("restarts", unverified, {
      live: ["automated_backup_config", "deletion_protection_enabled", "maintenance_policy"],
    }),
  ),
  google_redis_instance: stateful(
    updates("restarts", unverified, { live: ["display_name", "maintenance_policy"] }),
  ),
  // A connection that is made stays; the policy is for those that are made next.
  google_network_connectivity_service_connection_policy: updates("reconnects", unverified, {
    live: ["description"],
  }),
} satisfies Effects;
