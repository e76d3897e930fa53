import { aksLimits } from "../../../src/azure/catalog/aks-limits";
import { expressRouteLimits } from "../../../src/azure/catalog/expressroute";
import { networkLimits } from "../../../src/azure/catalog/network-limits";

describe("the limits of a network", () => {
  it("bound what a cluster publishes by its load balancer", () => {
    expect(networkLimits().networkInterface.loadBalancerRules).toBe(
      aksLimits().loadBalancedServicesPerCluster,
    );
  });

  it("are lower where it has a gateway of ExpressRoute", () => {
    expect(expressRouteLimits().maxPeeringsWithGateway).toBeLessThan(networkLimits().virtualNetwork.peerings);
  });
});
