import path from "node:path";
import { OfflinePlanner } from "../../../../tools/gate/offline-planner";
import { deployedState } from "../../../helpers/deployed";
import type { JsonObject } from "../../../helpers/synthesized";
import { describeWithGoogleProvider, pluginDirs } from "../../../tools/gate/real-terraform";
import { changesOf, inState, type Reported } from "../../aws/data/reported";
import { build, dataStacks, primary, promoted, replica, type Databases } from "./environment";

const carolina = (databases: Databases): JsonObject => dataStacks(databases).carolina.json;
const iowa = (databases: Databases): JsonObject => dataStacks(databases).iowa.json;

/** Arguments of a state that is made up as a refresh writes them: what is not set is empty and not absent. */
const refreshed: Reported = (attributes) => {
  const [settings] = attributes["settings"] as JsonObject[];
  const [backups] = settings?.["backup_configuration"] as JsonObject[];
  const [access] = settings?.["ip_configuration"] as JsonObject[];
  return {
    ...attributes,
    settings: [
      {
        ...settings,
        collation: "",
        time_zone: "",
        enable_dataplex_integration: false,
        enable_google_ml_integration: false,
        backup_configuration: [{ ...backups, binary_log_enabled: false, location: "" }],
        ip_configuration: [
          { ...access, allocated_ip_range: "", custom_subject_alternative_names: [], server_ca_pool: "" },
        ],
      },
    ],
  };
};

const withoutBackups: Reported = (attributes) => {
  const [settings] = attributes["settings"] as JsonObject[];
  const [backups] = settings?.["backup_configuration"] as JsonObject[];
  const off = { ...backups, enabled: false, point_in_time_recovery_enabled: false };
  return { ...attributes, settings: [{ ...settings, backup_configuration: [off] }] };
};

const follows: Reported = (attributes) => ({
  ...refreshed(attributes),
  instance_type: "READ_REPLICA_INSTANCE",
  master_instance_name: "hft-granary-iowa-database",
  replica_configuration: [],
  replica_names: [],
  replication_cluster: [],
});

/** After `gcloud sql instances promote-replica`. */
const wasPromoted: Reported = (attributes) => ({
  ...refreshed(attributes),
  instance_type: "CLOUD_SQL_INSTANCE",
  master_instance_name: "",
  replica_configuration: [],
  replica_names: [],
  replication_cluster: [],
});

/** As Cloud SQL reports an instance that a replica follows. */
const isFollowed: Reported = (attributes) => ({
  ...refreshed(attributes),
  instance_type: "CLOUD_SQL_INSTANCE",
  master_instance_name: "",
  replica_configuration: [],
  replica_names: ["hft-granary-carolina-database"],
  replication_cluster: [
    {
      dr_replica: false,
      failover_dr_replica_name: "hft-granary:hft-granary-carolina-database",
      psa_write_endpoint: "",
    },
  ],
});

const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gcp-promotion"), pluginDirs });
const reported = (state: JsonObject, change: Reported): JsonObject =>
  inState(state, "google_sql_database_instance", change);

async function changes(name: string, stack: JsonObject, state: JsonObject): Promise<string[]> {
  const result = await planner?.plan({ name, stack, state, run: "plan", show: true });
  expect(result?.planDiagnostics).toEqual([]);
  return changesOf(result?.plan);
}

describeWithGoogleProvider("the replica of a region", () => {
  let deployed: JsonObject;
  beforeAll(async () => {
    deployed = await deployedState(planner, carolina({ iowa: primary, carolina: replica }));
  });

  it("has nothing to do while it follows", async () => {
    const stack = carolina({ iowa: primary, carolina: replica });

    expect(await changes("following", stack, reported(deployed, follows))).toEqual([]);
  });

  it("is promoted in place by the environment alone, and keeps backups from then on", async () => {
    const stack = carolina({ iowa: primary, carolina: promoted });

    expect(await changes("promoting", stack, reported(deployed, follows))).toEqual([
      "update google_sql_database_instance: instance_type, master_instance_name, settings",
    ]);
  });

  it("once promoted by hand, only gets its backups when the environment says so", async () => {
    const stack = carolina({ iowa: primary, carolina: promoted });

    expect(await changes("promoted", stack, reported(deployed, wasPromoted))).toEqual([
      "update google_sql_database_instance: settings",
    ]);
  });

  it("trades places with its source in place", async () => {
    const stack = carolina({
      iowa: { kind: "replica", replicaOf: "carolina", state: "replica" },
      carolina: { ...promoted, ...build, switchoverTo: "iowa" },
    });

    expect(await changes("switchover", stack, reported(deployed, follows))).toEqual([
      "update google_sql_database_instance: instance_type, master_instance_name, replica_names, replication_cluster, settings",
    ]);
  });

  it("grows in place with its source", async () => {
    const larger = { ...primary, storage: { ...primary.storage, sizeGiB: 1000 } };
    const stack = carolina({ iowa: larger, carolina: replica });

    expect(await changes("grown", stack, reported(deployed, follows))).toEqual([
      "update google_sql_database_instance: settings",
    ]);
  });
});

describeWithGoogleProvider("the primary database of a region", () => {
  let deployed: JsonObject;
  beforeAll(async () => {
    deployed = await deployedState(planner, iowa({ iowa: primary, carolina: replica }));
  });

  it("is told of the replica that a switchover leads to, in place", async () => {
    const stack = iowa({ iowa: { ...primary, switchoverTo: "carolina" }, carolina: replica });
    const alone: Reported = (attributes) => ({
      ...isFollowed(attributes),
      replication_cluster: [{ dr_replica: false, failover_dr_replica_name: "", psa_write_endpoint: "" }],
    });

    expect(await changes("designated", stack, reported(deployed, alone))).toEqual([
      "update google_sql_database_instance: replication_cluster",
    ]);
  });

  it("is left as it is after a switchover, which turned it into a replica; users and databases are its source's", async () => {
    const stack = iowa({
      iowa: { kind: "replica", replicaOf: "carolina", state: "replica" },
      carolina: { ...promoted, ...build, switchoverTo: "iowa" },
    });
    const turned: Reported = (attributes) => ({
      ...withoutBackups(refreshed(attributes)),
      instance_type: "READ_REPLICA_INSTANCE",
      master_instance_name: "hft-granary-carolina-database",
      replica_configuration: [],
      replica_names: [],
      replication_cluster: [{ dr_replica: true, failover_dr_replica_name: "", psa_write_endpoint: "" }],
    });

    expect(await changes("turned", stack, reported(deployed, turned))).toEqual([
      "delete google_secret_manager_secret_version: ",
      "delete google_sql_database: ",
      "delete google_sql_user: ",
    ]);
  });

  it("takes a new password in place", async () => {
    const stack = iowa({ iowa: { ...primary, passwordVersion: 2 }, carolina: replica });

    expect(await changes("renewed", stack, reported(deployed, isFollowed))).toEqual([
      expect.stringMatching(/^delete\+create google_secret_manager_secret_version: /) as string,
      "update google_sql_user: password_wo_version",
    ]);
  });

  it("keeps its disk when it has grown by itself", async () => {
    const growing = { ...primary, storage: { ...primary.storage, maxSizeGiB: 2000 } };
    const state = await deployedState(planner, iowa({ iowa: growing, carolina: replica }));
    const grown: Reported = (attributes) => {
      const [settings] = attributes["settings"] as JsonObject[];
      return { ...isFollowed(attributes), settings: [{ ...settings, disk_size: 750 }] };
    };

    const stack = iowa({ iowa: growing, carolina: replica });

    expect(await changes("grown-alone", stack, reported(state, grown))).toEqual([]);
  });

  it("stays where it is when it prefers another zone", async () => {
    const elsewhere = iowa({
      iowa: { ...primary, availability: { kind: "regional", zone: "c" } },
      carolina: replica,
    });

    expect(await changes("elsewhere", elsewhere, reported(deployed, isFollowed))).toEqual([]);
  });
});
