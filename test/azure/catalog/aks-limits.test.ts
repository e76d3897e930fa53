import {
  aksLimits,
  aksTiers,
  fitsPodMinimum,
  overlayNodes,
  podAddressesOfNode,
} from "../../../src/azure/catalog/aks-limits";

describe("the addresses of pods", () => {
  it("of an overlay are for as many nodes as it has blocks of /24", () => {
    expect(overlayNodes(16)).toBe(256);
    expect(overlayNodes(12)).toBe(4096);
    expect(overlayNodes(25)).toBe(0);
  });

  it("of a pool are for 30 pods at least", () => {
    expect(fitsPodMinimum(10, 3)).toBe(true);
    expect(fitsPodMinimum(10, 2)).toBe(false);
    expect(fitsPodMinimum(9, 100)).toBe(false);
  });
});

it("a cluster has more nodes where its tier has an SLA", () => {
  expect(aksTiers.map((tier) => aksLimits().nodesPerCluster[tier])).toEqual([1000, 5000, 5000]);
});

it("a node takes addresses of a subnet of pods by 16, and more as soon as fewer than 8 are free", () => {
  expect([1, 8, 9, 24, 25, 32].map(podAddressesOfNode)).toEqual([16, 16, 32, 32, 48, 48]);
});
