import { machineFamilies } from "../../../src/gcp/catalog/machine-families";
import { cpuQuota, gcpQuota, gcpQuotas } from "../../../src/gcp/catalog/quotas";

describe("the catalogue of quotas", () => {
  it.each([
    ["c2", "cpus-c2"],
    ["c3", "cpus-c3"],
    ["c3d", "cpus-per-family"],
    ["c4", "cpus-per-family"],
    ["e2", "cpus"],
  ])("counts the vCPUs of %s under %s", (family, quota) => {
    expect(cpuQuota(family)).toBe(quota);
  });

  it.each(machineFamilies())("has the quota of %s", (family) => {
    expect(gcpQuotas()).toContain(cpuQuota(family));
  });

  it.each(gcpQuotas())(
    "says of %s where it was read, and vouches for no metric that it did not find",
    (name) => {
      const { source, verified, metric } = gcpQuota(name);

      expect(source).toMatch(/\w{3} \w/);
      expect(verified && metric === null).toBe(false);
      expect(metric ?? "A").toMatch(/^[A-Z0-9_]+$/);
    },
  );

  it("has each metric once", () => {
    const metrics = gcpQuotas().flatMap((name) => gcpQuota(name).metric ?? []);

    expect(new Set(metrics).size).toBe(metrics.length);
  });

  it("knows no quota of a name that this project does not have", () => {
    expect(() => gcpQuota("constructor")).toThrow("no quota constructor");
  });
});
