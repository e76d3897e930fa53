import fc from "fast-check";
import { resolveEnvironment, validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { databaseInstanceName, type ResolvedDatabase } from "../../../src/gcp/database/spec/resolved";
import { edit, type Edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";
import { build, promoted, replica, withDatabase, withOther, withPrimary } from "./databases";

const environment = `hft-${validEnvironment.name}`;
const follower = { kind: "replica", replicaOf: "carolina", state: "replica" } as const;

/** The resolved database of a region, after these edits. */
function resolved(region: string, ...edits: readonly Edit[]): ResolvedDatabase {
  const stated = edit.each(...edits)(validEnvironment);
  const regions = regionsOf(resolveEnvironment(validate(stated, [stated]).environment).regions, "gcp");
  const database = regions[region]?.database;
  if (database === undefined) throw new Error(`${region} has no database`);
  return database;
}

describe("the name of a database instance", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,30}$/);

  it("is one that Cloud SQL takes, with the longest project, for names of any length", () => {
    fc.assert(
      fc.property(name, name, name, (environmentName, region, nameSuffix) => {
        const instance = databaseInstanceName(`hft-${environmentName}-${region}`, { nameSuffix });

        expect(instance).toMatch(/^[a-z](-?[a-z0-9])*$/);
        expect(`${"p".repeat(30)}:${instance}`.length).toBeLessThanOrEqual(98);
      }),
    );
  });

  it("ends in the suffix, which gives the instance after a deleted one another name", () => {
    expect(resolved("iowa", withPrimary({ nameSuffix: "b" })).instanceName).toBe(
      `${environment}-iowa-database-b`,
    );
  });
});

describe("a resolved primary", () => {
  it("depends on no other region and writes a secret of its own", () => {
    expect(resolved("iowa", withPrimary(), withOther(replica))).toMatchObject({
      instanceName: `${environment}-iowa-database`,
      sourceName: undefined,
      dependsOn: [],
      secret: {
        nameInUse: `${environment}-iowa-database`,
        value: { username: "hftadmin", passwordVersion: 1 },
      },
    });
  });

  it("knows the instance that a switchover leads to, by its name", () => {
    const { switchoverName } = resolved(
      "iowa",
      withPrimary({ switchoverTo: "carolina" }),
      withOther({ ...replica, nameSuffix: "b" }),
    );

    expect(switchoverName).toBe(`${environment}-carolina-database-b`);
  });
});

describe("a resolved replica", () => {
  it("follows its source by name, is applied after it and reads its secret", () => {
    expect(resolved("carolina", withPrimary({ nameSuffix: "b" }), withOther(replica))).toMatchObject({
      sourceName: `${environment}-iowa-database-b`,
      dependsOn: ["iowa"],
      secret: { nameInUse: `${environment}-iowa-database`, value: undefined },
    });
  });

  it("is built as its source is, but for what it sets", () => {
    const machine = "db-perf-optimized-N-4";

    expect(resolved("carolina", withPrimary(), withOther({ ...replica, machine })).build).toMatchObject({
      ...build,
      machine,
      flags: {},
      logicalReplication: false,
    });
  });
});

describe("a resolved promoted database", () => {
  it("does not wait for its old source, and keeps its password", () => {
    expect(resolved("carolina", withPrimary(), withOther(promoted))).toMatchObject({
      dependsOn: [],
      secret: { nameInUse: `${environment}-iowa-database`, value: undefined },
    });
  });

  it("writes its own secret for its old source's user once it has a password of its own", () => {
    expect(
      resolved("carolina", withPrimary(), withOther({ ...promoted, passwordVersion: 2 })).secret,
    ).toEqual({
      ownName: `${environment}-carolina-database`,
      nameInUse: `${environment}-carolina-database`,
      value: { username: "hftadmin", passwordVersion: 2 },
    });
  });

  it.each([
    ["the old primary's", {}, "iowa"],
    ["its own", { username: "hftadmin", passwordVersion: 2 }, "carolina"],
  ])("shares with its follower the secret with the last password: %s", (_, own, region) => {
    const edits = [
      withDatabase(follower),
      withOther({ ...promoted, ...build, switchoverTo: "iowa", ...own }),
    ];

    for (const name of ["iowa", "carolina"]) {
      expect(resolved(name, ...edits).secret.nameInUse).toBe(`${environment}-${region}-database`);
    }
  });
});

describe("a database that the rules refuse", () => {
  it("cannot be resolved when its source is in no region", () => {
    expect(() => resolved("carolina", withOther(replica))).toThrow(
      "regions.carolina.database: no database in iowa",
    );
  });

  it("cannot be resolved when neither it nor its source states a build", () => {
    expect(() => resolved("carolina", withDatabase(follower), withOther(replica))).toThrow(
      "no edition, version, machine or storage",
    );
  });
});
