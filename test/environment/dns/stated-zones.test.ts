import fc from "fast-check";
import { momentsMovedByHealth, unpromotedMoments } from "../../../src/environment/dns/answers/audit";
import { faultsOf } from "../../../src/environment/dns/answers/faults";
import { checksUnder } from "../../../src/environment/dns/answers/inputs";
import { wrongsOf } from "../../../src/environment/dns/answers/judgement";
import { zoneModel, type NameModel } from "../../../src/environment/dns/answers/planned";
import { resolve } from "../../../src/environment/dns/answers/resolve";
import type { ZoneContent } from "../../../src/environment/dns/records";
import type { ResolvedDns } from "../../../src/environment/dns/resolve";
import type { DnsName } from "../../../src/environment/dns/schema";
import { automaticNames, dnsOf, operatorNames, switches } from "./stated-zones";
import { unarmed } from "./unarmed";

const zones = fc.tuple(operatorNames, switches).map(([name, kind]) => dnsOf(name, kind));

function nameIn(dns: ResolvedDns): NameModel & { readonly content: ZoneContent } {
  const { content, names } = zoneModel(dns);
  const [only] = names;
  if (only === undefined || names.length > 1) throw new Error("not one name");
  return { ...only, content };
}

/** The same three regions, of which some standbys are armed before and some after. */
const armings = fc
  .constantFrom(["virginia", "oregon", "iowa"], ["iowa", "oregon", "virginia"])
  .chain((regions) => {
    const arming = fc.subarray(regions.slice(1)).map((armed) => nameIn(threeRegions(regions, armed)));
    return fc.tuple(arming, arming);
  });

function threeRegions(regions: readonly string[], armed: readonly string[]): ResolvedDns {
  const name: DnsName = {
    serves: "stateful",
    mode: "operator",
    ingress: "orders",
    routing: { kind: "failover", regions: [...regions], armed: [...armed] },
    ttlSeconds: 30,
    check: { intervalSeconds: 10, threshold: 3 },
    metrics: {},
    accelerated: false,
  };
  return dnsOf(name, { kind: "object", elsewhere: "us-east-2" });
}

/** The zone while an apply is under way: each record and check is as before or as after. */
function between(before: ZoneContent, after: ZoneContent, isWritten: () => boolean): ZoneContent {
  const checks = { ...before.checks };
  for (const [id, check] of Object.entries(after.checks)) {
    if (checks[id] === undefined || isWritten()) checks[id] = check;
  }
  const ids = [...new Set([...before.records, ...after.records].map(({ id }) => id))];
  const records = ids.flatMap((id) =>
    (isWritten() ? after : before).records.filter((record) => record.id === id),
  );
  return { checks, records };
}

describe("the zone of a name with data, however it is stated", () => {
  it("is one that Route 53 takes", () => {
    fc.assert(fc.property(zones, (dns) => expect(faultsOf(zoneModel(dns).content)).toEqual([])));
  });

  it("leads nowhere without the data, stays where it is until a person moves it, and can be moved", () => {
    fc.assert(
      fc.property(zones, (dns) => {
        const { content, ...name } = nameIn(dns);
        expect(wrongsOf(content, name, dns)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("stays at home while all its checks are new and none is armed", () => {
    fc.assert(
      fc.property(zones, (dns) => {
        const { content, question, backing } = nameIn(unarmed(dns));
        const fresh = new Set(Object.keys(content.checks));
        expect(unpromotedMoments(content, question, backing, fresh)).toEqual([]);
      }),
    );
  });

  it("stays where it is in whatever order an apply arms it", () => {
    fc.assert(
      fc.property(armings, fc.infiniteStream(fc.boolean()), ([before, after], choices) => {
        const content = between(before.content, after.content, () => choices.next().value === true);
        fc.pre(faultsOf(content).length === 0);
        expect(unpromotedMoments(content, after.question, after.backing)).toEqual([]);
        expect(momentsMovedByHealth(content, after.question)).toEqual([]);
      }),
    );
  });

  it("is an error without any of its checks, and has no other answer", () => {
    fc.assert(
      fc.property(zones, (dns) => {
        const { content, question } = nameIn(dns);
        for (const id of checksUnder(content, question)) {
          const { [id]: _, ...checks } = content.checks;
          expect(faultsOf({ ...content, checks })).not.toEqual([]);
        }
        const used = new Set(checksUnder(content, question));
        const checks = Object.fromEntries(Object.entries(content.checks).filter(([id]) => used.has(id)));
        const situation = { healthy: new Set<string>() };
        expect(resolve({ ...content, checks }, question, situation)).toEqual(
          resolve(content, question, situation),
        );
      }),
    );
  });

  it("is wrong in some state where a record lost its check", () => {
    fc.assert(
      fc.property(zones, (dns) => {
        const { content, ...name } = nameIn(dns);
        for (const record of content.records) {
          if (record.check === undefined) continue;
          const records = content.records.map((each) =>
            each === record ? { ...each, check: undefined } : each,
          );
          expect(wrongsOf({ ...content, records }, name, dns)).not.toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("the zone of a name that follows health, however it is stated", () => {
  const following = fc.tuple(automaticNames, switches).map(([name, kind]) => dnsOf(name, kind));

  it("is one that Route 53 takes", () => {
    fc.assert(fc.property(following, (dns) => expect(faultsOf(zoneModel(dns).content)).toEqual([])));
  });
});
