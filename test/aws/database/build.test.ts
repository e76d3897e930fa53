import * as v from "valibot";
import {
  databaseBuild,
  masterUser,
  sourceRegionOf,
  takesWrites,
} from "../../../src/aws/database/spec/database";
import {
  databaseSchema,
  type DatabaseInput,
  type FollowingReplica,
  type PrimaryDatabase,
  type PromotedReplica,
} from "../../../src/aws/database/spec/schema";

const parse = (database: DatabaseInput) => v.parse(databaseSchema, database);

const primary = parse({
  kind: "primary",
  version: "17.9",
  machine: "db.r7i.8xlarge",
  storage: { type: "io2", sizeGiB: 1000, iops: 32_000 },
}) as PrimaryDatabase;
const replica = { kind: "replica", replicaOf: "virginia" } as const;
const following = parse({ ...replica, state: "replica" }) as FollowingReplica;
const promoted = (own: Partial<PromotedReplica>) =>
  parse({ ...replica, state: "promoted", ...own }) as PromotedReplica;

describe("the build of an instance", () => {
  it("is the source's for a replica that sets nothing", () => {
    const { version, machine, storage, parameters, logicalReplication } = primary;

    expect(databaseBuild(following, primary)).toEqual({
      version,
      machine,
      storage,
      parameters,
      logicalReplication,
    });
  });

  it("is what a promoted database sets, then what its source sets", () => {
    const own = promoted({ version: "18.3", machine: "db.r7i.12xlarge", logicalReplication: true });

    expect(databaseBuild(own, primary)).toMatchObject({
      version: "18.3",
      machine: "db.r7i.12xlarge",
      storage: primary.storage,
      logicalReplication: true,
    });
  });

  it("is undefined when neither sets it", () => {
    expect(databaseBuild(following, undefined)).toBeUndefined();
    expect(databaseBuild(promoted({}), following)).toBeUndefined();
    expect(
      databaseBuild(following, { kind: "backups", backupsOf: "virginia", retentionDays: 14 }),
    ).toBeUndefined();
  });

  it("comes from a promoted source that sets it", () => {
    const { version, machine, storage } = primary;

    expect(databaseBuild(following, promoted({ version, machine, storage }))).toMatchObject({ version });
  });
});

describe("a promoted database without a source that writes", () => {
  const { version, machine, storage } = primary;

  it("has the defaults of a primary for what it does not set", () => {
    expect(databaseBuild(promoted({ version, machine, storage }), following)).toMatchObject({
      parameters: {},
      logicalReplication: false,
    });
  });
});

describe("a database", () => {
  it("takes writes as a primary or when it is promoted", () => {
    expect([primary, promoted({}), following].map(takesWrites)).toEqual([true, true, false]);
    expect(takesWrites({ kind: "backups", backupsOf: "virginia", retentionDays: 14 })).toBe(false);
  });

  it("names the region of its source, unless it is a primary", () => {
    expect([primary, following].map(sourceRegionOf)).toEqual([undefined, "virginia"]);
  });

  it("has the master user of its primary until it sets one", () => {
    expect(masterUser(promoted({}), primary)).toBe("hftadmin");
    expect(masterUser(promoted({ username: "desk" }), primary)).toBe("desk");
    expect(masterUser(promoted({}), following)).toBeUndefined();
  });
});
