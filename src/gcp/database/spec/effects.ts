import { stateful, updates, type Effects } from "../../../environment/effects";

const read = "design: a secret is read when a process asks for it";

export const databaseEffects = {
  // Cloud SQL applies a change at once, in no window. Whether it restarts depends on the setting, all of which are one
  // argument: the machine, the zone, many flags, the length of a recorded query.
  google_sql_database_instance: stateful(
    updates("restarts", "Cloud SQL Admin API v1beta4, Settings; Cloud SQL documentation, flags", {
      live: ["deletion_protection", "replication_cluster", "replica_names", "root_password"],
    }),
  ),
  // Terraform leaves the database when it forgets it.
  google_sql_database: updates("live", "google 6.50.0, google_sql_database"),
  // A password is asked for when a connection is made.
  google_sql_user: updates("live", "PostgreSQL documentation, password authentication"),
  google_secret_manager_secret: stateful(updates("live", read)),
  google_secret_manager_secret_version: updates("live", read),
} satisfies Effects;
