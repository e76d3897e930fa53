import fc from "fast-check";
import { clouds } from "../../../src/clouds";
import { measurable, target } from "./target";
import { recoveryTerms, sumOf } from "../../../src/environment/objectives/terms";
import { termNames, type Objectives } from "../../../src/environment/objectives/schema";
import { takeoverOf } from "../../../src/environment/objectives/takeover";
import { defaultNameTimes } from "../../../src/environment/objectives/times";
import { recoveryTimes as ofAws } from "../../../src/aws/catalog/recovery-times";
import { recoveryTimes as ofAzure } from "../../../src/azure/catalog/recovery-times";
import { recoveryTimes as ofGoogle } from "../../../src/gcp/catalog/recovery-times";

const seconds = fc.nat(100_000);
const names = fc.record({
  intervalSeconds: fc.integer({ min: 1, max: 30 }),
  failures: fc.integer({ min: 1, max: 10 }),
  watched: fc.boolean(),
  ttlSeconds: fc.integer({ min: 0, max: 300 }),
  known: fc.constantFrom("stated" as const, "assumed" as const),
  source: fc.constant("a name"),
});
const objectives = (decisionMinutes: number, measured: Objectives["measured"] = {}): Objectives => ({
  rpoSeconds: 30,
  rtoMinutes: 20,
  decisionMinutes,
  measured,
});
const drill = (value: number) => ({ seconds: value, on: "2026-11-14" });

describe("the sum of the terms of a recovery time", () => {
  it("is the sum of what names, decision, promotion and machines take, and of the rest", () => {
    fc.assert(
      fc.property(names, fc.nat(600), seconds, seconds, (times, decision, promotion, launch) => {
        const terms = recoveryTerms(
          objectives(decision),
          "oregon",
          target({ capacity: "none", promotion, launch }),
          times,
        );
        const rest = sumOf(terms.filter(({ name }) => ["fence", "pods", "resolver", "logon"].includes(name)));

        expect(sumOf(terms).seconds).toBe(
          2 * times.intervalSeconds * times.failures +
            times.ttlSeconds +
            decision * 60 +
            promotion +
            launch +
            rest.seconds,
        );
      }),
    );
  });

  it("changes by what a drill changes, and is the more certain for it", () => {
    fc.assert(
      fc.property(measurable, seconds, (name, measured) => {
        const all = (own: Objectives["measured"]) =>
          recoveryTerms(objectives(5, own), "oregon", target({}), defaultNameTimes());
        const before = all({});
        const after = all({ oregon: { [name]: drill(measured) } });
        const planned = before.find((term) => term.name === name)?.seconds ?? 0;

        expect(sumOf(after).seconds - sumOf(before).seconds).toBe(measured - planned);
        expect(after.find((term) => term.name === name)).toMatchObject({ known: "measured" });
        expect(all({ iowa: { [name]: drill(measured) } })).toEqual(before);
      }),
    );
  });

  it("has every term once, in order, and what is certain is a part of it", () => {
    fc.assert(
      fc.property(names, (times) => {
        const terms = recoveryTerms(objectives(5), "oregon", target({}), times);
        const { seconds: all, certainSeconds } = sumOf(terms);

        expect(terms.map(({ name }) => name)).toEqual(termNames);
        expect(certainSeconds).toBeLessThanOrEqual(all);
        expect(terms.every(({ source }) => source.trim() !== "")).toBe(true);
      }),
    );
  });

  it("has no bound where the region states no machines, or where a backup has to be restored", () => {
    const noMachines = recoveryTerms(objectives(5), "iowa", target({ trading: [] }), defaultNameTimes());
    const restore = { ...target({}), takeover: takeoverOf(ofAws(), "backups") };

    expect(sumOf(noMachines).unbounded).toEqual(["machines"]);
    expect(sumOf(recoveryTerms(objectives(5), "iowa", restore, defaultNameTimes())).unbounded).toEqual([
      "promotion",
    ]);
  });
});

describe("machines", () => {
  it.each([
    ["reserved", 0],
    ["on-demand", 0],
    ["none", 1200],
  ] as const)("with capacity %s run after %d seconds", (capacity, expected) => {
    const terms = recoveryTerms(objectives(5), "oregon", target({ capacity }), defaultNameTimes());

    expect(terms.find(({ name }) => name === "machines")?.seconds).toBe(expected);
  });
});

describe("the times of a cloud", () => {
  it("are those of all clouds, each with its source", () => {
    const files = [ofAws(), ofGoogle(), ofAzure()];

    expect(files).toHaveLength(clouds.length);
    for (const { promotion, launch } of files) {
      for (const { seconds: time, known, source } of [...Object.values(promotion), launch]) {
        expect(time === null || Number.isInteger(time)).toBe(true);
        expect(["measured", "fact", "assumed"]).toContain(known);
        expect(source).toMatch(/\S/);
      }
    }
  });
});
