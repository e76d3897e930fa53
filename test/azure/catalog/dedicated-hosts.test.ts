import {
  hostsFor,
  hostSku,
  hostSkus,
  hostSkusOf,
  type HostSku,
} from "../../../src/azure/catalog/dedicated-hosts";
import { machineFamily } from "../../../src/azure/catalog/machine-families";
import { machineSize } from "../../../src/azure/catalog/machine-sizes";
import { machineFamilies } from "../../../src/azure/catalog/machine-families";

function known(sku: string): HostSku {
  const facts = hostSku(sku);
  if (facts === undefined) throw new Error(`${sku} is not in the catalogue`);
  return facts;
}

const all = machineFamilies().flatMap(hostSkusOf).map(known);

describe("a SKU of dedicated hosts", () => {
  it("takes fewer machines than its vCPUs would allow", () => {
    expect(known("DSv5-Type1")).toMatchObject({ family: "Dsv5", cores: 64, vcpus: 119, inProvider: true });
    expect(hostsFor(known("DSv5-Type1"), "Standard_D16s_v5", 7)).toBe(2);
    expect(hostsFor(known("DDSv5-Type1"), "Standard_D16ds_v5", 6)).toBe(2);
  });

  it("does not run another series", () => {
    expect(hostsFor(known("DSv5-Type1"), "Standard_D16ds_v5", 1)).toBeUndefined();
    expect(hostsFor(known("DSv5-Type1"), "constructor", 1)).toBeUndefined();
  });

  it("exists for Dsv6 at Azure and not in the provider", () => {
    expect(hostSkusOf("Dsv6")).toEqual(["Dsv6-Type1"]);
    expect(known("Dsv6-Type1").inProvider).toBe(false);
    expect(hostSkus()).not.toContain("Dsv6-Type1");
  });

  it("exists for none of the full-core series", () => {
    expect(["Falsv6", "Fasv6", "Famsv6", "Famsv7", "HBv4"].flatMap(hostSkusOf)).toEqual([]);
  });

  it("is known to the provider without facts for series that are not listed", () => {
    expect(hostSkus()).toHaveLength(45);
    expect(hostSkus()).toContain("NVASv4-Type1");
    expect(hostSku("NVASv4-Type1")).toBeUndefined();
  });

  it.each(all)(
    "$sku takes sizes of its series alone, no more than its memory holds",
    ({ family, fits, memoryGiB }) => {
      expect(machineFamily(family)).toBeDefined();
      for (const [name, count] of Object.entries(fits)) {
        const size = machineSize(name);
        expect([name, size?.family.family]).toEqual([name, family]);
        expect(count * (size?.memoryGiB ?? Infinity)).toBeLessThanOrEqual(memoryGiB);
      }
    },
  );
});
