import {
  databaseBuild,
  masterUser,
  sourceRegionOf,
  takesWrites,
  type Database,
  type PrimaryDatabase,
  type PromotedReplica,
} from "../../../src/aws/database/spec/database";
import { ownParameters, renderedParameters } from "../../../src/aws/database/spec/parameters";
import { validate } from "../../../src/clouds";
import { edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";

function databases(...edits: readonly ReturnType<typeof edit.primary>[]): Readonly<Record<string, Database>> {
  const stated = edit.each(edit.primary(), ...edits)(validEnvironment);
  const { environment } = validate(stated, [stated]);
  return Object.fromEntries(
    Object.entries(environment.regions).flatMap(([name, { database }]) =>
      database ? [[name, database]] : [],
    ),
  );
}

const { virginia: primary, ohio: following } = databases(
  edit.database({ kind: "replica", replicaOf: "virginia", state: "replica" }),
) as { virginia: PrimaryDatabase; ohio: Exclude<Database, { kind: "backups" }> };

const promoted = (own: Partial<PromotedReplica>): PromotedReplica => ({
  ...(following as PromotedReplica),
  state: "promoted",
  ...own,
});

describe("what an instance is made of", () => {
  it("is its source's, of a replica that states nothing", () => {
    const { version, machine, storage, parameters, logicalReplication } = primary;

    expect(databaseBuild(following, primary)).toEqual({
      version,
      machine,
      storage,
      parameters,
      logicalReplication,
    });
  });

  it("is its own before its source's, once it is promoted", () => {
    const own = promoted({ version: "18.3", machine: "db.r7i.12xlarge", logicalReplication: true });

    expect(databaseBuild(own, primary)).toMatchObject({
      version: "18.3",
      machine: "db.r7i.12xlarge",
      storage: primary.storage,
      logicalReplication: true,
    });
  });

  it("is nothing where neither states it", () => {
    expect(databaseBuild(following, undefined)).toBeUndefined();
    expect(databaseBuild(promoted({}), following)).toBeUndefined();
    expect(
      databaseBuild(following, { kind: "backups", backupsOf: "virginia", retentionDays: 14 }),
    ).toBeUndefined();
  });

  it("comes from a promoted source that states it", () => {
    const { version, machine, storage } = primary;

    expect(databaseBuild(following, promoted({ version, machine, storage }))).toMatchObject({ version });
  });
});

describe("a database", () => {
  it("takes writes when it is a primary or was promoted", () => {
    expect([primary, promoted({}), following].map(takesWrites)).toEqual([true, true, false]);
    expect(takesWrites({ kind: "backups", backupsOf: "virginia", retentionDays: 14 })).toBe(false);
  });

  it("names where its data comes from, unless it has its own", () => {
    expect([primary, following].map(sourceRegionOf)).toEqual([undefined, "virginia"]);
  });

  it("has the master user of its primary, also when promoted", () => {
    expect(masterUser(promoted({}), primary)).toBe("hftadmin");
    expect(masterUser(promoted({ username: "desk" }), primary)).toBe("desk");
    expect(masterUser(promoted({}), following)).toBeUndefined();
  });
});

describe("a parameter group", () => {
  const rendered = (parameters: PrimaryDatabase["parameters"], logicalReplication = false) =>
    renderedParameters({ parameters, logicalReplication });

  it("has each of ours with a reason and a source", () => {
    for (const { reason, source } of Object.values(ownParameters)) {
      expect(reason).toMatch(/\w+ \w+/);
      expect(source).toMatch(/documentation|guide/);
    }
    expect(rendered({}).map(({ name }) => name)).toEqual(Object.keys(ownParameters));
  });

  it("lets a static parameter wait for a restart, stated or not", () => {
    for (const own of [rendered({}), rendered({ "rds.force_ssl": { value: "1", reason: "audit" } })]) {
      expect(own).toContainEqual({ name: "rds.force_ssl", value: "1", applyMethod: "pending-reboot" });
    }
  });

  it("asks at once for no value that RDS has anyway, which it would forget", () => {
    const waiting = rendered({}).filter(({ applyMethod }) => applyMethod === "pending-reboot");

    expect(waiting.map(({ name }) => name)).toEqual([
      "rds.force_ssl",
      "track_io_timing",
      "log_autovacuum_min_duration",
    ]);
  });

  it("leaves commits synchronous", () => {
    expect(rendered({}).map(({ name }) => name)).not.toContain("synchronous_commit");
  });

  it("has a stated value in the place of ours, once", () => {
    const own = rendered({ max_wal_size: { value: "65536", reason: "heavier opens" } });

    expect(own.filter(({ name }) => name === "max_wal_size")).toEqual([
      { name: "max_wal_size", value: "65536", applyMethod: "immediate" },
    ]);
  });

  it("lets wait for a restart what it does not know to take effect at once", () => {
    const own = rendered({ max_connections: { value: "500", reason: "more gateways" } }, true);
    const method = Object.fromEntries(own.map(({ name, applyMethod }) => [name, applyMethod]));

    expect(method).toMatchObject({
      max_connections: "pending-reboot",
      "rds.logical_replication": "pending-reboot",
      max_wal_size: "immediate",
    });
  });
});
