import { App, TerraformStack } from "cdktf";
import { VirtualNetwork, type VirtualNetworkProps } from "../../src/azure/network/virtual-network";
import { AksControlPlane } from "../../src/azure/cluster/aks-control-plane";
import type { Network } from "../../src/azure/network/network";
import { keyRefs, networkId } from "../../src/azure/network/spec/ids";
import type { AzureNetwork } from "../../src/azure/network/spec/schema";
import { withAks } from "./clusters";
import { defaultNetwork, place, regionWith } from "./networks";
import { tenantId } from "./texas";

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

describe("a cluster of AKS that is used without the driver", () => {
  it("refuses what the rules refuse, all at once", () => {
    const { cluster, network } = regionWith(withAks());
    if (cluster === undefined) throw new Error("no cluster");
    const stack = new TerraformStack(new App({ outdir: ".build/test-guard" }), "stack");
    const build = () =>
      new AksControlPlane(stack, "cluster", {
        cluster: {
          ...cluster,
          version: "1.28",
          api: { kind: "private-endpoint" },
          system: { ...cluster.system, nodes: { min: 9, max: 6 } },
        },
        place,
        home: { resourceGroupName: "compute", location: place.location },
        tenantId,
        network: adopted(network),
        role: "primary",
        protect: false,
        tags: {},
      });

    expect(build).toThrow(
      /AZURE-AKS-003 stack\/cluster\.version[^]*AZURE-POOL-006 stack\/cluster\.system\.nodes[^]*AZURE-AKS-009/,
    );
  });
});

/** A network as the stacks that use it know it. */
function adopted(stated: AzureNetwork): Network {
  return {
    stated,
    networkId: networkId(place, stated),
    subnetIds: {},
    gatewaySubnetId: `${networkId(place, stated)}/subnets/GatewaySubnet`,
    dnsZoneIds: {},
    keys: keyRefs(place, stated),
    egressBlocks: [],
  };
}
