import { App, TerraformStack } from "cdktf";
import { VpcNetwork, type VpcNetworkProps } from "../../src/gcp/network/vpc-network";

function build(own: Partial<VpcNetworkProps["network"]>): () => VpcNetwork {
  const stack = new TerraformStack(new App({ outdir: ".build/test-guard" }), "stack");
  return () =>
    new VpcNetwork(stack, "network", {
      network: {
        kind: "create",
        cidr: "10.2.0.0/16",
        zones: { a: "us-central1-a" },
        mtu: 1460,
        nat: { kind: "cloud-nat", portsPerMachine: 1024 },
        egressAddresses: 2,
        googleApis: "restricted",
        from: {},
        to: {},
        flowLogs: { kind: "none" },
        keys: { kind: "create", rotationDays: 90 },
        ...own,
      },
      prefix: "hft-test",
      region: "us-central1",
      projectId: "hft-test-project",
      keyIds: { disks: "key" },
      protect: false,
    });
}

describe("a network that is used without the driver", () => {
  it("is built where the rules allow it", () => {
    expect(Object.keys(build({})().subnets)).toEqual(["private", "trading", "data"]);
  });

  it("refuses what the rules refuse, all at once", () => {
    expect(build({ zones: { a: "us-central1-a", b: "us-central1-a" }, egressAddresses: 0 })).toThrow(
      /GCP-NET-002 stack\/network\.zones\.b[^]*GCP-NET-006 stack\/network\.egressAddresses/,
    );
  });
});
