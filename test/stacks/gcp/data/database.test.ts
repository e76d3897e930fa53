import type { JsonObject } from "../../../helpers/synthesized";
import type { Template } from "../../../helpers/template";
import {
  build,
  dataStacks,
  dependenciesOf,
  primary,
  promoted,
  replica,
  synthesized,
  withDatabases,
} from "./environment";

const instanceOf = (stack: Template): JsonObject => stack.resource("google_sql_database_instance").arguments;
const settingsOf = (stack: Template): JsonObject => instanceOf(stack)["settings"] as JsonObject;
const network = "projects/hft-granary/global/networks/hft-granary-iowa";

describe("a primary database", () => {
  const { iowa } = dataStacks({ iowa: primary, carolina: replica });
  const settings = settingsOf(iowa);

  it("states its edition, machine and disk", () => {
    expect(instanceOf(iowa)).toMatchObject({ database_version: "POSTGRES_17", region: "us-central1" });
    expect(settings).toMatchObject({
      edition: "ENTERPRISE_PLUS",
      tier: "db-perf-optimized-N-8",
      disk_type: "PD_SSD",
      disk_size: 500,
      disk_autoresize: false,
    });
  });

  it("has a private address only, in the network that gives it one", () => {
    expect(settings["ip_configuration"]).toMatchObject({
      ipv4_enabled: false,
      private_network: network,
      ssl_mode: "ENCRYPTED_ONLY",
    });
  });

  it("waits for the stack with the network's private service access", () => {
    const environment = withDatabases({ iowa: primary });
    const [networkStack] = synthesized(environment, "granary-iowa-network");

    expect(networkStack?.resources("google_service_networking_connection")).toHaveLength(1);
    expect(dependenciesOf(environment, "granary-iowa-data")).toEqual(["granary-iowa-network"]);
  });

  it("keeps backups, and every moment of the last days, in the quiet hour", () => {
    expect(settings["backup_configuration"]).toEqual({
      enabled: true,
      start_time: "19:00",
      point_in_time_recovery_enabled: true,
      transaction_log_retention_days: 7,
      backup_retention_settings: { retained_backups: 14, retention_unit: "COUNT" },
    });
  });

  it("is maintained in the change window, with the longest notice", () => {
    expect(settings["maintenance_window"]).toEqual({ day: 6, hour: 12, update_track: "week5" });
  });

  it("is deleted neither by Terraform nor by anybody else, nor its backups", () => {
    expect(instanceOf(iowa)).toMatchObject({
      deletion_protection: true,
      lifecycle: { prevent_destroy: true },
    });
    expect(settings).toMatchObject({ deletion_protection_enabled: true, retain_backups_on_delete: true });
  });

  it("is encrypted with the key for data, which Cloud SQL may use", () => {
    const key = "projects/hft-granary/locations/us-central1/keyRings/hft-granary-iowa/cryptoKeys/data";
    const [networkStack] = synthesized(withDatabases({ iowa: primary }), "granary-iowa-network");
    const members = networkStack
      ?.resources("google_kms_crypto_key_iam_member")
      .map(({ arguments: grant }) => grant["member"]);

    expect(instanceOf(iowa)["encryption_key_name"]).toBe(key);
    expect(members).toContain("serviceAccount:service-444444444444@gcp-sa-cloud-sql.iam.gserviceaccount.com");
  });

  it("has the labels of its environment, which the provider's defaults do not give it", () => {
    expect(settings["user_labels"]).toMatchObject({ "hft-environment": "granary", "hft-region": "iowa" });
  });

  it("signs its applications in by IAM, under names that PostgreSQL has room for", () => {
    const account = "engine@hft-granary.iam.gserviceaccount.com";
    const { iowa: stack } = dataStacks({
      iowa: { ...primary, serviceAccounts: [account] },
      carolina: replica,
    });

    expect(settingsOf(stack)["database_flags"]).toContainEqual({
      name: "cloudsql.iam_authentication",
      value: "on",
    });
    expect(stack.resource("google_sql_user", { type: "CLOUD_IAM_SERVICE_ACCOUNT" }).arguments["name"]).toBe(
      "engine@hft-granary.iam",
    );
  });

  it("has the password of the variable, as has its secret", () => {
    expect(iowa.resource("google_sql_user").arguments).toMatchObject({
      name: "hftadmin",
      password_wo: "${var.database_password}",
      password_wo_version: 1,
    });
    expect(iowa.resource("google_secret_manager_secret_version").arguments["secret_data_wo"]).toBe(
      '${jsonencode({"username" = "hftadmin", "password" = var.database_password})}',
    );
  });

  it("leaves users and the database in place when Terraform forgets them", () => {
    for (const type of ["google_sql_user", "google_sql_database", "google_secret_manager_secret_version"]) {
      expect(iowa.resource(type).arguments["deletion_policy"]).toBe("ABANDON");
    }
  });

  it("states the zones that it is created in, and leaves it there", () => {
    const availability = { kind: "regional", zone: "b", standbyZone: "c" } as const;
    const { iowa: placed } = dataStacks({ iowa: { ...primary, availability }, carolina: replica });

    expect(settingsOf(placed)["location_preference"]).toEqual({
      zone: "us-central1-b",
      secondary_zone: "us-central1-c",
    });
    expect((instanceOf(placed)["lifecycle"] as JsonObject)["ignore_changes"]).toEqual([
      "settings[0].location_preference",
    ]);
  });

  it("names the replica that a switchover leads to, and the name that follows the primary", () => {
    const { iowa: paired } = dataStacks({
      iowa: { ...primary, switchoverTo: "carolina" },
      carolina: replica,
    });

    expect(instanceOf(paired)["replication_cluster"]).toEqual({
      failover_dr_replica_name: "hft-granary:hft-granary-carolina-database",
    });
    expect(instanceOf(paired)).not.toHaveProperty("replica_names");
    expect(paired.output("database_write_endpoint")).toContain("psa_write_endpoint");
  });

  it("that another cloud seeds says so", () => {
    const { iowa: seeded } = dataStacks({
      iowa: { ...primary, seededBy: { kind: "logical", region: "virginia" } },
      carolina: replica,
    });

    expect([iowa, seeded].map((stack) => stack.output("database_state"))).toEqual(["primary", "seeded"]);
  });
});

describe("a replica", () => {
  const { carolina } = dataStacks({ iowa: primary, carolina: replica });

  it("follows by name, in its source's network, under a key of its own region", () => {
    expect(instanceOf(carolina)).toMatchObject({
      instance_type: "READ_REPLICA_INSTANCE",
      master_instance_name: "hft-granary-iowa-database",
      database_version: "POSTGRES_17",
      encryption_key_name: "projects/hft-keys/locations/us-east1/keyRings/granary/cryptoKeys/data",
    });
    expect(settingsOf(carolina)["ip_configuration"]).toMatchObject({ private_network: network });
  });

  it("states its edition, which Cloud SQL would choose by version", () => {
    expect(settingsOf(carolina)).toMatchObject({
      edition: "ENTERPRISE_PLUS",
      tier: "db-perf-optimized-N-8",
      availability_type: "REGIONAL",
    });
  });

  it("keeps no backups, and has neither users nor a password of its own", () => {
    expect(settingsOf(carolina)["backup_configuration"]).toEqual({
      enabled: false,
      point_in_time_recovery_enabled: false,
    });
    expect(carolina.resources("google_sql_user")).toEqual([]);
    expect(carolina.section("variable")).toEqual({});
    expect(carolina.output("database_secret")).toBe("hft-granary-iowa-database");
  });

  it("is maintained with its source until it is promoted", () => {
    const maintenanceFreeze = { from: "12-15", until: "01-10" } as const;
    const [following, writing] = [replica, promoted].map((state) =>
      settingsOf(dataStacks({ iowa: primary, carolina: { ...state, maintenanceFreeze } }).carolina),
    );

    expect(Object.keys(following ?? {}).filter((key) => key.includes("maintenance"))).toEqual([]);
    expect(writing).toMatchObject({
      maintenance_window: { day: 6, hour: 14 },
      deny_maintenance_period: { start_date: "12-15" },
    });
  });

  it("has the API that makes the name of its primary, in an adopted network too", () => {
    const [network] = synthesized(
      withDatabases({ iowa: primary, carolina: replica }),
      "granary-carolina-network",
    );

    expect(network?.resource("google_project_service", { service: "dns.googleapis.com" })).toBeDefined();
  });

  it("is applied after its source", () => {
    expect(
      dependenciesOf(withDatabases({ iowa: primary, carolina: replica }), "granary-carolina-data"),
    ).toEqual(["granary-carolina-network", "granary-iowa-data"]);
  });

  it("keeps a secret of its own, without a value, for the day of its promotion", () => {
    expect(carolina.resource("google_secret_manager_secret").arguments["secret_id"]).toBe(
      "hft-granary-carolina-database",
    );
    expect(carolina.resources("google_secret_manager_secret_version")).toEqual([]);
  });
});

describe("a promoted replica", () => {
  it("is an instance of its own, with backups", () => {
    const { carolina } = dataStacks({ iowa: primary, carolina: promoted });

    expect(instanceOf(carolina)["instance_type"]).toBe("CLOUD_SQL_INSTANCE");
    expect(instanceOf(carolina)).not.toHaveProperty("master_instance_name");
    expect(settingsOf(carolina)["backup_configuration"]).toMatchObject({ enabled: true });
    expect(carolina.resources("google_sql_database")).toEqual([]);
  });

  it("names its old source among its replicas only where they trade places", () => {
    const { carolina } = dataStacks({
      iowa: { kind: "replica", replicaOf: "carolina", state: "replica" },
      carolina: { ...promoted, ...build, switchoverTo: "iowa" },
    });

    expect(instanceOf(carolina)).toMatchObject({
      replica_names: ["hft-granary-iowa-database"],
      replication_cluster: { failover_dr_replica_name: "hft-granary:hft-granary-iowa-database" },
    });
  });
});
