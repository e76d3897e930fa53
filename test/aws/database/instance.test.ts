import { App, TerraformStack } from "cdktf";
import fc from "fast-check";
import {
  databaseIdentifier,
  PostgresInstance,
  type PostgresInstanceProps,
} from "../../../src/aws/database/postgres-instance";
import { validate } from "../../../src/clouds";
import { databaseBuild } from "../../../src/aws/database/spec/database";
import { edit, type PrimaryInput } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";

function props(own: Partial<PrimaryInput>): PostgresInstanceProps {
  const stated = edit.primary(own)(validEnvironment);
  const region = validate(stated, [stated]).environment.regions["virginia"];
  const database = region?.database;
  const build = database?.kind === "primary" ? databaseBuild(database, undefined) : undefined;
  if (region === undefined || database?.kind !== "primary" || build === undefined)
    throw new Error("no primary");
  const subnet = (zone: string) => ({ id: `subnet-${zone}`, zoneName: `us-east-1${zone}` });
  return {
    config: { database, build, network: region.network, region: region.region, role: region.role },
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

describe("the identifier of a database", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,30}$/);

  it("is one that RDS takes, however long the names are", () => {
    fc.assert(
      fc.property(name, name, (environment, region) => {
        const identifier = databaseIdentifier(`hft-${environment}-${region}`);
        expect(identifier).toMatch(/^[a-z](-?[a-z0-9])*$/);
        expect(identifier.length).toBeLessThanOrEqual(63);
      }),
    );
  });
});

describe("a database that is used without the driver", () => {
  it("refuses what the rules refuse", () => {
    const slow = props({ machine: "db.r6i.4xlarge" });

    expect(() => new PostgresInstance(stack(), "database", slow)).toThrow(
      /^AWS-RDS-001 .*got 32000 on db\.r6i\.4xlarge; at most 20000/,
    );
  });

  it("stands in the zone that a single one names", () => {
    const accepted = props({ availability: { kind: "single-az", zone: "b" } });
    const inSandbox = { ...accepted, config: { ...accepted.config, role: "sandbox" as const } };
    const { resource } = new PostgresInstance(stack(), "database", inSandbox);

    expect(resource).toMatchObject({ availabilityZoneInput: "us-east-1b", multiAzInput: false });
  });

  it("has neither logs nor monitoring nor insights where an emulator has none", () => {
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
