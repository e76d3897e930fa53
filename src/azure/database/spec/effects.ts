import { stateful, updates, type Effects } from "../../../environment/effects";

const provider = (resource: string): string => `azurerm 4.55.0, ${resource}`;
const immutable = (resource: string): string => provider(`${resource}: every argument replaces it`);

export const databaseEffects = {
  // The machine, a disk across 4 TiB, the way to sign in and an upgrade restart it, at once and in no window.
  azurerm_postgresql_flexible_server: stateful(
    updates("restarts", "Azure Database for PostgreSQL documentation, Scaling resources", {
      live: [
        "administrator_password_wo_version",
        "auto_grow_enabled",
        "backup_retention_days",
        "maintenance_window",
      ],
    }),
  ),
  // A static one waits for a restart, which the provider is told not to make. Those of PgBouncer drop its clients.
  azurerm_postgresql_flexible_server_configuration: updates(
    "reconnects",
    `${provider("azurerm_postgresql_flexible_server_configuration")} with restart_server_on_configuration_value_change = false`,
  ),
  azurerm_postgresql_flexible_server_database: stateful(
    updates("replaces", immutable("azurerm_postgresql_flexible_server_database")),
  ),
  azurerm_postgresql_flexible_server_active_directory_administrator: updates(
    "replaces",
    immutable("azurerm_postgresql_flexible_server_active_directory_administrator"),
  ),
  azurerm_postgresql_flexible_server_virtual_endpoint: updates(
    "reconnects",
    provider(
      "azurerm_postgresql_flexible_server_virtual_endpoint: the reader's name leads to another server",
    ),
  ),
  azurerm_management_lock: updates("replaces", immutable("azurerm_management_lock")),
} satisfies Effects;
