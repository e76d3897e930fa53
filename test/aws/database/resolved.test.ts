import fc from "fast-check";
import { databaseIdentifier } from "../../../src/aws/database/spec/resolved";
import { awsRegion, edit, type AdoptNetworkInput } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";
import { resolvedDatabase, resolvedInstance } from "./resolved";

const replica = { kind: "replica", replicaOf: "virginia", state: "replica" } as const;
const promoted = { ...replica, state: "promoted" } as const;
const backups = { kind: "backups", backupsOf: "virginia" } as const;
const environment = `hft-${validEnvironment.name}`;

describe("the identifier of a database", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,30}$/);

  it("is valid in RDS for names of any length", () => {
    fc.assert(
      fc.property(name, name, (environmentName, region) => {
        const identifier = databaseIdentifier(`hft-${environmentName}-${region}`);
        expect(identifier).toMatch(/^[a-z](-?[a-z0-9])*$/);
        expect(identifier.length).toBeLessThanOrEqual(63);
      }),
    );
  });
});

describe("a resolved primary", () => {
  it("depends on no other region without a replica", () => {
    expect(resolvedInstance("virginia", edit.primary())).toMatchObject({
      identifier: `${environment}-virginia-database`,
      dependsOn: { data: [], network: [] },
    });
  });

  it("writes a secret of its own", () => {
    expect(resolvedInstance("virginia", edit.primary()).secret).toEqual({
      ownName: `${environment}-virginia-database`,
      nameInUse: `${environment}-virginia-database`,
      value: { username: "hftadmin", passwordVersion: 1 },
      replicas: [],
    });
  });

  it("copies its secret to the region of its replica, under that region's key", () => {
    const { secret, dependsOn } = resolvedInstance("virginia", edit.primary(), edit.database(replica));

    expect(secret.replicas).toEqual([
      { region: awsRegion(validEnvironment, "ohio").region, key: `alias/${environment}-ohio-secrets` },
    ]);
    expect(dependsOn).toEqual({ data: [], network: ["ohio"] });
  });

  it("copies its secret under a key that the replica's region adopts", () => {
    const key = (name: string) => `arn:aws:kms:us-east-2:111111111111:key/${name}`;
    const keys: AdoptNetworkInput["keys"] = {
      kind: "adopt",
      ebs: key("ebs"),
      logs: key("logs"),
      secrets: key("secrets"),
      data: key("data"),
    };
    const { secret } = resolvedInstance(
      "virginia",
      edit.primary(),
      edit.database(replica),
      edit.network({ keys }, "ohio"),
    );

    expect(secret.replicas.map((copy) => copy.key)).toEqual([key("secrets")]);
  });

  it("prefers the zone that it states to the zone of the trading machines", () => {
    const trading = resolvedInstance("virginia", edit.primary());
    const stated = resolvedInstance(
      "virginia",
      edit.primary({ availability: { kind: "multi-az", preferredZone: "c" } }),
    );

    expect([trading.preferredZone, stated.preferredZone]).toEqual(["a", "c"]);
  });

  it("prefers no zone when it is in a single one", () => {
    const single = edit.primary({ availability: { kind: "single-az", zone: "b" } });

    expect(resolvedInstance("virginia", single).preferredZone).toBeUndefined();
  });
});

describe("a resolved replica", () => {
  it("follows its source by ARN and is applied after it", () => {
    const { region, accountId } = awsRegion(validEnvironment, "virginia");

    expect(resolvedInstance("ohio", edit.primary(), edit.database(replica))).toMatchObject({
      sourceArn: `arn:aws:rds:${region}:${accountId}:db:${environment}-virginia-database`,
      dependsOn: { data: ["virginia"], network: [] },
    });
  });

  it("reads the copy of its source's secret and writes none", () => {
    expect(resolvedInstance("ohio", edit.primary(), edit.database(replica)).secret).toMatchObject({
      ownName: `${environment}-ohio-database`,
      nameInUse: `${environment}-virginia-database`,
      value: undefined,
    });
  });
});

describe("a resolved promoted database", () => {
  it("does not wait for its old source", () => {
    const { dependsOn } = resolvedInstance("ohio", edit.primary(), edit.database(promoted));

    expect(dependsOn.data).toEqual([]);
  });

  it("writes its own secret for its old source's user once it has a password of its own", () => {
    const own = { ...promoted, passwordVersion: 2 };

    expect(resolvedInstance("ohio", edit.primary(), edit.database(own)).secret).toMatchObject({
      nameInUse: `${environment}-ohio-database`,
      value: { username: "hftadmin", passwordVersion: 2 },
    });
  });
});

describe("resolved backups", () => {
  it("are copied from the source's instance, which is applied first", () => {
    const { region, accountId } = awsRegion(validEnvironment, "virginia");

    expect(resolvedDatabase("ohio", edit.primary(), edit.database(backups))).toMatchObject({
      sourceArn: `arn:aws:rds:${region}:${accountId}:db:${environment}-virginia-database`,
      dependsOn: { data: ["virginia"], network: [] },
    });
  });
});

describe("a database that the rules refuse", () => {
  it("cannot be resolved when its source is in no region", () => {
    expect(() => resolvedDatabase("ohio", edit.database({ ...backups, backupsOf: "oslo" }))).toThrow(
      "regions.ohio.database: no source oslo",
    );
  });

  it("cannot be resolved when neither it nor its source states a build", () => {
    expect(() => resolvedDatabase("ohio", edit.database(replica))).toThrow(
      "regions.ohio.database: no version, machine or storage",
    );
  });
});
