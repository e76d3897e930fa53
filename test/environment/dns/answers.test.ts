import { resolve } from "../../../src/environment/dns/answers/resolve";
import type { Client } from "../../../src/environment/dns/answers/situation";
import type { Location, Routing, ZoneContent } from "../../../src/environment/dns/records";
import {
  chain,
  inputOfServing,
  inputOfSwitch,
  loadBalancer,
  loadBalancerOf,
  operatorPair,
  primary,
  question,
  record,
  records,
  secondary,
  serving,
  values,
} from "./zones";

/** Ids of the records that answer, each with its share where there are several. */
function answers(content: ZoneContent, healthy: readonly string[], client?: Client): string[] {
  return resolve(content, question, { healthy: new Set(healthy), client }).map(({ record: { id }, share }) =>
    share === 1 ? id : `${id} ${share}`,
  );
}

describe("a chain A → (B → C)", () => {
  const either = [true, false];
  const rows = either.flatMap((a) => either.flatMap((b) => either.map((c) => ({ a, b, c }))));

  it.each(rows)("leads to the first that is healthy, and to A where none is: $a $b $c", ({ a, b, c }) => {
    const healthy = Object.entries({ a, b, c }).flatMap(([region, is]) =>
      is ? [inputOfServing(region)] : [],
    );

    const expected = a ? "A" : b ? "B" : c ? "C" : "A";
    expect(answers(chain, healthy)).toEqual([expected]);
  });

  it("says that A is the last resort only where none is healthy", () => {
    const of = (healthy: readonly string[]) => resolve(chain, question, { healthy: new Set(healthy) });

    expect(of([])).toMatchObject([{ record: { id: "A" }, lastResort: true }]);
    expect(of([inputOfServing("c")])).toMatchObject([{ record: { id: "C" }, lastResort: false }]);
  });

  it("never comes back to A where C has no check", () => {
    const unchecked: ZoneContent = {
      ...chain,
      records: chain.records.map((each) => (each.id === "C" ? { ...each, check: undefined } : each)),
    };

    expect(answers(unchecked, [])).toEqual(["C"]);
  });
});

describe("a pair that an operator moves", () => {
  const balancer = [[], [loadBalancerOf("virginia")]];
  const standby = [[], [inputOfServing("oregon")]];
  const set = [inputOfSwitch("oregon")];

  it("stays at home while the switch is not set, or cannot be read, whatever else is healthy", () => {
    for (const one of balancer) {
      for (const other of standby) expect(answers(operatorPair, [...one, ...other])).toEqual(["PRIMARY"]);
    }
  });

  it("goes to the standby once the switch is set and the standby serves", () => {
    for (const one of balancer) {
      expect(answers(operatorPair, [...one, ...set, inputOfServing("oregon")])).toEqual(["SECONDARY"]);
    }
  });

  it("stays at home where the switch is set and the standby does not serve", () => {
    for (const one of balancer) expect(answers(operatorPair, [...one, ...set])).toEqual(["PRIMARY"]);
  });

  it("goes to the standby, in every state, while its checks are new", () => {
    const fresh = new Set(Object.keys(operatorPair.checks));
    for (const one of balancer) {
      for (const other of [...standby, set]) {
        const situation = { healthy: new Set([...one, ...other]), fresh };
        expect(resolve(operatorPair, question, situation)).toMatchObject([{ record: { id: "SECONDARY" } }]);
      }
    }
  });
});

describe("places", () => {
  const at = (location: Location): Routing => ({ kind: "geolocation", location });
  const germany = at({ kind: "country", code: "DE" });
  const content: ZoneContent = {
    checks: { germany: serving("germany"), europe: serving("europe") },
    records: [
      record("default", at({ kind: "default" }), values("virginia")),
      record("europe", at({ kind: "continent", code: "EU" }), { check: "europe", ...values("europe") }),
      record("germany", germany, { check: "germany", ...values("germany") }),
      record("newYork", at({ kind: "country", code: "US", subdivision: "NY" }), values("newark")),
    ],
  };
  const all = [inputOfServing("germany"), inputOfServing("europe")];

  it.each([
    [{ continent: "EU", country: "DE" }, "germany"],
    [{ continent: "EU", country: "FR" }, "europe"],
    [{ continent: "NA", country: "US", subdivision: "NY" }, "newYork"],
    [{ continent: "NA", country: "US", subdivision: "NJ" }, "default"],
    [{}, "default"],
  ])("are served by the smallest area that has the client: %j", (client, expected) => {
    expect(answers(content, all, client)).toEqual([expected]);
  });

  it("are served by the next larger area where the smaller is not healthy", () => {
    const client = { continent: "EU", country: "DE" };

    expect(answers(content, [inputOfServing("europe")], client)).toEqual(["europe"]);
    expect(answers(content, [], client)).toEqual(["default"]);
  });

  it("are served by the smallest area, as a last resort, where none is healthy", () => {
    const unhealthy: ZoneContent = {
      checks: { ...content.checks, virginia: serving("virginia") },
      records: content.records.map((each) => (each.id === "default" ? { ...each, check: "virginia" } : each)),
    };

    expect(answers(unhealthy, [], { continent: "EU", country: "DE" })).toEqual(["germany"]);
  });

  it("get no answer where no area has the client and there is no default", () => {
    const partial: ZoneContent = { ...content, records: content.records.slice(1) };

    expect(answers(partial, all, { continent: "AS", country: "JP" })).toEqual([]);
    expect(answers(partial, all)).toEqual([]);
  });
});

describe("weights", () => {
  const weighted = (weight: number): Routing => ({ kind: "weighted", weight });
  const checks = { a: serving("a"), b: serving("b"), c: serving("c") };
  const content: ZoneContent = {
    checks,
    records: [
      record("A", weighted(30), { check: "a", ...values("a") }),
      record("B", weighted(10), { check: "b", ...values("b") }),
      record("C", weighted(0), { check: "c", ...values("c") }),
    ],
  };

  it("are shares of what is healthy", () => {
    expect(answers(content, ["a", "b", "c"].map(inputOfServing))).toEqual(["A 0.75", "B 0.25"]);
    expect(answers(content, ["b", "c"].map(inputOfServing))).toEqual(["B"]);
  });

  it("of 0 count where no other record is healthy", () => {
    expect(answers(content, [inputOfServing("c")])).toEqual(["C"]);
    expect(answers(content, [])).toEqual(["A 0.75", "B 0.25"]);
  });

  it("of 0 alone are equal shares", () => {
    const zeros: ZoneContent = {
      checks,
      records: content.records.map((each) => ({ ...each, routing: weighted(0) })),
    };

    expect(answers(zeros, ["a", "b"].map(inputOfServing))).toEqual(["A 0.5", "B 0.5"]);
  });
});

describe("an alias", () => {
  const below = { name: "below.example.com" };
  const pair = (evaluateTargetHealth: boolean): ZoneContent => ({
    checks: { below: serving("below") },
    records: [
      record("first", primary, records(below.name, evaluateTargetHealth)),
      record("second", secondary, values("second")),
      record("below", { kind: "simple" }, { ...below, check: "below", ...values("below") }),
    ],
  });

  it("is left where nothing under it is healthy, though it would answer as a last resort", () => {
    expect(answers(pair(true), [])).toEqual(["second"]);
  });

  it("is answered inside, healthy or not, where it does not evaluate its target", () => {
    expect(answers(pair(false), [])).toEqual(["below"]);
  });

  it("with a check of its own is healthy where check and target are", () => {
    const content: ZoneContent = {
      checks: { a: serving("a") },
      records: [
        record("first", primary, { check: "a", ...loadBalancer("a") }),
        record("second", secondary, values("second")),
      ],
    };

    expect(answers(content, [inputOfServing("a")])).toEqual(["second"]);
    expect(answers(content, [loadBalancerOf("a")])).toEqual(["second"]);
    expect(answers(content, [inputOfServing("a"), loadBalancerOf("a")])).toEqual(["first"]);
  });
});

describe("a metric without data", () => {
  const content = (withoutData: "healthy" | "unhealthy" | "last-known"): ZoneContent => ({
    checks: { a: { kind: "metric", region: "a", alarm: "serves", withoutData } },
    records: [record("A", primary, { check: "a", ...values("a") }), record("B", secondary, values("b"))],
  });
  const alarm = "alarm serves";

  it("is what its check says, whatever its last reading was", () => {
    expect(answers(content("healthy"), [])).toEqual(["A"]);
    expect(answers(content("unhealthy"), [alarm])).toEqual(["B"]);
  });

  it("stays as it was where its check says that", () => {
    expect(answers(content("last-known"), [alarm])).toEqual(["A"]);
    expect(answers(content("last-known"), [])).toEqual(["B"]);
  });

  it("is read where there is some", () => {
    expect(answers(content("healthy"), [`data of ${alarm}`])).toEqual(["B"]);
    expect(answers(content("unhealthy"), [`data of ${alarm}`, alarm])).toEqual(["A"]);
  });
});

describe("a CNAME", () => {
  it("answers whatever type is asked for", () => {
    const content: ZoneContent = {
      checks: {},
      records: [record("elsewhere", { kind: "simple" }, { type: "CNAME", ...values("elsewhere") })],
    };

    expect(answers(content, [])).toEqual(["elsewhere"]);
  });
});

describe("what the zone has not", () => {
  it("is an error: a name, a check of a record, a check of a check", () => {
    const without = (check: string): ZoneContent => ({
      ...operatorPair,
      checks: Object.fromEntries(Object.entries(operatorPair.checks).filter(([id]) => id !== check)),
    });

    expect(() => resolve(chain, { ...question, name: "order.example.com" }, { healthy: new Set() })).toThrow(
      "no record order.example.com A",
    );
    for (const check of Object.keys(operatorPair.checks)) {
      expect(() => answers(without(check), [])).toThrow(`no check ${check}`);
    }
  });
});
