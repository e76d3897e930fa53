import { quotaLines, quotaReport } from "../../../src/aws/quotas/spec/report";

describe("the report of quotas", () => {
  it("has a part for each account and region that needs something now or after a failover", () => {
    const now = new Map([
      ["2 us-east-1", new Map([["vpcs", 1]])],
      ["1 *", new Map([["iam-roles", 2]])],
    ]);
    const then = new Map([["1 us-west-2", new Map([["vpcs", 1]])]]);

    expect(
      quotaReport(now, then).map(({ account, region, quotas }) => [account, region, quotas.length]),
    ).toEqual([
      ["1", "*", 1],
      ["1", "us-west-2", 1],
      ["2", "us-east-1", 1],
    ]);
  });
});

describe("a line of the report", () => {
  it("asks for more where a new account has less, and says where it does not know", () => {
    const lines = quotaLines(
      new Map([["elastic-ips", 3]]),
      new Map([
        ["elastic-ips", 6],
        ["keys", 5],
      ]),
    );
    expect(lines.map(({ quota, now, afterFailover: then, verdict }) => [quota, now, then, verdict])).toEqual([
      ["EC2-VPC Elastic IPs", 3, 6, "raise"],
      ["Customer managed keys", 0, 5, "look"],
    ]);
  });

  it("is content where the default is enough", () => {
    expect(quotaLines(new Map(), new Map([["vpcs", 5]]))[0]?.verdict).toBe("enough");
  });
});
