import fc from "fast-check";
import { zoneKeys } from "../../../src/core/address-plan";
import { contains, formatCidr, overlaps, parseCidr, type Cidr } from "../../../src/core/cidr";
import { azureBlockCidr, tradingCidr, type AzureBlock } from "../../../src/azure/network/spec/address-plan";
import { addressSpace } from "../../../src/azure/network/spec/network";

const disjoint = [
  "private",
  "endpoints",
  "apiServer",
  "gateway",
  "data",
  "services",
  "pods",
] as const satisfies AzureBlock[];

const regionBlock = fc
  .integer({ min: 0, max: 2 ** 16 - 1 })
  .map((index): Cidr => ({ address: index * 2 ** 16, prefix: 16 }));

const parsed = (text: string): Cidr => {
  const block = parseCidr(text);
  if (block === undefined) throw new Error(`${text} is no block`);
  return block;
};

function planOf(region: Cidr): readonly Cidr[] {
  const text = formatCidr(region);
  const trading = zoneKeys.map((zone) => tradingCidr(text, zone));
  return [...disjoint.map((block) => azureBlockCidr(text, block)), ...trading].map(parsed);
}

describe("the address plan of a region of Azure", () => {
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
    const plan = Object.fromEntries(disjoint.map((block) => [block, azureBlockCidr("10.3.0.0/16", block)]));

    expect(plan).toEqual({
      private: "10.3.0.0/18",
      endpoints: "10.3.128.0/22",
      gateway: "10.3.132.0/26",
      apiServer: "10.3.133.0/24",
      data: "10.3.144.0/22",
      services: "10.3.160.0/20",
      pods: "10.3.192.0/18",
    });
    expect(zoneKeys.map((zone) => tradingCidr("10.3.0.0/16", zone))).toEqual([
      "10.3.64.0/20",
      "10.3.80.0/20",
      "10.3.96.0/20",
      "10.3.112.0/20",
    ]);
  });

  it("keeps the addresses of services, and of overlay pods, out of the network", () => {
    const space = addressSpace({ cidr: "10.3.0.0/16", pods: "overlay" }).map(parsed);
    const outside = (["services", "pods"] as const).map((block) =>
      parsed(azureBlockCidr("10.3.0.0/16", block)),
    );

    expect(space.filter((one) => outside.some((other) => overlaps(one, other)))).toEqual([]);
  });

  it("has the pods in the network where a venue sees them", () => {
    expect(addressSpace({ cidr: "10.3.0.0/16", pods: "subnet" })).toContain("10.3.192.0/18");
  });

  it("refuses a block that is no /16", () => {
    expect(() => azureBlockCidr("10.3.0.0/17", "private")).toThrow(RangeError);
  });
});
