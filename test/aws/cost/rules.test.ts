import { validate } from "../../../src/clouds";
import { edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";

/** What the report says of a service's name, by remedy. */
function remediesOf(service: string): string[] {
  const environment = edit.environment({ aws: { cost: { monthlyUsd: 1000, perService: { [service]: 1 } } } })(
    validEnvironment,
  );
  return validate(environment, [environment]).judgement.open.map(({ code, remedy }) => `${code} ${remedy}`);
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
  ])("is refused where a budget by it would match nothing: %s", (service, name) => {
    expect(remediesOf(service)).toEqual([`AWS-COST-006 use ${name}`]);
  });
});
