import fc from "fast-check";
import { endpointName, serverName } from "../../../src/azure/database/spec/names";
import type { ResolvedDatabase } from "../../../src/azure/database/spec/resolved";
import { resolveEnvironment, validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { edit, type Edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";
import { subscriptionId } from "../texas";
import { build, promoted, replica, withDatabase, withOther, withPrimary } from "./databases";

/** The resolved database of a region, after these edits. */
function resolved(region: string, ...edits: readonly Edit[]): ResolvedDatabase {
  const stated = edit.each(...edits)(validEnvironment);
  const regions = regionsOf(resolveEnvironment(validate(stated, [stated]).environment).regions, "azure");
  const database = regions[region]?.database;
  if (database === undefined) throw new Error(`${region} has no database`);
  return database;
}

describe("the name of a server", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,30}$/);

  it("is one that azurerm takes, for names of any length", () => {
    fc.assert(
      fc.property(name, name, name, (environment, region, nameSuffix) => {
        const place = { prefix: `hft-${environment}-${region}`, subscriptionId };

        for (const own of [serverName(place, { nameSuffix }), endpointName(place)]) {
          expect(own).toMatch(/^[a-z0-9]([a-z0-9-]+[a-z0-9])?$/);
          expect(own.length).toBeLessThanOrEqual(63);
        }
      }),
    );
  });

  it("is another one with another suffix", () => {
    const first = resolved("iowa", withPrimary()).server.name;

    expect(resolved("iowa", withPrimary({ nameSuffix: "b" })).server.name).not.toBe(first);
  });
});

describe("a resolved primary", () => {
  it("depends on no other region and has no endpoint of its own", () => {
    const database = resolved("iowa", withPrimary(), withOther(replica));

    expect(database.dependsOn).toEqual([]);
    expect(database.source).toBeUndefined();
    expect(database.endpoint).toBeUndefined();
  });

  it("stands in the first slots of its network unless it states others", () => {
    expect(resolved("iowa", withPrimary()).zones).toEqual({ primary: "a", standby: "b" });
    expect(
      resolved("iowa", withPrimary({ availability: { kind: "zone-redundant", zone: "b" } })).zones,
    ).toEqual({ primary: "b", standby: "a" });
    expect(resolved("iowa", withPrimary({ availability: { kind: "same-zone", zone: "c" } })).zones).toEqual({
      primary: "c",
    });
  });

  it("waits for the one that it follows since a switchover", () => {
    expect(
      resolved("iowa", withPrimary({ follows: "ontario" }), withOther({ ...promoted, ...build })).dependsOn,
    ).toEqual(["ontario"]);
  });
});

describe("a resolved replica", () => {
  it("is made from its source by id, after it, and gives both an endpoint", () => {
    const edits = [withPrimary({ nameSuffix: "b" }), withOther(replica)];
    const source = resolved("iowa", ...edits).server;

    expect(resolved("ontario", ...edits)).toMatchObject({ source, dependsOn: ["iowa"] });
    expect(resolved("ontario", ...edits).endpoint).toBeDefined();
  });

  it("is built as its source is, but for what it sets", () => {
    const machine = "GP_Standard_D32ds_v5";

    expect(resolved("ontario", withPrimary(), withOther({ ...replica, machine })).build).toMatchObject({
      ...build,
      machine,
      extensions: [],
    });
  });

  it("has no endpoint where none is wanted", () => {
    const plain = { ...replica, virtualEndpoint: false };

    expect(resolved("ontario", withPrimary(), withOther(plain)).endpoint).toBeUndefined();
  });
});

describe("a resolved promoted database", () => {
  it("does not wait for its old source", () => {
    expect(resolved("ontario", withPrimary(), withOther(promoted)).dependsOn).toEqual([]);
  });
});

describe("a database that the rules refuse", () => {
  it("cannot be resolved when its source is in no region", () => {
    expect(() => resolved("ontario", withOther(replica))).toThrow(
      "regions.ontario.database: no database in iowa",
    );
  });

  it("cannot be resolved when neither it nor its source states a build", () => {
    const follower = { kind: "replica", replicaOf: "ontario", state: "replica" } as const;

    expect(() => resolved("ontario", withDatabase(follower), withOther(replica))).toThrow(
      "no version, machine or storage",
    );
  });
});
