import { App, TerraformStack } from "cdktf";
import { PostgresInstance, type PostgresInstanceProps } from "../../../src/aws/database/postgres-instance";
import { edit, type PrimaryInput } from "../../problems/parts";
import { resolvedInstance, resolvedRegions } from "./resolved";

function props(own: Partial<PrimaryInput>): PostgresInstanceProps {
  const { virginia: region } = resolvedRegions(edit.primary(own));
  if (region === undefined) throw new Error("no region");
  const subnet = (zone: string) => ({ id: `subnet-${zone}`, zoneName: `us-east-1${zone}` });
  return {
    database: resolvedInstance("virginia", edit.primary(own)),
    region: region.region,
    accountId: region.accountId,
    role: region.role,
    prefix: "hft-test",
    network: {
      stated: region.network,
      vpcId: "vpc-1",
      cidr: "10.0.0.0/16",
      subnets: { data: { a: subnet("a"), b: subnet("b") } },
      keyArns: { ebs: "arn:ebs", logs: "arn:logs", secrets: "arn:secrets", data: "arn:data" },
      egressAddresses: [],
    },
    protect: false,
  };
}

const stack = (): TerraformStack => new TerraformStack(new App({ outdir: ".build/test-database" }), "stack");

describe("a database that is used without the driver", () => {
  it("refuses what the rules refuse", () => {
    const slow = props({ machine: "db.r6i.4xlarge" });

    expect(() => new PostgresInstance(stack(), "database", slow)).toThrow(
      /^AWS-RDS-001 .*got 32000 on db\.r6i\.4xlarge; use at most 20000/,
    );
  });

  it("is created in the zone of a single-AZ database", () => {
    const accepted = props({ availability: { kind: "single-az", zone: "b" } });
    const inSandbox = { ...accepted, role: "sandbox" as const };
    const { resource } = new PostgresInstance(stack(), "database", inSandbox);

    expect(resource).toMatchObject({ availabilityZoneInput: "us-east-1b", multiAzInput: false });
  });

  it("has neither logs nor monitoring nor insights when all are off", () => {
    const bare = props({ exportLogs: false, monitoringSeconds: 0, insights: "off" });
    const inStack = stack();
    const { resource } = new PostgresInstance(inStack, "database", bare);

    expect(resource).toMatchObject({ performanceInsightsEnabledInput: false, monitoringIntervalInput: 0 });
    expect(resource.enabledCloudwatchLogsExportsInput).toBeUndefined();
    const { resource: resources } = inStack.toTerraform() as { resource: object };
    expect(Object.keys(resources).sort()).toEqual([
      "aws_db_instance",
      "aws_db_parameter_group",
      "aws_db_subnet_group",
      "aws_security_group",
      "aws_vpc_security_group_ingress_rule",
    ]);
  });
});
