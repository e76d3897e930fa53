import path from "node:path";
import { OfflinePlanner } from "../../../../tools/gate/offline-planner";
import { deployedState } from "../../../helpers/deployed";
import type { JsonObject } from "../../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../../tools/gate/real-terraform";
import { dataStacks, primary, promoted, replica, type Databases, type PromotedInput } from "./environment";
import { changesOf, reporting, withoutInstance, withZoneNames, type Reported } from "./reported";

const oregon = (database: typeof replica | PromotedInput, source = primary): JsonObject =>
  dataStacks({ virginia: source, oregon: database }).oregon.json;

const follows: Reported = (attributes) => ({
  ...attributes,
  engine: "postgres",
  engine_version: "17.9",
  username: "hftadmin",
  db_name: "hft_trading",
  allocated_storage: 1000,
  backup_retention_period: 0,
  database_insights_mode: "standard",
  // Not what a primary asks for: nothing says what a replica has of it.
  engine_lifecycle_support: "open-source-rds-extended-support",
});

/** After `promote-read-replica --backup-retention-period 14`, and nothing else. */
const wasPromoted: Reported = (attributes) => ({
  ...follows(attributes),
  replicate_source_db: "",
  backup_retention_period: 14,
});

const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-promotion"), pluginDirs });

async function deploy(stack: JsonObject): Promise<JsonObject> {
  return withZoneNames(await deployedState(planner, stack));
}

async function changes(name: string, stack: JsonObject, state: JsonObject): Promise<string[]> {
  const result = await planner?.plan({ name, stack, state, run: "plan", show: true });
  expect(result?.planDiagnostics).toEqual([]);
  return changesOf(result?.plan);
}

describeWithAwsProvider("the replica of a region", () => {
  let deployed: JsonObject;
  beforeAll(async () => {
    deployed = await deploy(oregon(replica));
  });

  const when = (reported: Reported): JsonObject => reporting(deployed, reported);

  it("has nothing to do while it follows", async () => {
    expect(await changes("following", oregon(replica), when(follows))).toEqual([]);
  });

  it("is upgraded in place when its version is stated", async () => {
    const behind: Reported = (attributes) => ({ ...follows(attributes), engine_version: "17.8" });
    const source = { ...primary, version: "17.8" };

    expect(await changes("upgraded", oregon({ ...replica, version: "17.9" }, source), when(behind))).toEqual([
      "update aws_db_instance: engine_version",
    ]);
  });

  it("grows in place with its source", async () => {
    const source = { ...primary, storage: { ...primary.storage, sizeGiB: 2000 } };

    expect(await changes("grown", oregon(replica, source), when(follows))).toEqual([
      "update aws_db_instance: allocated_storage",
    ]);
  });

  it.each([
    ["loses its standby", { kind: "single-az", zone: "b" }, ["update aws_db_instance: multi_az"]],
    ["prefers another zone", { kind: "multi-az", preferredZone: "c" }, []],
  ] as const)("stays the same instance when it %s", async (name, availability, expected) => {
    const edited = oregon({ ...replica, availability });

    expect(await changes(name.replaceAll(" ", "-"), edited, when(follows))).toEqual(expected);
  });

  it("stays the same instance when its one zone is another, and when it gets a standby", async () => {
    const inZone = (zone: "a" | "b") => oregon({ ...replica, availability: { kind: "single-az", zone } });
    const state = reporting(await deploy(inZone("a")), follows);

    expect(await changes("another-zone", inZone("b"), state)).toEqual([]);
    expect(await changes("standby", oregon(replica), state)).toEqual(["update aws_db_instance: multi_az"]);
  });

  it("once promoted, is left as it is when the environment says so, but for its last snapshot", async () => {
    expect(await changes("promoted", oregon(promoted), when(wasPromoted))).toEqual([
      "update aws_db_instance: skip_final_snapshot",
    ]);
  });

  it("once promoted, would be made to follow again by an environment that does not say so", async () => {
    expect(await changes("undone", oregon(replica), when(wasPromoted))).toEqual([
      "update aws_db_instance: replicate_source_db",
    ]);
  });

  it("is promoted in place by the environment alone", async () => {
    expect(await changes("promoting", oregon(promoted), when(follows))).toEqual([
      "update aws_db_instance: backup_retention_period, replicate_source_db, skip_final_snapshot",
    ]);
  });

  it("once promoted, takes a new password in place, into the secret of its region", async () => {
    const renewed = oregon({ ...promoted, passwordVersion: 2 });

    expect(await changes("renewed", renewed, when(wasPromoted))).toEqual([
      "update aws_db_instance: password_wo_version, skip_final_snapshot",
      "create aws_secretsmanager_secret_version: ",
    ]);
  });
});

describeWithAwsProvider("the old primary of a region", () => {
  const standing = {
    ...promoted,
    version: primary.version,
    machine: primary.machine,
    storage: primary.storage,
    username: "hftadmin",
    passwordVersion: 2,
  };
  const virginia = (database: Databases["virginia"]): JsonObject =>
    dataStacks({ virginia: database, oregon: standing }).virginia.json;
  const follower = virginia({ kind: "replica", replicaOf: "oregon", state: "replica" });
  let deployed: JsonObject;
  beforeAll(async () => {
    deployed = await deploy(virginia(primary));
  });

  it("becomes a replica over a new instance, and its secret stays", async () => {
    expect(await changes("failed-over", follower, withoutInstance(deployed))).toEqual([
      "create aws_db_instance: ",
      "delete aws_secretsmanager_secret_version: ",
    ]);
  });

  it("would be told to follow, which the provider refuses, if its instance were left in the state", async () => {
    const plan = await changes("not-forgotten", follower, deployed);

    expect(plan).toEqual([
      expect.stringMatching(/^update aws_db_instance: .*replicate_source_db/),
      "delete aws_secretsmanager_secret_version: ",
    ]);
  });
});

describeWithAwsProvider("a primary database", () => {
  const virginia = (database: Databases["virginia"]): JsonObject =>
    dataStacks({ virginia: database, oregon: { kind: "backups", backupsOf: "virginia" } }).virginia.json;
  let deployed: JsonObject;
  beforeAll(async () => {
    deployed = await deploy(virginia(primary));
  });

  it("is upgraded to another major version in place, and its last parameter group is left to it", async () => {
    const stack = virginia({ ...primary, version: "18.3", allowMajorUpgrade: true });

    expect(await changes("major", stack, deployed)).toEqual([
      "update aws_db_instance: allow_major_version_upgrade, engine_version, parameter_group_name",
      expect.stringMatching(/^create\+delete aws_db_parameter_group: /),
    ]);
    expect(JSON.stringify(deployed)).toContain('"skip_destroy":true');
  });
});
