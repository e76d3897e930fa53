import { madeUpText } from "../../../../tools/clouds/aws/made-up-text";

const at = (type: string, attribute: string) => madeUpText({ type, path: `${type}.x.${attribute}` }, "0a1b");

describe("a made-up attribute of AWS", () => {
  it("is an id with the prefix of its type, where EC2 has one", () => {
    expect(at("aws_launch_template", "id")).toBe("lt-0a1b");
  });

  it("is an ARN of its service where its name says so", () => {
    expect(at("aws_kms_key", "arn")).toBe("arn:aws:kms:us-east-1:111111111111:aws-kms-key/0a1b");
    expect(at("aws_vpc", "arn")).toBe("arn:aws:ec2:us-east-1:111111111111:aws-vpc/0a1b");
  });

  it("is absent where the provider checks that it is", () => {
    expect(at("aws_sns_topic", "fifo_throughput_scope")).toBeNull();
  });

  it("has no form of its own elsewhere", () => {
    expect(at("aws_db_instance", "id")).toBeUndefined();
  });
});
