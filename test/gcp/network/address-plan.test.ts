import fc from "fast-check";
import { contains, formatCidr, overlaps, parseCidr, type Cidr } from "../../../src/core/cidr";
import { gcpBlockCidr, type GcpBlock } from "../../../src/gcp/network/spec/address-plan";

const blocks = ["private", "trading", "data", "producers", "services", "pods"] as const satisfies GcpBlock[];

const regionBlock = fc
  .integer({ min: 0, max: 2 ** 16 - 1 })
  .map((index): Cidr => ({ address: index * 2 ** 16, prefix: 16 }));

function planOf(region: Cidr): readonly Cidr[] {
  return blocks.map((block) => {
    const cidr = parseCidr(gcpBlockCidr(formatCidr(region), block));
    if (cidr === undefined) throw new Error(`${block} has no block`);
    return cidr;
  });
}

describe("the address plan of a region of Google Cloud", () => {
  it("keeps every block inside the region, and gives no address to two", () => {
    fc.assert(
      fc.property(regionBlock, (region) => {
        const plan = planOf(region);
        const clashes = plan.filter((cidr, index) =>
          plan.slice(0, index).some((earlier) => overlaps(earlier, cidr)),
        );

        expect(plan.filter((cidr) => !contains(region, cidr))).toEqual([]);
        expect(clashes).toEqual([]);
      }),
    );
  });

  it("is a published contract: these blocks never change", () => {
    const plan = Object.fromEntries(blocks.map((block) => [block, gcpBlockCidr("10.2.0.0/16", block)]));

    expect(plan).toEqual({
      private: "10.2.0.0/20",
      trading: "10.2.16.0/20",
      data: "10.2.32.0/22",
      producers: "10.2.48.0/20",
      services: "10.2.64.0/20",
      pods: "10.2.128.0/17",
    });
  });

  it("refuses a block that is no /16", () => {
    expect(() => gcpBlockCidr("10.2.0.0/17", "private")).toThrow(RangeError);
  });
});
