import { costRules, type Cost } from "../../../src/aws/cost/spec/rules";

const cost: Cost = {
  monthlyUsd: 1000,
  perService: {},
  perRegion: {},
  scope: "account",
  costAllocationTags: "inactive",
};

/** What is said of a service's name, by remedy. */
function remediesOf(service: string): string[] {
  const place = {
    cost: { ...cost, perService: { [service]: 1 } },
    sharesAccounts: false,
    alerts: ["alerts@hft-trading.example.com"],
    accounts: { virginia: "111111111111" },
  };
  return costRules(place, "cost").map(({ code, remedy }) => `${code} ${remedy}`);
}

describe("the name of a service in a budget", () => {
  it.each([
    "AmazonCloudWatch",
    "EC2 - Other",
    "Tax",
    "AWS Lambda",
    "Amazon EC2 Container Registry (ECR)",
    "Amazon Simple Storage Service",
  ])("is Cost Explorer's own: %s", (service) => {
    expect(remediesOf(service)).toEqual([]);
  });

  it.each([
    ["EC2", "Amazon Elastic Compute Cloud - Compute"],
    ["Amazon EC2", "Amazon Elastic Compute Cloud - Compute"],
    ["Amazon S3", "Amazon Simple Storage Service"],
    ["Amazon RDS", "Amazon Relational Database Service"],
  ])("is none that matches nothing: %s", (service, name) => {
    expect(remediesOf(service)).toEqual([`AWS-COST-006 ${name}`]);
  });
});
