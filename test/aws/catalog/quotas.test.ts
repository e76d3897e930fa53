import { awsQuota, awsQuotas, vcpuQuota } from "../../../src/aws/catalog/quotas";

describe("the catalogue of quotas", () => {
  it.each([
    ["c7i.metal-24xl", "vcpus-standard"],
    ["m8azn.24xlarge", "vcpus-standard"],
    ["im4gn.large", "vcpus-standard"],
    ["hpc7a.96xlarge", "vcpus-hpc"],
    ["x2iezn.12xlarge", "vcpus-x"],
    ["g6.xlarge", "vcpus-g-vt"],
    ["trn1.2xlarge", "vcpus-trn"],
    ["u-6tb1.metal", "vcpus-other"],
    ["mac2.metal", "vcpus-other"],
  ])("counts the vCPUs of %s under %s", (type, quota) => {
    expect(vcpuQuota(type, "on-demand")).toBe(quota);
    expect(awsQuotas()).toContain(quota);
  });

  it("counts spot machines apart", () => {
    expect(vcpuQuota("c6i.2xlarge", "spot")).toBe("vcpus-spot-standard");
    expect(vcpuQuota("p5.48xlarge", "spot")).toBe("vcpus-spot-other");
  });

  it.each(awsQuotas())(
    "says of %s where it was read, and vouches for nothing that it did not find",
    (name) => {
      const { source, verified, code, default: given } = awsQuota(name);
      expect(source).toMatch(/\w{3} \w/);
      if (verified) expect([code, given]).not.toContain(null);
    },
  );
});
