import { validate } from "../../src/clouds";
import { edit, put, type Edit } from "../problems/parts";
import { engineGeneration, validEnvironment } from "../problems/valid-environment";

function remedyAt(path: string, change: Edit): string | undefined {
  const environment = change(validEnvironment);
  const { open } = validate(environment, [environment]).judgement;
  return open.find((problem) => problem.path === path)?.remedy;
}

describe("the remedy of a typing mistake names what was meant", () => {
  it("for a key of the environment", () => {
    expect(remedyAt("sesions", put("sesions", []))).toContain('did you mean "sessions"?');
  });

  it("for a key that only one kind of object has", () => {
    const at = "regions.virginia.pools.general.machins";

    expect(remedyAt(at, put(at, []))).toContain('did you mean "machines"?');
  });

  it("for a key inside an optional object", () => {
    const at = "regions.virginia.pools.engine.generations.a.volume.througputMiBps";

    expect(remedyAt(at, put(at, 250))).toContain('did you mean "throughputMiBps"?');
  });

  it("for a key inside a list", () => {
    const at = "sessions.0.openn";

    expect(remedyAt(at, put(at, "04:00"))).toContain('did you mean "open"?');
  });

  it("for a value of a closed set", () => {
    const at = "regions.virginia.pools.engine.generations.a.tuning.preset";

    expect(remedyAt(at, put(at, "tradingEngin"))).toContain('did you mean "tradingEngine"?');
  });

  it("for the kind that decides which keys there are", () => {
    const at = "regions.virginia.pools.engine.generations.a.placement.kind";

    expect(remedyAt(at, put(at, "clutser"))).toContain('did you mean "cluster"?');
  });

  it("for a region's role", () => {
    expect(remedyAt("regions.ohio.role", put("regions.ohio.role", "standbye"))).toContain(
      'did you mean "standby"?',
    );
  });

  it("for the active generation", () => {
    const pool = edit.pools({
      engine: {
        kind: "trading",
        active: "gren",
        generations: { blue: engineGeneration, green: engineGeneration },
      },
    });

    expect(remedyAt("regions.virginia.pools.engine.active", pool)).toBe(
      'did you mean "green"? (one of: blue, green)',
    );
  });

  it("for the kind of a database, the state of a replica and a key of either", () => {
    const at = "regions.ohio.database";
    const stated = { kind: "replica", replicaOf: "virginia", state: "replica" };
    const remedyOf = (key: string, own: object) =>
      remedyAt(`${at}.${key}`, edit.each(edit.primary(), put(at, { ...stated, ...own })));

    expect(remedyOf("kind", { kind: "replca" })).toBe(
      'did you mean "replica"? (one of: primary, replica, backups)',
    );
    expect(remedyOf("state", { state: "promotd" })).toBe(
      'did you mean "promoted"? (one of: replica, promoted)',
    );
    expect(remedyOf("insihgts", { insihgts: "standard" })).toBe('did you mean "insights"?');
    expect(remedyOf("username", { username: "app" })).toContain("remove it; valid are");
    expect(remedyOf("availability.zoen", { availability: { kind: "single-az", zone: "a", zoen: "b" } })).toBe(
      'did you mean "zone"?',
    );
  });

  it("for a machine", () => {
    const change = edit.engine({ machine: "c7i.metal24-xl" });

    expect(remedyAt("regions.virginia.pools.engine.generations.a.machine", change)).toContain(
      'did you mean "c7i.metal-24xl"?',
    );
  });

  it("for a zone", () => {
    const at = "regions.virginia.network.zones.c";

    expect(remedyAt(at, put(at, "use1-as6"))).toContain('did you mean "use1-az6"?');
  });

  it("for a machine, but not one of another family", () => {
    const at = "regions.virginia.pools.general.machines";

    expect(remedyAt(at, put(at, ["m6i.large"]))).toBe(
      "check that EC2 sells it, and its limits: the catalogue has no family m6i",
    );
  });

  it("but nothing that was not meant", () => {
    const at = "regions.virginia.network.nat.kind";

    expect(remedyAt(at, put(at, "transit-gateway"))).toBe("use one of: none, per-zone, single");
  });
});
