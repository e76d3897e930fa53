import type { JsonObject } from "../../../helpers/synthesized";
import { Template } from "../../../helpers/template";
import { build, primary, promoted, replica } from "../../../azure/database/databases";
import { dataStacks } from "./pair";

const iowa = Template.of("saltmarsh-iowa-data");
const ontario = Template.of("saltmarsh-ontario-data");
const texas = Template.of("saltmarsh-texas-data");

const serverOf = (stack: Template): JsonObject =>
  stack.resource("azurerm_postgresql_flexible_server").arguments;
const parametersOf = (stack: Template): Record<string, unknown> =>
  Object.fromEntries(
    stack
      .resources("azurerm_postgresql_flexible_server_configuration")
      .map(({ arguments: { name, value } }) => [name as string, value]),
  );
const network =
  "/subscriptions/22222222-0000-4000-8000-000000000090/resourceGroups/hft-saltmarsh-iowa-network/providers";

describe("a primary database in Azure", () => {
  it("has a private address only, under a name of the network's own zone", () => {
    expect(serverOf(iowa)).toMatchObject({
      delegated_subnet_id: `${network}/Microsoft.Network/virtualNetworks/hft-saltmarsh-iowa/subnets/data`,
      private_dns_zone_id: `${network}/Microsoft.Network/privateDnsZones/hft-saltmarsh-iowa.private.postgres.database.azure.com`,
      public_network_access_enabled: false,
    });
  });

  it("waits for the stack that links the zone to the network", () => {
    const networkStack = Template.of("saltmarsh-iowa-network");
    const zone = networkStack.resource("azurerm_private_dns_zone", {
      name: "hft-saltmarsh-iowa.private.postgres.database.azure.com",
    });

    expect(
      networkStack.resources("azurerm_private_dns_zone_virtual_network_link", {
        private_dns_zone_name: `\${${zone.address}.name}`,
      }),
    ).toHaveLength(1);
  });

  it("stands in the zones that the subscription numbers so, and stays there", () => {
    expect(serverOf(iowa)).toMatchObject({
      zone: "3",
      high_availability: { mode: "ZoneRedundant", standby_availability_zone: "1" },
    });
    expect((serverOf(iowa)["lifecycle"] as JsonObject)["ignore_changes"]).toEqual([
      "zone",
      "high_availability[0].standby_availability_zone",
      "create_mode",
      "source_server_id",
    ]);
  });

  it("states its disk in MiB with its tier", () => {
    expect(serverOf(iowa)).toMatchObject({
      storage_mb: 2_097_152,
      storage_tier: "P50",
      auto_grow_enabled: false,
    });
  });

  it("is encrypted with the region's key for data, and copied backups with another of the pair", () => {
    const identities = "Microsoft.ManagedIdentity/userAssignedIdentities";
    const own = `${network}/${identities}/hft-saltmarsh-iowa-data`;
    const pair = `/subscriptions/22222222-0000-4000-8000-000000000090/resourceGroups/hft-keys-eastus2/providers/${identities}/data`;

    expect(serverOf(iowa)).toMatchObject({
      geo_redundant_backup_enabled: true,
      identity: { type: "UserAssigned", identity_ids: [own, pair] },
      customer_managed_key: {
        key_vault_key_id: expect.stringMatching(/\.vault\.azure\.net\/keys\/data$/) as string,
        primary_user_assigned_identity_id: own,
        geo_backup_key_vault_key_id: "https://hft-eastus2.vault.azure.net/keys/data",
        geo_backup_user_assigned_identity_id: pair,
      },
    });
  });

  it("is maintained in the change window, counted from Sunday in UTC", () => {
    expect(serverOf(iowa)["maintenance_window"]).toEqual({
      day_of_week: 6,
      start_hour: 12,
      start_minute: 30,
    });
    expect(serverOf(ontario)["maintenance_window"]).toEqual({
      day_of_week: 6,
      start_hour: 14,
      start_minute: 30,
    });
  });

  it("is administered by identities, and by password only where one is stated", () => {
    expect(serverOf(texas)["authentication"]).toMatchObject({
      active_directory_auth_enabled: true,
      password_auth_enabled: false,
    });
    expect(texas.section("variable")).toEqual({});
    expect(serverOf(iowa)).toMatchObject({
      authentication: { password_auth_enabled: true },
      administrator_login: "hftadmin",
      administrator_password_wo: "${var.database_password}",
      administrator_password_wo_version: 3,
    });
    expect(iowa.section("variable")["database_password"]).toMatchObject({ ephemeral: true, sensitive: true });
    expect(
      iowa
        .resources("azurerm_postgresql_flexible_server_active_directory_administrator")
        .map(({ arguments: own }) => own["principal_name"]),
    ).toEqual(["hft-dba", "hft-deploy"]);
  });

  it("has the project's parameters, then what its fields and its own ask for", () => {
    expect(parametersOf(iowa)).toMatchObject({
      track_io_timing: "on",
      max_wal_size: "16384",
      work_mem: "65536",
      ssl_min_protocol_version: "TLSv1.3",
      wal_level: "logical",
      max_worker_processes: "16",
      sync_replication_slots: "on",
      "azure.extensions": "pg_stat_statements,pgaudit,uuid-ossp",
      "pgbouncer.enabled": "true",
      "pgbouncer.pool_mode": "session",
      "pgbouncer.default_pool_size": "100",
    });
    expect(Object.keys(parametersOf(texas)).filter((name) => name.startsWith("pgbouncer."))).toEqual([]);
  });

  it("turns the pooler on before it sets the rest of it", () => {
    const { address } = iowa.resource("azurerm_postgresql_flexible_server_configuration", {
      name: "pgbouncer.enabled",
    });

    expect(
      iowa.resource("azurerm_postgresql_flexible_server_configuration", { name: "pgbouncer.pool_mode" })
        .arguments["depends_on"],
    ).toEqual([address]);
  });

  it("is not restarted for a parameter: it says which wait for that, and how", () => {
    const [features] = iowa.provider("azurerm")["features"] as JsonObject[];

    expect(features?.["postgresql_flexible_server"]).toEqual([
      { restart_server_on_configuration_value_change: false },
    ]);
    expect(iowa.output("database_static_parameters")).toEqual([
      "max_connections",
      "max_worker_processes",
      "shared_preload_libraries",
      "wal_level",
    ]);
    expect(iowa.output("database_restart_command")).toMatch(
      /^az postgres flexible-server restart --resource-group hft-saltmarsh-iowa-data --name hft-saltmarsh-iowa-\w{8}$/,
    );
  });

  it("is deleted by nobody while it is locked", () => {
    const { address } = iowa.resource("azurerm_postgresql_flexible_server");

    expect(iowa.resource("azurerm_management_lock").arguments).toMatchObject({
      scope: `\${${address}.id}`,
      lock_level: "CanNotDelete",
    });
    expect(serverOf(iowa)["lifecycle"]).toMatchObject({ prevent_destroy: true });
    expect(texas.resources("azurerm_management_lock")).toEqual([]);
  });

  it("keeps its databases, whatever the provider's defaults become", () => {
    const databases = iowa.resources("azurerm_postgresql_flexible_server_database");

    expect(databases.map(({ arguments: own }) => own["name"]).sort()).toEqual(["hft_risk", "hft_trading"]);
    for (const { arguments: own } of databases) {
      expect(own).toMatchObject({
        charset: "UTF8",
        collation: "en_US.utf8",
        lifecycle: { prevent_destroy: true },
      });
    }
  });

  it("that another cloud seeds says so", () => {
    expect([iowa, texas].map((stack) => stack.output("database_state"))).toEqual(["primary", "seeded"]);
  });

  it("whose disk grows by itself ignores what the disk became", () => {
    expect((serverOf(texas)["lifecycle"] as JsonObject)["ignore_changes"]).toEqual(
      expect.arrayContaining(["storage_mb", "storage_tier"]),
    );
  });
});

describe("a replica in another region of Azure", () => {
  it("is made from its source, as large, under the key of its own region", () => {
    expect(serverOf(ontario)).toMatchObject({
      create_mode: "Replica",
      source_server_id: expect.stringMatching(
        /hft-saltmarsh-iowa-data\/providers\/Microsoft\.DBforPostgreSQL\/flexibleServers\/hft-saltmarsh-iowa-/,
      ) as string,
      sku_name: "MO_Standard_E16ds_v5",
      storage_mb: 2_097_152,
      location: "canadacentral",
    });
  });

  it("has neither standby nor backups nor a password of its own", () => {
    const absent = ["high_availability", "backup_retention_days", "version", "administrator_password_wo"];

    expect(Object.keys(serverOf(ontario)).filter((key) => absent.includes(key))).toEqual([]);
    expect(serverOf(ontario)["authentication"]).toMatchObject({ password_auth_enabled: true });
    expect(ontario.resources("azurerm_postgresql_flexible_server_active_directory_administrator")).toEqual(
      [],
    );
    expect(ontario.resources("azurerm_postgresql_flexible_server_database")).toEqual([]);
    expect(ontario.section("variable")).toEqual({});
  });

  it("has its source's parameters, for the day of its promotion", () => {
    const own = Object.entries(parametersOf(ontario)).filter(([name]) => !name.startsWith("pgbouncer."));

    expect(parametersOf(iowa)).toMatchObject(Object.fromEntries(own));
  });

  it("gives the pair a name that leads to whichever takes writes", () => {
    const { address } = ontario.resource("azurerm_postgresql_flexible_server");

    expect(ontario.resource("azurerm_postgresql_flexible_server_virtual_endpoint").arguments).toMatchObject({
      type: "ReadWrite",
      replica_server_id: `\${${address}.id}`,
    });
    expect(ontario.output("database_write_endpoint")).toMatch(/\.writer\.postgres\.database\.azure\.com$/);
  });

  it("tells how it is promoted, which no apply does", () => {
    expect(ontario.output("database_promote_command")).toMatch(
      /^az postgres flexible-server replica promote --promote-mode switchover --promote-option planned --resource-group hft-saltmarsh-ontario-data/,
    );
    expect(serverOf(ontario)).not.toHaveProperty("replication_role");
  });

  it("is let in by its source, and lets it in", () => {
    const peers = (region: string): unknown[] => {
      const rules = Template.of(`saltmarsh-${region}-network`).resource("azurerm_network_security_group", {
        name: `hft-saltmarsh-${region}-data`,
      }).arguments["security_rule"] as JsonObject[];
      return rules
        .filter(({ name }) => (name as string).startsWith("replication-"))
        .map((rule) => [
          rule["direction"],
          rule["source_address_prefixes"] ?? rule["destination_address_prefixes"],
        ]);
    };

    expect(peers("iowa")).toEqual([
      ["Inbound", ["10.91.144.0/22"]],
      ["Outbound", ["10.91.144.0/22"]],
    ]);
    expect(peers("ontario")).toEqual([
      ["Inbound", ["10.90.144.0/22"]],
      ["Outbound", ["10.90.144.0/22"]],
    ]);
    expect(peers("texas")).toEqual([]);
  });
});

describe("a pair after a switchover", () => {
  const turned = dataStacks({
    iowa: { ...primary, follows: "ontario" },
    ontario: { ...promoted, ...build },
  });

  it("has the standby and the backups at the promoted end", () => {
    expect(serverOf(turned.ontario)).toMatchObject({
      high_availability: { mode: "ZoneRedundant" },
      backup_retention_days: 14,
      version: "17",
    });
    expect(serverOf(turned.iowa)).not.toHaveProperty("high_availability");
  });

  it("keeps everything of the old primary in its state", () => {
    const before = dataStacks({ iowa: primary, ontario: replica });

    expect(turned.iowa.resources("azurerm_postgresql_flexible_server_database")).toEqual(
      before.iowa.resources("azurerm_postgresql_flexible_server_database"),
    );
    expect(turned.iowa.output("database_state")).toBe("replica");
    expect(turned.iowa.output("database_promote_command")).toContain("--promote-mode switchover");
  });
});
