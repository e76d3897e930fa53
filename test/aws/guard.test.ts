import { App, TerraformStack } from "cdktf";
import { TradingFleet } from "../../src/aws/machines/trading-fleet";
import { VpcNetwork, type VpcNetworkProps } from "../../src/aws/network/vpc-network";
import { buildValidated, ProblemsError } from "../../src/kit/guard";
import type { Fleet, FleetGeneration } from "../../src/aws/machines/spec/fleet-schema";

const keyArns = { ebs: "arn:ebs", logs: "arn:logs", secrets: "arn:secrets" };

function props(zones: VpcNetworkProps["network"]["zones"]): VpcNetworkProps {
  return {
    network: {
      kind: "create",
      cidr: "10.0.0.0/16",
      zones,
      nat: { kind: "single", zone: "a" },
      interfaceEndpoints: true,
      flowLogRetentionDays: 30,
      services: "172.20.0.0/16",
      keys: { kind: "create" },
    },
    prefix: "hft-test",
    region: "us-east-1",
    accountId: "111111111111",
    keyArns,
    protect: false,
  };
}

const generation: FleetGeneration = {
  machine: "c7i.metal-24xl",
  members: { one: { host: 8 } },
  spare: 1,
  placement: { kind: "cluster" },
  image: { kind: "ami", id: "ami-0a1b2c3d4e5f60718" },
  tuning: { preset: "tradingEngine" },
  volume: { sizeGiB: 100, iops: 3000, throughputMiBps: 125, sustained: false },
  efa: false,
};

const fleet: Fleet = {
  active: "a",
  zone: "a",
  addresses: { kind: "slot", slot: 0 },
  serviceHosts: {},
  from: {},
  generations: { a: generation },
};

const twiceTheSameZone = props({ a: "use1-az4", b: "use1-az4" });

function stack(): TerraformStack {
  return new TerraformStack(new App({ outdir: ".build/test-guard" }), "stack");
}

describe("a construct that is used without the driver", () => {
  it("refuses what the rules refuse, with code, path, value and remedy", () => {
    expect(() => new VpcNetwork(stack(), "network", twiceTheSameZone)).toThrow(
      "AWS-NET-002 stack/network.zones.b: every zone slot names a different zone; got use1-az4, also zone a; " +
        "name another zone or remove one",
    );
  });

  it("throws all problems at once", () => {
    const wrong = props({ a: "use1-az4", b: "use1-az4", c: "use1-az9" });
    const thrown = (() => {
      try {
        new VpcNetwork(stack(), "network", wrong);
        return undefined;
      } catch (error) {
        return error as ProblemsError;
      }
    })();
    expect(thrown).toBeInstanceOf(ProblemsError);
    expect(thrown?.problems.map(({ code }) => code)).toEqual(["AWS-NET-002", "AWS-NET-001"]);
  });

  it("builds what the rules allow", () => {
    const network = new VpcNetwork(stack(), "network", props({ a: "use1-az4", b: "use1-az2" }));
    expect(Object.keys(network.subnets.trading ?? {})).toEqual(["a", "b"]);
  });
});

describe("a fleet that is used without the driver", () => {
  it("refuses a generation that its rules refuse, beside what the fleet's refuse", () => {
    const inPlace = (own: Partial<Fleet>) => () =>
      new TradingFleet(stack(), "gateway", {
        name: "hft-test_gateway",
        fleet: { ...fleet, ...own },
        network: {
          stated: props({ a: "use1-az4" }).network,
          vpcId: "vpc-1",
          cidr: "10.0.0.0/16",
          subnets: { trading: { a: { id: "subnet-1", zoneName: "us-east-1a" } } },
          keyArns,
          egressAddresses: [],
        },
        region: "us-east-1",
        accountId: "111111111111",
        role: "primary",
        capacity: "reserved",
        tags: {},
        protect: true,
      });

    expect(inPlace({})).not.toThrow();
    expect(inPlace({ active: "z" })).toThrow("AWS-FLEET-001 stack/gateway.active");
    expect(inPlace({ generations: { a: { ...generation, efa: true } } })).toThrow(
      "AWS-GEN-002 stack/gateway/generations/a.efa",
    );
  });
});

describe("a construct in a tree that the driver validated", () => {
  it("does not judge again", () => {
    const validated = stack();
    const build = () => new VpcNetwork(validated, "network", twiceTheSameZone);

    expect(() => buildValidated(validated, build)).not.toThrow();
  });

  it("is judged when it is added later, as an extension adds it", () => {
    const validated = stack();
    buildValidated(validated, () => new VpcNetwork(validated, "network", props({ a: "use1-az4" })));

    expect(() => new VpcNetwork(validated, "extension", twiceTheSameZone)).toThrow("AWS-NET-002");
  });
});
