import { machineFamilies, machineFamily } from "../../../src/azure/catalog/machine-families";
import { provisionedTiBPerRegion } from "../../../src/azure/catalog/disks";
import { expressRouteLimits } from "../../../src/azure/catalog/expressroute";
import { azureQuota, azureQuotas } from "../../../src/azure/catalog/quotas";

describe("a quota", () => {
  it("tells what a new subscription has of it, and where that stands", () => {
    const { default: cores, enterprise, metric, source } = azureQuota("cores");

    expect([cores, enterprise, metric]).toEqual([20, 350, "cores"]);
    expect(source).toContain("azure-subscription-service-limits.md");
  });

  it("of one name only is counted by Azure", () => {
    const metrics = azureQuotas().flatMap((name) => azureQuota(name).metric ?? []);
    expect(new Set(metrics).size).toBe(metrics.length);
  });

  it("is not asked for by a name that is none", () => {
    expect(() => azureQuota("gpus")).toThrow("no quota gpus in quotas.json");
  });

  it.each(azureQuotas())("%s has a source that is written out", (name) => {
    expect(azureQuota(name).source).toContain("MicrosoftDocs");
  });

  it("agrees with the limits of its subject", () => {
    expect(azureQuota("ultra-disk-size").default).toBe(provisionedTiBPerRegion() * 1024);
    expect(azureQuota("circuits").default).toBe(expressRouteLimits().circuitsPerRegion);
  });

  it("of vCPUs is counted by the name that each series has", () => {
    const names = machineFamilies().map((family) => machineFamily(family)?.quotaFamily);
    expect(names.filter((name) => !/^standard\w+Family$/i.test(name ?? ""))).toEqual([]);
  });
});
