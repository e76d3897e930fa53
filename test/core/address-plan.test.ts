import fc from "fast-check";
import { subnetCidr, tiers, zoneKeys, type Tier, type ZoneKey } from "../../src/core/address-plan";
import { contains, formatCidr, overlaps, parseCidr, subBlock, type Cidr } from "../../src/core/cidr";

const regionBlock = fc
  .integer({ min: 0, max: 2 ** 16 - 1 })
  .map((index): Cidr => ({ address: index * 2 ** 16, prefix: 16 }));
const someTiers = fc.subarray([...tiers], { minLength: 1 });
const someZones = fc.subarray([...zoneKeys], { minLength: 1 });

interface Slot {
  readonly tier: Tier;
  readonly zone: ZoneKey;
  readonly cidr: Cidr;
}

function planOf(region: Cidr, ofTiers: readonly Tier[], zones: readonly ZoneKey[]): Slot[] {
  return ofTiers.flatMap((tier) =>
    zones.map((zone) => ({ tier, zone, cidr: parsed(subnetCidr(formatCidr(region), tier, zone)) })),
  );
}

function parsed(text: string): Cidr {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw new Error(`${text} is no block`);
  return cidr;
}

/** For every region's block, every set of tiers and every set of zones. */
function inEveryPlan(check: (region: Cidr, plan: readonly Slot[]) => void): void {
  fc.assert(
    fc.property(regionBlock, someTiers, someZones, (region, ofTiers, zones) => {
      check(region, planOf(region, ofTiers, zones));
    }),
  );
}

describe("the address plan of a region", () => {
  it("keeps every subnet inside the region", () => {
    inEveryPlan((region, plan) => {
      expect(plan.filter(({ cidr }) => !contains(region, cidr))).toEqual([]);
    });
  });

  it("gives no address to two subnets", () => {
    inEveryPlan((_, plan) => {
      const clashes = plan.filter(({ cidr }, index) =>
        plan.slice(0, index).some((earlier) => overlaps(earlier.cidr, cidr)),
      );
      expect(clashes).toEqual([]);
    });
  });

  it("leaves the last quarter free", () => {
    inEveryPlan((region, plan) => {
      const lastQuarter = subBlock(region, 18, 3);
      expect(plan.filter(({ cidr }) => overlaps(lastQuarter, cidr))).toEqual([]);
    });
  });

  it("puts the tiers with nodes in the lower half, a /20 each", () => {
    inEveryPlan((region, plan) => {
      const lowerHalf = subBlock(region, 17, 0);
      for (const { cidr } of plan.filter(({ tier }) => tier === "private" || tier === "trading")) {
        expect(cidr.prefix).toBe(20);
        expect(contains(lowerHalf, cidr)).toBe(true);
      }
    });
  });

  it("puts the small tiers in the third quarter, a /22 each", () => {
    inEveryPlan((region, plan) => {
      const thirdQuarter = subBlock(region, 18, 2);
      for (const { cidr } of plan.filter(({ tier }) => tier === "public" || tier === "data")) {
        expect(cidr.prefix).toBe(22);
        expect(contains(thirdQuarter, cidr)).toBe(true);
      }
    });
  });

  it("is a published contract: these blocks never change", () => {
    const plan = tiers.map((tier) => [
      tier,
      ...zoneKeys.map((zone) => subnetCidr("10.0.0.0/16", tier, zone)),
    ]);

    expect(plan).toEqual([
      ["private", "10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20", "10.0.48.0/20"],
      ["trading", "10.0.64.0/20", "10.0.80.0/20", "10.0.96.0/20", "10.0.112.0/20"],
      ["public", "10.0.128.0/22", "10.0.132.0/22", "10.0.136.0/22", "10.0.140.0/22"],
      ["data", "10.0.144.0/22", "10.0.148.0/22", "10.0.152.0/22", "10.0.156.0/22"],
    ]);
  });

  it.each(["10.0.0.0/15", "10.0.0.0/17", "10.0.0.1/16", "ten"])("refuses %s, which is no /16", (text) => {
    expect(() => subnetCidr(text, "private", "a")).toThrow(RangeError);
  });
});

describe("adding or removing a zone or a tier", () => {
  it("renumbers nothing else", () => {
    fc.assert(
      fc.property(regionBlock, someTiers, someZones, someTiers, someZones, (region, t1, z1, t2, z2) => {
        const [before, after] = [planOf(region, t1, z1), planOf(region, t2, z2)];
        const kept = before.filter(({ tier, zone }) => t2.includes(tier) && z2.includes(zone));

        expect(after).toEqual(expect.arrayContaining(kept));
      }),
    );
  });
});
