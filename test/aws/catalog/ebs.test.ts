import { gp3Limits } from "../../../src/aws/catalog/ebs";

describe("the limits of a gp3 volume", () => {
  it("are those of September 2025", () => {
    expect(gp3Limits()).toEqual({
      minSizeGiB: 1,
      maxSizeGiB: 65_536,
      minIops: 3_000,
      maxIops: 80_000,
      maxIopsPerGiB: 500,
      minThroughputMiBps: 125,
      maxThroughputMiBps: 2_000,
      maxThroughputMiBpsPerIops: 0.25,
    });
  });
});
