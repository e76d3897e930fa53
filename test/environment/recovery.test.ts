import { validate, type EnvironmentInput } from "../../src/clouds";
import { edit, type Edit } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";

/** What is said of recovery after these edits. */
function found(...edits: readonly Edit[]): string[] {
  const stated = edit.each(...edits)(validEnvironment);
  return validate(stated, [stated])
    .judgement.open.filter(({ code }) => code.startsWith("RECOVERY"))
    .map(({ code, path }) => `${code} ${path}`);
}

const replica = edit.database({ kind: "replica", replicaOf: "virginia", state: "replica" });
const objectives = (rpoSeconds: number, rtoMinutes: number): Edit =>
  edit.environment({ objectives: { rpoSeconds, rtoMinutes, decisionMinutes: 0 } });

describe("a recovery that is promised", () => {
  it("is kept by reserved machines beside a replica", () => {
    expect(found(edit.primary(), replica)).toEqual([]);
  });

  it("may lose a second of writes, or be a restore of a day and of five minutes", () => {
    expect(found(edit.primary(), replica, objectives(1, 20))).toEqual([]);
    expect(
      found(edit.primary(), edit.database({ kind: "backups", backupsOf: "virginia" }), objectives(300, 1440)),
    ).toEqual([]);
  });

  it("needs no machines where the region plans none, and no data where the primary has none", () => {
    const none = edit.region({ capacity: "none", cluster: undefined, pools: {} }, "ohio");

    expect(found(none)).toEqual(["RECOVERY-001 regions.ohio.capacity"]);
    expect(found(none, objectives(30, 1440))).toEqual([]);
  });

  it("is a sum of what is assumed until a drill states what it measured", () => {
    const tight = (measured: NonNullable<EnvironmentInput["objectives"]>["measured"]): Edit =>
      edit.environment({ objectives: { rpoSeconds: 30, rtoMinutes: 20, decisionMinutes: 5, measured } });

    expect(found(edit.primary(), replica, tight({}))).toEqual(["RECOVERY-008 objectives.rtoMinutes"]);
    expect(
      found(edit.primary(), replica, tight({ ohio: { promotion: { seconds: 410, on: "2026-11-14" } } })),
    ).toEqual([]);
  });

  it("is not judged in the middle of a failover, whose promoted replica has the data", () => {
    const promoted = edit.database({ kind: "replica", replicaOf: "virginia", state: "promoted" });
    const follower = edit.database({ kind: "replica", replicaOf: "ohio", state: "replica" }, "virginia");

    expect(found(edit.primary(), promoted)).toEqual([]);
    expect(found(promoted, follower, objectives(0, 20))).toEqual([]);
  });

  it("is a primary region's own, and a sandbox promises nothing", () => {
    const trading = edit.region({ role: "primary", capacity: undefined }, "ohio");

    expect(found(edit.primary(), edit.primary({}, "ohio"), trading)).toEqual([]);
    expect(found(edit.primary(), edit.region({ role: "sandbox", capacity: undefined }, "ohio"))).toEqual([]);
  });
});
