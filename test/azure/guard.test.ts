import { App, TerraformStack } from "cdktf";
import { VirtualNetwork, type VirtualNetworkProps } from "../../src/azure/network/virtual-network";
import { defaultNetwork, place } from "./networks";

function build(own: Partial<VirtualNetworkProps["network"]>): () => VirtualNetwork {
  const stack = new TerraformStack(new App({ outdir: ".build/test-guard" }), "stack");
  return () =>
    new VirtualNetwork(stack, "network", {
      network: { ...defaultNetwork, ...own },
      place,
      home: { resourceGroupName: "network", location: place.location },
      protect: false,
    });
}

describe("a network of Azure that is used without the driver", () => {
  it("is built where the rules allow it", () => {
    expect(Object.keys(build({})().subnetIds)).toEqual([
      "private",
      "data",
      "endpoints",
      "apiServer",
      "trading-a",
      "trading-b",
    ]);
  });

  it("refuses what the rules refuse, all at once", () => {
    expect(build({ cidr: "11.3.0.0/16", egressAddresses: 0 })).toThrow(
      /AZURE-NET-002 stack\/network\.cidr[^]*AZURE-NET-003 stack\/network\.egressAddresses/,
    );
  });
});
