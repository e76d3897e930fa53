import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

export const cacheEffects = {
  // Of its database, another clustering policy, group or module deletes it with what it holds: managed-redis.ts makes a
  // replacement of that. Keys that are turned on or off break every connection.
  azurerm_managed_redis: stateful(
    updates("restarts", unverified, {
      replaces: ["default_database"],
      reconnects: ["public_network_access"],
    }),
  ),
  // Linking discards what the linked caches hold, and takes them off for minutes.
  azurerm_managed_redis_geo_replication: stateful(
    updates("restarts", "Azure Managed Redis documentation, how-to-active-geo-replication of 2025-05-18"),
  ),
  azurerm_resource_group_template_deployment: updates(
    "reconnects",
    "design: its one resource lets a client of a cache in",
  ),
} satisfies Effects;
