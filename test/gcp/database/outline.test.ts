import * as v from "valibot";
import { databaseOutline } from "../../../src/gcp/database/spec/outline";
import { databaseSchema, type DatabaseInput } from "../../../src/gcp/database/spec/schema";
import { primary, promoted, replica, type PrimaryInput } from "./databases";

const seeded = (seededBy: PrimaryInput["seededBy"]): DatabaseInput => ({ ...primary, seededBy });
const outlineOf = (database: DatabaseInput) => databaseOutline(v.parse(databaseSchema, database));

describe("what a region tells of its database", () => {
  it.each<[string, DatabaseInput, object]>([
    ["data of its own", primary, { kind: "own", lossSeconds: 0, path: "database.kind" }],
    ["a copy, always behind, as a replica", replica, { kind: "copy", lossSeconds: 1 }],
    ["a copy that lost nothing more once promoted", promoted, { kind: "copy", lossSeconds: 0 }],
    [
      "another cloud's data, by a subscription",
      seeded({ kind: "logical", region: "virginia" }),
      { kind: "copy", lossSeconds: 1, path: "database.seededBy" },
    ],
    [
      "another cloud's data, as old as the last dump",
      seeded({ kind: "snapshot", region: "virginia", everyHours: 6 }),
      { kind: "copy", lossSeconds: 21_600, path: "database.seededBy" },
    ],
  ])("is %s", (_, database, outline) => {
    expect(outlineOf(database)).toMatchObject(outline);
  });

  it("is that there is none", () => {
    expect(databaseOutline(undefined)).toEqual({
      path: "database",
      kind: "none",
      takesWrites: false,
      lossSeconds: 0,
    });
  });
});
