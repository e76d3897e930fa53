import {
  irreplaceableChecks,
  momentsMovedByHealth,
  unansweredSituations,
  unpromotedMoments,
  unreachableRecords,
} from "../../../src/environment/dns/answers/audit";
import type { Backing } from "../../../src/environment/dns/answers/verdict";
import type { ZoneContent } from "../../../src/environment/dns/records";
import {
  chain,
  createdPair,
  inputOfServing,
  inputOfSwitch,
  loadBalancer,
  operatorPair,
  primary,
  question,
  record,
  secondary,
  serving,
  switched,
  values,
} from "./zones";

const backing: Backing = { kind: "stateful", homeOf: () => "virginia" };
const fresh = new Set(Object.keys(operatorPair.checks));

/** The pair without what its secondary waits for. */
const switchedOnly: ZoneContent = {
  ...operatorPair,
  records: operatorPair.records.map((each) =>
    each.id === "SECONDARY" ? { ...each, check: "switched" } : each,
  ),
};

describe("a pair that an operator moves", () => {
  it("never leads to a region that was not promoted, whatever is healthy", () => {
    expect(unpromotedMoments(operatorPair, question, backing)).toEqual([]);
  });

  it("does where its secondary does not wait until the standby serves", () => {
    const moments = unpromotedMoments(switchedOnly, question, backing);

    expect(moments).not.toEqual([]);
    for (const { situation } of moments) expect(situation.healthy).toContain(inputOfSwitch("oregon"));
  });

  it("is not moved by health, also where a copy claims to serve", () => {
    expect(momentsMovedByHealth(operatorPair, question)).toEqual([]);
  });

  it("leads to the standby by itself where checks and records are made at once", () => {
    expect(unpromotedMoments(operatorPair, question, backing, fresh)).not.toEqual([]);
  });

  it("stays at home where checks are created first and armed when they have data", () => {
    expect(unpromotedMoments(createdPair, question, backing, fresh)).toEqual([]);
    expect(unpromotedMoments(operatorPair, question, backing)).toEqual([]);
  });

  it("names the checks that may not be created anew", () => {
    expect(irreplaceableChecks(operatorPair, question, backing)).toEqual(["standby", "serving"]);
  });
});

describe("a pair that health moves", () => {
  const pair: ZoneContent = {
    checks: { oregon: serving("oregon") },
    records: [
      record("PRIMARY", primary, loadBalancer("virginia")),
      record("SECONDARY", secondary, { check: "oregon", ...values("oregon") }),
    ],
  };

  it("leads only to a region that serves, and so was promoted", () => {
    expect(unpromotedMoments(pair, question, backing)).toEqual([]);
    expect(momentsMovedByHealth(pair, question)).not.toEqual([]);
  });

  it("leads to a copy where it does not ask whether the copy serves", () => {
    const unasked = { ...pair, records: pair.records.map((each) => ({ ...each, check: undefined })) };

    expect(unpromotedMoments(unasked, question, backing)).not.toEqual([]);
    expect(unpromotedMoments(unasked, question, { kind: "stateless" })).toEqual([]);
  });
});

describe("every record of a zone", () => {
  it("is the answer in some state", () => {
    expect(unreachableRecords(chain, question)).toEqual([]);
    expect(unreachableRecords(operatorPair, question)).toEqual([]);
  });

  it("is named where it never is", () => {
    const always = chain.records.map((each) => (each.id === "A" ? { ...each, check: undefined } : each));

    expect(unreachableRecords({ ...chain, records: always }, question).map(({ id }) => id)).toEqual([
      "B",
      "C",
    ]);
  });
});

describe("a name with places", () => {
  const places = (codes: readonly ("AS" | "EU")[]): ZoneContent["records"] =>
    codes.map((code) =>
      record(code, { kind: "geolocation", location: { kind: "continent", code } }, values(code)),
    );

  it("is answered everywhere with a default, and not elsewhere without", () => {
    const rest = record("rest", { kind: "geolocation", location: { kind: "default" } }, values("rest"));

    expect(unansweredSituations({ checks: {}, records: [...places(["AS", "EU"]), rest] }, question)).toEqual(
      [],
    );
    expect(
      unansweredSituations({ checks: {}, records: places(["AS", "EU"]) }, question).map(
        ({ client }) => client,
      ),
    ).toEqual([{}]);
  });
});

describe("the state of a switch", () => {
  it("is one for all checks that watch it", () => {
    const { records } = operatorPair;
    const twice: ZoneContent = {
      checks: { ...operatorPair.checks, again: switched("oregon") },
      records: records.map((each) => (each.id === "SECONDARY" ? { ...each, check: "again" } : each)),
    };

    for (const { situation } of unpromotedMoments(twice, question, backing)) {
      expect([...situation.healthy]).toContain(inputOfSwitch("oregon"));
      expect([...situation.healthy]).not.toContain(inputOfServing("oregon"));
    }
  });
});
